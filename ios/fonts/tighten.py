"""tighten.py   makes the fonts of this folder from Android's: the same letters on a shorter line.

Compose sets the line of a text itself; SwiftUI takes the font's own until iOS 26. Baloo 2: 1.25 em instead of 1.60, with capitals (0.62 em)
in the middle. Noto Nastaliq Urdu: 2.15 em, the design's, instead of 2.50, with the
ink of most words in the middle, under a name of its own: iOS has a font of the old name, and which of the two it would take is not
defined. Neither font's licence reserves its name. Needs fonttools; run it again when Android's fonts change.
"""
import pathlib
from fontTools.ttLib import TTFont

here = pathlib.Path(__file__).parent
for name, ascent, descent in [
    ("baloo2_600", 930, 320),
    ("baloo2_800", 930, 320),
    ("noto_nastaliq_urdu_400", 1420, 730),
    ("noto_nastaliq_urdu_700", 1420, 730),
]:
    font = TTFont(here / f"../../android/app/src/main/res/font/{name}.ttf", recalcTimestamp=False)
    assert font["head"].unitsPerEm == 1000
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = ascent, -descent, 0
    os2 = font["OS/2"]
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ascent, -descent, 0
    os2.usWinAscent, os2.usWinDescent = ascent, descent
    if name.startswith("noto"):
        style = "Bold" if name.endswith("700") else "Regular"
        for record in list(font["name"].names):
            text = {1: "Mehfooz Nastaliq", 2: style, 3: f"MehfoozNastaliq-{style}", 4: f"Mehfooz Nastaliq {style}", 6: f"MehfoozNastaliq-{style}"}
            if record.nameID in text:
                record.string = text[record.nameID]
            elif record.nameID in (16, 17, 25):
                font["name"].names.remove(record)
    font.save(here / f"{name}.ttf")
