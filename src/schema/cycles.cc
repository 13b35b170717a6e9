// SPDX-License-Identifier: MIT
// Finding schemas that lead back to themselves: a depth-first search over the edges that do not go
// into the value.
#include <algorithm>

#include "schema/places.h"

namespace matterlint {
namespace {

class CycleFinder {
 public:
  CycleFinder(const Places& places, std::vector<DefinitionProblem>& problems)
      : places_(places), problems_(problems), state_(places.all.size(), State::fresh) {}

  void run() {
    for (uint32_t i = 0; i < places_.all.size(); ++i) {
      if (state_[i] == State::fresh) {
        search(i);
      }
    }
  }

 private:
  enum class State : uint8_t { fresh, open, done };
  struct Step {
    uint32_t place = 0;
    std::vector<uint32_t> next{};
    size_t taken = 0;
  };

  std::vector<uint32_t> edges(uint32_t index) const {
    const Place& place = places_.all[index];
    const Dialect& dialect = places_.dialect(place);
    std::vector<uint32_t> out;
    if (place.refers_to != no_place) {
      out.push_back(place.refers_to);
      if (ref_hides_siblings(place.node, dialect.draft)) {
        return out;
      }
    }
    if (leads_to_one_place(place)) {
      out.push_back(place.dynamic_to);
    }
    for (const ChildSchema& child : child_schemas(place.node, dialect)) {
      if (child.in_place) {
        out.push_back(places_.at(child.node));
      }
    }
    return out;
  }

  /// Where a dynamic reference with several targets leads depends on the way to it; a circle of
  /// such ones is left to the limits of the evaluation.
  bool leads_to_one_place(const Place& place) const {
    return place.dynamic_to != no_place &&
           (place.dynamic_name == no_name ||
            places_.dynamic_targets(place.dynamic_name).size() == 1);
  }

  /// The reference by which the place leads on, if it does.
  static NodeRef reference_of(const Place& place) {
    if (place.refers_to != no_place) {
      return place.node.find("$ref");
    }
    if (place.dynamic_to == no_place) {
      return {};
    }
    const NodeRef dynamic = place.node.find("$dynamicRef");
    return dynamic ? dynamic : place.node.find("$recursiveRef");
  }

  std::string name_of(const Place& place) const {
    const std::string file = place.file == 0 ? std::string() : place.node.document().source->path();
    return "`" + file + "#" + place.node.pointer() + "`";
  }

  void search(uint32_t start) {
    open(start);
    while (!path_.empty()) {
      Step& step = path_.back();
      if (step.taken == step.next.size()) {
        state_[step.place] = State::done;
        path_.pop_back();
        continue;
      }
      const uint32_t next = step.next[step.taken++];
      if (state_[next] == State::open) {
        report(next);
      } else if (state_[next] == State::fresh) {
        open(next);
      }
    }
  }

  void open(uint32_t place) {
    state_[place] = State::open;
    path_.push_back({place, edges(place), 0});
  }

  /// The path ends with an edge back to `first`. Only a reference leads upwards, so the cycle
  /// has one.
  void report(uint32_t first) {
    const auto begin = std::find_if(path_.begin(), path_.end(),
                                    [first](const Step& step) { return step.place == first; });
    NodeRef at;
    std::string route;
    for (auto step = begin; step != path_.end(); ++step) {
      const Place& place = places_.all[step->place];
      if (const NodeRef reference = reference_of(place)) {
        at = reference;
      }
      if (step - begin < longest_route || path_.end() - step == 1) {
        route += name_of(place) + " → ";
      } else if (step - begin == longest_route) {
        route += "… → ";
      }
    }
    route += name_of(places_.all[first]);
    problems_.push_back({at ? at : places_.all[first].node, false,
                         "this reference leads back to itself: " + route,
                         "refer to a schema that does not need this one for the same value"});
  }

  static constexpr ptrdiff_t longest_route = 6;  // places that a message names

  const Places& places_;
  std::vector<DefinitionProblem>& problems_;
  std::vector<State> state_;
  std::vector<Step> path_{};
};

}  // namespace

void find_reference_cycles(const Places& places, std::vector<DefinitionProblem>& problems) {
  CycleFinder(places, problems).run();
}

}  // namespace matterlint
