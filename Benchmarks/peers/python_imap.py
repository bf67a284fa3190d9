"""Fills a mailbox, or fetches it whole, with Python's imaplib:

python_imap.py fill|fetch HOST PORT AUTHORITIES USER PASSWORD [PACK]
"""
import imaplib
import ssl
import struct
import sys
import time

action, host, port, authorities, user, password = sys.argv[1:7]
context = ssl.create_default_context(cafile=authorities)


def open_mailbox():
    connection = imaplib.IMAP4_SSL(host, int(port), ssl_context=context)
    connection.login(user, password)
    connection.select("INBOX")
    return connection


if action == "fill":
    mailbox = open_mailbox()
    with open(sys.argv[7], "rb") as pack:
        while prefix := pack.read(4):
            message = pack.read(struct.unpack(">I", prefix)[0])
            mailbox.append("INBOX", None, None, message)
    mailbox.logout()
else:
    start = time.monotonic()
    mailbox = open_mailbox()
    uids = mailbox.uid("SEARCH", "UID 1:*")[1][0].split()
    messages = size = 0
    for place in range(0, len(uids), 100):
        batch = b",".join(uids[place : place + 100])
        for item in mailbox.uid("FETCH", batch, "(UID BODY.PEEK[])")[1]:
            if isinstance(item, tuple):
                messages += 1
                size += len(item[1])
    mailbox.logout()
    print(messages, size, time.monotonic() - start, size)
