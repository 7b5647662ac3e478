// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/rounding.hpp>
#include <gordan/problem/group_sample.hpp>
#include <gordan/problem/layer_model.hpp>
#include <gordan/problem/sparse_table.hpp>
#include <gordan/program/residual.hpp>
#include <gordan/rep/action.hpp>

#include <algorithm>

namespace gordan {

namespace {

/// Coordinates k/4, |k| <= 12, which doubles hold exactly.
std::vector<Rational> random_point(int size, Random& random) {
  std::vector<Rational> point;
  for (int i = 0; i < size; ++i) point.emplace_back(Integer(static_cast<long>(random.below(25)) - 12), Integer(4));
  return point;
}

// The two kinds of scalars: exact, and extended precision with correctly rounded constants.
void assign(const ExactValue& value, Number& result) { result = to_number(value); }
void assign(const ExactValue& value, long double& result) { result = to_complex(value).real(); }
double rounded(const Number& value) { return to_double(value); }
double rounded(long double value) { return static_cast<double>(value); }

template <class T>
using Column = std::vector<T>;

template <class T>
Column<T> column(const std::vector<Rational>& point) {
  Column<T> result(point.size());
  for (std::size_t i = 0; i < point.size(); ++i) assign(SignedRoot(point[i]), result[i]);
  return result;
}

template <class T>
void append_rounded(const Column<T>& values, std::vector<double>& row) {
  for (const T& value : values) row.push_back(rounded(value));
}

/// The layer and the action of group elements over scalars T.
template <class T>
class Sampler {
 public:
  explicit Sampler(const LayerModel& layer) : layer_(layer), constants_(layer.terms.size()) {
    for (std::size_t k = 0; k < constants_.size(); ++k) assign(layer.terms[k].value, constants_[k]);
    for (const Representation& output : layer.outputs) out_size_ += static_cast<std::size_t>(output.dimension());
  }

  void add_point(SelfTest& test, const std::vector<Rational>& left, const std::vector<Rational>& right,
                 const NaturalElement* element) const {
    Column<T> l = column<T>(left);
    Column<T> r = column<T>(right);
    Column<T> out = apply(l, r);
    if (element != nullptr) {
      if (layer_.left) l = moved({*layer_.left}, *element, l);
      r = moved({layer_.right}, *element, r);
      out = moved(layer_.outputs, *element, out);
    }
    std::vector<double> inputs;
    append_rounded(l, inputs);
    append_rounded(r, inputs);
    std::vector<double> expected;
    append_rounded(out, expected);
    test.scales.push_back(term_scales(layer_.program, inputs));
    test.inputs.push_back(std::move(inputs));
    test.expected.push_back(std::move(expected));
  }

 private:
  [[nodiscard]] Column<T> apply(const Column<T>& left, const Column<T>& right) const {
    Column<T> out(out_size_);
    for (std::size_t k = 0; k < constants_.size(); ++k) {
      const BilinearTerm& term = layer_.terms[k];
      out[static_cast<std::size_t>(term.out)] += constants_[k] * left[static_cast<std::size_t>(term.left)] *
                                                 right[static_cast<std::size_t>(term.right)];
    }
    return out;
  }

  /// The spaces one after the other, each in orthonormal coordinates.
  [[nodiscard]] static Column<T> moved(const std::vector<Representation>& spaces, const NaturalElement& element,
                                       const Column<T>& x) {
    Column<T> y(x.size());
    std::size_t offset = 0;
    for (const Representation& space : spaces) {
      const Matrix<Number> matrix = action(space, element);
      const std::vector<Rational> norms = squared_norms(space);
      for (std::size_t i = 0; i < matrix.rows(); ++i) {
        for (std::size_t j = 0; j < matrix.cols(); ++j) {
          if (matrix(i, j).is_zero()) continue;
          T entry{};
          assign(orthonormal_entry(matrix(i, j), norms[i], norms[j]), entry);
          y[offset + i] += entry * x[offset + j];
        }
      }
      offset += matrix.rows();
    }
    return y;
  }

  const LayerModel& layer_;
  std::vector<T> constants_;
  std::size_t out_size_ = 0;
};

/// Whether the layer and the actions need no square roots, so that exact numbers stay small.
bool is_exact(const LayerModel& layer) {
  const auto has_unit_norms = [](const Representation& space) {
    const std::vector<Rational> norms = squared_norms(space);
    return std::all_of(norms.begin(), norms.end(), [](const Rational& norm) { return norm.is_one(); });
  };
  const auto is_plain = [](const BilinearTerm& term) {
    return std::holds_alternative<Number>(term.value) || to_string(term.value).find("sqrt") == std::string::npos;
  };
  return (!layer.left || has_unit_norms(*layer.left)) && has_unit_norms(layer.right) &&
         std::all_of(layer.outputs.begin(), layer.outputs.end(), has_unit_norms) &&
         std::all_of(layer.terms.begin(), layer.terms.end(), is_plain);
}

template <class T>
SelfTest sample(const LayerModel& layer, const std::vector<const NaturalElement*>& elements, Random& random) {
  const Sampler<T> sampler(layer);
  SelfTest test;
  for (const NaturalElement* element : elements) {
    const std::vector<Rational> left = random_point(layer.left_size, random);
    const std::vector<Rational> right = random_point(layer.right.dimension(), random);
    sampler.add_point(test, left, right, element);
  }
  return test;
}

SelfTest sample(const LayerModel& layer, const std::vector<const NaturalElement*>& elements, Random& random) {
  return is_exact(layer) ? sample<Number>(layer, elements, random) : sample<long double>(layer, elements, random);
}

}  // namespace

SelfTest exact_points(const LayerModel& layer, std::size_t count, std::uint64_t seed) {
  Random random(seed);
  return sample(layer, std::vector<const NaturalElement*>(count, nullptr), random);
}

SelfTest moved_points(const LayerModel& layer, std::size_t count, std::uint64_t seed) {
  Random random(seed);
  const std::vector<NaturalElement> elements = group_sample(layer.right.group(), count, random);
  std::vector<const NaturalElement*> twice;
  for (const NaturalElement& element : elements) twice.insert(twice.end(), 2, &element);
  return sample(layer, twice, random);
}

}  // namespace gordan
