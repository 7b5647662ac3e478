// SPDX-License-Identifier: GPL-3.0-or-later
// The one main function of all test binaries, compiled once.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

#ifdef __SANITIZE_ADDRESS__
// CLN makes a string when it is loaded and keeps it to the end.
extern "C" const char* __lsan_default_suppressions() { return "leak:libcln.so\n"; }
#endif
