// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/catalogue.hpp>

#include <fmt/format.h>

#include <gordan/core/error.hpp>
#include <gordan/core/text.hpp>

namespace gordan {

namespace {

std::vector<RepresentationEntry> natural_entries() {
  const std::string natural =
      "v:vector gives v_x, v_y, v_z in dimension 3, v_x, v_y in dimension 2, v_t, v_x, v_y, "
      "v_z for O(1,3), v_1, v_2, ... otherwise; of U(n), SU(n) v_1_re, v_1_im, ...";
  const std::string tensors = "first index slowest: A_xx, A_xy, A_xz, A_yx, ...";
  return {
      {"scalar", "dimension 1, every element acts as 1; also written trivial", "s:scalar",
       "a named scalar is its name"},
      {"pseudoscalar", "the determinant of vector; for groups given by permutations only, the sign of the permutation",
       "vector + pseudoscalar", "a named pseudoscalar is its name"},
      {"sign", "the same as pseudoscalar", "perm*sign", "a named sign is its name"},
      {"vector", "the natural matrices of the group", "5 vector", natural},
      {"covector", "the dual of vector: inverse transposed matrices", "v:vector + l:covector", natural},
      {"pseudovector", "vector times the determinant", "v:vector + b:pseudovector", natural},
      {"tensor(k)", "the k-fold tensor power of vector", "T:tensor(2)", tensors},
      {"T(p,q)", "p times vector, q times its dual; T(p) for q = 0", "2T(1)+T(0)", tensors},
      {"sym(k)", "symmetric tensors of order k, each independent component once", "A:sym(2)+v:vector",
       "A_xx, A_xy, A_xz, A_yy, A_yz, A_zz; A_xy stands for both A_xy and A_yx, without a factor"},
      {"skew(k)", "antisymmetric tensors of order k, each independent component once", "W:skew(2)",
       "W_xy, W_xz, W_yz; W_yx = -W_xy"},
      {"traceless(k)", "symmetric traceless tensors of order k, of real orthogonal groups", "Q:traceless(2)",
       "Q_xx, Q_xy, Q_xz, Q_yy, Q_yz: components in which the last axis occurs twice or more are left out, "
       "Q_zz = -Q_xx - Q_yy"},
      {"pseudo(R)", "R times the determinant", "pseudo(sym(2))", "those of R"},
      {"perm", "the points of a permutation group", "2 perm", "w:perm gives w_1, w_2, ...; g e_i = e_g(i)"},
      {"perm(k)", "the k-fold tensor power of perm: ordered k-tuples of points", "perm(2)+perm",
       "A:perm(2) gives A_1_1, A_1_2, ..., first index slowest"},
      {"pairs", "unordered pairs of distinct points: the edges of the complete graph", "e:pairs",
       "lexicographic: e_1_2, e_1_3, ..., e_2_3, ..."},
  };
}

std::vector<RepresentationEntry> irrep_entries() {
  const std::string harmonics =
      "h:l=2 gives h_m2, h_m1, h_0, h_p1, h_p2: real harmonics about z, l = 1 is y, z, x; orthogonal basis vectors";
  const std::string symmetries = "the first of each set of components that are equal up to sign: C_xxxx, C_xxxy, ...";
  return {
      {"2x1o+0e, l=2",
       "irreps of O(3): l and the parity e or o, l=2 is 2e and l=3 is 3o; of SO(3), where 1e and 1o are the same, and "
       "restricted to the point groups",
       "2x1o+0e", harmonics},
      {"j=1/2", "the irrep of spin j of SU(2), complex, of dimension 2j+1; also of 2T, 2O, 2I and Q8", "j=3/2",
       "m = -j..j, phases by Condon-Shortley: u_m3_2, u_m1_2, u_p1_2, u_p3_2"},
      {"spin(j1,j2)", "irreps of the Lorentz group, j1 + j2 an integer", "spin(1/2,1/2)", "numbers"},
      {"irrep(NAME)",
       "the irrep with the name that gordan decompose prints: T2g of Oh, partition(3,1) of S(4), (1,1) of SU(3), ...",
       "irrep(Eg)", "numbers; orthogonal basis vectors"},
      {"standard", "the vectors of sum zero in perm", "standard", "e_1 + ... + e_k - k e_(k+1), orthogonal"},
      {"partition(...)", "Young's seminormal form of S(n), and its restriction to groups of permutations of n points",
       "partition(3,1)", "standard tableaux in a fixed order; orthogonal basis vectors"},
      {"regular", "the regular representation of a finite group of order at most 2000", "regular",
       "one component for each element; e_h goes to e_gh"},
      {"weights(...)", "of a torus T(r): one weight, r integers, for each component", "weights(2 0, -1 3)",
       "component i is multiplied by t_1^w_1 ... t_r^w_r, w = weight i"},
      {"elasticity", "tensors of order 4 with C_ijkl = C_jikl = C_klij, of dimension 21 in three dimensions",
       "C:elasticity", symmetries},
      {"piezoelectric", "tensors of order 3 with d_ijk = d_ikj, of dimension 18 in three dimensions", "d:piezoelectric",
       symmetries},
      {"indexsym(...)", "tensors with these index symmetries, signs allowed; ijkl=jikl=klij is elasticity",
       "indexsym(\"ij=-ji\")", symmetries},
      {"vector@1", "under a product G x H: the representation of that factor, needed where several have the word",
       "vector@1", "those of the word"},
  };
}

std::vector<RepresentationEntry> construction_entries() {
  return {
      {"R * S", "the tensor product", "vector*perm", "first factor slowest"},
      {"dual(R)", "the dual: inverse transposed matrices", "dual(sym(2))", "those of R"},
      {"Sym^k(R)", "the symmetric power, by the independent components of symmetric tensors", "Sym^2(perm)",
       "index tuples i1 <= ... <= ik in lexicographic order"},
      {"Alt^k(R)", "the alternating power, by the independent components of antisymmetric tensors", "Alt^2(perm)",
       "index tuples i1 < ... < ik in lexicographic order"},
      {"(R + S)", "grouping", "2(vector + scalar)", "a group that is a whole unnamed term is opened into its summands"},
      {"n R", "n copies: a number in first position; n*R and nxR as well", "a:3 vector",
       "a:3 vector gives the names a1, a2, a3; unnamed summands have the variables x1.., y1.., z1.., x4_1.., ..."},
  };
}

}  // namespace

std::vector<RepresentationEntry> representation_catalogue() {
  std::vector<RepresentationEntry> result = natural_entries();
  for (const auto& entries : {irrep_entries(), construction_entries()}) {
    result.insert(result.end(), entries.begin(), entries.end());
  }
  return result;
}

namespace {

std::string stem(std::string_view text) { return std::string(text.substr(0, text.find_first_of("(^ ="))); }

/// The entry that what begins with a digit, or chooses a factor, stands for.
std::string stem_of_user(std::string_view name) {
  if (name == "trivial") return "scalar";
  if (name.find('@') != std::string_view::npos) return "vector@1";
  const bool digit = !name.empty() && name.front() >= '0' && name.front() <= '9';
  const bool parity = name.find_first_of("eo") == name.find_first_not_of("0123456789x");
  if (name == "l" || name.starts_with("l=") || (digit && parity)) return "2x1o+0e,";
  return stem(name);
}

}  // namespace

RepresentationEntry representation_entry(std::string_view name) {
  const std::vector<RepresentationEntry> entries = representation_catalogue();
  std::vector<std::string> names;
  for (const RepresentationEntry& entry : entries) {
    if (entry.name == name) return entry;
    names.push_back(stem(entry.name));
  }
  const std::string wanted = stem_of_user(name);
  const bool argument = name.find('(') != std::string_view::npos;
  for (const bool exact : {true, false}) {  // "perm(2)" is perm(k), "perm" is perm
    for (std::size_t k = 0; k < entries.size(); ++k) {
      const bool takes_argument = entries[k].name.find('(') != std::string::npos;
      if (!wanted.empty() && names[k] == wanted && (!exact || takes_argument == argument)) return entries[k];
    }
  }
  const std::string nearest = nearest_match(wanted, names);
  throw InputError(fmt::format("unknown representation '{}'", name), {}, {},
                   nearest.empty() ? "for example 'vector'" : fmt::format("did you mean '{}'?", nearest));
}

}  // namespace gordan
