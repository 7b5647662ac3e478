// SPDX-License-Identifier: GPL-3.0-or-later
// What a user of the installed library writes.
#include <gordan/core/version.hpp>

#include <iostream>

int main() { std::cout << "gordan " << gordan::version() << '\n'; }
