// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <gordan/exact/polynomial.hpp>
#include <gordan/group/group.hpp>
#include <gordan/rep/expression.hpp>

namespace gordan {

/// One summand of a representation: a copy of one type.
struct Summand {
  std::string name;  ///< the user's, or ""
  std::string type;  ///< as written, without spaces: "vector", "sym(2)"
  RepExpression expression;
  int dimension = 0;
  int offset = 0;  ///< of its first coordinate
  std::vector<std::string> variables;
};

/// A name (or "") and a type: what a representation is made from.
struct NamedExpression {
  std::string name;
  RepExpression expression;
};

/// A direct sum of summands of one group; an immutable handle, cheap to copy.
class Representation {
 public:
  /// Gives the variables their names: v_x, v_y, v_z; s for a named scalar; x1, ..; y1, ..; z1, ..; x4_1, .. for the
  /// k-th unnamed summand. Throws InputError for equal names, a clash of variables, more than max_dimension of them.
  /// `empty_text` is the name when there are no summands.
  /// `notes` are what the user should know about what was read.
  Representation(Group group, const std::vector<NamedExpression>& summands, std::string empty_text = "0scalar",
                 std::vector<std::string> notes = {});

  [[nodiscard]] const Group& group() const;
  [[nodiscard]] const std::string& name() const;  ///< reads back as the same representation
  [[nodiscard]] int dimension() const;
  [[nodiscard]] const std::vector<Summand>& summands() const;
  [[nodiscard]] const std::vector<std::string>& variables() const;
  [[nodiscard]] const std::vector<std::string>& notes() const;  ///< "under SO(3) the irreps 1e and 1o are the same"
  [[nodiscard]] PolynomialRing ring() const;

  struct Data;

 private:
  std::shared_ptr<const Data> data_;
};

/// The lcm of the group's conductor (lie_algebra.hpp) and those of all matrices that the expressions hold: modular
/// images for actions of the representation are split_prime_images(conductor(v), k).
[[nodiscard]] long conductor(const Representation& v);

/// The squared lengths of the basis vectors, summand by summand (RepExpression::squared_norms).
[[nodiscard]] std::vector<Rational> squared_norms(const Representation& v);

/// V + W, summand by summand. A named summand of W whose name is taken gets the first free of name_2, name_3, ...
/// The groups must be the same (a contract violation otherwise).
[[nodiscard]] Representation direct_sum(const Representation& v, const Representation& w);

/// The dual, summand by summand, names kept: g acts by the inverse transpose.
[[nodiscard]] Representation dual(const Representation& v);

}  // namespace gordan
