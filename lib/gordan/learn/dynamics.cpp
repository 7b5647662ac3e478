// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/dynamics.hpp>

#include <gordan/core/error.hpp>
#include <gordan/program/derivative.hpp>
#include <gordan/program/operations.hpp>
#include <gordan/program/scalar_expansion.hpp>
#include <gordan/program/select.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace gordan {

namespace {

// The inputs of the terms inside a builder that declares the states first, then the parameters.
class Inputs {
 public:
  Inputs(ProgramBuilder& builder, const StraightLineProgram& terms, const std::vector<int>& state,
         const std::vector<int>& parameters) {
    std::vector<std::optional<Value>> in_order(terms.inputs.size());
    for (const std::vector<int>* list : {&state, &parameters})
      for (const int k : *list) {
        const Input& input = terms.inputs[static_cast<std::size_t>(k)];
        in_order[static_cast<std::size_t>(k)] =
            builder.input(input.name, input.shape, input.components, input.description);
      }
    for (const auto& value : in_order) values_.push_back(*value);
  }
  [[nodiscard]] const std::vector<Value>& values() const { return values_; }

 private:
  std::vector<Value> values_;
};

int entries(const StraightLineProgram& program, const std::vector<int>& inputs) {
  int size = 0;
  for (const int k : inputs) size += program.inputs[static_cast<std::size_t>(k)].shape.size();
  return size;
}

// (dH/dp, -dH/dq) from the rows (dH/dq, dH/dp) of an n x m array.
Value canonical(Value gradients) {
  const Shape half{gradients.shape().rows / 2, gradients.shape().cols};
  std::vector<int> upper(static_cast<std::size_t>(half.size()));
  std::iota(upper.begin(), upper.end(), 0);
  std::vector<int> lower = upper;
  for (int& k : lower) k += half.size();
  const std::vector<Value> halves{gather(gradients, lower, half), -gather(gradients, upper, half)};
  return stack(halves, gradients.shape());
}

// What is compiled; the inputs of all are x, theta and, but for the first, c.
struct Programs {
  StraightLineProgram fields;           // F, n x K
  StraightLineProgram right_hand_side;  // F c, n x 1
  StraightLineProgram linearised;       // F, d(F c)/dx
};

class Compiler {
 public:
  Compiler(const StraightLineProgram& terms, const std::vector<int>& state,
           const std::vector<int>& parameters, int count)
      : terms_(terms), state_(state), parameters_(parameters), n_(entries(terms, state)),
        count_(count), states_(state.size()) {
    std::iota(states_.begin(), states_.end(), 0);
  }

  [[nodiscard]] Programs compile(bool hamiltonian) const {
    Programs result;
    ProgramBuilder b, c, d;
    {
      const Inputs in(b, terms_, state_, parameters_);
      const Value fields = all_terms(hamiltonian ? jacobians(b, terms_, in.values(), state_)
                                                 : apply(b, terms_, in.values()));
      b.output({.name = "F"}, hamiltonian ? canonical(fields) : fields);
      result.fields = scalar_expansion(b.finish({.name = "fields"}));
    }
    const StraightLineProgram gradient = hamiltonian ? energy_gradient() : StraightLineProgram{};
    {
      const std::vector<Value> inputs = with_coefficients(c, result.fields.inputs);
      c.output({.name = "f"}, hamiltonian ? canonical(apply(c, gradient, inputs).front())
                                          : contracted(c, result.fields, inputs));
      result.right_hand_side = scalar_expansion(c.finish({.name = "dynamics"}));
    }
    {
      const std::vector<Value> inputs = with_coefficients(d, result.fields.inputs);
      const std::span<const Value> plain(inputs.data(), inputs.size() - 1);
      d.output({.name = "F"}, apply(d, result.fields, plain).front());
      d.output({.name = "A"},
               hamiltonian ? canonical(hessian(d, gradient, inputs))
                           : jacobians(d, result.right_hand_side, inputs, states_).front());
      result.linearised = scalar_expansion(d.finish({.name = "linearised"}));
    }
    return result;
  }

 private:
  // The rows of all parts, one a term, as columns.
  [[nodiscard]] Value all_terms(const std::vector<Value>& parts) const {
    return transpose(stack(parts, {count_, n_}));
  }

  [[nodiscard]] std::vector<Value> with_coefficients(ProgramBuilder& b,
                                                     const std::vector<Input>& inputs) const {
    std::vector<Value> values;
    for (const Input& input : inputs)
      values.push_back(b.input(input.name, input.shape, input.components, input.description));
    values.push_back(b.input("c", {count_, 1}));
    return values;
  }

  [[nodiscard]] Value contracted(ProgramBuilder& b, const StraightLineProgram& fields,
                                 const std::vector<Value>& inputs) const {
    const std::span<const Value> plain(inputs.data(), inputs.size() - 1);
    return reshape(matmul(apply(b, fields, plain).front(), inputs.back()), {n_, 1});
  }

  // (x, theta, c) -> the gradient of sum_k c_k h_k, n x 1.
  [[nodiscard]] StraightLineProgram energy_gradient() const {
    ProgramBuilder b, g;
    const Inputs in(b, terms_, state_, parameters_);
    const Value c = b.input("c", {count_, 1});
    b.output({.name = "H"}, dot(stack(apply(b, terms_, in.values()), {count_, 1}), c));
    const StraightLineProgram energy = scalar_expansion(b.finish());
    std::vector<Value> inputs;
    for (const Input& input : energy.inputs) inputs.push_back(g.input(input.name, input.shape));
    g.output({.name = "gradient"},
             reshape(jacobians(g, energy, inputs, states_).front(), {n_, 1}));
    return scalar_expansion(g.finish());
  }

  // The symmetric matrix of second derivatives, each computed once.
  [[nodiscard]] Value hessian(ProgramBuilder& b, const StraightLineProgram& gradient,
                              const std::vector<Value>& inputs) const {
    const Value all = jacobians(b, gradient, inputs, states_).front();
    std::vector<Value> upper;
    for (int i = 0; i < n_; ++i)
      for (int j = i; j < n_; ++j) upper.push_back(extract(all, i, j));
    const int size = n_ * (n_ + 1) / 2;
    return symmetric_matrix(stack(upper, {size, 1}), n_);
  }

  const StraightLineProgram& terms_;
  const std::vector<int>&state_, &parameters_;
  int n_, count_;
  std::vector<int> states_;  // the state inputs by number, when they come first
};

void check_inputs(const StraightLineProgram& program, const std::vector<int>& state,
                  const std::vector<int>& parameters) {
  std::vector<int> all = state;
  all.insert(all.end(), parameters.begin(), parameters.end());
  std::ranges::sort(all);
  for (std::size_t k = 0; k < all.size(); ++k)
    require(all[k] == static_cast<int>(k), "state and parameters are all inputs, each once");
  require(all.size() == program.inputs.size(), "state and parameters are all inputs, each once");
  if (entries(program, state) == 0) throw InputError("the state has no entries");
}

// One row a point: state, parameters and, unless there are none, coefficients.
Eigen::ArrayXXd joined(const Eigen::ArrayXXd& states, const Eigen::ArrayXXd& parameters,
                       const Eigen::VectorXd& coefficients) {
  Eigen::ArrayXXd all(states.rows(), states.cols() + parameters.cols() + coefficients.size());
  all.leftCols(states.cols()) = states;
  all.middleCols(states.cols(), parameters.cols()) = parameters;
  all.rightCols(coefficients.size()) = coefficients.transpose().array().replicate(states.rows(), 1);
  return all;
}

}  // namespace

LinearDynamics LinearDynamics::of_fields(const StraightLineProgram& fields,
                                         std::span<const int> state,
                                         std::span<const int> parameters) {
  const std::vector<int> states(state.begin(), state.end());
  const std::vector<int> constants(parameters.begin(), parameters.end());
  check_inputs(fields, states, constants);
  const int n = entries(fields, states);
  std::vector<std::string> names;
  for (const Output& output : fields.outputs) {
    if (output.shape.size() != n)
      throw InputError(
          fmt::format("the term '{}' has {} entries", output.name, output.shape.size()), {},
          fmt::format("{}, as the state has", n));
    names.push_back(output.name);
  }
  return LinearDynamics(fields, false, std::move(names), states, constants);
}

LinearDynamics LinearDynamics::of_hamiltonian(const StraightLineProgram& features,
                                              std::span<const int> positions,
                                              std::span<const int> momenta,
                                              std::span<const int> parameters) {
  std::vector<int> states(positions.begin(), positions.end());
  const int q = entries(features, states);
  states.insert(states.end(), momenta.begin(), momenta.end());
  const std::vector<int> constants(parameters.begin(), parameters.end());
  check_inputs(features, states, constants);
  if (entries(features, states) != 2 * q)
    throw InputError(
        fmt::format("{} entries of positions and {} of momenta", q, entries(features, states) - q),
        {}, "a momentum for each position");
  return LinearDynamics(features, true, entry_names(features), states, constants);
}

LinearDynamics::LinearDynamics(StraightLineProgram terms, bool hamiltonian,
                               std::vector<std::string> names, std::vector<int> state,
                               std::vector<int> parameters)
    : terms_(std::move(terms)),
      hamiltonian_(hamiltonian),
      state_(std::move(state)),
      parameters_(std::move(parameters)),
      names_(std::move(names)),
      state_size_(entries(terms_, state_)),
      parameter_size_(entries(terms_, parameters_)),
      fields_(StraightLineProgram{}),
      linearised_(StraightLineProgram{}),
      right_hand_side_(StraightLineProgram{}) {
  if (names_.empty()) throw InputError("there are no terms");
  for (const int k : state_)
    blocks_.push_back(terms_.inputs[static_cast<std::size_t>(k)].shape.size());
  Programs programs = Compiler(terms_, state_, parameters_, static_cast<int>(names_.size()))
                          .compile(hamiltonian_);
  fields_ = Evaluator(programs.fields);
  linearised_ = Evaluator(programs.linearised);
  right_hand_side_ = Evaluator(programs.right_hand_side);
  program_ = std::move(programs.right_hand_side);
}

LinearDynamics LinearDynamics::with_terms(std::span<const Eigen::Index> terms) const {
  const auto n = hamiltonian_ ? 1 : static_cast<int>(state_size_);
  std::vector<int> chosen;
  std::vector<std::string> names;
  for (const Eigen::Index k : terms) {
    require(k >= 0 && k < this->terms(), "a term of the dynamics");
    names.push_back(names_[static_cast<std::size_t>(k)]);
    for (int i = 0; i < n; ++i) chosen.push_back(static_cast<int>(k) * n + i);
  }
  return LinearDynamics(select_entries(terms_, chosen), hamiltonian_, std::move(names), state_,
                        parameters_);
}

Eigen::ArrayXXd LinearDynamics::fields(const Eigen::ArrayXXd& states,
                                       const Eigen::ArrayXXd& parameters) const {
  return fields_.evaluate(joined(states, parameters, {}));
}

Eigen::ArrayXXd LinearDynamics::linearisation(const Eigen::ArrayXXd& states,
                                              const Eigen::ArrayXXd& parameters,
                                              const Eigen::VectorXd& coefficients) const {
  return linearised_.evaluate(joined(states, parameters, coefficients));
}

BatchField LinearDynamics::field(Eigen::ArrayXXd parameters, Eigen::VectorXd coefficients) const {
  return [evaluator = right_hand_side_, parameters = std::move(parameters),
          coefficients = std::move(coefficients)](const Eigen::ArrayXXd& states,
                                                  Eigen::ArrayXXd& derivatives) {
    derivatives = evaluator.evaluate(joined(states, parameters, coefficients));
  };
}

}  // namespace gordan
