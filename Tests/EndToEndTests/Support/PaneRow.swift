/// A row of the list as it stands on the screen.
struct PaneRow: Equatable {
  var line: Substring
  var isSelected: Bool
  var isPending: Bool
  /// The sign of a pin, or a blank.
  var pin: Substring
  /// What the badge says; empty when there is none.
  var unread: Substring
  /// The name and all that follows.
  var name: Substring

  /// Reads a line; nil when it is no row.
  init?(_ line: Substring) {
    let form =
      /(?<bar>[ ▌>┊:])(?<pending>[ ◌^])(?<pin>[ ◆◇Pp]) *(?<unread>\d+[kMG]?|[*–-]|)(?: +|@)(?<kind>[●○◦□▣■▫⊘+o.#%=:x]) (?<rest>.+)/
    guard let match = line.wholeMatch(of: form) else { return nil }
    self.line = line
    isSelected = match.bar == "▌" || match.bar == ">"
    isPending = match.pending != " "
    pin = match.pin
    unread = match.unread
    name = match.rest
  }

  /// What stands at the end of the line.
  var time: Substring? { line.split(separator: " ").last }
}
