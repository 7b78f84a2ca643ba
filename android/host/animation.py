#!/usr/bin/env python3
"""animation.py FRAMES FILE: puts the pictures that RoundAnimation took into one animated PNG of 256 colours."""
import pathlib
import sys

from PIL import Image

WIDTH = 300


def main() -> None:
    frames, file = map(pathlib.Path, sys.argv[1:])
    names, times = zip(*(line.split() for line in (frames / "times.txt").read_text().splitlines()))
    pictures = [Image.open(frames / name).convert("RGB") for name in names]
    size = (WIDTH, round(pictures[0].height * WIDTH / pictures[0].width))
    pictures = [picture.resize(size, Image.Resampling.LANCZOS) for picture in pictures]
    # One palette for all: what does not change keeps its colour, and costs nothing.
    samples = pictures[:: max(1, len(pictures) // 24)]
    sheet = Image.new("RGB", (WIDTH, size[1] * len(samples)))
    for place, picture in enumerate(samples):
        sheet.paste(picture, (0, size[1] * place))
    palette = sheet.quantize(256, method=Image.Quantize.MEDIANCUT)
    drawn = [picture.quantize(palette=palette, dither=Image.Dither.NONE) for picture in pictures]
    drawn[0].save(file, save_all=True, append_images=drawn[1:], duration=[int(time) for time in times], loop=0, optimize=True)
    print(f"{file}: {len(drawn)} frames, {sum(map(int, times)) / 1000:.0f} s, {file.stat().st_size / 1e6:.2f} MB")


main()
