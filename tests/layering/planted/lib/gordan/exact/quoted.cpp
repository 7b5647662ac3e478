// SPDX-License-Identifier: GPL-3.0-or-later
// Planted: wrong on purpose, so that the check can be seen to fail.
#include "integer.hpp"
