// SPDX-License-Identifier: MIT
#include "peers.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "measure.h"

namespace matterlint::bench {
namespace {

bool is_there(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

std::string modules_folder() {
  const char* named = std::getenv("MATTERLINT_PEERS");
  return named != nullptr ? named : ".";
}

void add_python(const Part& part, std::vector<Peer>& peers) {
  if (run_once({"python3", "-c", "import yaml, jsonschema"}).status != 0) {
    std::printf("  left out: python3-yaml with python3-jsonschema (Debian packages)\n");
    return;
  }
  peers.push_back({"PyYAML + jsonschema",
                   {"python3", MATTERLINT_PEER_SCRIPTS "/pyyaml_jsonschema.py", part.notes.schema,
                    part.notes.folder}});
}

void add_node(const Part& part, const std::string& modules, std::vector<Peer>& peers) {
  if (!is_there(modules + "/node_modules/gray-matter") ||
      !is_there(modules + "/node_modules/ajv")) {
    std::printf("  left out: gray-matter with ajv (npm; MATTERLINT_PEERS names the folder)\n");
    return;
  }
  peers.push_back({"gray-matter + ajv",
                   {"node", MATTERLINT_PEER_SCRIPTS "/gray_matter_ajv.cjs", modules,
                    part.notes.schema, part.notes.folder}});
}

void add_native(const Part& part, const std::string& modules, std::vector<Peer>& peers) {
  const std::string program = modules + "/node_modules/.bin/jsonschema";
  if (!is_there(program)) {
    std::printf("  left out: @sourcemeta/jsonschema (npm; MATTERLINT_PEERS names the folder)\n");
    return;
  }
  // It reads no Markdown, so its YAML was cut out beforehand, at no cost to it.
  peers.push_back(
      {"sourcemeta jsonschema, cut",
       {program, "validate", "--fast", "--default-dialect",
        "http://json-schema.org/draft-07/schema#", part.notes.schema, part.cut_folder}});
}

}  // namespace

std::vector<Peer> slow_peers(const Part& part) {
  const std::string modules = modules_folder();
  const std::string program = modules + "/node_modules/.bin/remark";
  if (!is_there(program) || !is_there(modules + "/node_modules/remark-lint-frontmatter-schema")) {
    std::printf(
        "  left out: remark-cli with remark-frontmatter and remark-lint-frontmatter-schema (npm; "
        "MATTERLINT_PEERS names the folder)\n");
    return {};
  }
  // It finds schemas and notes only below the working directory.
  const std::string script =
      "cd \"$1\" && cp \"$2\" schema.json && PEER_MODULES=\"$3\" PEER_SCHEMA=schema.json "
      "exec \"$3/node_modules/.bin/remark\" --frail --quiet --rc-path \"$4\" files";
  return {{"remark-lint-frontmatter-schema",
           {"sh", "-c", script, "sh", part.notes.folder + "/..", part.notes.schema,
            std::filesystem::absolute(modules).string(), MATTERLINT_PEER_SCRIPTS "/remark.mjs"}}};
}

std::vector<Peer> installed_peers(const Part& part) {
  const std::string modules = modules_folder();
  std::vector<Peer> peers;
  add_python(part, peers);
  add_node(part, modules, peers);
  add_native(part, modules, peers);
  return peers;
}

}  // namespace matterlint::bench
