# Sending a message file the way its author would.

# send_file FILE [submission|internet]: to the lab's mailbox. Without the second word, what a
# machine or a stranger wrote comes from the internet, and all else through submission.
send_file() {
  local file=$1 via=${2:-} sender_kind sender reply
  [ -f "$file" ] && [ -r "$file" ] || fail "cannot read '$file'"
  case $via in '' | submission | internet) ;; *) wrong_use "'$via': submission or internet" ;; esac
  read -r sender_kind sender < <(describe_sender "$file")
  [ "$sender" != '<>' ] || sender=
  via=${via:-$sender_kind}
  [ -n "$sender" ] || via=internet
  if reply=$(smtp_upload "$via" "$sender" <"$file" 2>&1); then
    printf 'sent as %s (%s)\n' "${sender:-<>}" "$via"
  else
    fail "$(basename "$file") was not taken (as ${sender:-<>}, $via): $(tail -n 1 <<<"$reply")"
  fi
}

# Prints "submission" or "internet", and the reverse-path: of Return-Path, else of From, else none.
describe_sender() {
  sed -e 's/\r$//' -e '/^$/q' "$1" | LC_ALL=C awk '
    function field_end() {
      lower = tolower(field)
      value = field
      sub(/^[^:]*:[ \t]*/, "", value)
      if (lower ~ /^return-path:/ && path == "") path = value
      if (lower ~ /^from:/ && from == "") from = value
      if (lower ~ /^auto-submitted:/ && lower !~ /:[ \t]*no[ \t]*$/) machine = 1
      if (lower ~ /^(list-id|list-unsubscribe|feedback-id):/) machine = 1
      if (lower ~ /^precedence:[ \t]*(bulk|list|junk|auto_reply)/) machine = 1
      if (lower ~ /^content-type:[ \t]*multipart\/report/) machine = 1
      field = ""
    }
    function address(value) {
      if (match(value, /<[^<>]*>/)) return substr(value, RSTART + 1, RLENGTH - 2)
      sub(/^[ \t]+/, "", value)
      sub(/[ \t(].*/, "", value)
      return value
    }
    /^[ \t]/ { field = field $0; next }
    { field_end(); field = $0 }
    END {
      field_end()
      sender = path ~ /^<[ \t]*>/ ? "" : address(path != "" ? path : from)
      if (sender !~ /^[!-~]+@[!-~]+$/ || sender ~ /[<>"]/) sender = ""
      print (machine || sender == "" || sender !~ /\.test$/ ? "internet" : "submission"), \
        (sender == "" ? "<>" : sender)
    }'
}

# SMTP wants CRLF at the end of every line, and knows no other CR.
smtp_upload() {
  local via=$1 sender=$2 options=()
  case $via in
  submission)
    options=(--ssl-reqd --cacert "$CA_FILE" --user "$sender:$PASSWORD"
      "smtp://localhost:$SUBMISSION_PORT")
    ;;
  internet) options=("smtp://127.0.0.1:$SMTP_PORT") ;;
  esac
  LC_ALL=C sed -e 's/\r$//' -e '$a\' | LC_ALL=C sed -e 's/$/\r/' |
    curl -sS --max-time 60 --mail-from "$sender" --mail-rcpt "$MAILBOX" --upload-file - \
      "${options[@]}"
}
