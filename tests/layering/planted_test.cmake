# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DSOURCE=<source tree> -P planted_test.cmake: CheckLayering.cmake finds every planted fault.
execute_process(COMMAND "${CMAKE_COMMAND}" "-DROOT=${SOURCE}/tests/layering/planted" -P "${SOURCE}/cmake/CheckLayering.cmake"
                RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
string(REGEX REPLACE "[ \t\r\n]+" " " output "${output}")  # CMake wraps its messages
set(expected
  "core/upward.hpp: core may not include exact"
  "exact/integer.hpp: a public header may not include FLINT"
  "exact/quoted.cpp: write #include <gordan/...>"
  "exact/outside.cpp: exact may not include GiNaC"
  "program/open.hpp: a public header may not include the private"
  "emit/curious.cpp: gordan/program/detail/secret.hpp is private to program"
  "emit/numeric.cpp: emit may not include exact"
  "emit/lost.cpp: gordan/program/nowhere.hpp does not exist"
  "8 faults")
foreach(text IN LISTS expected)
  string(FIND "${output}" "${text}" position)
  if(position EQUAL -1)
    message(SEND_ERROR "not reported: ${text}")
  endif()
endforeach()
if(status EQUAL 0)
  message(SEND_ERROR "the planted tree passed")
endif()
