// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/group/lie_algebra.hpp>
#include <gordan/group/parse.hpp>
#include <gordan/linear/linear_maps.hpp>
#include <gordan/linear/null_space.hpp>
#include <gordan/rep/action.hpp>
#include <gordan/rep/lie_action.hpp>
#include <gordan/rep/parse.hpp>

#include <catch2/catch.hpp>

#include <string>

namespace gordan {
namespace {

Group read_group(const std::string& name) {
  return parse_group(name, {}, [](const std::string& path) {
    return path == "g.json" ? std::string(R"({"lie_algebra": [[["0","1","0"],["-1","0","0"],["0","0","0"]],
      [["0","0","1"],["0","0","0"],["-1","0","0"]]], "generators": [[["-1","0","0"],["0","1","0"],["0","0","1"]]]})")
                            : std::string();
  });
}

Matrix<Number> dense(const LinearMap& map, const Representation& v, const Representation& w) {
  Matrix<Number> result(static_cast<std::size_t>(w.dimension()), static_cast<std::size_t>(v.dimension()));
  for (const LinearEntry& entry : map.entries)
    result(static_cast<std::size_t>(entry.row), static_cast<std::size_t>(entry.col)) = entry.value;
  return result;
}

void check_basis(const std::string& group_name, const std::string& source, const std::string& target) {
  CAPTURE(group_name, source, target);
  const Group group = read_group(group_name);
  const Representation v = parse_representation(group, source);
  const Representation w = parse_representation(group, target);
  const LinearBasis basis = linear_maps(v, w, {}, {});
  CHECK(basis.dimension == linear_dimension(v, w, {}));
  CHECK(basis.dimension == Integer(basis.maps.size()));
  const GroupGenerators generators = group_generators(group);
  for (const LinearMap& map : basis.maps) {
    const Matrix<Number> x = dense(map, v, w);
    for (const NaturalElement& g : generators.elements)
      CHECK(action(w, g) * x == x * action(v, g));
    for (const Matrix<Number>& a : generators.lie_algebra)
      CHECK(lie_action(w, a) * x == x * lie_action(v, a));
  }
}

TEST_CASE("bases of equivariant maps: equivariant, and as many as characters say") {
  check_basis("S(3)", "perm", "perm(2)");
  check_basis("S(4)", "pairs+sign", "perm+partition(2,2)");
  check_basis("D(5)", "vector+perm", "vector");
  check_basis("A(4)", "perm", "pairs");
  check_basis("Oh", "sym(2)", "sym(2)");
  check_basis("C3", "vector", "vector+pseudovector");
  check_basis("I", "vector*vector", "sym(2)");
  check_basis("Q8", "vector*vector", "vector*vector");
  check_basis("O(3)", "sym(2)", "vector*vector+traceless(2)");
  check_basis("SO(3)", "skew(2)", "vector");
  check_basis("O(1,3)", "sym(2)", "sym(2)");
  check_basis("Sp(4)", "sym(2)", "vector*vector");
  check_basis("U(2)", "vector", "vector");
  check_basis("SU(2)", "vector", "vector");
  check_basis("SL(2)", "sym(2)", "vector*vector");
  check_basis("D3h", "elasticity", "scalar");
  check_basis("Td", "l=2", "l=2+l=3");
}

TEST_CASE("numbers of maps") {
  const auto count = [](const std::string& group, const std::string& v, const std::string& w) {
    const Group g = read_group(group);
    return linear_maps(parse_representation(g, v), parse_representation(g, w), {}, {}).dimension;
  };
  CHECK(count("Oh", "elasticity", "scalar") == Integer(3));   // Nye: cubic
  CHECK(count("C1", "elasticity", "scalar") == Integer(21));
  CHECK(count("6/mmm", "elasticity", "scalar") == Integer(5));
  CHECK(count("-43m", "piezoelectric", "scalar") == Integer(1));
  CHECK(count("O(3)", "elasticity", "scalar") == Integer(2));
  CHECK(count("U(2)", "vector", "vector") == Integer(2));   // complex type: 1 and i
  CHECK(count("SU(2)", "vector", "vector") == Integer(4));  // quaternionic type
  CHECK(count("matrices:g.json", "vector*vector", "vector*vector") == Integer(3));
}

TEST_CASE("the null space finds as many maps as there are diagrams") {
  for (const std::string name : {"O(3)", "SO(3)", "Sp(4)", "O(1,3)"}) {
    CAPTURE(name);
    const Group group = read_group(name);
    const Representation v = parse_representation(group, "vector*vector");
    const std::vector<LinearMap> maps =
        null_space_maps(group, v.summands()[0].expression, v.summands()[0].expression, {});
    CHECK(Integer(maps.size()) == linear_dimension(v, v, {}));
  }
}

}  // namespace
}  // namespace gordan
