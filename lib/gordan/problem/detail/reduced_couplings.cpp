// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/harmonic_weight.hpp>
#include <gordan/coupling/power_coupling.hpp>
#include <gordan/coupling/symmetric_power.hpp>
#include <gordan/problem/detail/coupling_choice.hpp>
#include <gordan/problem/detail/predicted_entries.hpp>
#include <gordan/problem/detail/reduced_couplings.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan::detail {

namespace {

/// The coordinates of a space in a convention: irreps in its order, vectors x, y, z by its axes.
void use_convention(const Convention& convention, SphericalSpace& space) {
  for (std::vector<int>& places : space.places) {
    const int offset = *std::min_element(places.begin(), places.end());
    const int l = static_cast<int>(places.size()) / 2;
    const bool is_natural_vector = l == 1 && places[0] != offset;
    const std::vector<int> projections = component_projections(convention, l);
    for (std::size_t p = 0; p < projections.size(); ++p)
      places[static_cast<std::size_t>(projections[p] + l)] = offset + static_cast<int>(p);
    if (is_natural_vector)
      places = {offset + convention.axes[1], offset + convention.axes[2], offset + convention.axes[0]};
  }
}

SphericalSpace space_of(const Representation& representation, const Convention& convention) {
  SphericalSpace space = spherical_space(representation, {"-V", 0, 0});
  use_convention(convention, space);
  return space;
}

/// The spaces of the indices, where the summands of V are named by them; else V for every index.
std::map<char, SphericalSpace> index_spaces(const Representation& source, const IndexFormula& formula,
                                            const Convention& convention) {
  const auto is_index = [&](const Summand& summand) {
    return summand.name.size() == 1 && formula.indices.find(summand.name[0]) != std::string::npos;
  };
  const std::vector<Summand>& summands = source.summands();
  std::map<char, SphericalSpace> spaces;
  if (std::none_of(summands.begin(), summands.end(), is_index)) {
    const SphericalSpace all = space_of(source, convention);
    for (const char index : formula.indices) spaces.emplace(index, all);
    return spaces;
  }
  for (const Summand& summand : summands) {
    if (!is_index(summand))
      throw InputError(fmt::format("the summand '{}' is not named by an index of the formula", summand.type),
                       {"-V", 0, 0}, "a name for each summand, as in 'i:1o+k:2e', or for none");
    const Representation alone(source.group(), {{summand.name, summand.expression}});
    spaces.emplace(summand.name[0], space_of(alone, convention));
  }
  return spaces;
}

std::optional<std::vector<SphericalIrrep>> filter_of(const Representation& source,
                                                     const std::vector<Located<std::string>>& items) {
  if (items.empty()) return std::nullopt;
  const ClassicalGroup* group = source.group().classical();
  const bool parity = group != nullptr && group->family == ClassicalFamily::orthogonal;
  std::vector<SphericalIrrep> irreps;
  for (const Located<std::string>& item : items)
    for (const SphericalIrrep& irrep : parse_spherical_irreps(item.value, parity, item.place)) irreps.push_back(irrep);
  return irreps;
}

/// LimitReached where the outputs may have harmonics of too high a degree.
void check_degrees(const SphericalSpace& space, int factors) {
  int degree = 0;
  for (const SphericalIrrep& irrep : space.irreps) degree = std::max(degree, irrep.degree);
  if (degree > max_degree_of_harmonics / factors)
    throw LimitReached(fmt::format("{} factors of l = {} have outputs up to l = {}; the limit is l = {}", factors,
                                   degree, static_cast<long>(factors) * degree, max_degree_of_harmonics));
}

/// LimitReached where the outputs would have too many entries; what the products refuse themselves passes.
void check_size(const std::vector<SphericalSpace>& factors, const IndexGroup& symmetry, const ReducedOptions& options,
                const Control& control) {
  double components = 1;
  for (const SphericalSpace& factor : factors) {
    check_degrees(factor, static_cast<int>(factors.size()));
    components *= factor.dimension;
  }
  const auto limit = static_cast<double>(options.max_entries);
  if (components > limit || options.filter_mid) return;
  const double entries = predicted_entries(factors, symmetry, options.filter_out, control);
  if (entries > limit)
    throw LimitReached(
        fmt::format("the product has up to {:.0f} nonzero entries; the limit is {}; --filter chooses irreps", entries,
                    options.max_entries));
}

/// The space of each index, that of another one which the symmetry exchanges it with where it has none; fewer when
/// there is none at all.
std::vector<SphericalSpace> factors_of(const IndexFormula& formula, const IndexGroup& symmetry,
                                       const std::map<char, SphericalSpace>& spaces) {
  std::vector<SphericalSpace> factors;
  for (std::size_t a = 0; a < formula.indices.size(); ++a) {
    for (const IndexSymmetry& element : symmetry.elements) {
      const auto found = spaces.find(formula.indices[static_cast<std::size_t>(element.permutation[a])]);
      if (found == spaces.end()) continue;
      factors.push_back(found->second);
      break;
    }
  }
  return factors;
}

ReducedProduct product_of(const Representation& source, const CouplingRequest& request, const Convention& convention,
                          const Control& control) {
  ReducedOptions options;
  options.filter_out = filter_of(source, request.filter);
  options.filter_mid = filter_of(source, request.filter_mid);
  options.max_entries = request.max_entries;
  if (request.power) {
    const SphericalSpace space = space_of(source, convention);
    check_size(std::vector<SphericalSpace>(static_cast<std::size_t>(*request.power), space),
               symmetric_index_group(*request.power), options, control);
    return symmetric_power(space, *request.power, options, control);
  }
  const IndexFormula formula = parse_index_formula(request.formula.value, request.formula.place);
  const std::map<char, SphericalSpace> spaces = index_spaces(source, formula, convention);
  const IndexGroup symmetry = index_group(static_cast<int>(formula.indices.size()), formula.generators);
  const std::vector<SphericalSpace> factors = factors_of(formula, symmetry, spaces);
  if (factors.size() == formula.indices.size()) check_size(factors, symmetry, options, control);
  try {
    return reduced_product(formula, spaces, options, control);
  } catch (const InputError& error) {
    throw InputError(error.message(), request.formula.place,
                     error.expected().empty() ? "" : "its irreps in -V, as in 'i:1o+k:2e'");
  }
}

/// The power of a space of any group, in place of what reduced products are made for.
CouplingReport general_power(const Representation& source, const CouplingRequest& request, const Control& control) {
  if (!request.filter_mid.empty())
    throw InputError("intermediate irreps are chosen for sums of irreps of SO(3) and O(3) only",
                     request.filter_mid.front().place, "--filter with the irreps of the outputs");
  if (!request.convention.value.empty() && request.convention.value != "gordan")
    throw InputError(
        fmt::format("the convention '{}' is for sums of irreps of SO(3) and O(3)", request.convention.value),
        request.convention.place, "none for this space");
  std::vector<std::string> irreps;
  for (const Located<std::string>& item : request.filter) irreps.push_back(item.value);
  const CouplingOptions options{"", request.normalization.value, request.max_entries};
  PowerSet found;
  try {
    found = power_couplings(source, *request.power, irreps, options, control);
  } catch (const InputError& error) {
    if (!error.place().source.empty()) throw;
    throw InputError(error.message(), place_of(error, request, {"-V", 0, 0}), error.expected(), error.suggestion());
  }
  CouplingReport report{source};
  report.power = request.power;
  for (PowerTensor& tensor : found.tensors) {
    Coupling coupling{std::move(tensor.irrep), tensor.copy, {}, {}, {"", std::move(tensor.shape), {}}};
    for (PowerEntry& entry : tensor.entries)
      coupling.table.entries.push_back({std::move(entry.index), std::move(entry.value)});
    report.tensors.push_back(std::move(coupling));
  }
  report.normalization = found.normalization;
  report.convention = "coordinates";
  report.convention_text = found.convention_text;
  report.reason = found.reason;
  return report;
}

/// The factor from orthonormal rows to the normalization that was asked for.
SignedRoot scale_of(CouplingNormalization normalization, int dimension, const Place& place) {
  if (normalization == CouplingNormalization::norm)
    throw InputError("reduced products have no normalization 'norm'", place, "orthonormal, component or frobenius");
  if (normalization != CouplingNormalization::frobenius) return Rational(1);
  return SignedRoot::from_signed_square(Rational(Integer(1), Integer(dimension)));
}

std::vector<Coupling> tensors_of(const ReducedProduct& product, const Convention& convention,
                                 CouplingNormalization normalization, const Place& place) {
  std::vector<Coupling> tensors;
  auto entry = product.entries.begin();
  for (const ReducedBlock& block : product.blocks) {
    const int dimension = block.irrep.dimension();
    const SignedRoot scale = scale_of(normalization, dimension, place);
    std::vector<int> order(static_cast<std::size_t>(dimension));
    const std::vector<int> projections = component_projections(convention, block.irrep.degree);
    for (std::size_t p = 0; p < order.size(); ++p)
      order[static_cast<std::size_t>(projections[p] + block.irrep.degree)] = static_cast<int>(p);
    Coupling tensor{to_string(block.irrep), block.copy, block.summands, block.path, {"", product.shape, {}}};
    tensor.table.shape.push_back(dimension);
    for (; entry != product.entries.end() && entry->out < block.offset + dimension; ++entry) {
      std::vector<int> at = unpack_position(entry->position, product.shape);
      at.push_back(order[static_cast<std::size_t>(entry->out - block.offset)]);
      tensor.table.entries.push_back({std::move(at), entry->value * scale});
    }
    std::sort(tensor.table.entries.begin(), tensor.table.entries.end(),
              [](const TableEntry& a, const TableEntry& b) { return a.at < b.at; });
    tensors.push_back(std::move(tensor));
  }
  return tensors;
}

}  // namespace

void check_reduced_request(bool has_target, bool has_onto, const CouplingRequest& request) {
  const bool by_formula = !request.formula.value.empty();
  const char* kind = request.power ? "--power" : "--formula";
  if (!request.power && !by_formula) {
    for (const auto* filter : {&request.filter, &request.filter_mid})
      if (!filter->empty())
        throw InputError("filters are for --power and --formula", filter->front().place,
                         "-U with the irreps wanted from a product V x W");
    return;
  }
  if (request.check_table)
    throw InputError(fmt::format("tables are compared with products of two irreps, not with {}", kind),
                     {"--check-table", 0, 0});
  if (request.power && by_formula)
    throw InputError("--power and --formula exclude each other", request.formula.place, "one of them");
  if (has_target)
    throw InputError(fmt::format("a product with {} is one of V alone", kind), {"-W", 0, 0},
                     request.power ? "-V only" : "the spaces of the indices in -V, as in 'i:1o+k:2e'");
  if (has_onto)
    throw InputError(fmt::format("{} takes its irreps from --filter", kind), {"-U", 0, 0}, "--filter with irreps");
}

CouplingReport reduced_couplings(const Representation& source, const CouplingRequest& request, const Control& control) {
  // sums of irreps of SO(3) and O(3) have a faster way
  if (request.power && !find_spherical_space(source)) return general_power(source, request, control);
  const Convention& convention = chosen_convention(request.convention);
  const CouplingNormalization normalization =
      chosen_normalization(request.normalization).value_or(CouplingNormalization::orthonormal);
  static_cast<void>(scale_of(normalization, 1, request.normalization.place));
  const ReducedProduct product = product_of(source, request, convention, control);
  CouplingReport report{source};
  report.power = request.power;
  report.formula = request.formula.value;
  report.tensors = tensors_of(product, convention, normalization, request.normalization.place);
  report.normalization = to_string(normalization);
  report.convention = convention.name;
  report.convention_text = convention.text;
  report.reason = product.reason;
  return report;
}

}  // namespace gordan::detail
