# Which processes belong to a lab, and whether they live.

# A zombie that nobody has reaped yet counts as gone.
is_alive() {
  local stat
  [[ ${1:-} =~ ^[0-9]+$ ]] || return 1
  { read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 1
  stat=${stat##*) }
  [ "${stat:0:1}" != Z ]
}

# The moment a process started, in clock ticks since boot: tells it from a later one of its number.
started_at() {
  local stat fields
  { read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 1
  read -ra fields <<<"${stat##*) }"
  echo "${fields[19]}"
}

# master_pid DIR dovecot|postfix: prints the number of the living master process, or fails.
master_pid() {
  local dir=$1 file pid line
  case $2 in
  dovecot) file=$dir/run/master.pid ;;
  postfix) file=$dir/postfix/queue/pid/master.pid ;;
  esac
  { read -r pid <"$file"; } 2>/dev/null || return 1
  is_alive "$pid" || return 1
  # The number may have gone to another program since.
  { line=$(tr '\0' ' ' <"/proc/$pid/cmdline"); } 2>/dev/null
  [[ $line == *" $dir/"* ]] || return 1
  echo "$pid"
}

lab_is_alive() {
  local watchdog
  master_pid "$1" dovecot >/dev/null || master_pid "$1" postfix >/dev/null && return 0
  { read -r watchdog <"$1/watchdog.pid"; } 2>/dev/null && is_alive "$watchdog"
}

# wait_until_gone PID TENTHS
wait_until_gone() {
  local i
  for ((i = 0; i < $2 * 5; i++)); do
    is_alive "$1" || return 0
    sleep 0.02
  done
  ! is_alive "$1"
}

# Prints every Dovecot or Postfix process that works in a folder of DIR.
stragglers() {
  local link pid
  # Processes that end meanwhile make find complain.
  { find /proc -maxdepth 2 \( -name cwd -o -name root \) -lname "$DIR/*" 2>/dev/null || true; } |
    while read -r link; do
      pid=${link#/proc/}
      pid=${pid%%/*}
      case $(readlink "/proc/$pid/exe" || true) in
      */lib/dovecot/* | */lib/postfix/* | */sbin/dovecot) echo "$pid" ;;
      esac
    done | sort -u
}
