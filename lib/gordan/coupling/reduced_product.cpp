// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/harmonic_weight.hpp>
#include <gordan/coupling/detail/reduced_block.hpp>
#include <gordan/coupling/reduced_product.hpp>
#include <gordan/coupling/symmetric_power.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace gordan {

namespace {

using detail::BlockSolver;
using detail::CouplingTables;
using detail::IndexOrbits;
using detail::PlacedValue;
using detail::SymmetricTensor;

/// A block with its entries, the outputs counted from 0.
struct FinishedBlock {
  ReducedBlock block;
  std::vector<ReducedEntry> entries;
};

bool contains(const std::optional<std::vector<SphericalIrrep>>& filter, const SphericalIrrep& irrep) {
  return !filter || std::find(filter->begin(), filter->end(), irrep) != filter->end();
}

void check_factors(const std::vector<SphericalSpace>& factors, const IndexGroup& symmetry) {
  if (factors.empty() || factors.size() > static_cast<std::size_t>(max_product_factors))
    throw InputError(fmt::format("{} factors; a product has from 1 to {}", factors.size(), max_product_factors));
  for (const IndexSymmetry& element : symmetry.elements) {
    require(element.permutation.size() == factors.size(), "symmetries of as many indices as there are factors");
    for (std::size_t a = 0; a < factors.size(); ++a) {
      const SphericalSpace& other = factors[static_cast<std::size_t>(element.permutation[a])];
      if (factors[a].irreps != other.irreps || factors[a].places != other.places)
        throw InputError(fmt::format("the symmetry exchanges the indices {} and {}, whose spaces differ", a + 1,
                                     element.permutation[a] + 1));
    }
  }
}

/// Couplings are made up to max_degree_of_harmonics.
void check_degrees(const std::vector<SphericalSpace>& factors) {
  long sum = 0;
  for (const SphericalSpace& factor : factors) {
    int largest = 0;
    for (const SphericalIrrep& irrep : factor.irreps) largest = std::max(largest, irrep.degree);
    sum += largest;
  }
  if (sum > max_degree_of_harmonics)
    throw LimitReached(
        fmt::format("the reduced product has irreps up to l = {}; the limit is l = {}", sum, max_degree_of_harmonics));
}

/// The choices of one summand for each factor that come first in their orbits, in lexicographic order.
std::vector<std::vector<int>> summand_choices(const std::vector<SphericalSpace>& factors, const IndexGroup& symmetry) {
  std::vector<std::vector<int>> choices;
  std::vector<int> choice(factors.size(), 0);
  std::vector<int> image(factors.size());
  const auto is_first = [&] {
    return std::none_of(symmetry.elements.begin(), symmetry.elements.end(), [&](const IndexSymmetry& element) {
      for (std::size_t a = 0; a < choice.size(); ++a)
        image[a] = choice[static_cast<std::size_t>(element.permutation[a])];
      return image < choice;
    });
  };
  const bool empty = std::any_of(factors.begin(), factors.end(), [](const auto& f) { return f.irreps.empty(); });
  while (!empty) {
    if (is_first()) choices.push_back(choice);
    std::size_t a = choice.size();
    while (a > 0 && choice[a - 1] + 1 == static_cast<int>(factors[a - 1].irreps.size())) choice[--a] = 0;
    if (a == 0) break;
    ++choice[a - 1];
  }
  return choices;
}

class Reduction {
 public:
  Reduction(const std::vector<SphericalSpace>& factors, const IndexGroup& symmetry, const ReducedOptions& options,
            const Control& control)
      : factors_(factors), symmetry_(symmetry), options_(options), control_(control) {}

  void add(const std::vector<int>& choice) {
    const std::vector<int> parities = parities_of(choice);
    const int parity = parities.back();
    const IndexOrbits orbits(factors_, choice, symmetry_);
    const auto wanted = [&](int l) { return contains(options_.filter_out, {l, parity}); };
    const auto middle = [&](std::size_t used, int l) { return contains(options_.filter_mid, {l, parities[used]}); };
    BlockSolver solver(orbits, tables_, wanted, middle, !options_.filter_mid, control_);
    for (auto& [degree, tensors] : solver.take())
      for (SymmetricTensor& tensor : tensors) finish(choice, parities, {degree, parity}, tensor, orbits, solver);
  }

  [[nodiscard]] ReducedProduct result() {
    std::stable_sort(blocks_.begin(), blocks_.end(),
                     [](const auto& a, const auto& b) { return a.block.irrep < b.block.irrep; });
    ReducedProduct product;
    for (const SphericalSpace& factor : factors_) product.shape.push_back(factor.dimension);
    product.entries.reserve(num_entries_);
    int copy = 0;
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      ReducedBlock& block = blocks_[b].block;
      copy = b > 0 && product.blocks.back().irrep == block.irrep ? copy + 1 : 0;
      block.copy = copy;
      block.offset = product.dimension;
      product.dimension += block.irrep.dimension();
      for (ReducedEntry& entry : blocks_[b].entries) {
        entry.out += block.offset;
        product.entries.push_back(std::move(entry));
      }
      product.blocks.push_back(std::move(block));
    }
    product.reason =
        options_.filter_mid
            ? "couplings from the left through the given irreps, symmetrised; independent and orthogonal over Q"
            : "symmetrised couplings from the left, independent and orthogonal over Q; as many as weights of the "
              "tensors with the symmetry count";
    return product;
  }

 private:
  /// Of the products of the first factors.
  [[nodiscard]] std::vector<int> parities_of(const std::vector<int>& choice) const {
    std::vector<int> parities;
    for (std::size_t a = 0; a < choice.size(); ++a) {
      const int parity = factors_[a].irreps[static_cast<std::size_t>(choice[a])].parity;
      parities.push_back(a == 0 ? parity : parities.back() * parity);
    }
    return parities;
  }

  void finish(const std::vector<int>& choice, const std::vector<int>& parities, const SphericalIrrep& irrep,
              const SymmetricTensor& tensor, const IndexOrbits& orbits, const BlockSolver& solver) {
    FinishedBlock finished{{irrep, 0, 0, choice, {}}, {}};
    for (std::size_t step = 0; step < tensor.path.size(); ++step)
      finished.block.path.push_back(to_string(SphericalIrrep{tensor.path[step], parities[step + 1]}));
    const std::vector<Integer>& weights = tables_.weights(irrep.degree);
    for (std::size_t k = 0; k < tensor.components.size(); ++k) {
      const std::size_t begin = finished.entries.size();
      const Rational scale = Rational(weights[k]) / tensor.squared_norm;
      for (const PlacedValue& entry : tensor.components[k]) {
        const Rational square = entry.value * abs(entry.value) * scale / solver.orbit_weight(entry.position);
        for (const auto& [position, sign] : orbits.orbits()[entry.position].positions)
          finished.entries.push_back(
              {static_cast<int>(k), position, SignedRoot::from_signed_square(sign > 0 ? square : -square)});
      }
      std::sort(finished.entries.begin() + static_cast<std::ptrdiff_t>(begin), finished.entries.end(),
                [](const ReducedEntry& a, const ReducedEntry& b) { return a.position < b.position; });
    }
    num_entries_ += finished.entries.size();
    if (num_entries_ > options_.max_entries)
      throw LimitReached(fmt::format("the reduced product has more than {} nonzero entries", options_.max_entries));
    blocks_.push_back(std::move(finished));
  }

  const std::vector<SphericalSpace>& factors_;
  const IndexGroup& symmetry_;
  const ReducedOptions& options_;
  const Control& control_;
  CouplingTables tables_;
  std::vector<FinishedBlock> blocks_;
  std::size_t num_entries_ = 0;
};

}  // namespace

ReducedProduct reduced_product(const std::vector<SphericalSpace>& factors, const IndexGroup& symmetry,
                               const ReducedOptions& options, const Control& control) {
  check_factors(factors, symmetry);
  check_degrees(factors);
  double size = 1;
  for (const SphericalSpace& factor : factors) size *= factor.dimension;
  if (size > static_cast<double>(options.max_entries))
    throw LimitReached(
        fmt::format("the product of the factors has dimension {:.0f}; the limit is {}", size, options.max_entries));
  Reduction reduction(factors, symmetry, options, control);
  for (const std::vector<int>& choice : summand_choices(factors, symmetry)) {
    check(control);
    reduction.add(choice);
  }
  return reduction.result();
}

ReducedProduct reduced_product(const IndexFormula& formula, const std::map<char, SphericalSpace>& spaces,
                               const ReducedOptions& options, const Control& control) {
  const IndexGroup symmetry = index_group(static_cast<int>(formula.indices.size()), formula.generators);
  std::vector<SphericalSpace> factors;
  for (std::size_t a = 0; a < formula.indices.size(); ++a) {
    const SphericalSpace* space = nullptr;
    for (const IndexSymmetry& element : symmetry.elements) {
      const auto found = spaces.find(formula.indices[static_cast<std::size_t>(element.permutation[a])]);
      if (found != spaces.end() && space == nullptr) space = &found->second;
    }
    if (space == nullptr)
      throw InputError(fmt::format("the index '{}' has no space", formula.indices[a]), {},
                       fmt::format("irreps for it, as in {}=1o", formula.indices[a]));
    factors.push_back(*space);
  }
  for (const auto& [letter, space] : spaces)
    if (formula.indices.find(letter) == std::string::npos)
      throw InputError(fmt::format("the formula has no index '{}'", letter));
  return reduced_product(factors, symmetry, options, control);
}

std::vector<int> unpack_position(std::size_t position, const std::vector<int>& shape) {
  std::vector<int> index(shape.size());
  for (std::size_t a = shape.size(); a-- > 0;) {
    index[a] = static_cast<int>(position % static_cast<std::size_t>(shape[a]));
    position /= static_cast<std::size_t>(shape[a]);
  }
  return index;
}

}  // namespace gordan
