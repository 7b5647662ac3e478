// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/feature_file.hpp>

#include <gordan/problem/csv.hpp>
#include <gordan/problem/detail/npy_header.hpp>
#include <gordan/problem/npy_text.hpp>
#include <gordan/problem/npz_file.hpp>
#include <gordan/problem/unfinished.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace gordan {

namespace {

namespace fs = std::filesystem;

std::size_t columns_of(const std::vector<ProgramFeature>& features) {
  return features.empty() ? 0 : features.back().first + features.back().components.size();
}

/// A file that is written piece by piece.
class Stream {
 public:
  Stream(const std::string& path, Place place)
      : Stream(std::ofstream(path, std::ios::binary), path, std::move(place)) {}
  Stream(std::ofstream file, std::string path, Place place)
      : path_(std::move(path)), place_(std::move(place)), file_(std::move(file)) {
    if (!file_) fail();
  }

  void write(std::string_view bytes) {
    file_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!file_) fail();
  }

  void write(double value) {
    auto bits = std::bit_cast<std::uint64_t>(value);
    char bytes[8];
    for (char& byte : bytes) {
      byte = static_cast<char>(bits & 0xFFU);
      bits >>= 8U;
    }
    write(std::string_view(bytes, sizeof bytes));
  }

  void close() {
    file_.close();
    if (!file_) fail();
  }

 private:
  [[noreturn]] void fail() const {
    throw InputError(fmt::format("the file '{}' cannot be written: {}", path_, std::strerror(errno)), place_);
  }

  std::string path_;
  Place place_;
  std::ofstream file_;
};

class CsvFile : public FeatureFile {
 public:
  CsvFile(const std::string& path, const Place& place, const std::vector<ProgramFeature>& features)
      : file_(path, place), stream_(file_.open(), path, place), columns_(columns_of(features)) {
    std::vector<CsvColumn> header;
    for (const ProgramFeature& feature : features)
      for (std::size_t k = 0; k < feature.components.size(); ++k)
        header.push_back({column_name(feature, k),
                          feature.units.empty() ? std::nullopt : std::optional<std::string>(feature.units)});
    stream_.write(csv_header(header));
  }

  void add(std::span<const double> values) override {
    std::string text;
    for (std::size_t k = 0; k < values.size(); ++k) {
      append_double(values[k], text);
      text += k % columns_ + 1 == columns_ ? '\n' : ',';
    }
    stream_.write(text);
  }

  void commit() override {
    stream_.close();
    file_.commit_written();
  }

 private:
  OutputFile file_;
  Stream stream_;
  std::size_t columns_;
};

class NpyFile : public FeatureFile {
 public:
  NpyFile(const std::string& path, const Place& place, const std::vector<ProgramFeature>& features, std::size_t rows)
      : file_(path, place), stream_(file_.open(), path, place) {
    stream_.write(detail::npy_header("<f8", {rows, columns_of(features)}));
  }

  void add(std::span<const double> values) override {
    for (const double value : values) stream_.write(value);
  }

  void commit() override {
    stream_.close();
    file_.commit_written();
  }

 private:
  OutputFile file_;
  Stream stream_;
};

/// Neighbouring features of one output.
struct OutputRange {
  std::string name;
  std::size_t first = 0;  ///< feature
  std::size_t count = 0;
  std::size_t column = 0;
  std::size_t width = 0;
};

std::vector<OutputRange> output_ranges(const std::vector<ProgramFeature>& features) {
  std::vector<OutputRange> ranges;
  for (std::size_t k = 0; k < features.size(); ++k) {
    if (ranges.empty() || ranges.back().name != features[k].output)
      ranges.push_back({features[k].output, k, 0, features[k].first, 0});
    ++ranges.back().count;
    ranges.back().width += features[k].components.size();
  }
  return ranges;
}

/// A folder for the arrays of an archive until all are there; it goes with the value.
class ArrayFolder {
 public:
  ArrayFolder(std::string path, const Place& place) : path_(std::move(path)) {
    Unfinished unfinished;
    std::error_code error;
    if (!fs::create_directory(path_, error))
      throw InputError(fmt::format("the folder '{}' cannot be made: {}", path_, error.message()), place);
    unfinished.add(path_);
  }
  ArrayFolder(const ArrayFolder&) = delete;
  ArrayFolder& operator=(const ArrayFolder&) = delete;
  ~ArrayFolder() {
    Unfinished unfinished;
    std::error_code ignored;
    fs::remove_all(path_, ignored);
    unfinished.erase(path_);
  }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

/// Each array is a file of its own in a folder beside the archive.
class NpzFile : public FeatureFile {
 public:
  NpzFile(const std::string& path, const Place& place, std::vector<ProgramFeature> features, std::size_t rows)
      : file_(path, place),
        place_(place),
        folder_(file_.working_path() + ".arrays", place),
        features_(std::move(features)),
        ranges_(output_ranges(features_)),
        columns_(columns_of(features_)) {
    for (const OutputRange& range : ranges_) {
      std::vector<std::size_t> shape = {rows, range.count};
      if (features_[range.first].components.size() > 1) shape.push_back(features_[range.first].components.size());
      streams_.push_back(std::make_unique<Stream>(member(range.name), place));
      streams_.back()->write(detail::npy_header("<f8", shape));
    }
  }

  void add(std::span<const double> values) override {
    for (std::size_t row = 0; row < values.size(); row += columns_)
      for (std::size_t k = 0; k < ranges_.size(); ++k)
        for (std::size_t c = 0; c < ranges_[k].width; ++c) streams_[k]->write(values[row + ranges_[k].column + c]);
  }

  void commit() override {
    for (const auto& stream : streams_) stream->close();
    for (const OutputRange& range : ranges_) {
      write_texts(range, "__names", &ProgramFeature::name);
      write_texts(range, "__units", &ProgramFeature::units);
      write_texts(range, "__recipes", &ProgramFeature::recipe);
    }
    write_member("recipes", to_npy_text(recipes()));
    const std::string archive = (fs::path(folder_.path()) / "archive").string();
    write_npz(archive, members_, place_);
    file_.commit_file(archive);
  }

 private:
  /// The path of the next array, by its number, as names need not be those of files.
  std::string member(const std::string& name) {
    members_.push_back({name, (fs::path(folder_.path()) / std::to_string(members_.size())).string()});
    return members_.back().path;
  }

  void write_member(const std::string& name, const std::string& bytes) {
    Stream stream(member(name), place_);
    stream.write(bytes);
    stream.close();
  }

  void write_texts(const OutputRange& range, const char* suffix, std::string ProgramFeature::*text) {
    std::vector<std::string> texts;
    for (std::size_t k = 0; k < range.count; ++k) texts.push_back(features_[range.first + k].*text);
    const bool all_empty = std::all_of(texts.begin(), texts.end(), [](const std::string& t) { return t.empty(); });
    if (!all_empty) write_member(range.name + suffix, to_npy_texts(texts));
  }

  [[nodiscard]] std::string recipes() const {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const ProgramFeature& feature : features_) {
      nlohmann::ordered_json object = {{"output", feature.output}, {"name", feature.name}, {"recipe", feature.recipe}};
      if (!feature.units.empty()) object["units"] = feature.units;
      if (feature.components.size() > 1) object["components"] = feature.components;
      list.push_back(std::move(object));
    }
    return list.dump();
  }

  OutputFile file_;
  Place place_;
  ArrayFolder folder_;
  std::vector<ProgramFeature> features_;
  std::vector<OutputRange> ranges_;
  std::size_t columns_;
  std::vector<NpzMember> members_;
  std::vector<std::unique_ptr<Stream>> streams_;
};

}  // namespace

void check_feature_file(const std::string& path, const Place& place) {
  if (path.ends_with(".npz") || path.ends_with(".npy") || path.ends_with(".csv")) return;
  throw InputError(fmt::format("the ending of '{}' says no form of data", path), place, ".npz, .npy or .csv");
}

std::unique_ptr<FeatureFile> feature_file(const std::string& path, const Place& place,
                                          std::vector<ProgramFeature> features, std::size_t rows) {
  check_feature_file(path, place);
  if (path.ends_with(".csv")) return std::make_unique<CsvFile>(path, place, features);
  if (path.ends_with(".npy")) return std::make_unique<NpyFile>(path, place, features, rows);
  return std::make_unique<NpzFile>(path, place, std::move(features), rows);
}

}  // namespace gordan
