// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/parse.hpp>
#include <gordan/irrep/lorentz_clebsch_gordan.hpp>

#include <catch2/catch.hpp>

#include <map>
#include <tuple>

#include "root_sum.hpp"

using namespace gordan;

namespace {

ClassicalIrrep irrep(const std::string& of, const std::string& name) {
  return parse_classical_irrep(*parse_group(of, {}, {}).classical(), name);
}

std::string row_of(const std::vector<LorentzCoupling>& couplings) {
  std::string text;
  for (const auto& c : couplings) text += c.irrep.name + "#" + std::to_string(c.copy) + " ";
  return text;
}

// The orthonormal columns of all couplings: a square matrix C with C^T C = 1.
void check_orthonormal(const std::vector<LorentzCoupling>& couplings, std::size_t size) {
  std::map<std::pair<int, int>, std::vector<std::pair<std::size_t, SignedRoot>>> rows;
  std::size_t first = 0;
  for (const LorentzCoupling& c : couplings) {
    for (const auto& e : c.entries) rows[{e.i, e.j}].emplace_back(first + static_cast<std::size_t>(e.k), e.value);
    first += static_cast<std::size_t>(c.irrep.dimension.to_long());
  }
  CHECK(first == size);
  std::map<std::pair<std::size_t, std::size_t>, RootSum> products;
  for (const auto& [key, row] : rows) {
    for (const auto& [c, x] : row) {
      for (const auto& [d, y] : row) products[{c, d}].add(x * y);
    }
  }
  std::size_t wrong = 0;
  for (const auto& [key, sum] : products) wrong += sum.is(key.first == key.second ? 1 : 0) ? 0 : 1;
  for (std::size_t c = 0; c < size; ++c) wrong += products.contains({c, c}) ? 0 : 1;
  CHECK(wrong == 0);
}

// Twice the spins of the parts of an irrep, from its name: "spin(a,b)", "spin(a,b)*det", "spin(a,b)+spin(b,a)".
struct Module {
  std::vector<std::pair<int, int>> parts;
  int parity = 1;
};

Module module_of(const std::string& name) {
  Module result;
  for (std::size_t at = name.find("spin("); at != std::string::npos; at = name.find("spin(", at + 1)) {
    const std::size_t comma = name.find(',', at);
    const std::size_t end = name.find(')', at);
    result.parts.emplace_back(parse_spin(name.substr(at + 5, comma - at - 5)).twice,
                              parse_spin(name.substr(comma + 1, end - comma - 1)).twice);
  }
  if (name.ends_with("*det")) result.parity = -1;
  return result;
}

using Terms = std::vector<std::pair<int, SignedRoot>>;

// J+ of the left (side 0) or right (side 1) factor, or parity (side 2), on a basis vector.
Terms act(const Module& m, int side, int index) {
  int offset = 0;
  for (std::size_t part = 0; part < m.parts.size(); ++part) {
    const auto [left, right] = m.parts[part];
    const int local = index - offset;
    const int size = (left + 1) * (right + 1);
    offset += size;
    if (local >= size) continue;
    const int x = local / (right + 1);
    const int y = local % (right + 1);
    if (side == 2) {
      const int start = m.parts.size() == 1 || part == 1 ? 0 : size;
      return {{start + y * (left + 1) + x, SignedRoot(Rational(m.parity))}};
    }
    if (side == 0 && x < left) return {{index + right + 1, SignedRoot::from_signed_square((x + 1) * (left - x))}};
    if (side == 1 && y < right) return {{index + 1, SignedRoot::from_signed_square((y + 1) * (right - y))}};
    return {};
  }
  return {};
}

void check_equivariant(const ClassicalIrrep& a, const ClassicalIrrep& b, const LorentzCoupling& c, bool parity) {
  const Module ma = module_of(a.name);
  const Module mb = module_of(b.name);
  const Module mc = module_of(c.irrep.name);
  std::size_t wrong = 0;
  for (int side = 0; side < (parity ? 3 : 2); ++side) {
    std::map<std::tuple<int, int, int>, RootSum> sums;
    std::map<int, std::vector<std::tuple<int, int, SignedRoot>>> columns;
    for (const auto& e : c.entries) columns[e.k].emplace_back(e.i, e.j, e.value);
    const auto dimension = static_cast<int>(c.irrep.dimension.to_long());
    for (int k = 0; k < dimension; ++k) {
      for (const auto& [to, factor] : act(mc, side, k)) {
        for (const auto& [i, j, value] : columns[to]) sums[{i, j, k}].add(factor * value);
      }
      for (const auto& [i, j, value] : columns[k]) {
        if (side == 2) {
          const auto [p, x] = act(ma, side, i).front();
          const auto [q, y] = act(mb, side, j).front();
          sums[{p, q, k}].add(-(x * y * value));
          continue;
        }
        for (const auto& [to, factor] : act(ma, side, i)) sums[{to, j, k}].add(-(factor * value));
        for (const auto& [to, factor] : act(mb, side, j)) sums[{i, to, k}].add(-(factor * value));
      }
    }
    for (const auto& [key, sum] : sums) wrong += sum.is(0) ? 0 : 1;
  }
  CHECK(wrong == 0);
}

}  // namespace

TEST_CASE("vector x vector of the Lorentz groups") {
  const ClassicalIrrep proper = irrep("SO(1,3)", "spin(1/2,1/2)");
  CHECK(row_of(lorentz_clebsch_gordan(proper, proper)) == "spin(0,0)#0 spin(0,1)#0 spin(1,0)#0 spin(1,1)#0 ");
  const ClassicalIrrep full = irrep("O(1,3)", "spin(1/2,1/2)");
  CHECK(row_of(lorentz_clebsch_gordan(full, full)) == "spin(0,0)#0 spin(1,0)+spin(0,1)#0 spin(1,1)#0 ");
  const auto scalar = lorentz_clebsch_gordan(full, full, irrep("O(1,3)", "spin(0,0)"));
  REQUIRE(scalar.size() == 1);
  std::string text;
  for (const auto& e : scalar[0].entries) text += to_string(e.value) + " ";
  CHECK(text == "1/2 -1/2 -1/2 1/2 ");
  CHECK(lorentz_clebsch_gordan(full, full, irrep("O(1,3)", "spin(2,2)")).empty());
  CHECK(lorentz_labels(full).front() == "|-1/2,-1/2>");
  CHECK(lorentz_labels(irrep("O(1,3)", "spin(1,0)"))[5] == "|0,1;R>");
}

TEST_CASE("Lorentz couplings are orthonormal, complete and equivariant") {
  const std::vector<std::string> spins{"spin(0,0)", "spin(1/2,1/2)", "spin(1,0)",     "spin(0,1)",
                                       "spin(1,1)", "spin(3/2,1/2)", "spin(1/2,3/2)", "spin(2,1)"};
  for (const std::string of : {"SO(1,3)", "O(1,3)"}) {
    std::vector<std::string> names = spins;
    if (of == "O(1,3)") names.insert(names.end(), {"spin(0,0)*det", "spin(1/2,1/2)*det", "spin(1,1)*det"});
    for (const std::string& x : names) {
      for (const std::string& y : names) {
        const ClassicalIrrep a = irrep(of, x);
        const ClassicalIrrep b = irrep(of, y);
        if (Integer(150) < a.dimension * b.dimension) continue;
        CAPTURE(of, a.name, b.name);
        const auto couplings = lorentz_clebsch_gordan(a, b);
        check_orthonormal(couplings, static_cast<std::size_t>((a.dimension * b.dimension).to_long()));
        for (const auto& c : couplings) check_equivariant(a, b, c, of == "O(1,3)");
      }
    }
  }
}

TEST_CASE("SO(4) and O(4) have the same couplings") {
  const ClassicalIrrep v = irrep("O(4)", "[1]");
  CHECK(row_of(lorentz_clebsch_gordan(v, v)) == "[0]#0 [1,1]#0 [2]#0 ");
  const ClassicalIrrep w = irrep("SO(4)", "(1,1)");
  check_orthonormal(lorentz_clebsch_gordan(w, w), 16);
  CHECK_THROWS_AS(lorentz_clebsch_gordan(irrep("SO(5)", "(1,0)"), irrep("SO(5)", "(1,0)")), ContractViolation);
  const ClassicalIrrep big = irrep("SO(1,3)", "spin(60,60)");
  CHECK_THROWS_AS(lorentz_clebsch_gordan(big, big), LimitReached);
}
