#!/bin/sh
# Installs the system packages that are named, and those whose libraries the Swift toolchain's own programs miss.
# On a system without apt it names them.
#
#   Scripts/setup.sh PACKAGE...
#
# LDD, DPKG_QUERY and APT_GET replace the programs of these names, for tests.
set -eu

: "${LDD:=ldd}" "${DPKG_QUERY:=dpkg-query}" "${APT_GET:=apt-get}"

fail() {
  echo "make: $*" >&2
  exit 1
}

command -v swift >/dev/null || fail 'swift is not in PATH; install a toolchain: https://www.swift.org/install'

# The libraries that the programs that make runs would not find, one per line.
missing_libraries() {
  toolchain=$(dirname "$(realpath "$(command -v swift)")")
  for program in swift swift-build swift-test swift-frontend swift-format clang lld; do
    [ ! -e "$toolchain/$program" ] || "$LDD" "$toolchain/$program" 2>/dev/null || true
  done | awk '/=> not found/ { print $1 }' | sort -u
}

# The package of a library, in the spelling that this release of Debian or Ubuntu has; empty when it is not known.
package_of() {
  case $1 in
    libxml2.so.2) names='libxml2' ;;
    libxml2.so.16) names='libxml2-16' ;;
    libcurl.so.4) names='libcurl4t64 libcurl4' ;;
    libsqlite3.so.0) names='libsqlite3-0' ;;
    libedit.so.2) names='libedit2' ;;
    libncurses.so.6) names='libncurses6' ;;
    libncursesw.so.6) names='libncursesw6' ;;
    libpanel.so.6) names='libncurses6' ;;
    libtinfo.so.6) names='libtinfo6' ;;
    libz.so.1) names='zlib1g' ;;
    liblzma.so.5) names='liblzma5' ;;
    libuuid.so.1) names='libuuid1' ;;
    libstdc++.so.6) names='libstdc++6' ;;
    libgcc_s.so.1) names='libgcc-s1' ;;
    libatomic.so.1) names='libatomic1' ;;
    libpython3.*.so.*) names=$(echo "$1" | sed 's/\.so.*//') ;;
    *) names= ;;
  esac
  for name in $names; do
    if "$APT_GET" --simulate install "$name" >/dev/null 2>&1; then
      echo "$name"
      return
    fi
  done
  # Before the first `apt-get update` no package is known: the usual name is the best guess.
  for name in $names; do last=$name; done
  echo "${last:-}"
}

is_installed() {
  "$DPKG_QUERY" -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'
}

libraries=$(missing_libraries)

command -v "$DPKG_QUERY" >/dev/null || {
  echo "make: dpkg not found; install these packages or their equivalents: $*" >&2
  [ -z "$libraries" ] || fail "the Swift toolchain does not run without these libraries:" $libraries
  exit 0
}

missing=
for package in "$@"; do is_installed "$package" || missing="$missing $package"; done
[ -n "$missing$libraries" ] || exit 0

sudo=
[ "$(id -u)" = 0 ] || sudo=sudo
if [ -n "$sudo" ] && ! command -v sudo >/dev/null; then
  for library in $libraries; do missing="$missing $(package_of "$library")"; done
  fail "not root, and sudo not found; as root, run: apt-get install$missing"
fi

$sudo "$APT_GET" update -qq
unknown=
for library in $libraries; do
  package=$(package_of "$library")
  if [ -n "$package" ]; then missing="$missing $package"; else unknown="$unknown $library"; fi
done
if [ -n "$missing" ]; then
  echo "installing$missing"
  $sudo env DEBIAN_FRONTEND=noninteractive "$APT_GET" -o DPkg::Lock::Timeout=120 \
    install -y -qq --no-install-recommends $missing
fi
unknown="$unknown $(missing_libraries | tr '\n' ' ')"
[ -z "$(echo $unknown)" ] || fail "the Swift toolchain does not run without these libraries:" $unknown
