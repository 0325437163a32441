# Read by quick and wide: steps that are counted, and what they need from Debian. `sum` is their last line.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export FEEDWRIGHT_READERS=required FEEDWRIGHT_BROWSER=required

passed=0
failed=0

# step NAME COMMAND...: runs the command, and counts it.
step() {
  local name=$1 start=$SECONDS
  shift
  if "$@"; then
    passed=$((passed + 1))
    echo "ok: $name ($((SECONDS - start)) s)"
  else
    failed=$((failed + 1))
    echo "FAILED: $name ($((SECONDS - start)) s)"
  fi
}

# tests NAME COMMAND...: the same of a command that runs Vitest with the flags that are added; each of its tests counts too.
tests() {
  local report
  report=$(mktemp)
  step "$@" --reporter=default --reporter=json --outputFile.json="$report"
  passed=$((passed + $(count numPassedTests 0)))
  failed=$((failed + $(count numFailedTests 1)))
  rm -f "$report"
}
count() { node -p "JSON.parse(require('fs').readFileSync('$report', 'utf8')).$1" 2>/dev/null || echo "$2"; }

has_packages() {
  command -v xmllint >/dev/null && command -v newsboat >/dev/null && command -v chromium >/dev/null && command -v sfeed >/dev/null && command -v r2e >/dev/null && command -v rsync >/dev/null && command -v jq >/dev/null && /usr/bin/python3 -c 'import feedparser' 2>/dev/null
}
install_packages() {
  has_packages && return
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y libxml2-utils newsboat sfeed rss2email python3-feedparser rsync jq chromium fonts-dejavu-core >/dev/null
}

# install_unstarted PACKAGE...: the same of servers, which Debian starts when it installs them, but not where policy-rc.d forbids it.
install_unstarted() {
  dpkg --status "$@" >/dev/null 2>&1 && return
  local policy=/usr/sbin/policy-rc.d status=0
  [ -e "$policy" ] && policy=
  [ -n "$policy" ] && printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod +x "$policy"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" >/dev/null || status=$?
  [ -n "$policy" ] && rm -f "$policy"
  return "$status"
}

sum() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}
