// SPDX-License-Identifier: MIT
// Discovery: the schemas of a file, their names, where their references lead, and so on with the
// files that are found on the way.
#include <unordered_map>
#include <utility>

#include "schema/dialect.h"
#include "schema/places.h"
#include "schema/pointer_walk.h"
#include "schema/uri.h"
#include "source/message_text.h"

namespace matterlint {
namespace {

class Finder {
 public:
  Finder(SchemaDocuments* documents, std::vector<DefinitionProblem>& problems)
      : documents_(documents), problems_(problems) {}

  Places run(std::shared_ptr<const Document> document) {
    const std::string address = resolve_uri("", path_reference(document->source->path()));
    add_file(std::move(document), address, Dialect{});
    // A reference may lead to a schema at a place that no keyword knows, or to another file; what
    // stands there is then found too, with the references in it.
    for (uint32_t i = 0; i < places_.all.size(); ++i) {
      follow_references(i);
    }
    return std::move(places_);
  }

 private:
  /// The place of the file's root; no_place when the file is broken, which its problems tell.
  uint32_t add_file(std::shared_ptr<const Document> document, const std::string& address,
                    Dialect otherwise) {
    const auto file = static_cast<uint32_t>(places_.files.size());
    const bool known = !places_.file_of.emplace(document.get(), file).second;
    if (known) {
      const uint32_t root = places_.files[places_.file_of.at(document.get())].root;
      if (root != no_place) {
        places_.ids.emplace(address, root);
      }
      return root;
    }
    places_.files.push_back({.document = document});
    if (!document->readable() || !document->problems.empty()) {
      return no_place;
    }
    places_.files[file].by_node.assign(document->nodes.size(), no_place);
    const NodeRef root = document->root();
    if (!is_schema(root)) {
      report(root, "a schema must be a map, or `true` or `false`",
             "write keywords such as `type: object`");
      return no_place;
    }
    const Dialect dialect = find_dialect(root, documents_, otherwise, problems_);
    const size_t before = places_.all.size();
    const auto resource = static_cast<uint32_t>(places_.resources.size());
    places_.resources.push_back(
        {.uri = address, .dialect = dialect, .root = static_cast<uint32_t>(before)});
    places_.files[file].root = add(root, file, resource);
    places_.ids.emplace(address, places_.files[file].root);
    discover(before);
    return places_.files[file].root;
  }

  uint32_t add(NodeRef node, uint32_t file, uint32_t resource) {
    uint32_t& index = places_.files[file].by_node[static_cast<uint32_t>(node.id())];
    if (index == no_place) {
      index = static_cast<uint32_t>(places_.all.size());
      places_.all.push_back({.node = node, .file = file, .resource = resource});
    }
    return index;
  }

  void discover(size_t from) {
    for (size_t i = from; i < places_.all.size(); ++i) {
      const NodeRef node = places_.all[i].node;
      const uint32_t file = places_.all[i].file;
      const Dialect dialect = own_dialect(places_.all[i]);
      if (!ref_hides_siblings(node, dialect.draft)) {
        read_names(static_cast<uint32_t>(i), dialect);
      }
      for (const ChildSchema& child : child_schemas(node, dialect)) {
        add(child.node, file, places_.all[i].resource);
      }
    }
  }

  /// The dialect of a schema: that around it, unless it has an `$id` and names another draft.
  Dialect own_dialect(const Place& place) const {
    const Dialect& around = places_.dialect(place);
    const NodeRef named = text_member(place.node, "$schema");
    const auto draft = named && place.node.parent() ? draft_of_uri(named.text()) : std::nullopt;
    if (!draft || *draft == around.draft) {
      return around;
    }
    const NodeRef id = text_member(place.node, id_keyword(*draft));
    return id && !split_fragment(id.text()).address.empty() ? Dialect{*draft} : around;
  }

  static std::string_view id_keyword(Draft draft) { return draft == Draft::draft4 ? "id" : "$id"; }

  void read_names(uint32_t index, const Dialect& dialect) {
    Place& place = places_.all[index];
    if (const NodeRef id = text_member(place.node, id_keyword(dialect.draft))) {
      const SplitUri split = split_fragment(id.text());
      if (!split.address.empty()) {
        begin_resource(index, resolve_uri(uri_around(place), split.address), dialect);
        name(uri_around(place), index, id);
      }
      if (!split.fragment.empty()) {
        name(uri_around(place) + "#" + std::string(split.fragment), index, id);
      }
    }
    if (dialect.draft >= Draft::draft2019_09) {
      if (const NodeRef anchor = text_member(place.node, "$anchor")) {
        name(uri_around(place) + "#" + std::string(anchor.text()), index, anchor);
      }
    }
    read_dynamic_names(index, dialect.draft);
  }

  void begin_resource(uint32_t index, std::string uri, const Dialect& dialect) {
    Place& place = places_.all[index];
    if (places_.resources[place.resource].root == index) {
      places_.resources[place.resource].uri = std::move(uri);  // of the whole file
      return;
    }
    place.resource = static_cast<uint32_t>(places_.resources.size());
    places_.resources.push_back({.uri = std::move(uri), .dialect = dialect, .root = index});
  }

  void read_dynamic_names(uint32_t index, Draft draft) {
    const Place& place = places_.all[index];
    Resource& resource = places_.resources[place.resource];
    if (draft == Draft::draft2019_09) {
      const NodeRef anchor = place.node.find("$recursiveAnchor");
      if (anchor && anchor.is_true() && resource.root == index) {
        resource.dynamic.push_back({number_of_name(""), index});
      }
    } else if (draft == Draft::draft2020_12) {
      if (const NodeRef anchor = text_member(place.node, "$dynamicAnchor")) {
        resource.dynamic.push_back({number_of_name(std::string(anchor.text())), index});
        name(resource.uri + "#" + std::string(anchor.text()), index, anchor);
      }
    }
  }

  /// `$recursiveAnchor`s share the empty name, which no `$dynamicAnchor` can have.
  uint32_t number_of_name(const std::string& dynamic_name) {
    const auto number = static_cast<uint32_t>(places_.dynamic_names.size());
    return places_.dynamic_names.emplace(dynamic_name, number).first->second;
  }

  void name(const std::string& uri, uint32_t index, NodeRef at) {
    const auto known = places_.ids.emplace(uri, index);
    if (!known.second && known.first->second != index) {
      const bool here = places_.all[known.first->second].file == places_.all[index].file;
      report(at,
             std::string("another schema of ") + (here ? "this file" : "another file") +
                 " has the same name",
             "give each schema its own name");
    }
  }

  void follow_references(uint32_t index) {
    const NodeRef node = places_.all[index].node;
    const Dialect dialect = places_.dialect(places_.all[index]);
    if (const NodeRef ref = text_member(node, "$ref")) {
      const uint32_t target = follow(index, ref);
      places_.all[index].refers_to = target;
    }
    const bool recursive = dialect.draft == Draft::draft2019_09;
    if (!recursive && dialect.draft != Draft::draft2020_12) {
      return;
    }
    if (const NodeRef ref = text_member(node, recursive ? "$recursiveRef" : "$dynamicRef")) {
      const uint32_t target = follow(index, ref);
      places_.all[index].dynamic_to = target;
      places_.all[index].dynamic_name =
          target == no_place ? no_name : dynamic_name_at(target, split_fragment(ref.text()));
    }
  }

  /// The name by which a reference that leads to `target` at first goes on through the dynamic
  /// scope (2020-12, 8.2.3.2: only when that very place is a dynamic anchor of the name).
  uint32_t dynamic_name_at(uint32_t target, const SplitUri& reference) const {
    const auto number = places_.dynamic_names.find(percent_decoded(reference.fragment));
    if (number != places_.dynamic_names.end()) {
      for (const NamedPlace& anchor : places_.resources[places_.all[target].resource].dynamic) {
        if (anchor.place == target && anchor.name == number->second) {
          return anchor.name;
        }
      }
    }
    return no_name;
  }

  /// Where a reference leads. A file that has to be opened is found as a whole meanwhile.
  uint32_t follow(uint32_t index, NodeRef ref) {
    const SplitUri split = split_fragment(ref.text());
    const std::string address = resolve_uri(uri_around(places_.all[index]), split.address);
    auto resource = places_.ids.find(address);
    if (resource == places_.ids.end()) {
      if (!open(index, ref, address)) {
        return no_place;
      }
      resource = places_.ids.find(address);
    }
    const uint32_t root = resource->second;
    const std::string fragment = percent_decoded(split.fragment);
    if (!fragment.empty() && !fragment.starts_with('/')) {
      return follow_name(root, ref, fragment);
    }
    const uint32_t file = places_.all[root].file;
    const NodeRef target = walks_[file].follow(places_.all[root].node, fragment);
    if (!target || !is_schema(target)) {
      report(ref, in_backticks(ref.text()) + " leads nowhere",
             target ? "a reference must lead to a schema: a map, or `true` or `false`"
                    : "check the path: each `/` goes one key or list index down");
      return no_place;
    }
    const size_t known = places_.all.size();
    const uint32_t place = add(target, file, resource_around(target));
    discover(known);
    return place;
  }

  uint32_t follow_name(uint32_t root, NodeRef ref, const std::string& fragment) {
    const std::string uri = uri_around(places_.all[root]);
    const auto anchor = places_.ids.find(uri + "#" + fragment);
    if (anchor != places_.ids.end()) {
      return anchor->second;
    }
    const Place& place = places_.all[root];
    const bool here = &place.node.document() == &ref.document();
    const std::string where = here ? "this file" : "`" + place.node.document().source->path() + "`";
    report(ref, "no schema of " + where + " is named " + in_backticks(fragment),
           "give the schema that is meant the `$anchor` of that name");
    return no_place;
  }

  /// Opens a document that is not known yet; false when there is none to go on with.
  bool open(uint32_t index, NodeRef ref, const std::string& address) {
    OpenedSchema opened;
    if (documents_ != nullptr) {
      opened = documents_->open(address);
      if (!opened.document) {
        opened = open_beside(index, address, std::move(opened));
      }
    }
    if (!opened.document) {
      report_refused(ref, address, std::move(opened));
      return false;
    }
    return add_file(std::move(opened.document), address, places_.dialect(places_.all[index])) !=
           no_place;
  }

  /// An `$id` says where a schema is published; the files beside it are published beside it. So a
  /// reference that leads to an address of the same site is seen from the schema's own file. Sites
  /// often leave the extension out.
  OpenedSchema open_beside(uint32_t index, const std::string& address, OpenedSchema refused) {
    const PlaceFile& file = places_.files[places_.all[index].file];
    const std::string way = relative_reference(uri_around(places_.all[file.root]), address);
    const std::string base = path_reference(file.document->source->path());
    std::string path = way.empty() ? "" : resolve_uri(base, way);
    if (path.empty() || path == address) {
      return refused;
    }
    OpenedSchema opened = documents_->open(path);
    if (!opened.document && extension_of(path).empty()) {
      path += extension_of(base);
      opened = documents_->open(path);
    }
    if (refused.refusal.empty() && !opened.refusal.empty()) {
      refused.help =
          "it is looked for in " + in_backticks(percent_decoded(path)) + ": " + opened.refusal;
    }
    return opened.document ? opened : refused;
  }

  static std::string_view extension_of(std::string_view path) {
    const std::string_view name = path.substr(path.rfind('/') + 1);
    const size_t dot = name.rfind('.');
    return dot == std::string_view::npos ? std::string_view() : name.substr(dot);
  }

  void report_refused(NodeRef ref, const std::string& address, OpenedSchema opened) {
    const std::string text(ref.text());
    if (!opened.refusal.empty()) {
      report(ref, std::move(opened.refusal) + ": " + in_backticks(text), std::move(opened.help));
    } else if (!address.starts_with("http:") && !address.starts_with("https:")) {
      report(ref, "only references inside this file are followed: " + in_backticks(text),
             "write `#/` and the path of the schema in this file");
    } else {
      const bool whole = text.starts_with("http:") || text.starts_with("https:");
      report(ref,
             "nothing is fetched from a network: `" + text +
                 (whole ? "`" : "` means `" + address + "` here"),
             opened.help.empty() ? "save that schema as a file of the project and refer to its "
                                   "path, or copy it into `$defs` of this file and refer to it by "
                                   "`#/$defs/…`"
                                 : std::move(opened.help));
    }
  }

  void report(NodeRef at, std::string message, std::string help) {
    problems_.push_back({at, false, std::move(message), std::move(help)});
  }

  static NodeRef text_member(NodeRef schema, std::string_view key) {
    const NodeRef member = schema.find(key);
    return member && member.kind() == Kind::string ? member : NodeRef();
  }

  const std::string& uri_around(const Place& place) const {
    return places_.resources[place.resource].uri;
  }

  uint32_t resource_around(NodeRef node) const {
    while (places_.at(node) == no_place && node.parent()) {
      node = node.parent();
    }
    return places_.all[places_.at(node)].resource;
  }

  Places places_;
  SchemaDocuments* documents_;
  std::vector<DefinitionProblem>& problems_;
  std::unordered_map<uint32_t, PointerWalk> walks_{};  // by file
};

}  // namespace

Places find_places(std::shared_ptr<const Document> document, SchemaDocuments* documents,
                   std::vector<DefinitionProblem>& problems) {
  return Finder(documents, problems).run(std::move(document));
}

}  // namespace matterlint
