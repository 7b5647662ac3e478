# SPDX-License-Identifier: GPL-3.0-or-later
# Language level, warnings and reproducible paths: the same for every target of the project.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_UNITY_BUILD OFF)
set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ${GORDAN_IPO})

if(PROJECT_IS_TOP_LEVEL)
  set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)
  if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
  endif()
  find_program(GORDAN_CCACHE ccache)
  if(GORDAN_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${GORDAN_CCACHE}")
  endif()
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>  # false alarms of GCC 12 in std::string
                    "-fmacro-prefix-map=${PROJECT_SOURCE_DIR}/=")
if(GORDAN_WARNINGS_AS_ERRORS)
  add_compile_options(-Werror)
endif()
