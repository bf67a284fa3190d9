# Ports for several labs side by side: five in a row from a base, reserved before anything listens.

RESERVATIONS=${TMPDIR:-/tmp}/mail-lab-ports-$(id -u)

# reserve_ports BASE: takes the five ports from BASE for DIR; false when they are not to be had.
reserve_ports() (
  open_reservations
  take_ports "$1"
)

# Prints the base of five free ports, now reserved for DIR.
reserve_any_ports() (
  local try base
  open_reservations
  # Not from the bottom up: ports that were just given back may still have a client calling them.
  # All lie below 32768, where the kernel's own choices begin.
  for ((try = 0, base = 20000 + RANDOM % 1200 * 10; try < 1200; try++, base += 10)); do
    ((base < 32000)) || base=20000
    if take_ports "$base"; then
      echo "$base"
      return 0
    fi
  done
  fail "no five free ports between 20000 and 32000; stop other labs (their reservations: $RESERVATIONS)"
)

release_ports() {
  local file
  for file in "$RESERVATIONS"/[0-9]*; do
    [ -f "$file" ] && [ "$(holder_of "$file")" = "$DIR" ] && rm -f "$file"
  done
  return 0
}

# Locks the folder of reservations until the calling subshell ends.
open_reservations() {
  mkdir -p -m 700 "$RESERVATIONS"
  [ -O "$RESERVATIONS" ] || fail "$RESERVATIONS belongs to somebody else; remove it or set TMPDIR"
  exec 8>"$RESERVATIONS/lock"
  flock -w 30 8 || fail "$RESERVATIONS/lock stays locked; end what holds it (fuser $RESERVATIONS/lock)"
}

take_ports() {
  local base=$1 port file=$RESERVATIONS/$1
  ! is_held "$file" || return 1
  for ((port = base; port < base + 5; port++)); do
    ! answers "$port" || return 1
  done
  echo "$$ $DIR" >"$file"
}

# Held while its starter or its lab lives; what a killed lab left behind is free again.
is_held() {
  local file=$1 starter dir
  [ -f "$file" ] || return 1
  read -r starter dir <"$file" || return 1
  [ "$dir" != "$DIR" ] || return 1
  is_alive "$starter" || lab_is_alive "$dir"
}

holder_of() {
  local starter dir
  read -r starter dir <"$1"
  echo "$dir"
}

answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
