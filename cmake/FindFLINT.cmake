# SPDX-License-Identifier: GPL-3.0-or-later
# Finds FLINT (fast library for number theory) with GMP and MPFR; defines the imported target FLINT::FLINT.
include(FindPackageHandleStandardArgs)
find_path(FLINT_INCLUDE_DIR flint/flint.h)
find_library(FLINT_LIBRARY flint)
find_library(FLINT_GMP_LIBRARY gmp)
find_library(FLINT_MPFR_LIBRARY mpfr)
mark_as_advanced(FLINT_INCLUDE_DIR FLINT_LIBRARY FLINT_GMP_LIBRARY FLINT_MPFR_LIBRARY)

if(FLINT_INCLUDE_DIR)
  file(STRINGS "${FLINT_INCLUDE_DIR}/flint/flint.h" version_line REGEX "define FLINT_VERSION \"")
  string(REGEX MATCH "[0-9.]+[0-9]" FLINT_VERSION "${version_line}")
endif()

find_package_handle_standard_args(FLINT VERSION_VAR FLINT_VERSION REQUIRED_VARS
                                  FLINT_LIBRARY FLINT_INCLUDE_DIR FLINT_GMP_LIBRARY FLINT_MPFR_LIBRARY)
if(FLINT_FOUND AND NOT TARGET FLINT::FLINT)
  add_library(FLINT::FLINT UNKNOWN IMPORTED)
  set_target_properties(FLINT::FLINT PROPERTIES
    IMPORTED_LOCATION "${FLINT_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${FLINT_INCLUDE_DIR}"
    INTERFACE_LINK_LIBRARIES "${FLINT_MPFR_LIBRARY};${FLINT_GMP_LIBRARY}")
endif()
