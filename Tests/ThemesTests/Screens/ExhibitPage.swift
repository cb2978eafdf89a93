import Screen

/// The page with all images and the text of the screens beside them.
enum ExhibitPage {
  static let text = ([head] + levels + ["## The themes\n"] + themes).joined(separator: "\n")

  private static let head = """
    # Screens

    `make screens` creates these pictures with the program; `make test` checks that they are up to date. Each
    picture shows one list twice: while connected, and while the server does not respond. Colours of the
    terminal's own palette are those of xterm here; yours may differ.

    ## One theme at every colour depth

    `nord`, on terminals from 24-bit colour down to none. Colour is never the only cue, so the text is the same
    at every depth:

    ```text
    \(screen(Exhibit.levels[0]))
    ```

    With ASCII characters only (`--ascii`, or a locale without UTF-8):

    ```text
    \(screen(Exhibit.levels[Exhibit.levels.count - 1]))
    ```

    """

  private static let levels = Exhibit.levels.map { "### \($0.level)\n\n\(image($0))\n" }

  private static let themes = Exhibit.themes.map { "### `\($0.theme)`\n\n\(image($0))\n" }

  private static func image(_ exhibit: Exhibit) -> String {
    "![\(exhibit.theme): \(exhibit.level)](screens/\(exhibit.name).svg)"
  }

  private static func screen(_ exhibit: Exhibit) -> String {
    exhibit.frames.flatMap(\.lines).map(\.text).joined(separator: "\n")
  }
}
