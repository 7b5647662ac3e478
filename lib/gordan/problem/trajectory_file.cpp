// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/trajectory_file.hpp>

#include <gordan/core/text.hpp>
#include <gordan/exact/rounding.hpp>
#include <gordan/problem/csv.hpp>
#include <gordan/problem/npz_file.hpp>
#include <gordan/units/parse_unit.hpp>
#include <gordan/units/quantity.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace gordan {

namespace {

/// An array of doubles with its shape.
struct Block {
  std::vector<std::size_t> shape;
  std::vector<double> values;
};

std::string shape_text(const std::vector<std::size_t>& shape) { return fmt::format("({})", fmt::join(shape, ", ")); }

double unit_factor(const Unit& unit) { return to_double(ConversionFactor{unit.factor, unit.pi_exponent}); }

double unit_factor(const DataField& field) { return field.unit ? unit_factor(*field.unit) : 1; }

/// The names of the coordinates of a field: q_x, q_y, q_z.
std::vector<std::string> coordinates(const DataField& field) {
  std::vector<std::string> names;
  for (const Summand& part : field.parts) names.insert(names.end(), part.variables.begin(), part.variables.end());
  return names;
}

/// "system 2, point 3", counted from 1.
std::string point_text(std::size_t system, std::size_t point) {
  return fmt::format("system {}, point {}", system + 1, point + 1);
}

/// Reads arrays by name. All faults are told with the file.
class BlockReader {
 public:
  BlockReader(const std::string& path, const TrajectoryFields& fields)
      : file_(path, {path, 0, 0}), place_{path, 0, 0}, fields_(fields) {}

  [[nodiscard]] Block block(const std::string& name, double factor) const {
    const std::vector<std::string>& names = file_.names();
    if (!has(name)) {
      const std::string nearest = nearest_match(name, names);
      refuse(fmt::format("there is no array '{}'", name),
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
      refuse(fmt::format("the array '{}' holds complex numbers", name), "real numbers");
    for (double& value : block.values) value *= factor;
    return block;
  }
  [[nodiscard]] Block block(const DataField& field) const {
    return block(field.name,
                 factor(field.name, field.unit ? field.unit->dimension : PhysicalDimension(), unit_factor(field)));
  }
  [[nodiscard]] Block times() const {
    return block(fields_.time, factor(fields_.time, fields_.time_dimension, fields_.time_factor));
  }

  /// The value of a coordinate, which must be finite, and positive where the problem says so.
  [[nodiscard]] double checked(double value, const DataField& field, std::size_t coordinate,
                               const std::string& where) const {
    if (!std::isfinite(value))
      refuse(fmt::format("'{}' is {} in {}", coordinates(field)[coordinate], value, where), "finite numbers");
    const auto& positive = fields_.positive;
    if (!(value > 0) && std::find(positive.begin(), positive.end(), field.name) != positive.end())
      refuse(fmt::format("'{}' is {} in {}", coordinates(field)[coordinate], value, where),
             "positive numbers, or no 'positive = true' in the problem");
    return value;
  }

  [[noreturn]] void wrong_shape(const std::string& name, const Block& block, const std::string& expected) const {
    refuse(fmt::format("the array '{}' has the shape {}", name, shape_text(block.shape)), expected);
  }
  [[noreturn]] void refuse(const std::string& what, const std::string& expected,
                           const std::string& suggestion = "") const {
    throw InputError(what, place_, expected, suggestion);
  }

 private:
  [[nodiscard]] bool has(const std::string& name) const {
    const std::vector<std::string>& names = file_.names();
    return std::find(names.begin(), names.end(), name) != names.end();
  }

  /// What numbers of an array are multiplied by, where NAME__units says so; else the standard.
  [[nodiscard]] double factor(const std::string& name, const PhysicalDimension& dimension, double standard) const {
    if (has("units"))
      refuse("the array 'units' is not read: units of trajectories stand beside each array",
             fmt::format("'{}__units', a text, beside '{}'", name, name));
    const std::string beside = name + "__units";
    if (!has(beside)) return standard;
    const std::vector<std::string> texts = file_.texts(beside);
    if (texts.size() != 1) refuse(fmt::format("'{}' holds {} texts", beside, texts.size()), "one text with a unit");
    const Unit unit = parse_unit(fields_.system, texts[0], {place_.source + " (" + beside + ")", 0, 0}).unit;
    if (!(unit.dimension == dimension))
      refuse(fmt::format("'{}' is in '{}', of the dimension {}", name, texts[0], to_string(unit.dimension)),
             fmt::format("a unit of {}", to_string(dimension)));
    return unit_factor(unit);
  }

  NpzReader file_;
  Place place_;
  const TrajectoryFields& fields_;
};

/// How many systems and points there are, and which array says so.
struct Extent {
  std::size_t systems = 1;
  std::size_t points = 0;
  std::string array{};
};

std::string extent_text(const Extent& extent) {
  return fmt::format("{} systems of {} points, as '{}' has", extent.systems, extent.points, extent.array);
}

Extent extent_of(const BlockReader& reader, const DataField& field, const Block& block) {
  std::vector<std::size_t> shape = block.shape;
  const std::size_t dim = field.width();
  const std::string expected = dim > 1 ? fmt::format("(systems, points, {}), or (points, {}) of one system", dim, dim)
                                       : "(systems, points), or (points,) of one system";
  if (dim > 1 || (shape.size() == 3 && shape.back() == 1)) {
    if (shape.empty() || shape.back() != dim) reader.wrong_shape(field.name, block, expected);
    shape.pop_back();
  }
  if (shape.empty() || shape.size() > 2) reader.wrong_shape(field.name, block, expected);
  const Extent extent{shape.size() == 1 ? 1 : shape[0], shape.back(), field.name};
  if (extent.systems == 0 || extent.points < 2)
    reader.wrong_shape(field.name, block,
                       fmt::format("one system or more of at least 2 points, better 5, in the shape {}", expected));
  return extent;
}

void fill_times(const BlockReader& reader, const std::string& name, const Extent& extent,
                std::vector<Trajectory>& trajectories) {
  const Block times = reader.times();
  const bool shared = times.shape == std::vector<std::size_t>{extent.points};
  if (!shared && times.shape != std::vector<std::size_t>{extent.systems, extent.points})
    reader.wrong_shape(
        name, times,
        fmt::format("({},) or ({}, {}): {}", extent.points, extent.systems, extent.points, extent_text(extent)));
  for (std::size_t s = 0; s < extent.systems; ++s)
    for (std::size_t t = 0; t < extent.points; ++t) {
      const double time = times.values[shared ? t : s * extent.points + t];
      const std::string where = shared ? fmt::format("point {}", t + 1) : point_text(s, t);
      if (!std::isfinite(time)) reader.refuse(fmt::format("'{}' is {} in {}", name, time, where), "finite numbers");
      if (const auto i = static_cast<Eigen::Index>(t); t > 0 && !(time > trajectories[s].times(i - 1)))
        reader.refuse(fmt::format("'{}' is {} in {}, after {}", name, time, where, trajectories[s].times(i - 1)),
                      "increasing times");
      trajectories[s].times(static_cast<Eigen::Index>(t)) = time;
    }
}

void fill_state(const BlockReader& reader, const DataField& field, const Block& block, const Extent& extent,
                std::size_t offset, std::vector<Trajectory>& trajectories) {
  const std::size_t dim = field.width();
  for (std::size_t s = 0; s < extent.systems; ++s)
    for (std::size_t t = 0; t < extent.points; ++t)
      for (std::size_t c = 0; c < dim; ++c)
        trajectories[s].states(static_cast<Eigen::Index>(t), static_cast<Eigen::Index>(offset + c)) =
            reader.checked(block.values[(s * extent.points + t) * dim + c], field, c, point_text(s, t));
}

void fill_constant(const BlockReader& reader, const DataField& field, const Extent& extent, std::size_t offset,
                   std::vector<Trajectory>& trajectories) {
  const Block block = reader.block(field);
  const std::size_t dim = field.width();
  const bool each =
      !block.shape.empty() && block.shape[0] == extent.systems && block.values.size() == dim * extent.systems;
  if (!each && block.values.size() != dim) {
    const std::string shapes = dim > 1 ? fmt::format("({}, {}), or ({},) for all", extent.systems, dim, dim)
                                       : fmt::format("({},), or () for all", extent.systems);
    reader.wrong_shape(field.name, block, fmt::format("{}: {}", shapes, extent_text(extent)));
  }
  for (std::size_t s = 0; s < extent.systems; ++s)
    for (std::size_t c = 0; c < dim; ++c)
      trajectories[s].parameters(static_cast<Eigen::Index>(offset + c)) = reader.checked(
          block.values[each ? s * dim + c : c], field, c, each ? fmt::format("system {}", s + 1) : "all systems");
}

void require_npz(const std::string& path) {
  for (const char* ending : {".csv", ".tsv", ".npy", ".txt"})
    if (path.ends_with(ending))
      throw InputError("trajectories are read from NPZ files", {path, 0, 0},
                       "a file that numpy.savez wrote, with an array for the times and for each input");
}

}  // namespace

std::vector<Trajectory> read_trajectories(const std::string& path, const TrajectoryFields& fields) {
  require_npz(path);
  const BlockReader reader(path, fields);
  std::vector<Trajectory> trajectories;
  Extent extent;
  std::size_t offset = 0;
  for (const DataField& field : fields.state) {
    const Block block = reader.block(field);
    const Extent found = extent_of(reader, field, block);
    if (trajectories.empty()) {
      extent = found;
      const auto points = static_cast<Eigen::Index>(extent.points);
      trajectories.assign(
          extent.systems,
          {Eigen::VectorXd(points), Eigen::MatrixXd(points, static_cast<Eigen::Index>(total_width(fields.state))),
           Eigen::VectorXd(static_cast<Eigen::Index>(total_width(fields.constants)))});
    } else if (found.systems != extent.systems || found.points != extent.points) {
      reader.wrong_shape(field.name, block, extent_text(extent));
    }
    fill_state(reader, field, block, extent, offset, trajectories);
    offset += field.width();
  }
  fill_times(reader, fields.time, extent, trajectories);
  std::size_t constant = 0;
  for (const DataField& field : fields.constants) {
    fill_constant(reader, field, extent, constant, trajectories);
    constant += field.width();
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
    const auto dim = static_cast<Eigen::Index>(field.width());
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

std::string trajectories_csv(const std::vector<Trajectory>& trajectories, const TrajectoryFields& fields) {
  const auto units = [](const std::string& text) {
    return text.empty() ? std::nullopt : std::optional<std::string>(text);
  };
  std::vector<CsvColumn> columns = {{"system", {}}, {fields.time, units(fields.time_units)}};
  for (std::size_t s = 0; s < trajectories.size(); ++s)
    for (const double t : trajectories[s].times) {
      columns[0].values.push_back(static_cast<double>(s + 1));
      columns[1].values.push_back(t / fields.time_factor);
    }
  Eigen::Index coordinate = 0;
  for (const DataField& field : fields.state)
    for (const std::string& name : coordinates(field)) {
      CsvColumn column{name, units(field.units)};
      for (const Trajectory& trajectory : trajectories)
        for (Eigen::Index t = 0; t < trajectory.states.rows(); ++t)
          column.values.push_back(trajectory.states(t, coordinate) / unit_factor(field));
      columns.push_back(std::move(column));
      ++coordinate;
    }
  return to_csv(columns);
}

}  // namespace gordan
