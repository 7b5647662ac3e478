// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace gordan;
using namespace gordan::test;

namespace {

/// Random sentences of the grammar.
class Sentences {
 public:
  explicit Sentences(std::uint64_t seed, std::vector<std::string> leaves) : random_(seed), leaves_(std::move(leaves)) {}

  std::string sum(int depth, bool named) {
    std::string text = term(depth, named);
    for (std::uint32_t more = random_.below(3); more > 0; --more) text += space() + "+" + space() + term(depth, named);
    return text;
  }

 private:
  std::string space() { return random_.below(3) == 0 ? " " : ""; }

  std::string term(int depth, bool named) {
    std::string text;
    bool several = false;
    if (named && random_.below(3) == 0) {
      text = name();
      several = random_.below(4) == 0;
      if (several) text += space() + "," + name();
      text += space() + ":" + space();
    }
    if (!several && random_.below(3) == 0) {
      static const char* const signs[] = {" ", "*", "x", " * ", ""};
      text += std::to_string(random_.below(3)) + signs[random_.below(5)];
    }
    text += factor(depth);
    if (random_.below(4) == 0) text += space() + "*" + space() + factor(depth);
    return text;
  }

  std::string factor(int depth) {
    const std::uint32_t kind = depth == 0 ? 0 : random_.below(8);
    switch (kind) {
      case 1:
        return "(" + sum(depth - 1, false) + ")";
      case 2:
        return "dual(" + sum(depth - 1, false) + ")";
      case 3:
        return "pseudo(" + space() + sum(depth - 1, false) + ")";
      case 4:
        return "Sym^" + std::to_string(random_.below(3)) + "(" + sum(depth - 1, false) + ")";
      case 5:
        return "Alt^" + std::to_string(random_.below(3)) + "(" + sum(depth - 1, false) + ")";
      default:
        return leaves_[random_.below(static_cast<std::uint32_t>(leaves_.size()))];
    }
  }

  std::string name() { return "n" + std::to_string(++names_) + "q"; }

  Random random_;
  std::vector<std::string> leaves_;
  int names_ = 0;
};

void check_round_trip(const std::string& group_name, std::vector<std::string> leaves, std::uint64_t seed, int count) {
  const Group group = make_group(group_name);
  Sentences sentences(seed, std::move(leaves));
  Random random(seed);
  int read = 0;
  for (int i = 0; i < count; ++i) {
    const std::string text = sentences.sum(2, true);
    CAPTURE(group_name, seed, i, text);
    std::optional<Representation> first;
    try {
      first = parse_representation(group, text);
    } catch (const InputError& error) {
      CHECK_THAT(error.what(), Catch::Contains("100000"));  // too large: the only fault that a sentence can have
      continue;
    }
    ++read;
    CAPTURE(first->name());
    const Representation second = parse_representation(group, first->name());
    CHECK(second.name() == first->name());
    CHECK(second.variables() == first->variables());
    REQUIRE(second.summands().size() == first->summands().size());
    for (std::size_t k = 0; k < second.summands().size(); ++k) {
      CHECK(second.summands()[k].type == first->summands()[k].type);
      CHECK(second.summands()[k].expression == first->summands()[k].expression);
    }
    if (first->dimension() <= 40) {
      const NaturalElement g = random_element(*group.finite(), random);
      CHECK(action(dual(*first), g) == transpose(inverse(action(*first, g))));
    }
    const Representation twice = dual(dual(*first));
    CHECK(twice.dimension() == first->dimension());
    CHECK(parse_representation(group, twice.name()).variables() == twice.variables());
  }
  CHECK(read > count / 2);
}

}  // namespace

TEST_CASE("the name of a representation reads back as the same", "[rep][parse]") {
  check_round_trip("S(3)", {"perm", "pairs", "sign", "scalar", "perm(2)", "trivial"}, 1, 400);
  check_round_trip("D(4)", {"vector", "perm", "sym(2)", "T(1,1)", "traceless(2)", "covector", "pseudoscalar"}, 2, 400);
  check_round_trip("W(A2)", {"vector", "covector", "pseudovector", "tensor(2)", "skew(2)", "T(0,1)"}, 3, 400);
  check_round_trip("Q8", {"vector", "covector", "sym(3)", "scalar"}, 4, 200);
}
