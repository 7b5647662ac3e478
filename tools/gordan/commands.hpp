// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/arguments.hpp>

namespace gordan::tool {

// One function per command, in the file of its name; each gives the exit code.
int series(const Arguments& arguments);
int invariants(const Arguments& arguments);
int equivariants(const Arguments& arguments);
int linear(const Arguments& arguments);
int decompose(const Arguments& arguments);
int cg(const Arguments& arguments);
int average(const Arguments& arguments);
int generate(const Arguments& arguments);
int verify(const Arguments& arguments);
int eval(const Arguments& arguments);
int units(const Arguments& arguments);
int fit(const Arguments& arguments);
int predict(const Arguments& arguments);
int groups(const Arguments& arguments);
int reps(const Arguments& arguments);

}  // namespace gordan::tool
