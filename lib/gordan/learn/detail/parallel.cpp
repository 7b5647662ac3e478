// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/detail/parallel.hpp>

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <vector>

namespace gordan::detail {

void parallel_for(int count, int threads, const Control& control,
                  const std::function<void(int, const Control&)>& work) {
  std::vector<std::exception_ptr> errors(static_cast<std::size_t>(std::max(count, 0)));
  std::atomic<bool> failed = false;
  const int used = std::clamp(threads, 1, std::max(count, 1));
  const auto share = [&](int first, const Control& own) {
    for (int k = first; k < count && !failed; k += used) {
      try {
        check(own);
        work(k, own);
      } catch (...) {
        errors[static_cast<std::size_t>(k)] = std::current_exception();
        failed = true;
      }
    }
  };
  Control silent = control;
  silent.progress = {};
  {
    std::vector<std::jthread> others;
    for (int t = 1; t < used; ++t) others.emplace_back([&, t] { share(t, silent); });
    share(0, control);
  }
  for (const std::exception_ptr& error : errors) {
    if (error) std::rethrow_exception(error);
  }
}

}  // namespace gordan::detail
