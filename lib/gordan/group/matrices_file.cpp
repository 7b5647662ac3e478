// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/matrices_file.hpp>

#include <array>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include <gordan/core/scanner.hpp>
#include <gordan/core/text.hpp>
#include <gordan/exact/reader.hpp>

namespace gordan {

namespace {

constexpr long largest_count = 10000;  // of points, and of dimensions

const char* file_example = R"({"generators": [[["0", "-1"], ["1", "0"]]]})";

/// Reads the JSON directly, so that every entry keeps its place and no number passes through floating point.
class MatricesReader {
 public:
  MatricesReader(std::string_view json, const Place& file)
      : scanner_(json, {file.source, 1, 1}), start_{file.source, 0, 0} {}

  Group read(std::string name, const Control& control) {
    scanner_.skip_space();
    scanner_.expect('{', fmt::format("and an object such as {}", file_example));
    read_list('}', [&] { read_member(); });
    scanner_.skip_space();
    if (!scanner_.at_end()) scanner_.fail("unexpected text after the JSON object", "the end of the file");
    if (lie_algebra_) return build_generated(std::move(name));
    return permutations_ ? Group(build_permutations(std::move(name))) : Group(build_matrices(std::move(name), control));
  }

 private:
  using Row = std::vector<Number>;
  using Rows = std::vector<Row>;

  /// Elements separated by commas, up to the closing bracket.
  template <class ReadElement>
  void read_list(char closing, ReadElement read_element) {
    scanner_.skip_space();
    if (scanner_.accept(closing)) return;
    while (true) {
      scanner_.skip_space();
      read_element();
      scanner_.skip_space();
      if (scanner_.accept(closing)) return;
      if (!scanner_.accept(','))
        scanner_.fail(fmt::format("unexpected {}", scanner_.next()), fmt::format("',' or '{}'", closing));
    }
  }

  void expect_array(const char* what) {
    scanner_.skip_space();
    scanner_.expect('[', what);
  }

  std::string read_string(const char* what) {
    scanner_.expect('"', what);
    std::string text;
    while (scanner_.peek() != '"') {
      if (scanner_.at_end()) scanner_.fail("a text in quotes is not closed", "'\"'");
      if (scanner_.peek() == '\\') scanner_.fail("a backslash in a text", "plain characters");
      text += scanner_.take();
    }
    scanner_.take();
    return text;
  }

  void read_member() {
    const Place place = scanner_.place();
    const std::string key = read_string("and a key");
    scanner_.skip_space();
    scanner_.expect(':', "after a key");
    scanner_.skip_space();
    if (key == "generators") {
      once(generators_.has_value(), key, place);
      generators_.emplace();
      expect_array("and a list of matrices");
      read_list(']', [&] { read_matrix(*generators_, "generator"); });
    } else if (key == "lie_algebra") {
      once(lie_algebra_.has_value(), key, place);
      lie_algebra_.emplace();
      expect_array("and a list of matrices");
      read_list(']', [&] { read_matrix(*lie_algebra_, "element"); });
    } else if (key == "permutations") {
      once(permutations_.has_value(), key, place);
      permutations_.emplace();
      expect_array("and a list of permutations");
      read_list(']', [&] { read_permutation(); });
    } else if (key == "dimension") {
      once(dimension_.has_value(), key, place);
      dimension_ = read_count("the dimension");
    } else if (key == "points") {
      once(points_.has_value(), key, place);
      points_ = read_count("the number of points");
    } else {
      refuse_key(key, place);
    }
  }

  static void once(bool given, const std::string& key, const Place& place) {
    if (given) throw InputError(fmt::format("the key '{}' is given twice", key), place);
  }

  [[noreturn]] static void refuse_key(const std::string& key, const Place& place) {
    static const std::array<std::string, 5> keys = {"generators", "permutations", "lie_algebra", "dimension", "points"};
    const std::string nearest = nearest_match(key, keys);
    throw InputError(fmt::format("unknown key '{}'", key), place,
                     "\"generators\", \"permutations\", \"lie_algebra\", \"dimension\" or \"points\"",
                     nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest));
  }

  int read_count(const char* what) {
    const Place place = scanner_.place();
    const std::string digits = scanner_.digits();
    if (digits.empty() || scanner_.peek() == '.' || scanner_.peek() == 'e' || scanner_.peek() == 'E') {
      throw InputError(fmt::format("{} is not a whole number", what), place,
                       fmt::format("a whole number from 0 to {}", largest_count));
    }
    const Integer value(digits);
    if (value > Integer(largest_count)) {
      throw InputError(fmt::format("{} is too large", what), place,
                       fmt::format("a whole number from 0 to {}", largest_count));
    }
    return static_cast<int>(value.to_long());
  }

  Number read_entry() {
    if (scanner_.peek() == '"') {
      Place place = scanner_.place();
      ++place.column;
      return parse_number(read_string("and an exact entry"), place);
    }
    const Place place = scanner_.place();
    const bool negative = scanner_.accept('-');
    const std::string digits = scanner_.digits();
    const char next = scanner_.peek();
    if (digits.empty())
      throw InputError(fmt::format("unexpected {}", scanner_.next()), place, "an entry such as \"1/2\"");
    if (next == '.' || next == 'e' || next == 'E') {
      throw InputError("a floating-point entry is not exact", place,
                       "an exact expression in quotes, such as \"1/2\" or \"sqrt(5)\"");
    }
    const Integer value(digits);
    return Number(negative ? -value : value);
  }

  void read_matrix(std::vector<Matrix<Number>>& matrices, const char* what) {
    const Place place = scanner_.place();
    Rows rows;
    expect_array("and the rows of a matrix");
    read_list(']', [&] {
      const Place row_place = scanner_.place();
      Row row;
      expect_array("and the entries of a row");
      read_list(']', [&] { row.push_back(read_entry()); });
      if (!rows.empty() && row.size() != rows[0].size()) {
        throw InputError(fmt::format("row {} of {} {} has {} entries, the first row has {}", rows.size() + 1, what,
                                     matrices.size() + 1, row.size(), rows[0].size()),
                         row_place);
      }
      rows.push_back(std::move(row));
    });
    const std::size_t columns = rows.empty() ? 0 : rows[0].size();
    if (rows.size() != columns) {
      throw InputError(
          fmt::format("{} {} is not square: {} x {}", what, matrices.size() + 1, rows.size(), columns), place);
    }
    if (!matrices.empty() && matrices[0].rows() != rows.size()) {
      throw InputError(fmt::format("{} {} has dimension {}, the first {} has {}", what, matrices.size() + 1,
                                   rows.size(), what, matrices[0].rows()),
                       place, fmt::format("{}s of one dimension", what));
    }
    Matrix<Number> matrix(rows.size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      for (std::size_t j = 0; j < rows.size(); ++j) matrix(i, j) = std::move(rows[i][j]);
    }
    matrices.push_back(std::move(matrix));
  }

  void read_permutation() {
    const Place place = scanner_.place();
    Permutation p;
    expect_array("and the images of the points");
    read_list(']', [&] { p.push_back(read_count("an image")); });
    if (!is_permutation(p)) {
      throw InputError(fmt::format("permutation {} is not one: its images are not 0 to {}, each once",
                                   permutations_->size() + 1, static_cast<long>(p.size()) - 1),
                       place, "images counted from 0, such as [1, 2, 0]");
    }
    if (!permutations_->empty() && (*permutations_)[0].size() != p.size()) {
      throw InputError(fmt::format("permutation {} has {} points, the first has {}", permutations_->size() + 1,
                                   p.size(), (*permutations_)[0].size()),
                       place, "permutations of one set of points");
    }
    permutations_->push_back(std::move(p));
  }

  FiniteGroup build_permutations(std::string name) {
    if (generators_ || dimension_) {
      throw InputError("both \"permutations\" and matrices are given", start_,
                       "one of \"generators\" and \"permutations\"");
    }
    if (permutations_->empty() && !points_) {
      throw InputError("an empty list of permutations", start_,
                       "permutations, or \"points\" for the trivial group on so many points");
    }
    const int points = permutations_->empty() ? *points_ : static_cast<int>((*permutations_)[0].size());
    if (points_ && *points_ != points)
      throw InputError(fmt::format("\"points\" is {}, but the permutations have {}", *points_, points), start_);
    return permutation_group(std::move(name), points, std::move(*permutations_), true);
  }

  FiniteGroup build_matrices(std::string name, const Control& control) {
    if (points_) throw InputError("\"points\" goes with \"permutations\"", start_, "\"dimension\" for matrices");
    if (!generators_ && !dimension_)
      throw InputError("no generators are given", start_, fmt::format("an object such as {}", file_example));
    if (!generators_) generators_.emplace();
    if (generators_->empty() && !dimension_) {
      throw InputError("an empty list of generators has no dimension", start_,
                       "matrices, or \"dimension\" for the trivial group on a space of that dimension");
    }
    const int dimension = generators_->empty() ? *dimension_ : static_cast<int>((*generators_)[0].rows());
    if (dimension_ && *dimension_ != dimension) {
      throw InputError(fmt::format("\"dimension\" is {}, but the generators have {}", *dimension_, dimension), start_);
    }
    return matrix_group(std::move(name), dimension, std::move(*generators_), start_, control);
  }

  /// The Lie algebra, alone or beside generators; nothing needs to be finite.
  Group build_generated(std::string name) {
    if (permutations_ || points_) {
      throw InputError("\"lie_algebra\" stands beside permutations", start_, "\"generators\" as matrices");
    }
    GeneratedGroup group;
    group.name = std::move(name);
    group.lie_algebra = std::move(*lie_algebra_);
    if (generators_) group.generators = std::move(*generators_);
    if (group.lie_algebra.empty() && group.generators.empty() && !dimension_) {
      throw InputError("an empty Lie algebra has no dimension", start_,
                       "matrices, or \"dimension\" for the trivial group on a space of that dimension");
    }
    const Matrix<Number>* first = !group.lie_algebra.empty()  ? &group.lie_algebra[0]
                                  : !group.generators.empty() ? &group.generators[0]
                                                              : nullptr;
    group.dimension = first != nullptr ? static_cast<int>(first->rows()) : *dimension_;
    if (!group.generators.empty() && group.generators[0].rows() != first->rows()) {
      throw InputError(fmt::format("the generators have dimension {}, the elements of the Lie algebra {}",
                                   group.generators[0].rows(), first->rows()),
                       start_, "matrices of one dimension");
    }
    if (dimension_ && *dimension_ != group.dimension) {
      throw InputError(fmt::format("\"dimension\" is {}, but the matrices have {}", *dimension_, group.dimension),
                       start_);
    }
    for (std::size_t k = 0; k < group.generators.size(); ++k) {
      if (determinant(group.generators[k]).is_zero()) {
        throw InputError(fmt::format("generator {} is not invertible", k + 1), start_, "invertible matrices");
      }
    }
    return group;
  }

  Scanner scanner_;
  Place start_;
  std::optional<std::vector<Matrix<Number>>> generators_;
  std::optional<std::vector<Matrix<Number>>> lie_algebra_;
  std::optional<std::vector<Permutation>> permutations_;
  std::optional<int> dimension_;
  std::optional<int> points_;
};

}  // namespace

Group parse_matrices_file(std::string_view json, std::string name, const Place& place, const Control& control) {
  return MatricesReader(json, place).read(std::move(name), control);
}

}  // namespace gordan
