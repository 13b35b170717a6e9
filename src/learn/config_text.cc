// SPDX-License-Identifier: MIT
#include "learn/config_text.h"

#include "checks/scalar_text.h"

namespace matterlint {
namespace {

std::string quoted(const std::string& text) {
  return written_text(text, {Format::yaml, true, false}, Style::double_quoted);
}

std::string entry_text(const ConfigEntry& entry) {
  std::string text = "  # " + std::to_string(entry.notes) +
                     (entry.notes == 1 ? " note" : " notes") + " when this was written\n  - files:";
  if (entry.globs.size() == 1) {
    text += " [" + quoted(entry.globs.front()) + "]\n";
  } else {
    text += "\n";
    for (const std::string& glob : entry.globs) {
      text += "      - " + quoted(glob) + "\n";
    }
  }
  text += "    schema: " + written_text(entry.schema, {Format::yaml, false, false}, Style::plain) +
          "\n    front-matter: " + (entry.have_front_matter ? "required" : "optional") +
          "  # required, optional or forbidden\n";
  return text;
}

}  // namespace

std::string config_text(const std::vector<ConfigEntry>& entries) {
  std::string text =
      "# Settings of matterlint for this folder and what is below it, begun by `matterlint init`.\n"
      "# Everything here is yours to change.\n"
      "\n"
      "# Which schema is for which notes. The last entry that names a note counts.\n"
      "notes:\n";
  for (const ConfigEntry& entry : entries) {
    text += entry_text(entry);
  }
  text +=
      "\n"
      "# A vocabulary is found in `vocabularies/` beside the schema that asks for it, unless it "
      "is\n"
      "# named here: a file, or the terms themselves.\n"
      "# vocabularies:\n"
      "#   moods: [calm, angry]\n"
      "\n"
      "# How serious the findings of a rule are: error, warning, info or off. `matterlint rules`\n"
      "# lists all rules.\n"
      "# rules:\n"
      "#   key-order: warning\n"
      "\n"
      "# What is no note. Files that git ignores are left out anyway.\n"
      "# exclude: [\"drafts/**\"]\n";
  return text;
}

}  // namespace matterlint
