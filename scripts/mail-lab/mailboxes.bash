# Mailboxes as they lie on disk.

# Makes the folder of a mailbox, so that mail can be put into it before anybody used it.
add_mailbox() {
  local address=${1,,} maildir
  maildir=$(maildir_of "$address")
  mkdir -p "$maildir"/{cur,new,tmp}
  if is_root; then chown -R "$MAIL_UID:$MAIL_GID" "$DIR/mail/${address#*@}"; fi
}

# deliver ADDRESS FILE: puts a message straight into a mailbox, without SMTP.
deliver() {
  local maildir name
  maildir=$(maildir_of "${1,,}")
  [ -r "$2" ] || fail "cannot read '$2'"
  [ -d "$maildir/new" ] || add_mailbox "$1"
  name=$(date +%s.M%NP)$$.lab
  cp "$2" "$maildir/tmp/$name"
  if is_root; then chown "$MAIL_UID:$MAIL_GID" "$maildir/tmp/$name"; fi
  mv "$maildir/tmp/$name" "$maildir/new/$name"
}

maildir_of() {
  [[ $1 =~ ^[^@/[:space:]]+@([a-z0-9-]+\.)+test$ && $1 != .* &&
    $1 != unknown* && $1 != bounce* ]] ||
    wrong_use "'$1' is no mailbox here; addresses end in .test, such as anna@klimop.opvang.test"
  echo "$DIR/mail/${1#*@}/${1%@*}/Maildir"
}
