// SPDX-License-Identifier: GPL-3.0-or-later
// The table of commands and options: what the command line, the help, the completion and the man page agree on.
#include <gordan/commands.hpp>

#include <utility>

namespace gordan::tool {

namespace {

const Option group = {"group", "G", "GROUP", "the group, such as 'S(4)', Oh, 'O(3)'; see gordan groups"};
const Option source = {"source", "V", "REP", "the representation of the inputs, such as 'v:vector'; see gordan reps"};
const Option target = {"target-rep", "W", "REP", "the representation of the output"};
const Option onto = {"onto", "U", "REP", "the representation to project onto"};
const Option max_degree = {"max-degree", "", "D", "stop after degree D; without it, when a theorem says so"};
const Option no_polynomials = {"no-polynomials", "", "", "leave the expanded polynomials out"};
const Option terms = {"terms", "", "N", "coefficients of degrees 0 to N (default 10)"};
const Option multigraded = {"multigraded", "", "", "also the dimension in each multidegree"};
const Option polynomial = {"polynomial", "", "P", "a polynomial in the variables of the source"};
const Option count = {"count", "", "", "the dimension alone; no map is built"};
const Option projectors = {"projectors", "", "", "exact matrices of the projectors onto the isotypic components"};
const Option adapted_basis = {"basis", "", "", "a symmetry-adapted basis: the columns of each copy of an irrep"};
const Option convention = {"convention", "", "NAME",
                           "bases and phases of gordan (default), e3nn, wikipedia, cuequivariance, escnn, sphericart, e3x"};
const Option basis = {"basis", "", "NAME", "the same as --convention"};
const Option normalization = {"normalization", "", "NAME", "orthonormal, component, norm, frobenius or rational"};
const Option check_table = {"check-table", "", "FILE", "compare the tables of another library (npz, npy, JSON) with exact ones"};
const Option power = {"power", "", "K", "the symmetric power Sym^K(V) as a minimal sum of irreps, in place of V x W"};
const Option formula = {"formula", "", "F",
                        "tensors of O(3) with a symmetry of indices, such as 'ijkl=jikl=klij'; -V 'i:1o+k:2e' names spaces"};
const Option filter = {"filter", "", "LIST", "only these irreps of a power or formula, such as 0e,1o"};
const Option filter_mid = {"filter-mid", "", "LIST", "only paths by these intermediate irreps"};
const Option languages = {"lang", "", "LIST", "languages, separated by commas: cpp, numpy"};
const Option data_units = {"data-units", "", "LIST", "units that data have, such as q1=km,t=ms; they win over what the file says"};
const Option outputs = {"output", "", "LIST", "only these outputs of the problem"};

const Option units_target = {"target", "", "QUANTITY", "such as F:N: also the products of the quantities that have its units"};
const Option repeating = {"repeating", "", "LIST", "the classical basis with these repeating variables, such as v,L"};
const Option rank_repeating = {"rank-repeating", "", "", "list the good choices of repeating variables"};
const Option exclude = {"exclude", "", "LIST", "quantities that no product may contain"};
const Option positive_only = {"positive-only", "", "", "only exponents >= 0: monomials that generate all others"};
const Option rational = {"rational", "", "", "rational exponents: each product has power 1 in a quantity of its own"};
const Option lattice = {"lattice", "", "NAME", "the basis: short (default), lll or hermite"};
const Option check_products = {"check-products", "", "LIST", "are these dimensionless, independent, and do they generate all?"};
const Option constants = {"constants", "", "LIST", "constants of physics that join the quantities, such as c,hbar,k_B,G"};
const Option missing_constant = {"missing-constant", "", "", "which units would one more constant need for the target?"};
const Option base_units = {"base", "", "LIST", "names that are base units of their own, such as l"};
const Option of_system = {"of", "", "FILE", "nondimensionalise the system of equations in this file"};
const Option scales = {"scales", "", "LIST", "with --of: scales of your own, such as 't = 1/alpha, u = k1'"};
const Option define = {"define", "", "LIST", "units of your own: 'ecu = 4.5 l; drop = 0.05 ml'"};

Command later(std::string_view name, std::string_view summary, std::string_view example) {
  return {name, summary, "", 0, 0, {group, source, target, onto}, example, nullptr};
}

// clang-format off
std::vector<Command> present_commands() {
  return {
      {"series", "Hilbert series of the invariants, with -W of the equivariants", "", 0, 0,
       {group, source, target, terms, multigraded}, "gordan series -G 'S(4)' -V perm --terms 12", series},
      {"invariants", "minimal generators of the invariant polynomials", "", 0, 0,
       {group, source, max_degree, no_polynomials}, "gordan invariants -G 'O(3)' -V 'A:sym(2)+v:vector'", invariants},
      {"equivariants", "minimal generators of the polynomial equivariants V -> W", "", 0, 0,
       {group, source, target, max_degree, no_polynomials}, "gordan equivariants -G Oh -V vector -W vector",
       equivariants},
      {"linear", "basis of the linear equivariant maps V -> W", "", 0, 0,
       {group, source, target, count}, "gordan linear -G 'S(4)' -V 'perm(2)' -W perm", linear},
      {"decompose", "multiplicities of the irreps in V, their projectors and bases", "", 0, 0,
       {group, source, projectors, adapted_basis}, "gordan decompose -G Oh -V 'sym(2)'", decompose},
      {"cg", "Clebsch-Gordan tensors V x W -> U, powers of V, tensors with a symmetry of indices; exact", "", 0, 0,
       {group, source, target, onto, power, formula, filter, filter_mid, convention, basis, normalization, check_table},
       "gordan cg -G 'SO(3)' -V 'l=1' -W 'l=1' -U 'l=2'", cg},
      {"average", "average of a polynomial over a finite or compact group", "", 0, 0,
       {group, source, polynomial}, "gordan average -G 'S(3)' -V perm --polynomial 'x1^2*x2'", average},
      {"units", "all dimensionless products of quantities with units, the shortest ones, with proof",
       "NAME:UNIT... | PROBLEM.toml", 0, 10000,
       {units_target, repeating, rank_repeating, exclude, positive_only, rational, lattice, check_products, constants,
        missing_constant, base_units, define, of_system, scales},
       "gordan units 'T:s' 'm:kg' 'L:m' 'g:m/s^2'", units},
      {"generate", "code that evaluates the generators of a problem", "PROBLEM.toml", 1, 1,
       {languages, outputs}, "gordan generate problem.toml -o generated --lang cpp,numpy", generate},
      {"verify", "check generated code against exact values and group elements", "PROBLEM.toml | DIR", 1, 1,
       {languages, outputs}, "gordan verify problem.toml", verify},
      {"eval", "features of a problem at every sample of data; -o FEATURES.npz (npy, csv) writes them", "PROBLEM.toml DATA", 2, 2,
       {outputs, data_units}, "gordan eval problem.toml data.npz -o features.npz", eval},
      {"fit", "a law for the target of a problem, linear in its coefficients or a formula; -o DIR writes model, plots, code",
       "PROBLEM.toml DATA", 2, 2, {data_units}, "gordan fit problem.toml data.csv -o law", fit},
      {"predict", "a fitted law at every sample of data; -o FILE.npz (csv; npy, but of motion) writes it", "MODEL.json DATA", 2, 2,
       {data_units}, "gordan predict law/problem_model.json data.csv -o predicted.csv", predict},
      {"groups", "what can be written for a group; NAME: its generators, order, conventions", "[NAME]", 0, 1,
       {}, "gordan groups m-3m", groups},
      {"reps", "what can be written for a representation; NAME: its components", "[NAME]", 0, 1,
       {}, "gordan reps 'sym(k)'", reps},
  };
}
// clang-format on

std::vector<Command> later_commands() {
  return {
      later("relations", "relations among the generators", "gordan relations -G 'A(4)' -V perm"),
      later("rewrite", "an invariant expressed in the generators",
            "gordan rewrite -G 'S(3)' -V perm --polynomial 'x1^2+x2^2+x3^2'"),
      later("discover", "symbolic regression of a differential equation", "gordan discover problem.toml data.npz"),
  };
}

std::vector<Command> make_commands() {
  std::vector<Command> all = present_commands();
  for (Command& command : later_commands()) all.push_back(std::move(command));
  return all;
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> all = make_commands();
  return all;
}

const std::vector<Option>& common_options() {
  static const std::vector<Option> all = {
      {"json", "", "", "JSON on stdout, nothing else there; the same as --format json"},
      {"format", "", "FORMAT", "text (default), json, latex, markdown; of arrays also npz, mtx (MatrixMarket), cpp"},
      {"out", "o", "FILE", "write to this file (generate: folder); its ending decides where no format is given"},
      {"seed", "", "N", "seed of random points; decides running time, never an answer (default 1)"},
      {"threads", "", "N", "the most threads to use; the answer does not depend on it (this version uses one)"},
      {"time-limit", "", "S", "stop after S seconds, keeping what is certified"},
      {"memory-limit", "", "MB", "stop before this much memory is needed (default 1000)"},
      {"quiet", "q", "", "no progress and no notes on stderr"},
      {"verbose", "v", "", "progress on stderr even when it is no terminal"},
      {"color", "", "WHEN", "auto (default), always or never; NO_COLOR is respected"},
      {"version", "", "", "print the version"},
      {"help", "h", "", "print help"},
  };
  return all;
}

}  // namespace gordan::tool
