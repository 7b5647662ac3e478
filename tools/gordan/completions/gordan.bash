# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of gordan for bash. Written by scripts/make_manual.py; do not edit.
_gordan() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command="" options="" candidate
  local commands="series invariants equivariants linear decompose cg average units generate verify eval fit predict groups reps relations rewrite discover"
  local common="--json --format --out --seed --threads --time-limit --memory-limit --quiet --verbose --color --version --help -o -q -v -h"
  COMPREPLY=()
  case $before in
    --format) COMPREPLY=($(compgen -W "text json latex markdown npz mtx cpp" -- "$word")); return ;;
    --color) COMPREPLY=($(compgen -W "auto always never" -- "$word")); return ;;
    --lang) COMPREPLY=($(compgen -W "cpp numpy" -- "$word")); return ;;
    --convention) COMPREPLY=($(compgen -W "gordan wikipedia e3nn cuequivariance escnn sphericart e3x" -- "$word")); return ;;
    --normalization) COMPREPLY=($(compgen -W "orthonormal component norm frobenius rational" -- "$word")); return ;;
    --lattice) COMPREPLY=($(compgen -W "short lll hermite" -- "$word")); return ;;
    -o | --out) COMPREPLY=($(compgen -f -- "$word")); return ;;
  esac
  for candidate in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case " $commands " in *" $candidate "*) command=$candidate; break ;; esac
  done
  case $command in
    "") COMPREPLY=($(compgen -W "$commands $common" -- "$word")); return ;;
    series) options="--group --source --target-rep --terms --multigraded -G -V -W" ;;
    invariants) options="--group --source --max-degree --no-polynomials -G -V" ;;
    equivariants) options="--group --source --target-rep --max-degree --no-polynomials -G -V -W" ;;
    linear) options="--group --source --target-rep --count -G -V -W" ;;
    decompose) options="--group --source --projectors --basis -G -V" ;;
    cg) options="--group --source --target-rep --onto --power --formula --filter --filter-mid --convention --basis --normalization --check-table -G -V -W -U" ;;
    average) options="--group --source --polynomial -G -V" ;;
    units) options="--target --repeating --rank-repeating --exclude --positive-only --rational --lattice --check-products --constants --missing-constant --base --define --of --scales" ;;
    generate) options="--lang --output" ;;
    verify) options="--lang --output" ;;
    eval) options="--output --data-units" ;;
    fit) options="--data-units" ;;
    predict) options="--data-units" ;;
    groups) options="" ;;
    reps) options="" ;;
    relations) options="" ;;
    rewrite) options="" ;;
    discover) options="" ;;
  esac
  case $word in
    -*) COMPREPLY=($(compgen -W "$options $common" -- "$word")) ;;
    *) case $command in generate | units | verify) COMPREPLY=($(compgen -f -- "$word")) ;; esac ;;
  esac
}
complete -F _gordan gordan
