#!/usr/bin/env python3
"""Writes Sources/Themes/BundledThemes+Generated.swift: the theme files of the folder themes, as text.

The default theme is missing there: it is Theme.builtin, and default.toml changes nothing. A test
compares both with the folder.
"""

import pathlib

ROOT = pathlib.Path(__file__).parent.parent
TARGET = ROOT / "Sources/Themes/BundledThemes+Generated.swift"


def literal(text: str) -> str:
    lines = "".join(f"        {line}\n" if line else "\n" for line in text.splitlines())
    return f'#"""\n{lines}\n        """#'


def main() -> None:
    files = sorted(path for path in (ROOT / "themes").glob("*.toml") if path.stem != "default")
    cases = "".join(
        f'    case "{path.stem}":\n      {literal(path.read_text())}\n' for path in files
    )
    names = "".join(f'    "{path.stem}",\n' for path in files)
    TARGET.write_text(
        "// swift-format-ignore-file\n"
        "// Written by Scripts/generate-bundled-themes.py; do not edit.\n\n"
        "extension BundledThemes {\n"
        f"  static let names = [\n{names}  ]\n\n"
        "  static func text(of name: String) -> String? {\n"
        f"    switch name {{\n{cases}    default: nil\n    }}\n  }}\n}}\n"
    )


if __name__ == "__main__":
    main()
