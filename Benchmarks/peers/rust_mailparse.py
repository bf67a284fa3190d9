"""Reads a pack whole with fast-mail-parser: rust_mailparse.py PACK SECONDS

Prints messages, bytes, seconds of the fastest round, and how many messages it refused: it raises
on some that others read, and is done with them early.
"""
import struct
import sys
import time

import fast_mail_parser


def messages(path):
    with open(path, "rb") as pack:
        while prefix := pack.read(4):
            yield pack.read(struct.unpack(">I", prefix)[0])


def read(data):
    try:
        fast_mail_parser.parse_email(data)
        return 0
    except fast_mail_parser.ParseError:
        return 1


pack, seconds = list(messages(sys.argv[1])), float(sys.argv[2])
end = time.monotonic() + seconds
fastest = float("inf")
while True:
    start = time.monotonic()
    refused = sum(map(read, pack))
    fastest = min(fastest, time.monotonic() - start)
    if time.monotonic() >= end:
        break
print(len(pack), sum(map(len, pack)), fastest, refused)
