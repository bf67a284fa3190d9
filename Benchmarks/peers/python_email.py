"""Reads a pack whole with Python's email package: python_email.py PACK SECONDS

Prints messages, bytes, seconds of the fastest round, and a sum over what was decoded.
"""
import email
import email.policy
import struct
import sys
import time


def messages(path):
    with open(path, "rb") as pack:
        while prefix := pack.read(4):
            yield pack.read(struct.unpack(">I", prefix)[0])


def read(data):
    message = email.message_from_bytes(data, policy=email.policy.default)
    total = 0
    for part in message.walk():
        for name in set(part.keys()):
            try:
                total += sum(len(str(value)) for value in part.get_all(name))
            except Exception:  # It raises on some fields that others read.
                pass
        if part.is_multipart():
            continue
        content = part.get_payload(decode=True) or b""
        if part.get_content_maintype() == "text":
            try:
                total += len(content.decode(part.get_content_charset("utf-8"), "replace"))
            except LookupError:
                total += len(content.decode("windows-1252", "replace"))
        else:
            total += len(content)
    return total


pack, seconds = list(messages(sys.argv[1])), float(sys.argv[2])
end = time.monotonic() + seconds
fastest = float("inf")
while True:
    start = time.monotonic()
    total = sum(map(read, pack))
    fastest = min(fastest, time.monotonic() - start)
    if time.monotonic() >= end:
        break
print(len(pack), sum(map(len, pack)), fastest, total)
