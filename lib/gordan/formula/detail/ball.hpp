// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/number.hpp>
#include <gordan/formula/expression.hpp>

#include <cln/complex.h>
#include <cln/float.h>
#include <cln/real.h>

namespace gordan::detail {

/// Thrown where a disc is too large to tell, for instance whether it holds zero; more digits may help.
struct Undecided {};

/// How many digits the arithmetic of balls carries: CLN's format, and a bound for the relative error of CLN's
/// functions, which leaves ten bits of slack.
struct Precision {
  explicit Precision(long bits);
  cln::float_format_t format;
  cln::cl_R epsilon;
};

/// A number that lies in a disc: |value - center| <= radius. A center without imaginary part (an exact 0, as CLN tells
/// by type) means a real value. With radius 0 and a rational center the value is exact.
/// Each function bounds the error that it inherits by its derivative on the disc, and adds CLN's own.
class Ball {
 public:
  Ball(cln::cl_N center, cln::cl_R radius) : center_(std::move(center)), radius_(std::move(radius)) {}
  static Ball exact(const cln::cl_N& value) { return {value, 0}; }

  const cln::cl_N& center() const { return center_; }
  const cln::cl_R& radius() const { return radius_; }
  bool is_real() const;
  bool is_exact() const;
  bool is_exact_zero() const { return is_exact() && cln::zerop(center_); }

 private:
  cln::cl_N center_;
  cln::cl_R radius_;
};

Ball add(const Ball& a, const Ball& b, const Precision& precision);
Ball multiply(const Ball& a, const Ball& b, const Precision& precision);
/// std::domain_error for the exact zero.
Ball inverse(const Ball& a, const Precision& precision);
/// Principal; std::domain_error for 0^y unless y > 0.
Ball power(const Ball& base, const Ball& exponent, const Precision& precision);
Ball pi(const Precision& precision);
Ball apply(Function function, const Ball& x, const Precision& precision);
Ball enclose(const Number& value, const Precision& precision);

}  // namespace gordan::detail
