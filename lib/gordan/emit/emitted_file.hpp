// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace gordan {

/// A file to be written: its name, the language it is in, its bytes.
struct EmittedFile {
  std::string path;
  std::string language;
  std::string text;
};

}  // namespace gordan
