"""Makes mails with photos, as phones send them, packed into one file: photos.py OUT BYTES

Each holds a short text and one to three attachments in base64, 20 kB to 1.5 MB each; the same
every time.
"""
import base64
import random
import struct
import sys

out, wanted = sys.argv[1], int(sys.argv[2])
dice = random.Random(5)
size = 0
with open(out, "wb") as pack:
    while size < wanted:
        boundary = f"foto{dice.randrange(10**9)}"
        lines = [
            'From: "Sanne Vis" <sanne@wilg.test>', "To: praatmee@instituut.test",
            "Subject: Foto van de muur", "Date: Mon, 02 Nov 2026 09:12:44 +0100",
            f"Message-ID: <{size}@wilg.test>", "MIME-Version: 1.0",
            f'Content-Type: multipart/mixed; boundary="{boundary}"', "", f"--{boundary}",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable", "",
        ] + ["Hierbij de foto=E2=80=99s van de muur in de gang."] * 20
        for number in range(dice.randrange(1, 4)):
            photo = base64.encodebytes(dice.randbytes(dice.randrange(20_000, 1_500_000)))
            lines += [
                f"--{boundary}", f'Content-Type: image/jpeg; name="foto{number}.jpg"',
                f'Content-Disposition: attachment; filename="foto{number}.jpg"',
                "Content-Transfer-Encoding: base64", "",
            ] + photo.decode().splitlines()
        message = "\r\n".join(lines + [f"--{boundary}--", ""]).encode()
        pack.write(struct.pack(">I", len(message)) + message)
        size += len(message)
