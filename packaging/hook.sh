#!/bin/sh
# SPDX-License-Identifier: MIT
# The hook `matterlint-src` of pre-commit: builds the program in pre-commit's clone when it is called
# for the first time, then runs it. The clone is of one commit and is removed by pre-commit, so what
# was built needs no other name. MATTERLINT_PREFIX names a folder where the program is installed.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
out=${MATTERLINT_PREFIX:-$root/build/hook}
program=$out/bin/matterlint
lock=$root/build/hook.lock

# True when the lock belongs to a process that is no more.
is_left_behind() {
  owner=$(cat "$lock/owner" 2>/dev/null) || return 1
  [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null
}

release() {
  rm -rf "$work" "$lock"
  trap - EXIT INT TERM
}

# With the lock in hand: builds, unless another process has done so while this one waited.
build() {
  work=$root/build/hook-$$
  trap release EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  echo $$ >"$lock/owner"
  if [ ! -x "$program" ]; then
    if ! command -v cmake >/dev/null; then
      echo "matterlint: no cmake was found. Install what is needed (Debian and Ubuntu: apt-get install" \
        "$(paste -s -d ' ' "$root/packaging/debian-packages")), or install matterlint itself and use the" \
        "hook \`matterlint-system\`, which builds nothing." >&2
      exit 2
    fi
    rm -rf "$work"
    cmake -DPREFIX="$work/prefix" -DWORK="$work/build" -P "$root/packaging/build.cmake" >&2 || exit 2
    [ -x "$work/prefix/bin/matterlint" ] || exit 2
    rm -rf "$out"
    mv "$work/prefix" "$out"
  fi
  release
}

if [ ! -x "$program" ]; then
  mkdir -p "$root/build"
  waited=0
  until mkdir "$lock" 2>/dev/null; do
    if is_left_behind; then rm -rf "$lock"; fi
    waited=$((waited + 1))
    if [ "$waited" -gt 1800 ]; then
      echo "matterlint: another process has been building for half an hour; when that is not so, remove $lock" >&2
      exit 2
    fi
    sleep 1
  done
  build
fi
exec "$program" "$@"
