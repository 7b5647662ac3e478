#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# pkg_config.sh PKGCONFIG_DIR COMPILER SOURCE OUTPUT: builds a program with the flags of gordan.pc and runs it.
set -euo pipefail
export PKG_CONFIG_PATH="$1"
# shellcheck disable=SC2046  # the flags are several words
"$2" -std=c++20 "$3" $(pkg-config --cflags gordan) -o "$4" $(pkg-config --libs gordan)
"$4"
