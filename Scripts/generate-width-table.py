#!/usr/bin/env python3
"""Writes Sources/Screen/Text/WidthTable+Generated.swift: how many columns each scalar takes.

A width is only claimed where everybody agrees on it: glibc's wcwidth as of Unicode 14 (what
ncurses and tmux ask on Debian 12) and the wcwidth package as of the newest Unicode (what newer
terminals do). A scalar on which they differ, that is not assigned, invisible, private or made to
control text gets no width; it is drawn as a placeholder.

Needs a Python whose unicodedata is Unicode 14.0.0 (3.11), and `pip install wcwidth==0.7.0`.
`--check` writes nothing and fails when the file is not what would be written.
"""

import pathlib
import sys
import unicodedata

import wcwidth

TARGET = pathlib.Path(__file__).parent.parent / "Sources/Screen/Text/WidthTable+Generated.swift"
UNICODE = "14.0.0"
UNSAFE, MARK, NARROW, WIDE = range(4)

# Default_Ignorable_Code_Point of Unicode 14 (DerivedCoreProperties.txt): drawn as nothing at all.
INVISIBLE = [
    (0x00AD, 0x00AD), (0x034F, 0x034F), (0x061C, 0x061C), (0x115F, 0x1160), (0x17B4, 0x17B5),
    (0x180B, 0x180F), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164),
    (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
]
# Terminals do not agree on these with the two tables that are asked below: hexagrams are narrow in
# VTE, Alacritty, Konsole and kitty; the stems and flags of musical notes join the note in some.
DISPUTED = [(0x4DC0, 0x4DFF), (0x1D165, 0x1D166), (0x1D16D, 0x1D172)]
# Handled as sequences in the source: regional indicators and skin tones.
SEQUENCES = [(0x1F1E6, 0x1F1FF), (0x1F3FB, 0x1F3FF)]
# Vowels and final consonants of conjoining Hangul: the source composes them to a syllable.
JAMO_TAILS = [(0x1161, 0x11FF), (0xD7B0, 0xD7FB)]


def within(scalar, ranges):
    return any(first <= scalar <= last for first, last in ranges)


def glibc_width(character, category):
    """The width glibc derives from Unicode 14 (its utf8_gen.py), for what is drawn at all."""
    scalar = ord(character)
    if category in ("Mn", "Me"):
        return 0
    if unicodedata.east_asian_width(character) in "WF" or 0x4DC0 <= scalar <= 0x4DFF:
        return 2
    return 2 if 0x3248 <= scalar <= 0x324F else 1


def classify(scalar):
    character = chr(scalar)
    category = unicodedata.category(character)
    if category[0] == "C" or category in ("Zl", "Zp"):
        return UNSAFE
    if within(scalar, INVISIBLE) or within(scalar, SEQUENCES + JAMO_TAILS + DISPUTED):
        return UNSAFE
    mine, newest = glibc_width(character, category), wcwidth.wcwidth(character)
    # Spacing vowel signs have a column of their own for glibc, ncurses, tmux and most terminals.
    # The package counts them as part of the letter; without them no Hindi name could be read.
    if category == "Mc" and mine == 1:
        return NARROW
    return {0: MARK, 1: NARROW, 2: WIDE}[mine] if mine == newest else UNSAFE


def runs():
    previous = None
    for scalar in range(0x110000):
        kind = classify(scalar)
        if kind != previous:
            yield scalar << 2 | kind
        previous = kind


def source():
    entries = [f"0x{run:x}" for run in runs()]
    lines, line = [], "   "
    for entry in entries:
        if len(line) + len(entry) + 2 > 100:
            lines.append(line)
            line = "   "
        line += f" {entry},"
    lines.append(line)
    body = "\n".join(lines)
    return f"""\
// Written by Scripts/generate-width-table.py; do not edit.
// Unicode {UNICODE}, agreed with wcwidth {wcwidth.__version__} (Unicode {wcwidth.list_versions()[-1]}).
// swift-format-ignore-file

extension WidthTable {{
  /// Where each run of scalars of one kind begins, shifted left by two, and its kind below that.
  static let runs: [UInt32] = [
{body}
  ]
}}
"""


def main():
    if unicodedata.unidata_version != UNICODE:
        sys.exit(f"this Python knows Unicode {unicodedata.unidata_version}; use one with {UNICODE}")
    text = source()
    if "--check" in sys.argv[1:]:
        if TARGET.read_text() != text:
            sys.exit(f"{TARGET} is not fresh; run {sys.argv[0]}")
    else:
        TARGET.write_text(text)


if __name__ == "__main__":
    main()
