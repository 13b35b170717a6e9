#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What action.yml runs: gets the program, finds out what to check, checks. Everything comes by the
# environment: INPUT_* from the user of the action, GITHUB_* and RUNNER_* from the runner.
# MATTERLINT_PREFIX names a folder where the program is installed already.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
version=$(<"$root/VERSION")
prefix=${MATTERLINT_PREFIX:-${RUNNER_TEMP:-/tmp}/matterlint-$version}

# The archive of the release, when there is one for this machine and its checksum is right.
download() {
  local name url
  name=matterlint-$version-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m).tar.gz
  [ -n "${ACTION_REPOSITORY:-}" ] || return 1
  url=${GITHUB_SERVER_URL:-https://github.com}/$ACTION_REPOSITORY/releases/download/v$version
  local folder
  folder=$(mktemp -d)
  curl -fsSL --retry 3 -o "$folder/$name" "$url/$name" || return 1
  curl -fsSL --retry 3 -o "$folder/SHA256SUMS" "$url/SHA256SUMS" || return 1
  if ! (cd "$folder" && grep -F "  $name" SHA256SUMS | sha256sum --check --strict --quiet); then
    echo "matterlint: the checksum of $url/$name is wrong" >&2
    exit 2
  fi
  mkdir -p "$prefix"
  tar -xzf "$folder/$name" -C "$prefix" --strip-components=1
}

build() {
  if command -v apt-get >/dev/null; then
    local packages
    mapfile -t packages <"$root/packaging/debian-packages"
    { sudo apt-get update && sudo apt-get install -y --no-install-recommends "${packages[@]}"; } >&2
  fi
  cmake -DPREFIX="$prefix" -DWORK="$prefix.build" -P "$root/packaging/build.cmake" >&2
  [ -x "$prefix/bin/matterlint" ] || exit 2
}

# What has changed on a pull request. The runner checks out a merge of the branch into its target, so
# its first parent is what to compare with; `fetch-depth: 2` brings it, else it is fetched here. When the
# workflow has checked out something else, the target branch has to be there.
changed_option() {
  if [ "$(git rev-parse HEAD)" = "${GITHUB_SHA:-}" ]; then
    if ! git rev-parse --quiet --verify HEAD^2 >/dev/null; then
      git fetch --quiet --deepen=1 origin "${GITHUB_REF:-HEAD}" || true
    fi
    if git rev-parse --quiet --verify HEAD^2 >/dev/null; then
      echo --changed=HEAD^1
      return
    fi
  fi
  echo --changed
}

# In a container the workspace often belongs to another user, which git otherwise refuses.
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0='*'

if [ ! -x "$prefix/bin/matterlint" ]; then
  download || build
fi
# Annotations, and beside them the summary of the step.
words=(check --format github)
[ -z "${INPUT_SARIF_FILE:-}" ] || words+=(--format "sarif=$INPUT_SARIF_FILE")
[ -z "${INPUT_SCHEMA:-}" ] || words+=(--schema "$INPUT_SCHEMA")
case ${INPUT_CHANGED:-auto} in
true) words+=("$(changed_option)") ;;
auto)
  [ "${GITHUB_EVENT_NAME:-}" != pull_request ] || words+=("$(changed_option)")
  ;;
false) ;;
*)
  echo "matterlint: \`changed\` is auto, true or false, not \`$INPUT_CHANGED\`" >&2
  exit 2
  ;;
esac
while IFS= read -r line; do
  [ -z "$line" ] || words+=("$line")
done <<<"${INPUT_ARGS:-}"
words+=(--)
while IFS= read -r line; do
  [ -z "$line" ] || words+=("$line")
done <<<"${INPUT_PATHS:-.}"

status=0
"$prefix/bin/matterlint" "${words[@]}" || status=$?
[ -z "${GITHUB_OUTPUT:-}" ] || echo "status=$status" >>"$GITHUB_OUTPUT"
exit "$status"
