// SPDX-License-Identifier: MIT
#include "source/keep_attributes.h"

#include <algorithm>
#include <cerrno>
#include <vector>

#include "source/open_file.h"
#include "source/write_failure.h"

namespace matterlint {
namespace {

/// Attributes that the kernel computes from the bytes: those of the old bytes would be wrong.
bool is_computed(const std::string& name) {
  return name == "security.ima" || name == "security.evm";
}

class AttributeKeeper {
 public:
  AttributeKeeper(FileCalls& calls, const std::string& path, int from, int to)
      : calls_(calls), path_(path), from_(from), to_(to) {}

  /// The mode comes last: changing the owner takes bits from it, an access control list sets some,
  /// and until then nobody else can read the new file.
  std::optional<Failure> run() {
    if (auto failure = keep_owner()) {
      return failure;
    }
    if (auto failure = keep_extended()) {
      return failure;
    }
    return keep_permissions();
  }

 private:
  std::optional<Failure> refused(std::string_view what, CallResult error) const {
    return left_as_it_is(path_, what, static_cast<int>(-error));
  }

  CallResult status(int file, FileStatus& status) {
    return uninterrupted([&] { return calls_.status(file, status); });
  }

  std::optional<Failure> keep_owner() {
    FileStatus now;
    CallResult error = status(from_, wanted_);
    if (error == 0) {
      error = status(to_, now);
    }
    if (error == 0 && (now.owner != wanted_.owner || now.group != wanted_.group)) {
      error = uninterrupted([&] { return calls_.set_owner(to_, wanted_.owner, wanted_.group); });
    }
    return error < 0 ? refused("its owner and group could not be kept", error) : std::nullopt;
  }

  std::optional<Failure> keep_permissions() {
    FileStatus now;
    CallResult error =
        uninterrupted([&] { return calls_.set_permissions(to_, wanted_.permissions); });
    if (error == 0) {
      error = status(to_, now);
    }
    // Some file systems take everything and keep nothing.
    if (error == 0 && (now.permissions != wanted_.permissions || now.owner != wanted_.owner ||
                       now.group != wanted_.group)) {
      error = -EOPNOTSUPP;
    }
    return error < 0 ? refused("its mode and owner could not be kept", error) : std::nullopt;
  }

  /// A file system without extended attributes has none to keep.
  CallResult names_of(int file, std::vector<std::string>& names) {
    const CallResult error = uninterrupted([&] {
      names.clear();
      return calls_.list_attributes(file, names);
    });
    return error == -EOPNOTSUPP ? 0 : error;
  }

  std::optional<Failure> keep_extended() {
    std::vector<std::string> wanted;
    std::vector<std::string> present;
    CallResult error = names_of(from_, wanted);
    if (error == 0) {
      error = names_of(to_, present);
    }
    if (error < 0) {
      return refused("its extended attributes could not be read", error);
    }
    for (const std::string& name : wanted) {
      if (auto failure = keep(name)) {
        return failure;
      }
    }
    for (const std::string& name : present) {
      if (std::find(wanted.begin(), wanted.end(), name) == wanted.end()) {
        if (auto failure = take_away(name)) {
          return failure;
        }
      }
    }
    return std::nullopt;
  }

  std::optional<Failure> keep(const std::string& name) {
    if (is_computed(name)) {
      return std::nullopt;
    }
    std::string value;
    std::string now;
    CallResult error = uninterrupted([&] { return calls_.read_attribute(from_, name, value); });
    if (error == 0) {
      // What the new file has already, such as a security label, need not be ours to set.
      const bool same =
          uninterrupted([&] { return calls_.read_attribute(to_, name, now); }) == 0 && now == value;
      error = same ? 0 : uninterrupted([&] { return calls_.write_attribute(to_, name, value); });
    }
    return error < 0 ? refused("its attribute `" + name + "` could not be kept", error)
                     : std::nullopt;
  }

  /// A folder can give a list of access rights to the files that are made in it.
  std::optional<Failure> take_away(const std::string& name) {
    if (is_computed(name)) {
      return std::nullopt;
    }
    const CallResult error = uninterrupted([&] { return calls_.remove_attribute(to_, name); });
    return error < 0 ? refused("the attribute `" + name + "`, which it lacks, could not be removed",
                               error)
                     : std::nullopt;
  }

  FileCalls& calls_;
  const std::string& path_;
  int from_;
  int to_;
  FileStatus wanted_{};
};

}  // namespace

std::optional<Failure> keep_attributes(FileCalls& calls, const std::string& path, int from,
                                       int to) {
  return AttributeKeeper(calls, path, from, to).run();
}

}  // namespace matterlint
