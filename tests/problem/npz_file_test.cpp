// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_support.hpp"

#include <gordan/problem/npy_text.hpp>
#include <gordan/problem/npz_file.hpp>

using namespace gordan;
using namespace gordan::test;
using Catch::Contains;

TEST_CASE("texts come back from NPY files") {
  const std::vector<std::string> texts = {"", "a", "m s⁻¹", "\xF0\x9D\x94\xB8", "long and longer"};
  CHECK(parse_npy_texts(to_npy_texts(texts), {}) == texts);
  CHECK(parse_npy_texts(to_npy_text("{\"q\": \"km\"}"), {}) == std::vector<std::string>{"{\"q\": \"km\"}"});
  CHECK(parse_npy_texts(to_npy_texts({}), {}).empty());
  const Place here = {"x.npz", 0, 0};
  CHECK_THROWS_WITH(parse_npy_texts(to_npy({"", {1}, Doubles{1}}), here),
                    Contains("x.npz: the array has values of type '<f8'"));
  const std::string good = to_npy_texts({"ab"});
  CHECK_THROWS_WITH(parse_npy_texts(good.substr(0, good.size() - 1), here), Contains("damaged"));
  std::string surrogate = good;
  surrogate[surrogate.size() - 7] = '\xD8';  // U+D861
  CHECK_THROWS_WITH(parse_npy_texts(surrogate, here), Contains("damaged"));
  CHECK_THROWS_AS(parse_npy_texts("", here), InputError);
}

TEST_CASE("an archive is written from files and read array by array") {
  const DataFolder folder;
  folder.write("a", to_npy({"", {2}, Doubles{1, 2}}));
  folder.write("b", to_npy_texts({"x", "y"}));
  write_npz(folder / "c.npz", {{"a", folder / "a"}, {"b__names", folder / "b"}}, {});
  write_npz(folder / "d.npz", {{"a", folder / "a"}, {"b__names", folder / "b"}}, {});
  CHECK(folder.read("c.npz") == folder.read("d.npz"));
  const NpzReader reader(folder / "c.npz", {"c.npz", 0, 0});
  CHECK(reader.names() == std::vector<std::string>{"a", "b__names"});
  CHECK(std::get<Doubles>(reader.array("a").values) == Doubles{1, 2});
  CHECK(reader.texts("b__names") == std::vector<std::string>{"x", "y"});
  CHECK_THROWS_WITH(reader.array("b__names"), Contains("c.npz (b__names): the array has values of type '<U1'"));
  CHECK_THROWS_WITH(reader.array("z"), Contains("there is no array 'z'"));
  CHECK_THROWS_AS(write_npz(folder / "no/c.npz", {{"a", folder / "a"}}, {}), InputError);
  CHECK_THROWS_AS(NpzReader(folder / "none.npz", {}), InputError);
}

TEST_CASE("NumPy reads what is written, and what NumPy writes is read") {
  const std::string python = python_with_numpy();
  if (python.empty()) return;
  const DataFolder folder;
  folder.write("a", to_npy({"", {2, 1}, Doubles{1, 0.1}}));
  folder.write("b", to_npy_texts({"m s⁻¹", "y"}));
  folder.write("c", to_npy_text("{\"a\": 1}"));
  write_npz(folder / "w.npz", {{"a", folder / "a"}, {"b", folder / "b"}, {"c", folder / "c"}}, {});
  CHECK(folder.run(python + " -c \"import numpy as np, json; d = np.load('w.npz')\n"
                            "assert d['a'].tolist() == [[1], [0.1]] and d['b'].tolist() == ['m s⁻¹', 'y']\n"
                            "assert json.loads(str(d['c'])) == {'a': 1}\""));
  REQUIRE(folder.run(python + " -c \"import numpy as np\n"
                              "np.savez_compressed('r.npz', s=np.array(['ä', 'bc']), b=np.array([b'x', b'yz']),\n"
                              "  f=np.asfortranarray([[1., 2], [3, 4]]), h=np.array(['z']).astype('>U3'))\""));
  const NpzReader reader(folder / "r.npz", {});
  CHECK(reader.texts("s") == std::vector<std::string>{"ä", "bc"});
  CHECK(reader.texts("b") == std::vector<std::string>{"x", "yz"});
  CHECK(reader.texts("h") == std::vector<std::string>{"z"});
  CHECK(std::get<Doubles>(reader.array("f").values) == Doubles{1, 2, 3, 4});
}
