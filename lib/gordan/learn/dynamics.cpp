// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/dynamics.hpp>

#include <gordan/core/error.hpp>
#include <gordan/program/derivative.hpp>
#include <gordan/program/operations.hpp>
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

// All terms as the n x K matrix F.
Value field_matrix(ProgramBuilder& builder, const StraightLineProgram& terms, bool hamiltonian,
                   const std::vector<Value>& inputs, const std::vector<int>& state, int n) {
  const std::vector<Value> parts =
      hamiltonian ? jacobians(builder, terms, inputs, state) : apply(builder, terms, inputs);
  int size = 0;
  for (const Value part : parts) size += part.shape().size();
  const int terms_count = size / n;
  const Value gradients = transpose(stack(parts, {terms_count, n}));
  if (!hamiltonian) return gradients;
  std::vector<int> upper(static_cast<std::size_t>(n / 2 * terms_count));
  std::iota(upper.begin(), upper.end(), 0);
  std::vector<int> lower = upper;
  for (int& k : lower) k += n / 2 * terms_count;
  const Shape half{n / 2, terms_count};
  const std::vector<Value> halves{gather(gradients, lower, half), -gather(gradients, upper, half)};
  return stack(halves, {n, terms_count});
}

struct Programs {
  StraightLineProgram fields;           // (x, theta) -> F
  StraightLineProgram right_hand_side;  // (x, theta, c) -> F c
  StraightLineProgram linearised;       // (x, theta, c) -> F, d(F c)/dx
};

Programs compile(const StraightLineProgram& terms, bool hamiltonian, const std::vector<int>& state,
                 const std::vector<int>& parameters, int terms_count) {
  const int n = entries(terms, state);
  Programs result;
  {
    ProgramBuilder b;
    const Inputs in(b, terms, state, parameters);
    b.output({.name = "F"}, field_matrix(b, terms, hamiltonian, in.values(), state, n));
    result.fields = b.finish({.name = "fields"});
  }
  std::vector<int> states(state.size());
  std::iota(states.begin(), states.end(), 0);
  const auto with_coefficients = [&](ProgramBuilder& b) {
    std::vector<Value> inputs;
    for (const Input& input : result.fields.inputs)
      inputs.push_back(b.input(input.name, input.shape, input.components, input.description));
    inputs.push_back(b.input("c", {terms_count, 1}));
    return inputs;
  };
  {
    ProgramBuilder b;
    const std::vector<Value> inputs = with_coefficients(b);
    const std::span<const Value> plain(inputs.data(), inputs.size() - 1);
    b.output({.name = "f"},
             reshape(matmul(apply(b, result.fields, plain).front(), inputs.back()), {n, 1}));
    result.right_hand_side = b.finish({.name = "dynamics"});
  }
  {
    ProgramBuilder b;
    const std::vector<Value> inputs = with_coefficients(b);
    const std::span<const Value> plain(inputs.data(), inputs.size() - 1);
    b.output({.name = "F"}, apply(b, result.fields, plain).front());
    b.output({.name = "A"}, jacobians(b, result.right_hand_side, inputs, states).front());
    result.linearised = b.finish({.name = "linearised"});
  }
  return result;
}

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
  Programs programs =
      compile(terms_, hamiltonian_, state_, parameters_, static_cast<int>(names_.size()));
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
