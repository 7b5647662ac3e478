// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/version.hpp>

#include <iostream>
#include <string_view>

int main(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == "--version") {
    std::cout << "gordan " << gordan::version() << '\n';
    return 0;
  }
  std::cerr << "usage: gordan --version\n";
  return 2;
}
