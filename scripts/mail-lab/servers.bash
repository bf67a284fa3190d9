# Configuring, starting and stopping Dovecot and Postfix.

configure() {
  local base=$1 name text
  mkdir -p "$DIR"/{ca,dovecot,run,log,mail} "$DIR"/postfix/{etc,queue,data}
  # mktemp makes folders that the servers' own users may not enter.
  chmod 755 "$DIR"
  make_certificates
  write_settings "$base"
  add_mailbox "$MAILBOX"
  if is_root; then chown -R "$MAIL_UID:$MAIL_GID" "$DIR/mail"; fi

  fill "$PARTS/dovecot.conf" >"$DIR/dovecot/dovecot.conf"
  for name in main.cf master.cf; do fill "$PARTS/$name" >"$DIR/postfix/etc/$name"; done
  cp "$PARTS"/maps/* "$DIR/postfix/etc/"
  # Postfix waits up to two seconds for a configuration file that was changed just now.
  touch -d '1 minute ago' "$DIR"/postfix/etc/*
  if is_root; then chown postfix:postfix "$DIR/postfix/data"; fi
}

# Prints a template with its @WORDS@ filled in.
fill() {
  local text word
  text=$(<"$1")
  for word in DIR BASE IMAP_PORT IMAPS_PORT SMTP_PORT SUBMISSION_PORT SUBMISSIONS_PORT PASSWORD \
    TOKEN MAIL_UID MAIL_GID INTERNAL_USER INTERNAL_GROUP LOGIN_USER NO_CHROOT; do
    text=${text//"@$word@"/${!word}}
  done
  printf '%s\n' "$text"
}

start_server() {
  master_pid "$DIR" "$1" >/dev/null || "start_$1"
}

# The servers keep the descriptors they are given: a caller's pipe would never see its end, and
# our lock would never open.
start_dovecot() {
  rm -f "$DIR/run/master.pid"
  dovecot -c "$DIR/dovecot/dovecot.conf" </dev/null >"$DIR/log/dovecot-start.log" 2>&1 8>&- 9>&- &&
    wait_for_port "$IMAP_PORT" && wait_for_port "$IMAPS_PORT"
}

# "postfix start" spends seconds on checks: the queue folders are made here, then the master runs.
start_postfix() {
  local queue=$DIR/postfix/queue
  (
    cd "$queue"
    mkdir -p active bounce corrupt defer deferred flush hold incoming maildrop pid private public \
      saved trace
    chmod 700 active bounce corrupt defer deferred flush hold incoming private saved trace
    chmod 730 maildrop && chmod 710 public && chmod 755 pid
    chown postfix active bounce corrupt defer deferred flush hold incoming private saved trace
    chown postfix:postdrop maildrop public
  )
  MAIL_CONFIG=$DIR/postfix/etc /usr/lib/postfix/sbin/master -c "$DIR/postfix/etc" -w \
    </dev/null >"$DIR/log/postfix-start.log" 2>&1 8>&- 9>&- &&
    wait_for_port "$SMTP_PORT" && wait_for_port "$SUBMISSION_PORT" &&
    wait_for_port "$SUBMISSIONS_PORT"
}

wait_for_port() {
  local i
  for ((i = 0; i < 1000; i++)); do
    ! answers "$1" || return 0
    sleep 0.02
  done
  echo "port $1 did not open within 20 seconds" >&2
  return 1
}

stop_server() {
  local pid
  if pid=$(master_pid "$DIR" "$1"); then "stop_$1" "$pid"; fi
}

# Not "postfix stop", which waits in whole seconds: the master ends its processes at SIGTERM.
stop_postfix() {
  kill -TERM "$1" 2>/dev/null || true
  wait_until_gone "$1" 50 || kill -KILL "$1" 2>/dev/null || true
}

# Not "doveadm stop", which waits in whole seconds too, and for somebody to reap the master.
stop_dovecot() {
  local pid=$1 child children
  children=$(pgrep -P "$pid" || true)
  kill -TERM "$pid" 2>/dev/null || true
  wait_until_gone "$pid" 3 || true
  for child in $pid $children; do
    if is_alive "$child"; then kill -KILL "$child" 2>/dev/null || true; fi
  done
  wait_until_gone "$pid" 50 || fail "Dovecot (process $pid) does not end; see $DIR/log/dovecot.log"
  # Or a master that nobody has reaped yet forbids the next start.
  rm -f "$DIR/run/master.pid"
}

# Ends what the masters left running, and waits until it is gone: it may still write into DIR.
stop_stragglers() {
  local pid pids i
  for ((i = 0; i < 250; i++)); do
    pids=$(stragglers)
    [ -n "$pids" ] || return 0
    # The first look gives them the time to end by themselves.
    if ((i > 1)); then
      for pid in $pids; do kill -KILL "$pid" 2>/dev/null || true; done
    fi
    sleep 0.02
  done
  fail "these processes do not end: ${pids//$'\n'/ }"
}
