# SPDX-License-Identifier: GPL-3.0-or-later
# The modules, lowest first, and the modules each may use directly. This table is the single source of the direction of
# dependence: the build links by it and CheckLayering.cmake judges every #include by it.
set(gordan_modules core exact angular units formula group irrep rep invariant equivariant linear coupling haar typed program codegen
    emit runtime learn problem)

set(gordan_uses_core)
set(gordan_uses_exact core)
set(gordan_uses_angular exact)
set(gordan_uses_units exact)
set(gordan_uses_formula exact)
set(gordan_uses_group exact)
set(gordan_uses_irrep group angular)
set(gordan_uses_rep irrep)
set(gordan_uses_invariant rep)
set(gordan_uses_equivariant invariant)
set(gordan_uses_linear invariant)
set(gordan_uses_coupling linear)
set(gordan_uses_haar linear)
set(gordan_uses_typed equivariant units)
set(gordan_uses_program core)
set(gordan_uses_codegen typed coupling formula program)
set(gordan_uses_emit program)
set(gordan_uses_runtime program)
set(gordan_uses_learn runtime)
set(gordan_uses_problem typed coupling haar formula codegen emit learn)

# gordan_reachable(<out> <module>): the module itself and all that it may use, directly or not.
function(gordan_reachable out module)
  set(reached ${module})
  foreach(used IN LISTS gordan_uses_${module})
    gordan_reachable(below ${used})
    list(APPEND reached ${below})
  endforeach()
  list(REMOVE_DUPLICATES reached)
  set(${out} ${reached} PARENT_SCOPE)
endfunction()
