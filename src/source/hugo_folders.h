// SPDX-License-Identifier: MIT
// Folders in which Hugo keeps templates: their files look like notes and are none.
#ifndef MATTERLINT_SOURCE_HUGO_FOLDERS_H_
#define MATTERLINT_SOURCE_HUGO_FOLDERS_H_

#include <string_view>
#include <vector>

#include "source/file_system.h"

namespace matterlint {

/// The names among `entries`, which are sorted, that are template folders of a site or theme of
/// Hugo: `archetypes` and `layouts`, where a configuration file of Hugo or another of its folders
/// stands beside them. A folder that merely has such a name is full of notes like any other.
std::vector<std::string_view> hugo_template_folders(const std::vector<DirectoryEntry>& entries);

}  // namespace matterlint

#endif  // MATTERLINT_SOURCE_HUGO_FOLDERS_H_
