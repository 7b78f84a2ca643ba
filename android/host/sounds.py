#!/usr/bin/env python3
"""sounds.py DIR: makes the game's four sounds in DIR, from sines and noise alone: 16-bit mono at 22,050 Hz."""
import math
import pathlib
import random
import sys
import wave

RATE = 22_050


def tone(seconds: float, hz: float, fall: float, bend: float = 0.0, overtone: float = 0.3) -> list[float]:
    """A struck sine that falls by half in 1/fall seconds; bend moves its pitch down while it sounds."""
    sound, phase = [], 0.0
    for n in range(int(seconds * RATE)):
        t = n / RATE
        phase += 2 * math.pi * hz * (1 - bend * min(1.0, t / seconds)) / RATE
        sound.append((math.sin(phase) + overtone * math.sin(2 * phase)) * math.exp(-fall * t) * min(1.0, t * 400))
    return sound


def dhol(low: bool) -> list[float]:
    """One beat: the skin's low note, and the stick's short noise."""
    skin = tone(0.22, 95 if low else 190, 18, bend=0.35)
    noise = random.Random(7 if low else 8)
    return [s + 0.35 * noise.uniform(-1, 1) * math.exp(-n / RATE * 90) for n, s in enumerate(skin)]


def mixed(*parts: tuple[float, list[float]]) -> list[float]:
    """Each part from its second on."""
    sound = [0.0] * max(int(start * RATE) + len(part) for start, part in parts)
    for start, part in parts:
        for n, s in enumerate(part):
            sound[int(start * RATE) + n] += s
    return sound


SOUNDS = {
    "tap": tone(0.06, 620, 55),
    "placed": mixed((0, tone(0.08, 420, 40)), (0.05, tone(0.12, 560, 30))),
    "right": mixed((0, dhol(low=False)), (0.16, dhol(low=True))),
    "badge": mixed(*((k * 0.09, tone(0.4, hz, 9, overtone=0.2)) for k, hz in enumerate((523.25, 659.25, 783.99, 1046.5)))),
}


def main() -> None:
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, sound in SOUNDS.items():
        loudest = max(map(abs, sound))
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(b"".join(round(s / loudest * 18_000).to_bytes(2, "little", signed=True) for s in sound))


main()
