# shellcheck shell=bash
# Starts, watches and stops the processes of ./run. Sourced after lib.sh.

# Something listens there.
taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# free_port FROM: the first of a hundred that nothing listens on.
free_port() {
  local port
  for ((port = $1; port < $1 + 100; port++)); do
    taken "$port" || { printf '%s' "$port" && return; }
  done
  fail "no port between $1 and $port is free: name one with --port."
}

# answers PORT PATH: the server says anything but an error of its own.
answers() {
  local line
  exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
  printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' "$2" >&3
  read -r -t 5 line <&3
  exec 3>&-
  [[ $line == HTTP/1.*\ [234]* ]]
} 2>/dev/null

# wait_until NAME PID LOG TEST...: when it ends instead, the last line of its log is the reason.
wait_until() {
  local name=$1 pid=$2 log=$3 tries=1200
  shift 3
  until "$@"; do
    kill -0 "$pid" 2>/dev/null || fail "$name ended while starting: $(last_line "$log")"
    ((tries-- > 0)) || fail "$name did not answer within two minutes: see $log"
    sleep 0.1
  done
}

# The program's own last word if there is one, else the last line of any.
last_line() { { grep -v '^ *$' "$1" | tail -1 && grep '^quittance: ' "$1"; } | tail -1 | cut -c1-300; }

started=()

# launch LOG COMMAND...: its process id is left in $launched.
launch() {
  local log=$1
  shift
  "$@" >"$log" 2>&1 </dev/null &
  launched=$!
  started+=("$launched")
}

# Asks all to end, waits for them, and ends by force what has not in half a minute.
stop_all() {
  trap '' INT TERM
  ((${#started[@]} > 0)) || return 0
  kill -TERM "${started[@]}" 2>/dev/null
  local tries=300
  while kill -0 "${started[@]}" 2>/dev/null && ((tries-- > 0)); do sleep 0.1; done
  kill -KILL "${started[@]}" 2>/dev/null
  wait "${started[@]}" 2>/dev/null
  started=()
}
