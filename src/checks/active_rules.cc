// SPDX-License-Identifier: MIT
#include "checks/active_rules.h"

#include <algorithm>
#include <utility>

#include "checks/suppressions.h"

namespace matterlint {
namespace {

bool names(const std::vector<std::string>& choice, const RuleInfo& rule) {
  return std::any_of(choice.begin(), choice.end(), [&](const std::string& name) {
    return name == "all" || names_rule(name, rule);
  });
}

const RuleSetting* setting_for(const RuleInfo& rule, const Settings& settings,
                               const std::vector<const PerFileEntry*>& per_file) {
  for (const PerFileEntry* entry : per_file) {
    if (const RuleSetting* row = find_setting(entry->rules, rule)) {
      return row;
    }
  }
  for (const ConfigLayer& layer : settings.layers) {
    if (const RuleSetting* row = find_setting(layer.file->rules, rule)) {
      return row;
    }
  }
  return nullptr;
}

}  // namespace

RuleVerdict judge_rule(const RuleInfo& rule, const RuleChoice& choice, const Settings& settings,
                       const std::vector<const PerFileEntry*>& per_file) {
  if (names(choice.ignore, rule)) {
    return {.chosen = true};
  }
  RuleVerdict verdict;
  verdict.setting = setting_for(rule, settings, per_file);
  verdict.severity = verdict.setting != nullptr ? verdict.setting->severity
                     : rule.on_by_default       ? rule.severity
                                                : Severity::off;
  if (choice.select.empty()) {
    return verdict;
  }
  if (!names(choice.select, rule)) {
    return {.chosen = true};
  }
  if (verdict.severity == Severity::off) {
    return {.severity = rule.severity, .chosen = true};
  }
  return verdict;
}

const std::vector<ActiveRule>& ActiveRules::find(
    const Settings& settings, const std::vector<const PerFileEntry*>& per_file) const {
  const std::lock_guard<std::mutex> hold(mutex_);
  const auto [list, is_new] = lists_.try_emplace(Key{&settings, per_file});
  if (is_new) {
    for (const Rule* rule : all_rules()) {
      const RuleVerdict verdict = judge_rule(rule->info, choice_, settings, per_file);
      if (verdict.severity != Severity::off) {
        list->second.push_back({rule, verdict.severity});
      }
    }
  }
  return list->second;
}

const std::vector<ActiveRule>& ActiveRules::of(const NoteSettings& note) const {
  return find(note.settings(), note.per_file);
}

const std::vector<ActiveRule>& ActiveRules::of(const Settings& settings) const {
  return find(settings, {});
}

bool compares_notes(const RuleChoice& choice, const std::vector<const Settings*>& all) {
  return std::any_of(all.begin(), all.end(), [&](const Settings* settings) {
    const std::vector<ActiveRule> rules = ActiveRules(choice).of(*settings);
    return std::any_of(rules.begin(), rules.end(), [](const ActiveRule& active) {
      return active.rule->compares != Compares::nothing;
    });
  });
}

std::vector<ActiveRule> active_rules(const Project& project) {
  return ActiveRules(project.config.rules).of(project.run_settings());
}

std::vector<ActiveRule> active_rules(const Config& config) {
  return ActiveRules(config.rules).of(Settings());
}

}  // namespace matterlint
