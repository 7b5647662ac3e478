# SPDX-License-Identifier: GPL-3.0-or-later
# Finds GiNaC (symbolic expressions); defines the imported target GiNaC::GiNaC.
include(FindPackageHandleStandardArgs)
include(CMakeFindDependencyMacro)
find_dependency(CLN)
find_path(GiNaC_INCLUDE_DIR ginac/ginac.h)
find_library(GiNaC_LIBRARY NAMES ginac)
mark_as_advanced(GiNaC_INCLUDE_DIR GiNaC_LIBRARY)

find_package_handle_standard_args(GiNaC REQUIRED_VARS GiNaC_LIBRARY GiNaC_INCLUDE_DIR)
if(GiNaC_FOUND AND NOT TARGET GiNaC::GiNaC)
  add_library(GiNaC::GiNaC UNKNOWN IMPORTED)
  set_target_properties(GiNaC::GiNaC PROPERTIES
    IMPORTED_LOCATION "${GiNaC_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${GiNaC_INCLUDE_DIR}"
    INTERFACE_LINK_LIBRARIES CLN::CLN)
endif()
