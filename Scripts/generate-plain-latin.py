#!/usr/bin/env python3
"""Writes Sources/Screen/Text/PlainLatin+Generated.swift: Latin letters without what stands on them.

Needs a Python whose unicodedata is Unicode 14.0.0 (3.11).
`--check` writes nothing and fails when the file is not what would be written.
"""

import pathlib
import sys
import unicodedata

TARGET = pathlib.Path(__file__).parent.parent / "Sources/Screen/Text/PlainLatin+Generated.swift"
UNICODE = "14.0.0"
BLOCKS = [("extended", 0x00C0, 0x0250), ("additional", 0x1E00, 0x1F00)]


def ascii_letter(character):
    """The letter below the marks, or the one the letter's name calls it; a full stop for none."""
    plain = "".join(
        each for each in unicodedata.normalize("NFD", character) if not unicodedata.combining(each)
    )
    if len(plain) == 1 and plain.isascii():
        return plain
    words = unicodedata.name(plain if len(plain) == 1 else character, "").split()
    # LATIN SMALL LETTER L WITH STROKE, but not LATIN SMALL LETTER AE WITH ACUTE.
    if words[2:3] == ["LETTER"] and len(words) > 4 and len(words[3]) == 1 and words[4] == "WITH":
        return words[3] if words[1] == "CAPITAL" else words[3].lower()
    if character == "\u0131":
        return "i"
    return "."


def table(name, first, end):
    letters = "".join(ascii_letter(chr(scalar)) for scalar in range(first, end))
    rows = [letters[start : start + 64] for start in range(0, len(letters), 64)]
    text = "\\\n".join(f"    {row}" for row in rows)
    return (
        f"  /// U+{first:04X} to U+{end - 1:04X}.\n"
        f'  static let {name} = Array(\n    """\n{text}\n    """.utf8)\n'
    )


def main():
    if unicodedata.unidata_version != UNICODE:
        sys.exit(f"this Python knows Unicode {unicodedata.unidata_version}, not {UNICODE}")
    tables = "\n".join(table(*block) for block in BLOCKS)
    text = (
        "// Written by Scripts/generate-plain-latin.py; do not edit.\n"
        f"// Unicode {UNICODE}.\n\n"
        "extension PlainLatin {\n" + tables + "}\n"
    )
    if "--check" in sys.argv:
        sys.exit(0 if TARGET.read_text() == text else f"{TARGET.name} is not up to date")
    TARGET.write_text(text)


if __name__ == "__main__":
    main()
