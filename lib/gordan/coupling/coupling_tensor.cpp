// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/coupling/coupling_tensor.hpp>
