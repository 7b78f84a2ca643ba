"""tighten.py   makes the fonts of this folder from Android's: the same letters on a shorter line.

Compose sets the line of a text itself; SwiftUI takes the font's own until iOS 26. Baloo 2: 1.25 em instead of 1.60, with capitals (0.62 em)
in the middle. Noto Nastaliq Urdu: 2.15 em, the design's, instead of 2.50, with the
ink of most words in the middle. Needs fonttools; run it again when Android's fonts change.
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
    font.save(here / f"{name}.ttf")
