"""opaque.py FROM TO   writes a PNG of 1024 x 1024 again without its alpha channel, which an icon must not have."""
import struct, sys, zlib
data = open(sys.argv[1], "rb").read()
at, chunks = 8, []
while at < len(data):
    size, kind = struct.unpack(">I4s", data[at:at + 8])
    chunks.append((kind, data[at + 8:at + 8 + size]))
    at += size + 12
width, height, depth, color = struct.unpack(">IIBB", chunks[0][1][:10])
assert (width, height, depth) == (1024, 1024, 8) and color in (2, 6), (width, height, depth, color)
channels = 4 if color == 6 else 3
raw = zlib.decompress(b"".join(body for kind, body in chunks if kind == b"IDAT"))
rows, before, stride = [], bytes(width * channels), width * channels
for y in range(height):
    kind, line = raw[y * (stride + 1)], bytearray(raw[y * (stride + 1) + 1:(y + 1) * (stride + 1)])
    for x in range(stride):
        left = line[x - channels] if x >= channels else 0
        up, corner = before[x], before[x - channels] if x >= channels else 0
        if kind == 4:
            guess = left + up - corner
            near = min((abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner))[2]
        else:
            near = (0, left, up, (left + up) // 2)[kind]
        line[x] = (line[x] + near) & 255
    before = bytes(line)
    rows.append(b"\0" + bytes(v for i, v in enumerate(line) if channels == 3 or i % 4 != 3))
def chunk(kind, body): return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
open(sys.argv[2], "wb").write(
    b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"".join(rows), 9)) + chunk(b"IEND", b""))
