# shellcheck shell=bash
# What ./run and ./test share. Sourced, with the root of the checkout as the current folder.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export npm_config_fund=false npm_config_audit=false npm_config_update_notifier=false

say() { printf '%s\n' "$*"; }

# One clear line on what to do, and the end.
fail() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# step NAME COMMAND...: runs it quietly; its output is shown only when it fails.
step() {
  local name=$1 log="artifacts/logs/$1.log" began=$SECONDS
  shift
  mkdir -p artifacts/logs
  if "$@" >"$log" 2>&1 </dev/null; then
    printf '%-28s %4ds\n' "$name" $((SECONDS - began))
  else
    cat "$log"
    printf '%-28s failed\n' "$name"
    return 1
  fi
}

require_sdks() {
  has dotnet || fail "the .NET 10 SDK is missing: install it from https://dot.net or your distribution (dotnet-sdk-10.0)."
  dotnet --list-sdks | grep -q '^10\.' || fail "the .NET 10 SDK is missing; found: $(dotnet --list-sdks | cut -d' ' -f1 | xargs)."
  has node || fail "Node 20 or newer is missing: install it from https://nodejs.org or your distribution."
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  ((major >= 20)) || fail "Node 20 or newer is needed; found $(node --version)."
  has npm || fail "npm is missing: it comes with Node."
}
