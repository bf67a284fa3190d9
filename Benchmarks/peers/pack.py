"""Packs messages into one file, each behind its length (four bytes): pack.py OUT BYTES PATH...

The messages of the folders, those of 100 kB at most, are repeated until there are that many bytes,
with the line ends that they have on the wire.
"""
import pathlib
import re
import struct
import sys

out, wanted = sys.argv[1], int(sys.argv[2])
files = [
    file
    for path in map(pathlib.Path, sys.argv[3:])
    for file in ([path] if path.is_file() else sorted(path.rglob("*")))
    if file.is_file() and file.suffix not in (".json", ".md") and file.stat().st_size <= 100_000
]
messages = [re.sub(rb"\r?\n", b"\r\n", file.read_bytes()) for file in files]
size = sum(map(len, messages))
if size == 0:
    sys.exit("pack: there are no messages")
with open(out, "wb") as pack:
    for _ in range(max(1, round(wanted / size))):
        for message in messages:
            pack.write(struct.pack(">I", len(message)) + message)
