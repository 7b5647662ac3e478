// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/trajectory_file.hpp>

#include <gordan/core/text.hpp>
#include <gordan/exact/rounding.hpp>
#include <gordan/problem/npz_file.hpp>
#include <gordan/units/parse_unit.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gordan {

namespace {

/// An array of doubles with its shape.
struct Block {
  std::vector<std::size_t> shape;
  std::vector<double> values;
};

std::string shape_text(const std::vector<std::size_t>& shape) { return fmt::format("({})", fmt::join(shape, ", ")); }

double unit_factor(const Unit& unit) {
  return to_double(unit.factor) * std::pow(std::numbers::pi, to_double(unit.pi_exponent));
}

double unit_factor(const DataField& field) { return field.unit ? unit_factor(*field.unit) : 1; }

std::size_t width(const DataField& field) {
  std::size_t result = 0;
  for (const Summand& part : field.parts) result += static_cast<std::size_t>(part.dimension);
  return result;
}

/// Reads arrays by name.
class BlockReader {
 public:
  BlockReader(const std::string& path, const Place& place) : file_(path, place), place_(place) {}

  [[nodiscard]] Block block(const std::string& name, double factor) const {
    const std::vector<std::string>& names = file_.names();
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      const std::string nearest = nearest_match(name, names);
      throw InputError(fmt::format("there is no array '{}'", name), place_,
                       fmt::format("an array of that name; there are {}", join(names, ", ")),
                       nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest));
    }
    const NumericArray array = file_.array(name);
    Block block{array.shape, {}};
    if (const auto* doubles = std::get_if<std::vector<double>>(&array.values))
      block.values = *doubles;
    else if (const auto* integers = std::get_if<std::vector<std::int64_t>>(&array.values))
      block.values.assign(integers->begin(), integers->end());
    else
      throw InputError(fmt::format("the array '{}' holds complex numbers", name), place_, "real numbers");
    for (std::size_t k = 0; k < block.values.size(); ++k) {
      if (!std::isfinite(block.values[k]))
        throw InputError(fmt::format("the array '{}' holds {} at entry {}", name, block.values[k], k), place_,
                         "finite numbers");
      block.values[k] *= factor;
    }
    return block;
  }

  /// What numbers of an array are multiplied by, where NAME__units says so; else the standard.
  [[nodiscard]] double factor(const std::string& name, const PhysicalDimension& dimension, const UnitSystem& system,
                              double standard) const {
    const std::vector<std::string>& names = file_.names();
    if (std::find(names.begin(), names.end(), "units") != names.end())
      throw InputError("units of trajectories in one text are not read", place_,
                       "an array NAME__units beside each NAME");
    if (std::find(names.begin(), names.end(), name + "__units") == names.end()) return standard;
    const std::vector<std::string> texts = file_.texts(name + "__units");
    if (texts.size() != 1) throw InputError(fmt::format("'{}__units' is no single text", name), place_, "one unit");
    const Unit unit = parse_unit(system, texts[0], place_).unit;
    if (!(unit.dimension == dimension))
      throw InputError(fmt::format("'{}' is in '{}', of dimension {}", name, texts[0], to_string(unit.dimension)),
                       place_, fmt::format("units of dimension {}", to_string(dimension)));
    return unit_factor(unit);
  }

  [[nodiscard]] double factor(const DataField& field, const UnitSystem& system) const {
    return factor(field.name, field.unit ? field.unit->dimension : PhysicalDimension(), system, unit_factor(field));
  }

  [[noreturn]] void wrong_shape(const std::string& name, const Block& block, const std::string& expected) const {
    throw InputError(fmt::format("the array '{}' has the shape {}", name, shape_text(block.shape)), place_, expected);
  }

 private:
  NpzReader file_;
  Place place_;
};

/// How many systems and points there are.
struct Extent {
  std::size_t systems = 1;
  std::size_t points = 0;
};

Extent extent_of(const BlockReader& reader, const DataField& field, const Block& block) {
  std::vector<std::size_t> shape = block.shape;
  const std::size_t dim = width(field);
  if (dim > 1 || (shape.size() == 3 && shape.back() == 1)) {
    if (shape.empty() || shape.back() != dim)
      reader.wrong_shape(field.name, block, fmt::format("(systems, points, {})", dim));
    shape.pop_back();
  }
  if (shape.size() == 1) return {1, shape[0]};
  if (shape.size() == 2) return {shape[0], shape[1]};
  reader.wrong_shape(field.name, block, dim > 1 ? fmt::format("(systems, points, {})", dim) : "(systems, points)");
}

void fill_times(const BlockReader& reader, const TrajectoryFields& fields, const Extent& extent,
                std::vector<Trajectory>& trajectories) {
  const Block times =
      reader.block(fields.time, reader.factor(fields.time, fields.time_dimension, fields.system, fields.time_factor));
  const bool shared = times.shape == std::vector<std::size_t>{extent.points};
  if (!shared && times.shape != std::vector<std::size_t>{extent.systems, extent.points})
    reader.wrong_shape(fields.time, times,
                       fmt::format("({},) or ({}, {})", extent.points, extent.systems, extent.points));
  for (std::size_t s = 0; s < extent.systems; ++s)
    for (std::size_t t = 0; t < extent.points; ++t)
      trajectories[s].times(static_cast<Eigen::Index>(t)) = times.values[shared ? t : s * extent.points + t];
}

void fill_constant(const BlockReader& reader, const DataField& field, const UnitSystem& system, std::size_t offset,
                   std::vector<Trajectory>& trajectories) {
  const Block block = reader.block(field.name, reader.factor(field, system));
  const std::size_t dim = width(field);
  const bool each =
      block.values.size() == dim * trajectories.size() && !block.shape.empty() && block.shape[0] == trajectories.size();
  if (!each && block.values.size() != dim)
    reader.wrong_shape(field.name, block,
                       dim > 1 ? fmt::format("({}, {}) or ({},)", trajectories.size(), dim, dim)
                               : fmt::format("({},) or ()", trajectories.size()));
  for (std::size_t s = 0; s < trajectories.size(); ++s)
    for (std::size_t c = 0; c < dim; ++c)
      trajectories[s].parameters(static_cast<Eigen::Index>(offset + c)) = block.values[each ? s * dim + c : c];
}

std::size_t total_width(const std::vector<DataField>& fields) {
  std::size_t result = 0;
  for (const DataField& field : fields) result += width(field);
  return result;
}

}  // namespace

std::vector<Trajectory> read_trajectories(const std::string& path, const Place& place, const TrajectoryFields& fields) {
  const BlockReader reader(path, place);
  std::vector<Trajectory> trajectories;
  Extent extent;
  std::size_t offset = 0;
  for (const DataField& field : fields.state) {
    const Block block = reader.block(field.name, reader.factor(field, fields.system));
    const Extent found = extent_of(reader, field, block);
    if (trajectories.empty()) {
      extent = found;
      const auto points = static_cast<Eigen::Index>(extent.points);
      trajectories.assign(
          extent.systems,
          {Eigen::VectorXd(points), Eigen::MatrixXd(points, static_cast<Eigen::Index>(total_width(fields.state))),
           Eigen::VectorXd(static_cast<Eigen::Index>(total_width(fields.constants)))});
    } else if (found.systems != extent.systems || found.points != extent.points) {
      reader.wrong_shape(field.name, block,
                         fmt::format("{} systems of {} points, as before it", extent.systems, extent.points));
    }
    const std::size_t dim = width(field);
    for (std::size_t s = 0; s < extent.systems; ++s)
      for (std::size_t t = 0; t < extent.points; ++t)
        for (std::size_t c = 0; c < dim; ++c)
          trajectories[s].states(static_cast<Eigen::Index>(t), static_cast<Eigen::Index>(offset + c)) =
              block.values[(s * extent.points + t) * dim + c];
    offset += dim;
  }
  if (trajectories.empty() || extent.points == 0) throw InputError("there are no trajectories", place, "one or more");
  fill_times(reader, fields, extent, trajectories);
  std::size_t constant = 0;
  for (const DataField& field : fields.constants) {
    fill_constant(reader, field, fields.system, constant, trajectories);
    constant += width(field);
  }
  return trajectories;
}

std::string trajectories_npz(const std::vector<Trajectory>& trajectories, const TrajectoryFields& fields) {
  std::vector<NumericArray> arrays;
  const auto systems = trajectories.size();
  const auto points = static_cast<std::size_t>(trajectories.front().times.size());
  std::vector<double> times;
  for (const Trajectory& trajectory : trajectories)
    for (const double t : trajectory.times) times.push_back(t / fields.time_factor);
  arrays.push_back({fields.time, {systems, points}, std::move(times)});
  Eigen::Index offset = 0;
  for (const DataField& field : fields.state) {
    const auto dim = static_cast<Eigen::Index>(width(field));
    const double factor = unit_factor(field);
    std::vector<double> values;
    for (const Trajectory& trajectory : trajectories)
      for (Eigen::Index t = 0; t < trajectory.states.rows(); ++t)
        for (Eigen::Index c = 0; c < dim; ++c) values.push_back(trajectory.states(t, offset + c) / factor);
    arrays.push_back({field.name, {systems, points, static_cast<std::size_t>(dim)}, std::move(values)});
    offset += dim;
  }
  return to_npz(arrays);
}

}  // namespace gordan
