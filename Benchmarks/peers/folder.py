"""Writes a pack's messages as files, a thousand a folder: folder.py PACK FOLDER COUNT"""
import pathlib
import struct
import sys

messages = []
with open(sys.argv[1], "rb") as pack:
    while prefix := pack.read(4):
        messages.append(pack.read(struct.unpack(">I", prefix)[0]))
for number in range(int(sys.argv[3])):
    folder = pathlib.Path(sys.argv[2], f"{number // 1000:03}")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{number:06}.eml").write_bytes(messages[number % len(messages)])
