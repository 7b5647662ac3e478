# SPDX-License-Identifier: GPL-3.0-or-later
# Finds Antic (algebraic number theory in C); defines the imported target Antic::Antic.
include(FindPackageHandleStandardArgs)
include(CMakeFindDependencyMacro)
find_dependency(FLINT)
find_path(Antic_INCLUDE_DIR antic/nf_elem.h)
find_library(Antic_LIBRARY NAMES antic)
mark_as_advanced(Antic_INCLUDE_DIR Antic_LIBRARY)

find_package_handle_standard_args(Antic REQUIRED_VARS Antic_LIBRARY Antic_INCLUDE_DIR)
if(Antic_FOUND AND NOT TARGET Antic::Antic)
  add_library(Antic::Antic UNKNOWN IMPORTED)
  set_target_properties(Antic::Antic PROPERTIES
    IMPORTED_LOCATION "${Antic_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${Antic_INCLUDE_DIR}"
    INTERFACE_LINK_LIBRARIES FLINT::FLINT)
endif()
