// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_of.hpp"

#include <cmath>
#include <map>

using namespace gordan::test;

namespace {

Json answer_of(const Folder& folder, Words words) {
  words.insert(words.begin(), "cg");
  return json_of(folder, std::move(words));
}

std::map<std::string, int> copies(const Json& json) {
  std::map<std::string, int> result;
  for (const Json& tensor : json["tensors"]) {
    CHECK(tensor["copy"] == result[tensor["irrep"].get<std::string>()]);
    ++result[tensor["irrep"].get<std::string>()];
  }
  return result;
}

using Rows = std::map<std::vector<int>, std::map<std::vector<int>, double>>;

/// The outputs as rows over the positions of the factors.
Rows rows_of(const Json& json) {
  Rows rows;
  int number = 0;
  for (const Json& tensor : json["tensors"]) {
    for (const Json& entry : tensor["entries"]) {
      std::vector<int> at;
      for (std::size_t a = 0; a + 2 < entry.size(); ++a) at.push_back(entry[a].get<int>());
      const std::vector<int> row = {number, at.back()};
      at.pop_back();
      rows[row][at] = entry.back().get<double>();
    }
    ++number;
  }
  return rows;
}

void check_orthonormal(const Json& json) {
  const Rows rows = rows_of(json);
  CHECK(rows.size() == json["outputs"].get<std::size_t>());
  for (const auto& [a, first] : rows) {
    for (const auto& [b, second] : rows) {
      double sum = 0;
      for (const auto& [at, value] : first) {
        const auto found = second.find(at);
        if (found != second.end()) sum += value * found->second;
      }
      CHECK(sum == Approx(a == b ? 1 : 0).margin(1e-13));
    }
  }
}

}  // namespace

TEST_CASE("powers are minimal sums of irreps with orthonormal rows") {
  const Folder folder;
  const Json json = answer_of(folder, {"-G", "O(3)", "-V", "0e+1o+2e", "--power", "2"});
  CHECK(json["power"] == 2);
  CHECK(json["outputs"] == 45);
  CHECK_FALSE(json.contains("target"));
  CHECK(copies(json) == std::map<std::string, int>{{"0e", 3}, {"1o", 2}, {"2e", 3}, {"2o", 1}, {"3o", 1}, {"4e", 1}});
  check_orthonormal(json);
  long nonzeros = 0;
  for (const Json& tensor : json["tensors"]) nonzeros += static_cast<long>(tensor["entries"].size());
  CHECK(json["nonzeros"] == nonzeros);
}

TEST_CASE("the bispectrum is the scalars of the third power of a signal") {
  const Folder folder;
  const Json json = answer_of(folder, {"-G", "O(3)", "-V", "0e+1o+2e+3o+4e", "--power", "3", "--filter", "0e"});
  CHECK(copies(json) == std::map<std::string, int>{{"0e", 14}});
  CHECK(json["tensors"][1]["summands"] == Json({0, 1, 1}));
  CHECK(json["tensors"][1]["path"] == Json({"1o"}));
  CHECK(json["tensors"][1]["shape"] == Json({25, 25, 25, 1}));
}

TEST_CASE("powers of other groups") {
  const Folder folder;
  const Json json = answer_of(folder, {"-G", "S(3)", "-V", "perm", "--power", "2"});
  CHECK(json["outputs"] == 6);
  CHECK(copies(json) == std::map<std::string, int>{{"partition(3)", 2}, {"partition(2,1)", 2}});
  check_orthonormal(json);
  const Json one = answer_of(folder, {"-G", "S(3)", "-V", "perm", "--power", "2", "--filter", "partition(2,1)"});
  CHECK(copies(one) == std::map<std::string, int>{{"partition(2,1)", 2}});
  CHECK(answer_of(folder, {"-G", "O(3)", "-V", "sym(2)", "--power", "2"})["outputs"] == 21);
}

TEST_CASE("a formula gives tensors with its symmetry") {
  const Folder folder;
  const Json json = answer_of(folder, {"-G", "O(3)", "-V", "vector", "--formula", "ijkl=jikl=klij"});
  CHECK(json["formula"] == "ijkl=jikl=klij");
  CHECK(copies(json) == std::map<std::string, int>{{"0e", 2}, {"2e", 2}, {"4e", 1}});
  check_orthonormal(json);
  for (const auto& [row, entries] : rows_of(json)) {
    for (const auto& [at, value] : entries) {
      CHECK(entries.at({at[1], at[0], at[2], at[3]}) == value);
      CHECK(entries.at({at[2], at[3], at[0], at[1]}) == value);
    }
  }
  const Json two = answer_of(folder, {"-G", "O(3)", "-V", "i:(0e+1o)+k:2e", "--formula", "ijk=-jik"});
  CHECK(two["tensors"][0]["shape"][0] == 4);
  CHECK(two["tensors"][0]["shape"][2] == 5);
  CHECK(two["outputs"] == 6 * 5);
  check_orthonormal(two);
}

TEST_CASE("filters choose among outputs and paths") {
  const Folder folder;
  const Words base = {"-G", "SO(3)", "-V", "l=0+l=1", "--power", "3"};
  const auto with = [&](const Words& more) {
    Words words = base;
    words.insert(words.end(), more.begin(), more.end());
    return copies(answer_of(folder, words));
  };
  CHECK(with({}) == std::map<std::string, int>{{"l=0", 2}, {"l=1", 2}, {"l=2", 1}, {"l=3", 1}});
  CHECK(with({"--filter", "l=0,l=3"}) == std::map<std::string, int>{{"l=0", 2}, {"l=3", 1}});
  CHECK(with({"--filter", "l=0", "--filter-mid", "l=1"}) == std::map<std::string, int>{{"l=0", 1}});
  CHECK(with({"--filter", "l=7"}).empty());
}

TEST_CASE("conventions move the components, frobenius scales") {
  const Folder folder;
  const Words base = {"-G", "O(3)", "-V", "1o", "--power", "2", "--filter", "2e"};
  const auto entries = [&](const Words& more) {
    Words words = base;
    words.insert(words.end(), more.begin(), more.end());
    return rows_of(answer_of(folder, words));
  };
  const Rows ours = entries({});
  CHECK(entries({"--convention", "e3nn"}) == ours);
  const Rows unit = entries({"--normalization", "frobenius"});
  double sum = 0;
  for (const auto& [row, values] : unit)
    for (const auto& [at, value] : values) sum += value * value;
  CHECK(sum == Approx(1));
  const std::map<int, int> order1 = {{-1, 1}, {0, 2}, {1, 0}};
  const std::map<int, int> order2 = {{-2, 1}, {-1, 3}, {0, 4}, {1, 2}, {2, 0}};
  Rows moved;
  for (const auto& [row, values] : ours)
    for (const auto& [at, value] : values)
      moved[{0, order2.at(row[1] - 2)}][{order1.at(at[0] - 1), order1.at(at[1] - 1)}] = value;
  CHECK(entries({"--convention", "e3x"}) == moved);
}

TEST_CASE("combinations that have no meaning are refused") {
  const Folder folder;
  const auto cg = [](Words words) {
    words.insert(words.begin(), {"cg", "-G", "O(3)"});
    return words;
  };
  const std::vector<Bad> cases = {
      {cg({"--power", "2"}), {"-V is missing"}},
      {cg({"-V", "1o", "--power", "2", "-W", "1o"}), {"-W", "--power", "V alone"}},
      {cg({"-V", "1o", "--power", "2", "-U", "0e"}), {"-U", "--filter"}},
      {cg({"-V", "1o", "--power", "0"}), {"--power", "from 1 to 8"}},
      {cg({"-V", "1o", "--power", "9"}), {"--power", "from 1 to 8"}},
      {cg({"-V", "1o", "--power", "2", "--formula", "ij=ji"}), {"--formula", "exclude each other"}},
      {cg({"-V", "1o", "-W", "1o", "--filter", "0e"}), {"--filter", "--power", "-U"}},
      {cg({"-V", "1o", "-W", "1o", "--filter-mid", "0e"}), {"--filter-mid", "--power"}},
      {cg({"-V", "1o", "--power", "2", "--filter", "0x"}), {"--filter"}},
      {cg({"-V", "1o", "--power", "2", "--filter", "l=0"}), {"--filter", "parity"}},
      {cg({"-V", "1o", "--power", "2", "--normalization", "norm"}), {"--normalization", "frobenius"}},
      {cg({"-V", "sym(2)", "--formula", "ij=ji"}), {"-V", "'sym(2)'", "irreps"}},
      {cg({"-V", "1o", "--formula", "ij=jk"}), {"--formula, column 4", "'jk' is no permutation of 'ij'"}},
      {cg({"-V", "1o", "--formula", "iij"}), {"--formula", "repeated"}},
      {cg({"-V", "i:1o+k:2e", "--formula", "ik=ki"}), {"--formula", "spaces differ"}},
      {cg({"-V", "i:1o", "--formula", "ijk=jik"}), {"--formula", "'k' has no space", "i:1o+k:2e"}},
      {cg({"-V", "i:1o+2e", "--formula", "ij=ji"}), {"-V", "'2e' is not named by an index"}},
      {{"cg", "-G", "S(3)", "-V", "perm", "--formula", "ij=ji"}, {"-V", "SO(3) and O(3)", "S(3)"}},
      {{"cg", "-G", "S(3)", "-V", "perm", "--power", "2", "--filter-mid", "partition(3)"}, {"--filter-mid", "SO(3)"}},
      {{"cg", "-G", "S(3)", "-V", "perm", "--power", "2", "--filter", "partition(4)"}, {"partition(4)"}},
      {{"cg", "-G", "S(3)", "-V", "perm", "--power", "2", "--convention", "e3nn"}, {"--convention", "'e3nn'"}},
      {{"cg", "--check-table", "x.npz", "--power", "2"}, {"--check-table", "--power"}},
  };
  for (const Bad& bad : cases) check_refused(folder, bad);
  const Outcome many = run_tool(folder, cg({"-V", "20e", "--power", "3"}));
  CHECK(many.exit_code == 3);
  CHECK_THAT(many.err, Catch::Contains("up to 40958357 nonzero entries") && Catch::Contains("the limit is 5000000"));
  const Outcome high = run_tool(folder, cg({"-V", "1000e", "--power", "2"}));
  CHECK(high.exit_code == 3);
  CHECK_THAT(high.err, Catch::Contains("outputs up to l = 2000") && Catch::Contains("the limit is l = 200"));
  const Outcome large = run_tool(folder, cg({"-V", "9o+8e+7o+6e", "--power", "8"}));
  CHECK(large.exit_code == 3);
  CHECK_THAT(large.err, Catch::Contains("dimension 281474976710656") && Catch::Contains("the limit is"));
}
