# SPDX-License-Identifier: GPL-3.0-or-later
# Finds CLN (class library for numbers); defines the imported target CLN::CLN.
include(FindPackageHandleStandardArgs)

find_path(CLN_INCLUDE_DIR cln/cln.h)
find_library(CLN_LIBRARY NAMES cln)
mark_as_advanced(CLN_INCLUDE_DIR CLN_LIBRARY)

find_package_handle_standard_args(CLN REQUIRED_VARS CLN_LIBRARY CLN_INCLUDE_DIR)
if(CLN_FOUND AND NOT TARGET CLN::CLN)
  add_library(CLN::CLN UNKNOWN IMPORTED)
  set_target_properties(CLN::CLN PROPERTIES
    IMPORTED_LOCATION "${CLN_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${CLN_INCLUDE_DIR}")
endif()
