// SPDX-License-Identifier: GPL-3.0-or-later
// Planted: wrong on purpose, so that the check can be seen to fail.
#pragma once
#include <gordan/program/detail/secret.hpp>
