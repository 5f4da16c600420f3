# shellcheck shell=bash
# Runs test projects and adds up what they say. Sourced after lib.sh.

passed=0 failed=0 skipped=0 broken=()

# A test's program, and the servers it starts, live for seconds: compiling their code a second time, better, costs a fifth of the run and is never repaid.
export DOTNET_TieredPGO=0 DOTNET_TC_CallCounting=0

# run_project FOLDER: tests/Kernel -> artifacts/bin/Quittance.Kernel.Tests/debug/Quittance.Kernel.Tests
run_project() {
  local project name log began=$SECONDS
  project=$(basename "$1"/*.Tests.csproj .csproj)
  name=${project#Quittance.}
  log="artifacts/logs/$project.log"
  "artifacts/bin/$project/debug/$project" -noColor -noLogo >"$log" 2>&1 </dev/null
  local outcome=$? summary
  summary=$(grep -E 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' "$log" | tail -1)
  if ! count "$summary" || ((outcome != 0)); then
    show_failures "$log"
    broken+=("$name")
  fi
  grep -A1 -F '[SKIP]' "$log" | grep -v '^--$'
  printf '%-28s %4ds  %s\n' "$name" $((SECONDS - began)) "${summary#*  }"
}

# count SUMMARY: false when a project ran nothing at all.
count() {
  local total errors failures skips
  [[ $1 =~ Total:\ ([0-9]+),\ Errors:\ ([0-9]+),\ Failed:\ ([0-9]+),\ Skipped:\ ([0-9]+) ]] || return 1
  total=${BASH_REMATCH[1]} errors=${BASH_REMATCH[2]} failures=${BASH_REMATCH[3]} skips=${BASH_REMATCH[4]}
  passed=$((passed + total - failures - skips))
  failed=$((failed + failures + errors))
  skipped=$((skipped + skips))
  if ((total == 0)); then
    say "no tests ran"
    return 1
  fi
}

# From the first failure on, without the lines of the framework.
show_failures() {
  if grep -q '\[FAIL\]' "$1"; then
    sed -n '/\[FAIL\]/,$p' "$1" | grep -vE '^ +at (System|Xunit|Shouldly|Npgsql|Microsoft)\.'
  else
    tail -40 "$1"
  fi
}

# count_vitest: false when vitest left no results.
count_vitest() {
  local counts
  counts=$(node -p 'const r = JSON.parse(require("fs").readFileSync("artifacts/logs/vitest.json", "utf8"));
    [r.numPassedTests, r.numFailedTests, r.numPendingTests + r.numTodoTests].join(" ")' 2>/dev/null) || return 1
  local ok bad pending
  read -r ok bad pending <<<"$counts"
  passed=$((passed + ok)) failed=$((failed + bad)) skipped=$((skipped + pending))
  ((ok + bad > 0))
}
