import Screen

/// The page that shows all pictures, with the screens as text beside them.
enum ExhibitPage {
  static let text = ([head] + levels + ["## The themes\n"] + themes).joined(separator: "\n")

  private static let head = """
    # Screens

    What the pane looks like, drawn by `make screens` from the program itself; `make test` checks that it is
    still true. Each picture shows one list twice: on a good day, and while the server does not answer.
    The terminal's own colours are xterm's here; yours may be others.

    ## A theme at every level

    `nord`, from a terminal that shows every colour down to one that shows none. Nothing is told by colour
    alone, so the text is the same at every level:

    ```text
    \(screen(Exhibit.levels[0]))
    ```

    and with ASCII characters only (`--ascii`, or a locale without UTF-8):

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
