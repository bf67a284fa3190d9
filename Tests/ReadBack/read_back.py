"""Reads every .eml of a folder with Python's parser and prints what it found, one JSON line each."""

import json
import pathlib
import sys
from email import message_from_bytes, policy


def text(value):
    """A header's value; bytes outside ASCII come as surrogates."""
    if value is None:
        return None
    return str(value).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def mailboxes(message, name):
    header = message[name]
    if header is None:
        return []
    return [
        {"name": text(one.display_name), "local": text(one.username), "domain": text(one.domain)}
        for one in header.addresses
    ]


def ids(message, name):
    return [word.strip("<>") for word in (text(message[name]) or "").split()]


def body(message, kind):
    part = message.get_body((kind,))
    return None if part is None else part.get_content()


for path in sorted(pathlib.Path(sys.argv[1]).glob("*.eml")):
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    date = message["date"]
    print(
        json.dumps(
            {
                "file": path.stem,
                "names": list(message.keys()),
                "subject": text(message["subject"]),
                "note": text(message["x-note"]),
                "from": mailboxes(message, "from"),
                "to": mailboxes(message, "to"),
                "replyTo": mailboxes(message, "reply-to"),
                "date": None if date is None or date.datetime is None else date.datetime.timestamp(),
                "messageID": ids(message, "message-id"),
                "inReplyTo": ids(message, "in-reply-to"),
                "references": ids(message, "references"),
                "text": body(message, "plain"),
                "html": body(message, "html"),
            }
        )
    )
