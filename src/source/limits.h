// SPDX-License-Identifier: MIT
// Every limit of the program in one place. A limit that is hit is always reported by name and
// value.
#ifndef MATTERLINT_SOURCE_LIMITS_H_
#define MATTERLINT_SOURCE_LIMITS_H_

#include <cstddef>
#include <cstdint>

namespace matterlint::limits {

inline constexpr size_t front_matter_bytes = 1 << 20;  // read of a note's head
inline constexpr size_t data_file_bytes = 16 << 20;    // a schema, vocabulary or configuration file
inline constexpr uint32_t document_depth = 64;         // nesting, counted through aliases
inline constexpr uint32_t document_nodes = 100'000;    // nodes, aliases expanded
inline constexpr size_t yaml_key_bytes = 1024;         // from the begin of a key to its colon; YAML
                                                       // 1.2.2 (7.4.2) counts characters
inline constexpr size_t repair_trial_bytes = 64 << 10;  // of content that is read once more to see
                                                        // whether a repair helps
inline constexpr size_t repair_trials = 16;    // repairs of further mistakes that are tried with it
inline constexpr uint32_t schema_depth = 512;  // nested evaluations of subschemas
inline constexpr uint64_t schema_steps = 10'000'000;  // subschema evaluations for one note
inline constexpr uint32_t regex_match_limit = 1'000'000;
inline constexpr uint32_t regex_heap_kib = 32 << 10;
inline constexpr size_t regex_pattern_bytes = 8 << 10;
inline constexpr uint32_t indexed_depth = 8;       // nesting that the index of notes looks into
inline constexpr uint32_t indexed_facts = 10'000;  // values of one note that it knows
inline constexpr uint32_t indexed_members = 250;   // members of one map that it knows
inline constexpr uint32_t indexed_keys = 1000;     // different keys at one place, over all notes
inline constexpr size_t indexed_values = 4096;     // different values of one key, likewise
inline constexpr size_t indexed_text_bytes = 120;  // of a value that is kept as text
inline constexpr size_t indexed_places = 64;       // places of one value, or of one kind
inline constexpr size_t glob_bytes = 1 << 10;
inline constexpr size_t glob_alternatives = 256;       // that the `{…}` of one glob stand for
inline constexpr size_t git_pointer_bytes = 16 << 10;  // a file that says where a folder of git is

}  // namespace matterlint::limits

#endif  // MATTERLINT_SOURCE_LIMITS_H_
