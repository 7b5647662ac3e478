# SPDX-License-Identifier: GPL-3.0-or-later
include(GordanModules)

# gordan_module(<name> [LINKS <private third-party targets>] [LINKS_PUBLIC <targets>] [OPTIMISE])
#
# Makes the static library gordan_<name>, alias gordan::<name>, from lib/gordan/<name>/*.cpp and detail/*.cpp, with the
# headers outside detail/ as its public header set. A module without a source file yet becomes an interface library.
function(gordan_module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "OPTIMISE" "" "LINKS;LINKS_PUBLIC")
  set(folder "${PROJECT_SOURCE_DIR}/lib/gordan/${name}")
  file(GLOB sources CONFIGURE_DEPENDS "${folder}/*.cpp" "${folder}/detail/*.cpp")
  file(GLOB headers CONFIGURE_DEPENDS "${folder}/*.hpp")
  list(TRANSFORM gordan_uses_${name} PREPEND gordan_ OUTPUT_VARIABLE used)

  set(target gordan_${name})
  if(sources)
    add_library(${target} STATIC ${sources})
    target_compile_features(${target} PUBLIC cxx_std_20)
    target_link_libraries(${target} PUBLIC ${used} ${arg_LINKS_PUBLIC} PRIVATE fmt::fmt ${arg_LINKS})
    target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}/lib" FILES ${headers})
    if(arg_OPTIMISE)
      target_compile_options(${target} PRIVATE $<$<CONFIG:Release,RelWithDebInfo>:-O3>)
    endif()
  else()
    add_library(${target} INTERFACE)
    target_compile_features(${target} INTERFACE cxx_std_20)
    target_link_libraries(${target} INTERFACE ${used} ${arg_LINKS_PUBLIC})
    target_sources(${target} INTERFACE FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}/lib" FILES ${headers})
  endif()
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${name})
  add_library(gordan::${name} ALIAS ${target})
  install(TARGETS ${target} EXPORT gordanTargets
          ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
          FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
endfunction()
