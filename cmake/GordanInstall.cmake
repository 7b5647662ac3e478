# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the package description for CMake and pkg-config, the documentation, the man page and the shell completion.
# Libraries, headers and the program are installed where they are defined.
include(CMakePackageConfigHelpers)
set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/gordan")

install(EXPORT gordanTargets NAMESPACE gordan:: DESTINATION ${package_dir})
configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/gordanConfig.cmake.in" "${PROJECT_BINARY_DIR}/gordanConfig.cmake"
                              INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file("${PROJECT_BINARY_DIR}/gordanConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/gordanConfig.cmake" "${PROJECT_BINARY_DIR}/gordanConfigVersion.cmake"
              cmake/FindFLINT.cmake cmake/FindAntic.cmake cmake/FindArb.cmake cmake/FindGiNaC.cmake cmake/FindCLN.cmake cmake/FindLibZip.cmake
        DESTINATION ${package_dir})

# The static libraries for pkg-config, users before what they use.
set(GORDAN_PC_LIBS "")
foreach(module IN LISTS gordan_modules)
  get_target_property(type gordan_${module} TYPE)
  if(type STREQUAL "STATIC_LIBRARY")
    string(PREPEND GORDAN_PC_LIBS "-lgordan_${module} ")
  endif()
endforeach()
file(RELATIVE_PATH GORDAN_PC_PREFIX "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
configure_file("${PROJECT_SOURCE_DIR}/cmake/gordan.pc.in" "${PROJECT_BINARY_DIR}/gordan.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/gordan.pc" DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

install(FILES README.md LICENSE CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)
install(DIRECTORY LICENSES DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL FILES_MATCHING PATTERN "*.md")
install(FILES docs/man/gordan.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 OPTIONAL)
install(FILES tools/gordan/completions/gordan.bash RENAME gordan OPTIONAL
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
