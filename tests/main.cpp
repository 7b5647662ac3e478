// SPDX-License-Identifier: GPL-3.0-or-later
// The one main function of all test binaries, compiled once.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
