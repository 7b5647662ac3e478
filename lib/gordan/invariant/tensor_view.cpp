// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/tensor_view.hpp>

#include <gordan/core/error.hpp>

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace gordan {

namespace {

/// A tensor of any order over the natural representation, entries row by row.
struct Form {
  std::vector<bool> lower;  // one per index
  std::vector<TensorEntry> entries;
  std::uint32_t dimension = 1;
  TensorSymmetry symmetry = TensorSymmetry::none;
  bool odd = false;
  bool complex = false;
  bool dual = false;
};

[[noreturn]] void refuse(const Summand& summand, const std::string& group, const std::string& expected) {
  throw InputError("the representation '" + summand.type + "' of " + group + " is not there yet", {}, expected);
}

Form natural(int n, bool complex) {
  Form form;
  form.lower = {false};
  form.complex = complex;
  form.dimension = static_cast<std::uint32_t>(complex ? 2 * n : n);
  for (std::uint32_t i = 0; i < form.dimension; ++i) form.entries.push_back({i, 1, 1});
  return form;
}

/// L with Sigma_e L_e S_e = Sigma_c l_c S_c, spread evenly over the entries that hold coordinate c.
Form dual_form(Form form) {
  std::map<std::uint32_t, int> count;
  for (const TensorEntry& entry : form.entries) {
    if (entry.sign != 0) ++count[entry.coordinate];
  }
  for (TensorEntry& entry : form.entries) {
    if (entry.sign == 0) continue;
    const int copies = count[entry.coordinate];
    entry.denominator = entry.denominator == 1 ? copies : 1;
  }
  if (!form.complex) form.lower.flip();
  if (form.symmetry != TensorSymmetry::none) form.dual = !form.dual;
  return form;
}

Form product_form(const Form& a, const Form& b) {
  Form form;
  form.lower = a.lower;
  form.lower.insert(form.lower.end(), b.lower.begin(), b.lower.end());
  form.dimension = a.dimension * b.dimension;
  form.symmetry = a.lower.empty() ? b.symmetry : b.lower.empty() ? a.symmetry : TensorSymmetry::none;
  form.odd = a.odd != b.odd;
  form.complex = a.complex || b.complex;
  form.dual = a.dual || b.dual;
  for (const TensorEntry& x : a.entries) {
    for (const TensorEntry& y : b.entries) {
      form.entries.push_back(
          {x.coordinate * b.dimension + y.coordinate, x.sign * y.sign, x.denominator * y.denominator});
    }
  }
  return form;
}

Form power_form(const Form& base, bool skew) {
  Form form;
  form.lower = {base.lower[0], base.lower[0]};
  form.symmetry = skew ? TensorSymmetry::skew : TensorSymmetry::symmetric;
  const std::size_t n = base.entries.size();
  form.entries.resize(n * n);
  std::uint32_t next = 0;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = skew ? i + 1 : i; j < n; ++j, ++next) {
      form.entries[i * n + j] = {next, 1, 1};
      if (i != j) form.entries[j * n + i] = {next, skew ? -1 : 1, 1};
    }
  }
  form.dimension = next;
  return form;
}

/// Nothing for what is not a tensor of order <= 2.
std::optional<Form> form_of(const RepExpression& expression, int n) {
  switch (expression.kind()) {
    case RepKind::trivial:
    case RepKind::determinant: {
      Form form;
      form.odd = expression.kind() == RepKind::determinant;
      form.entries.push_back({0, 1, 1});
      return form;
    }
    case RepKind::vector:
      return natural(n, false);
    case RepKind::realified_vector:
      return natural(n, true);
    case RepKind::dual: {
      std::optional<Form> base = form_of(expression.parts().front(), n);
      if (!base) return std::nullopt;
      return dual_form(*std::move(base));
    }
    case RepKind::product: {
      std::optional<Form> result = form_of(RepExpression::trivial(), n);
      for (const RepExpression& part : expression.parts()) {
        const std::optional<Form> factor = form_of(part, n);
        if (!factor || result->lower.size() + factor->lower.size() > 2) return std::nullopt;
        result = product_form(*result, *factor);
      }
      return result;
    }
    case RepKind::symmetric_power:
    case RepKind::alternating_power: {
      const std::optional<Form> base = form_of(expression.parts().front(), n);
      if (!base) return std::nullopt;
      if (expression.order() == 0) return form_of(RepExpression::trivial(), n);
      if (expression.order() == 1) return base;
      if (expression.order() != 2 || base->lower.size() != 1 || base->complex) return std::nullopt;
      Form form = power_form(*base, expression.kind() == RepKind::alternating_power);
      return form;
    }
    default:
      return std::nullopt;
  }
}

void transpose_entries(Form& form, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) std::swap(form.entries[i * n + j], form.entries[j * n + i]);
  }
}

/// Raises lower indices with eta; a dual becomes the partner under tr(L eta S eta).
void raise(Form& form, const std::vector<int>& signs) {
  const std::size_t n = signs.size();
  if (form.lower.size() == 1 && form.lower[0]) {
    for (std::size_t i = 0; i < n; ++i) form.entries[i].sign *= signs[i];
  }
  if (form.lower.size() != 2) return;
  if (form.dual) transpose_entries(form, n);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      if (form.lower[0]) form.entries[i * n + j].sign *= signs[i];
      if (form.lower[1]) form.entries[i * n + j].sign *= signs[j];
    }
  }
}

}  // namespace

const ClassicalGroup& classical_group(const Representation& space) {
  const ClassicalGroup* group = space.group().classical();
  if (group != nullptr) return *group;
  throw InputError("series, invariants and equivariants of " + space.group().name() + " are not computed: " +
                       space.group().description() + " is neither finite nor a classical group",
                   {"-G"}, "a finite group, such as S(4) or Oh, or a classical one, such as O(3)");
}

bool is_orthogonal(ClassicalFamily family) {
  return family == ClassicalFamily::orthogonal || family == ClassicalFamily::special_orthogonal;
}

bool is_complex(ClassicalFamily family) {
  return family == ClassicalFamily::unitary || family == ClassicalFamily::special_unitary;
}

std::vector<int> form_signs(const ClassicalGroup& group) {
  std::vector<int> signs(static_cast<std::size_t>(group.dimension()), 1);
  for (std::size_t i = static_cast<std::size_t>(group.p); i < signs.size(); ++i) signs[i] = -1;
  return signs;
}

TensorView tensor_view(const Representation& space, std::size_t index) {
  const ClassicalGroup& group = classical_group(space);
  const Summand& summand = space.summands()[index];
  const bool orthogonal = is_orthogonal(group.family);
  const bool linear =
      group.family == ClassicalFamily::general_linear || group.family == ClassicalFamily::special_linear;
  const std::string expected =
      orthogonal
          ? "scalar, vector, covector, sym(2), skew(2), tensor(2), T(p,q) with p+q <= 2, pseudo(...), or sums of these"
      : linear ? "scalar, vector, covector, T(1,1), or sums of these"
               : "scalar, vector, covector, or sums of these";
  std::optional<Form> found = form_of(summand.expression, group.dimension());
  if (!found) refuse(summand, group.name, expected);
  Form& form = *found;
  const bool determinant_is_one =
      group.family != ClassicalFamily::orthogonal && group.family != ClassicalFamily::general_linear;
  TensorView view;
  view.symmetry = form.symmetry;
  view.dual = form.dual;
  if (orthogonal) {
    view.odd = form.odd && group.family == ClassicalFamily::orthogonal;
    raise(form, form_signs(group));
  } else if (form.odd && (!determinant_is_one || group.family == ClassicalFamily::unitary)) {
    refuse(summand, group.name, expected);
  }
  if (form.lower.size() == 2) {
    if (!orthogonal && (!linear || form.lower[0] == form.lower[1])) refuse(summand, group.name, expected);
    if (!orthogonal && form.lower[0]) transpose_entries(form, static_cast<std::size_t>(group.dimension()));
    view.shape = TensorShape::matrix;
  } else if (form.lower.size() == 1) {
    view.shape = !orthogonal && form.lower[0] ? TensorShape::covector : TensorShape::vector;
  }
  view.entries = std::move(form.entries);
  for (TensorEntry& entry : view.entries) entry.coordinate += static_cast<std::uint32_t>(summand.offset);
  return view;
}

std::vector<TensorView> tensor_views(const Representation& space) {
  std::vector<TensorView> views;
  for (std::size_t i = 0; i < space.summands().size(); ++i) views.push_back(tensor_view(space, i));
  return views;
}

}  // namespace gordan
