# SPDX-License-Identifier: GPL-3.0-or-later
# Finds Arb (ball arithmetic), which Debian ships as libflint-arb; defines the imported target Arb::Arb.
include(FindPackageHandleStandardArgs)
include(CMakeFindDependencyMacro)
find_dependency(FLINT)
find_path(Arb_INCLUDE_DIR arb.h)
find_library(Arb_LIBRARY NAMES flint-arb arb)
mark_as_advanced(Arb_INCLUDE_DIR Arb_LIBRARY)

find_package_handle_standard_args(Arb REQUIRED_VARS Arb_LIBRARY Arb_INCLUDE_DIR)
if(Arb_FOUND AND NOT TARGET Arb::Arb)
  add_library(Arb::Arb UNKNOWN IMPORTED)
  set_target_properties(Arb::Arb PROPERTIES
    IMPORTED_LOCATION "${Arb_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${Arb_INCLUDE_DIR}"
    INTERFACE_LINK_LIBRARIES FLINT::FLINT)
endif()
