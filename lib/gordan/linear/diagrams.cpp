// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/diagrams.hpp>

#include <algorithm>

#include <gordan/core/error.hpp>

namespace gordan {

namespace {

using Visit = std::function<bool(const Diagram&)>;

// The length of the longest strictly increasing subsequence, by patience sorting.
int longest_increasing(const std::vector<int>& values) {
  std::vector<int> tails;
  for (const int value : values) {
    const auto place = std::lower_bound(tails.begin(), tails.end(), value);
    if (place == tails.end()) {
      tails.push_back(value);
    } else {
      *place = value;
    }
  }
  return static_cast<int>(tails.size());
}

class Partitions {
 public:
  Partitions(int legs, int least, int most, bool even, bool sign, const Visit& visit, const Control& control)
      : legs_(legs), least_(least), most_(most), even_(even), visit_(visit), control_(control) {
    diagram_.sign = sign;
  }

  bool run(int leg = 0) {
    const int blocks = static_cast<int>(diagram_.blocks.size());
    if (leg == legs_) {
      check(control_);
      return blocks < least_ || (even_ && odd_ > 0) || visit_(diagram_);
    }
    if (blocks + legs_ - leg < least_ || (even_ && odd_ > legs_ - leg)) return true;
    for (int b = 0; b < blocks; ++b) {
      std::vector<int>& block = diagram_.blocks[static_cast<std::size_t>(b)];
      const int change = block.size() % 2 == 0 ? 1 : -1;
      block.push_back(leg);
      odd_ += change;
      const bool more = run(leg + 1);
      odd_ -= change;
      diagram_.blocks[static_cast<std::size_t>(b)].pop_back();
      if (!more) return false;
    }
    if (blocks == most_) return true;
    diagram_.blocks.push_back({leg});
    ++odd_;
    const bool more = run(leg + 1);
    --odd_;
    diagram_.blocks.pop_back();
    return more;
  }

 private:
  int legs_, least_, most_, odd_ = 0;
  bool even_;
  const Visit& visit_;
  const Control& control_;
  Diagram diagram_;
};

// Perfect matchings of the legs that `fixed` of them leave out, first leg first, to larger partners in turn.
class Matchings {
 public:
  Matchings(const DiagramSpace& space, int fixed, const Visit& visit, const Control& control)
      : space_(space),
        fixed_(fixed),
        visit_(visit),
        control_(control),
        partner_(static_cast<std::size_t>(space.legs()), -1) {}

  bool run(int leg = 0) {
    const int legs = space_.legs();
    while (leg < legs && partner_[static_cast<std::size_t>(leg)] >= 0) ++leg;
    if (leg == legs) return finish();
    int& mine = partner_[static_cast<std::size_t>(leg)];
    if (fixed_ > 0) {
      mine = leg;
      --fixed_;
      const bool more = run(leg + 1);
      ++fixed_;
      mine = -1;
      if (!more) return false;
    }
    for (int other = leg + 1; other < legs; ++other) {
      if (partner_[static_cast<std::size_t>(other)] >= 0) continue;
      mine = other;
      partner_[static_cast<std::size_t>(other)] = leg;
      const bool more = run(leg + 1);
      mine = partner_[static_cast<std::size_t>(other)] = -1;
      if (!more) return false;
    }
    return true;
  }

 private:
  bool finish() const {
    check(control_);
    if (fixed_ > 0 || !allowed()) return true;
    Diagram diagram;
    for (int leg = 0; leg < space_.legs(); ++leg) {
      const int other = partner_[static_cast<std::size_t>(leg)];
      if (other == leg) diagram.epsilon.push_back(leg);
      if (other > leg) diagram.blocks.push_back({leg, other});
    }
    return visit_(diagram);
  }

  bool allowed() const {
    if (space_.family == DiagramFamily::matchings) return longest_increasing(partner_) <= space_.n;
    for (int first = 0; first < space_.legs(); ++first) {
      const int end = partner_[static_cast<std::size_t>(first)];
      std::vector<int> ends;  // of the arcs that begin under the first one and end outside
      for (int leg = first; leg < end; ++leg) {
        const int other = partner_[static_cast<std::size_t>(leg)];
        if (other >= end) ends.push_back(other);
      }
      if (2 * longest_increasing(ends) > space_.n) return false;
    }
    return true;
  }

  const DiagramSpace& space_;
  int fixed_;
  const Visit& visit_;
  const Control& control_;
  std::vector<int> partner_;
};

bool visit_permutations(const DiagramSpace& space, const Visit& visit, const Control& control) {
  std::vector<int> upper;
  std::vector<int> lower;
  for (int leg = 0; leg < space.legs(); ++leg)
    (space.lower[static_cast<std::size_t>(leg)] ? lower : upper).push_back(leg);
  if (upper.size() != lower.size()) return true;
  std::vector<int> images(upper.size());
  for (std::size_t i = 0; i < images.size(); ++i) images[i] = static_cast<int>(i);
  do {
    check(control);
    if (longest_increasing({images.rbegin(), images.rend()}) > space.n) continue;
    Diagram diagram;
    for (std::size_t i = 0; i < images.size(); ++i) {
      const int other = lower[static_cast<std::size_t>(images[i])];
      diagram.blocks.push_back({std::min(upper[i], other), std::max(upper[i], other)});
    }
    std::sort(diagram.blocks.begin(), diagram.blocks.end());
    if (!visit(diagram)) return false;
  } while (std::next_permutation(images.begin(), images.end()));
  return true;
}

bool visit_partitions(const DiagramSpace& space, const Visit& visit, const Control& control) {
  const bool even_blocks = space.family == DiagramFamily::even_partitions;
  const bool no_sign = space.n <= 1;  // S(0) and S(1) have only even permutations
  if (space.parity != DiagramParity::odd || no_sign) {
    if (!Partitions(space.legs(), 0, space.n, even_blocks, false, visit, control).run()) return false;
  }
  if (space.parity == DiagramParity::even || no_sign) return true;
  return Partitions(space.legs(), space.n - 1, space.n, false, true, visit, control).run();
}

}  // namespace

void for_each_diagram(const DiagramSpace& space, const Visit& visit, const Control& control) {
  switch (space.family) {
    case DiagramFamily::set_partitions:
    case DiagramFamily::even_partitions:
      visit_partitions(space, visit, control);
      return;
    case DiagramFamily::matchings:
      if (space.parity != DiagramParity::odd && space.legs() % 2 == 0 && !Matchings(space, 0, visit, control).run())
        return;
      if (space.parity == DiagramParity::even || space.legs() < space.n || (space.legs() - space.n) % 2 != 0) return;
      Matchings(space, space.n, visit, control).run();
      return;
    case DiagramFamily::symplectic_matchings:
      if (space.legs() % 2 == 0) Matchings(space, 0, visit, control).run();
      return;
    case DiagramFamily::permutations:
      visit_permutations(space, visit, control);
      return;
  }
}

std::vector<Diagram> diagrams(const DiagramSpace& space, const Control& control) {
  std::vector<Diagram> all;
  for_each_diagram(
      space,
      [&](const Diagram& diagram) {
        all.push_back(diagram);
        return true;
      },
      control);
  return all;
}

}  // namespace gordan
