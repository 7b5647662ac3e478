// SPDX-License-Identifier: Apache-2.0
#include <gordan/emit/detail/identifiers.hpp>

#include <algorithm>
#include <array>

namespace gordan::detail {

namespace {

/// Keywords of C++20, C and Python; names of the generated code; macros of a C library.
constexpr auto reserved_words = std::to_array<std::string_view>({
    "alignas", "alignof", "and", "and_eq", "asm", "auto", "bitand", "bitor", "bool", "break", "case",
    "catch", "char", "char16_t", "char32_t", "char8_t", "class", "co_await", "co_return", "co_yield",
    "compl", "concept", "const", "const_cast", "consteval", "constexpr", "constinit", "continue",
    "decltype", "default", "delete", "do", "double", "dynamic_cast", "else", "enum", "explicit",
    "export", "extern", "false", "float", "for", "friend", "goto", "if", "inline", "int", "long",
    "mutable", "namespace", "new", "noexcept", "not", "not_eq", "nullptr", "operator", "or", "or_eq",
    "private", "protected", "public", "register", "reinterpret_cast", "requires", "restrict",
    "return", "short", "signed", "sizeof", "static", "static_assert", "static_cast", "struct",
    "switch", "template", "this", "thread_local", "throw", "true", "try", "typedef", "typeid",
    "typename", "typeof", "union", "unsigned", "using", "virtual", "void", "volatile", "wchar_t",
    "while", "xor", "xor_eq",
    // Python
    "False", "None", "True", "as", "assert", "async", "await", "def", "del", "elif", "except",
    "finally", "from", "global", "import", "in", "is", "lambda", "nonlocal", "pass", "raise", "with",
    "yield", "match", "type",
    // generated code
    "Eigen", "EigenInputs", "EigenOutputs", "Inputs", "Outputs", "T", "detail", "dict", "evaluate",
    "evaluate_flat", "evaluate_rows", "float64", "gordan", "input_size", "math", "np", "numpy", "out",
    "output_size", "std", "sys",
    // macros
    "BUFSIZ", "EOF", "ERROR", "INFINITY", "NAN", "NULL", "OVERFLOW", "UNDERFLOW", "errno", "linux",
    "stderr", "stdin", "stdout", "unix",
});

/// Functions that a C library may put into the global namespace, and modules of Python's standard
/// library: no names for a namespace or module.
constexpr auto taken_program_names = std::to_array<std::string_view>({
    "abort", "abs", "acos", "acosh", "alloca", "asin", "asinh", "atan", "atan2", "atanh", "atexit",
    "atof", "atoi", "bcmp", "bcopy", "bsearch", "bzero", "calloc", "cbrt", "ceil", "clock",
    "copysign", "cos", "cosh", "ctime", "div", "drem", "erf", "erfc", "exit", "exp", "exp2",
    "expm1", "fabs", "fdim", "ffs", "finite", "floor", "fma", "fmax", "fmin", "fmod", "free",
    "frexp", "gamma", "getenv", "gmtime", "hypot", "ilogb", "index", "isinf", "isnan", "j0", "j1",
    "jn", "labs", "ldexp", "lgamma", "localtime", "log", "log10", "log1p", "log2", "logb", "lrint",
    "lround", "main", "malloc", "memchr", "memcmp", "memcpy", "memset", "mktime", "modf", "nan",
    "nearbyint", "nextafter", "pow", "printf", "putchar", "puts", "qsort", "rand", "random",
    "realloc", "remainder", "remove", "remquo", "rename", "rewind", "rindex", "rint", "round",
    "scalb", "scanf", "select", "signal", "significand", "sin", "sinh", "sqrt", "srand", "strlen",
    "system", "tan", "tanh", "tgamma", "time", "trunc", "wait", "y0", "y1", "yn",
    // Python modules
    "abc", "ast", "bisect", "builtins", "calendar", "cmath", "code", "codecs", "collections",
    "contextlib", "copy", "csv", "ctypes", "datetime", "decimal", "email", "enum", "errno",
    "fractions", "functools", "glob", "hashlib", "heapq", "hmac", "http", "importlib", "inspect",
    "io", "itertools", "json", "keyword", "linecache", "locale", "logging", "numbers", "opcode",
    "operator", "os", "pathlib", "pickle", "platform", "posixpath", "pprint", "queue", "re",
    "secrets", "shutil", "site", "socket", "ssl", "stat", "statistics", "string", "struct",
    "subprocess", "symbol", "tempfile", "test", "textwrap", "threading", "token", "tokenize",
    "traceback", "types", "typing", "unittest", "urllib", "uuid", "warnings", "weakref", "zipfile",
    "zlib",
});

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string identifier(std::string_view name) {
  std::string id;
  for (const char c : name) {
    if (is_letter(c) || is_digit(c)) id += c;
    else if (!id.empty() && id.back() != '_') id += '_';
  }
  while (id.ends_with('_')) id.pop_back();
  if (id.empty()) return "value";
  if (is_digit(id.front())) id.insert(0, "x");
  if (std::ranges::find(reserved_words, id) != reserved_words.end()) id += '_';
  return id;
}

std::string UniqueNames::operator()(std::string_view name) {
  const std::string first = identifier(name);
  std::string id = first;
  const std::string joint = first.ends_with('_') ? "" : "_";
  for (int k = 2; !used_.insert(id).second; ++k) id = first + joint + std::to_string(k);
  return id;
}

Layout layout(const StraightLineProgram& program) {
  Layout names;
  names.name = identifier(program.provenance.name);
  if (std::ranges::find(taken_program_names, names.name) != taken_program_names.end())
    names.name += '_';
  UniqueNames input_name, output_name;
  for (const Input& input : program.inputs) names.inputs.push_back(input_name(input.name));
  for (const Output& output : program.outputs) names.outputs.push_back(output_name(output.name));
  return names;
}

}  // namespace gordan::detail
