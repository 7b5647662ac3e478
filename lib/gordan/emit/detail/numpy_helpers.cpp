// SPDX-License-Identifier: Apache-2.0
#include <gordan/emit/detail/numpy_helpers.hpp>

#include <array>
#include <string_view>

namespace gordan::detail {

namespace {

struct Helper {
  std::string_view name;
  std::string_view needs;
  std::string_view text;
};

constexpr std::array<Helper, 10> helpers{{
    {"input", "", R"(
def _input(name, x, *dims):
    x = np.asarray(x, dtype=np.float64)
    if x.shape[x.ndim - len(dims):] != dims:
        raise ValueError(f"{name} must end in the shape {dims}, but has the shape {x.shape}")
    return x

)"},
    {"output", "", R"(
def _output(x, batch, *dims):
    x = np.asarray(x)
    if dims:
        x = x.reshape(x.shape[:-2] + dims)
    return np.array(np.broadcast_to(x, batch + dims))

)"},
    {"flat", "", R"(
def _flat(x):
    return x.reshape(x.shape[:-2] + (x.shape[-2] * x.shape[-1],))

)"},
    {"shaped", "", R"(
def _shaped(x, rows, cols):
    return x.reshape(x.shape[:-1] + (rows, cols))

)"},
    {"stack", "shaped", R"(
def _stack(parts, rows, cols):
    batch = np.broadcast_shapes(*(part.shape[:-1] for part in parts))
    parts = [np.broadcast_to(part, batch + part.shape[-1:]) for part in parts]
    return _shaped(np.concatenate(parts, axis=-1), rows, cols)

)"},
    {"minors", "", R"(
def _minors(a):
    """All minors of all rows, by bit masks of columns: Laplace expansion by rows."""
    rows, cols = a.shape[-2:]
    smaller = {0: 1.0}
    for row in range(rows):
        minors = {}
        for columns in range(1 << cols):
            if bin(columns).count("1") != row + 1:
                continue
            total, negative = 0.0, row % 2 == 1
            for j in range(cols):
                if columns >> j & 1:
                    term = a[..., row, j] * smaller[columns ^ (1 << j)]
                    total = total - term if negative else total + term
                    negative = not negative
            minors[columns] = total
        smaller = minors
    return smaller

)"},
    {"determinant", "minors", R"(
def _determinant(a):
    return _minors(a)[(1 << a.shape[-1]) - 1]

)"},
    {"cross", "minors", R"(
def _cross(a):
    """The signed minors of n - 1 rows: their product with w is the determinant with last row w."""
    n = a.shape[-1]
    minors = _minors(a)
    signs = [-1.0 if (n - 1 + j) % 2 else 1.0 for j in range(n)]
    entries = [signs[j] * minors[(1 << n) - 1 ^ (1 << j)] for j in range(n)]
    return np.stack(entries, axis=-1)[..., None]

)"},
    {"polynomials", "shaped", R"(
def _polynomials(x, table, rows, cols):
    """Monomials are numbered: variables, products of earlier ones level by level, 1."""
    left, right, levels, coefficients, monomials, begin = table
    n, batch = x.shape[-1], x.shape[:-1]
    value = np.empty(batch + (n + len(left) + 1,))
    value[..., :n] = x
    value[..., -1] = 1.0
    for lo, hi in zip(levels, levels[1:]):
        value[..., n + lo:n + hi] = value[..., left[lo:hi]] * value[..., right[lo:hi]]
    terms = coefficients * value[..., monomials]
    result = np.empty(batch + (rows * cols,))
    for k in range(rows * cols):
        result[..., k] = terms[..., begin[k]:begin[k + 1]].sum(axis=-1)
    return _shaped(result, rows, cols)

)"},
    {"root", "", R"(
def _root(x, q):
    """The real root of degree q, negative for negative x and odd q."""
    return np.copysign(np.power(np.abs(x) if q % 2 else x, 1.0 / q), x)

)"},
}};

}  // namespace

std::string numpy_helpers(std::set<std::string> names) {
  names.insert({"input", "output"});
  for (auto helper = helpers.rbegin(); helper != helpers.rend(); ++helper)
    if (names.contains(std::string(helper->name)) && !helper->needs.empty())
      names.insert(std::string(helper->needs));
  std::string text;
  for (const Helper& helper : helpers)
    if (names.contains(std::string(helper.name))) text += helper.text;
  return text;
}

}  // namespace gordan::detail
