// SPDX-License-Identifier: MIT
// `config show`: what counts for a note or a folder, each value with its origin.
#include <algorithm>
#include <memory>
#include <utility>

#include "cli/commands.h"
#include "cli/config_options.h"
#include "cli/console.h"
#include "cli/origin.h"
#include "document/data_text.h"
#include "output/json_writer.h"
#include "output/place.h"
#include "project/project.h"
#include "source/file_system.h"
#include "source/unicode.h"

namespace matterlint {
namespace {

struct ConfigShowArguments {
  std::string path = ".";
  Config config{};
  std::string format = "human";
};

/// One value of the effective configuration. The rows make a tree by their depth.
struct Row {
  size_t depth = 0;
  std::string key{};    // `- ` in front for the first row of an item
  std::string value{};  // empty for a row with others below it
  std::string origin{};
};

std::string list_text(const std::vector<PathPattern>& patterns) {
  std::vector<std::string_view> texts;
  for (const PathPattern& pattern : patterns) {
    texts.push_back(pattern.text());
  }
  return data_text(texts);
}

/// A text as it is, anything else as JSON.
std::string value_text(NodeRef value) {
  return value.is_string() ? std::string(value.text()) : data_text(value);
}

class Rows {
 public:
  Rows(const Settings& settings, const Config& config) : settings_(settings), config_(config) {}

  std::vector<Row> take() { return std::move(rows_); }

  void add_notes() {
    head("notes");
    // Written down with what counts least first, as in a file.
    for (auto layer = settings_.layers.rbegin(); layer != settings_.layers.rend(); ++layer) {
      for (const NotesEntry& entry : layer->file->notes) {
        add(1, "- files", list_text(entry.files), place_of_key(entry.at.find("files")));
        if (entry.schema) {
          add(2, "schema", std::string(entry.schema.text()), place_of(entry.schema));
        }
        if (entry.front_matter) {
          add(2, "front-matter", std::string(wish_name(entry.wish)), place_of(entry.front_matter));
        }
      }
    }
    add_otherwise();
  }

  void add_vocabularies() {
    head("vocabularies");
    for (const auto& [name, place] : settings_.sources.vocabularies) {
      for (const ConfigLayer& layer : settings_.layers) {
        const auto& all = layer.file->vocabularies;
        const auto entry =
            std::find_if(all.begin(), all.end(),
                         [&, wanted = name](const auto& one) { return one.name == wanted; });
        if (entry != all.end()) {
          add(1, name, value_text(entry->at), place_of(entry->at));
          break;
        }
      }
    }
  }

  void add_schemas() {
    head("schemas");
    for (const auto& [address, file] : settings_.sources.addresses) {
      for (const ConfigLayer& layer : settings_.layers) {
        const auto& all = layer.file->schemas;
        const auto entry =
            std::find_if(all.begin(), all.end(),
                         [&, wanted = address](const auto& one) { return one.name == wanted; });
        if (entry != all.end()) {
          add(1, address, value_text(entry->at), place_of(entry->at));
          break;
        }
      }
    }
  }

  void add_rules(const std::vector<const PerFileEntry*>& per_file) {
    head("rules");
    for (const Rule* rule : all_rules()) {
      if (rule->info.family == RuleFamily::definitions) {
        continue;  // nobody can turn them off
      }
      const RuleVerdict verdict = judge_rule(rule->info, config_.rules, settings_, per_file);
      add(1, std::string(rule->info.id), std::string(severity_name(verdict.severity)),
          origin_of(verdict));
    }
  }

  void add_per_file() {
    head("per-file");
    for (auto layer = settings_.layers.rbegin(); layer != settings_.layers.rend(); ++layer) {
      for (const PerFileEntry& entry : layer->file->per_file) {
        add(1, data_text(entry.files.text()), "", place_of_key(entry.files.at));
        for (const RuleSetting& row : entry.rules) {
          add(2, std::string(row.name), std::string(severity_name(row.severity)), place_of(row.at));
        }
      }
    }
  }

  void add_rest() {
    head("exclude");
    NodeRef dots;
    for (auto layer = settings_.layers.rbegin(); layer != settings_.layers.rend(); ++layer) {
      for (const PathPattern& pattern : layer->file->exclude) {
        add(1, "-", data_text(pattern.text()), place_of(pattern.at));
      }
      dots = layer->file->dots_close ? layer->file->dots_close : dots;
    }
    drop_empty_head();
    add(0, "dots-close-fence", settings_.reading.dots_close ? "true" : "false",
        dots ? place_of(dots) : by_default);
  }

 private:
  void add(size_t depth, std::string key, std::string value, std::string origin) {
    rows_.push_back({depth, std::move(key), std::move(value), std::move(origin)});
  }

  /// A heading; taken back when nothing comes below it.
  void head(const char* key) {
    drop_empty_head();
    add(0, key, "", "");
  }

  void drop_empty_head() {
    if (!rows_.empty() && rows_.back().depth == 0 && rows_.back().value.empty()) {
      rows_.pop_back();
    }
  }

  /// What holds for notes that no entry fits.
  void add_otherwise() {
    const std::string origin = settings_.by_command_line ? by_command_line : by_default;
    const std::string name = settings_.schema == nullptr ? std::string(no_schema_word)
                             : settings_.schema->builtin ? std::string(builtin_note)
                                                         : settings_.schema->name;
    // The command line beats what stands above, so that is written behind it.
    add(1, "- files", "[\"**\"]", origin);
    add(2, "schema", name, origin);
    add(2, "front-matter", std::string(wish_name(settings_.front_matter)), by_default);
    if (!settings_.by_command_line) {
      std::rotate(rows_.begin() + 1, rows_.end() - 3, rows_.end());
    }
  }

  const Settings& settings_;
  const Config& config_;
  std::vector<Row> rows_{};
};

std::string as_text(const std::vector<Row>& rows) {
  size_t width = 0;
  const auto text_of = [](const Row& row) {
    std::string text(2 * row.depth, ' ');
    text += row.key;
    if (row.key != "-") {
      text += ":";
    }
    return row.value.empty() ? text : text + " " + row.value;
  };
  constexpr size_t widest = 60;  // longer values push their remark to the right
  for (const Row& row : rows) {
    const size_t size = text_of(row).size();
    width = size <= widest ? std::max(width, size) : width;
  }
  std::string out;
  for (const Row& row : rows) {
    const std::string text = text_of(row);
    out += text;
    if (!row.origin.empty()) {
      out += std::string(std::max(text.size(), width) - text.size(), ' ') + "  # " + row.origin;
    }
    out += '\n';
  }
  return out;
}

std::string files_in_words(const Settings& settings) {
  if (settings.layers.empty()) {
    return "there is no matterlint.yaml above";
  }
  std::string words = shown_path(settings.layers.front().file->path());
  for (size_t i = 1; i < settings.layers.size(); ++i) {
    words += (i == 1 ? ", which extends " : ", ") + shown_path(settings.layers[i].file->path());
  }
  return words;
}

std::string as_json(const std::string& path, const Settings& settings,
                    const std::vector<Row>& rows) {
  std::string out;
  JsonWriter json(out);
  json.begin_object(JsonShape::lines);
  json.member("path", path);
  json.key("files");
  json.begin_array(JsonShape::one_line);
  for (const ConfigLayer& layer : settings.layers) {
    json.string(layer.file->path());
  }
  json.end_array();
  json.key("values");
  json.begin_array(JsonShape::lines);
  std::string section;
  for (const Row& row : rows) {
    section = row.depth == 0 ? row.key : section;
    if (row.value.empty() && row.origin.empty()) {
      continue;
    }
    json.begin_object(JsonShape::one_line);
    json.member("section", section);
    json.member("key", row.key.starts_with("- ") ? row.key.substr(2) : row.key);
    json.member("value", row.value);
    json.member("origin", row.origin);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return out + "\n";
}

ExitStatus run_config_show(const ConfigShowArguments& arguments) {
  if (const std::string misuse = find_config_misuse(arguments.config); !misuse.empty()) {
    return usage_error(misuse, "config show");
  }
  const DiskFileSystem files;
  const auto kind = files.kind(arguments.path);
  if (!kind) {
    write_stderr("matterlint: " + escape_unprintable(arguments.path) + ": " +
                 kind.failure().message + "\n");
    return ExitStatus::failed;
  }
  const bool is_folder = *kind == FileKind::directory;
  // A folder is asked for by a note that it could hold.
  const std::string note =
      is_folder ? (arguments.path == "." ? "" : arguments.path + "/") + "note.md" : arguments.path;
  const Project project = load_project(files, arguments.config, {note});
  if (complain_about_definitions(project)) {
    return ExitStatus::failed;
  }
  const NoteSettings found = project.settings_for(note);
  Rows rows(found.settings(), arguments.config);
  rows.add_notes();
  rows.add_vocabularies();
  rows.add_schemas();
  rows.add_rules(is_folder ? std::vector<const PerFileEntry*>() : found.per_file);
  rows.add_per_file();
  rows.add_rest();
  if (arguments.format == "json") {
    return write_report(as_json(arguments.path, found.settings(), rows.take()))
               ? ExitStatus::clean
               : ExitStatus::failed;
  }
  const std::string head =
      "# for " + shown_path(arguments.path) + ": " + files_in_words(found.settings()) + "\n";
  return write_report(head + as_text(rows.take())) ? ExitStatus::clean : ExitStatus::failed;
}

CommandSpec config_show_command() {
  const auto to = std::make_shared<ConfigShowArguments>();
  CommandSpec command{
      .name = "show",
      .summary = "Print what counts for a note or folder, with the origin of every value",
      .details =
          "For a note the severities are those that count there, `per-file` included. A note that\n"
          "names its own schema is `matterlint why`'s business.",
      .options = {{.names = "PATH",
                   .help = "A note or a folder; without it, the working directory",
                   .to = &to->path,
                   .completion = Completion::path},
                  {.names = "--format",
                   .help = "human or json",
                   .value = "FORMAT",
                   .to = &to->format,
                   .words = {"human", "json"}}},
      .run = [to] { return run_config_show(*to); }};
  for (OptionSpec& option : config_options(to->config)) {
    command.options.push_back(std::move(option));
  }
  return command;
}

}  // namespace

CommandSpec config_command() {
  return {.name = "config",
          .summary = "Show the configuration that counts",
          .commands = {config_show_command()}};
}

}  // namespace matterlint
