# shellcheck shell=bash
# Steps of the web front end. Sourced after lib.sh.

web_packages() {
  local stamp=web/node_modules/.installed lock
  lock=$(sha256sum web/package-lock.json)
  [[ -f $stamp && $(<"$stamp") == "$lock" ]] && return
  npm --prefix web ci && printf '%s' "$lock" >"$stamp"
}

# Leaves the counts in artifacts/logs/vitest.json.
web_tests() {
  (cd web && npx vitest run --reporter=default --reporter=json --outputFile.json=../artifacts/logs/vitest.json)
}

web_check() {
  step web:packages web_packages &&
    step web:lint npm --prefix web run lint &&
    step web:client web_client &&
    step web:types npm --prefix web run typecheck &&
    step web:build npm --prefix web run build
}

# The client's types are generated from the committed description of the API; a test keeps that one true to the server.
web_client() {
  local fresh
  fresh=$(mktemp) || return
  (cd web && npx openapi-typescript openapi.json -o "$fresh") || return
  diff -u web/src/api/schema.d.ts "$fresh" && return
  echo "web/src/api/schema.d.ts is out of date: npm --prefix web run api"
  return 1
}
