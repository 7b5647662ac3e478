// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/linear_maps.hpp>
