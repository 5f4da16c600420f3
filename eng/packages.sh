# shellcheck shell=bash
# Installs the system packages that are missing, and only those. Sourced after lib.sh.

missing=()

# need PACKAGE TEST...: wants the package unless the test succeeds.
need() {
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || missing+=("$package")
}

has_postgres() {
  local folder
  for folder in /usr/lib/postgresql/*/bin; do
    [[ -x $folder/initdb && $(basename "$(dirname "$folder")") -ge 15 ]] && return 0
  done
  has initdb && has pg_ctl && (($(postgres --version | sed -E 's/[^0-9]*([0-9]+).*/\1/') >= 15))
}

has_language() { tesseract --list-langs 2>/dev/null | grep -qx "$1"; }

need_reading_tools() {
  need poppler-utils has pdftotext
  need qpdf has qpdf
  need tesseract-ocr has tesseract
  need libheif-examples has heif-convert
  local language
  for language in eng spa hun deu fra; do
    need "tesseract-ocr-$language" has_language "$language"
  done
}

need_postgres() { has_postgres || missing+=(postgresql); }

install_missing() {
  ((${#missing[@]} == 0)) && return
  has apt-get || fail "missing: ${missing[*]}. Install them; only Debian and Ubuntu are done for you."
  local root=()
  if ((EUID != 0)); then
    has sudo || fail "missing: ${missing[*]}. Install them as root: apt-get install ${missing[*]}"
    root=(sudo)
    say "Root is needed once, to install: ${missing[*]}"
    sudo -v || fail "not installed: ${missing[*]}. Install them as root: apt-get install ${missing[*]}"
  fi
  say "Installing ${missing[*]}"
  local apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -q)
  local log=artifacts/logs/packages.log
  mkdir -p artifacts/logs
  "${apt[@]}" update >"$log" 2>&1 || fail "apt-get update failed: $(tail -1 "$log")"
  install_postgres
  "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >>"$log" 2>&1 || fail "apt-get install failed: $(tail -1 "$log")"
}

# The distribution's newest, and without the server that Debian would start for the whole machine.
install_postgres() {
  [[ " ${missing[*]} " == *" postgresql "* ]] || return 0
  local package off=/etc/postgresql-common/createcluster.d/quittance.conf
  package=$(apt-cache pkgnames postgresql- | grep -E '^postgresql-[0-9]+$' | sort -t- -k2 -n | tail -1)
  [[ -n $package && ${package#postgresql-} -ge 15 ]] || fail "this distribution has no PostgreSQL 15 or newer: add apt.postgresql.org, or name a database with --database."
  "${apt[@]}" install -y --no-install-recommends postgresql-common >>"$log" 2>&1 || fail "apt-get install failed: $(tail -1 "$log")"
  "${root[@]}" mkdir -p "${off%/*}"
  echo 'create_main_cluster = false' | "${root[@]}" tee "$off" >/dev/null
  "${apt[@]}" install -y --no-install-recommends "$package" >>"$log" 2>&1
  local outcome=$?
  "${root[@]}" rm -f "$off"
  ((outcome == 0)) || fail "apt-get install $package failed: $(tail -1 "$log")"
  local others=() one
  for one in "${missing[@]}"; do [[ $one == postgresql ]] || others+=("$one"); done
  missing=("${others[@]}")
}
