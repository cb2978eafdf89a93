/// The private modes that a program has left on, by what it wrote.
struct PrivateModes {
  /// The numbers of the modes that are on.
  private(set) var on: Set<Int> = []

  /// Follows what was written, from the first byte.
  init(after written: String) {
    for match in written.matches(of: /\u{1b}\[\?([0-9;]+)([hl])/) {
      let numbers = match.1.split(separator: ";").compactMap { Int($0) }
      if match.2 == "h" { on.formUnion(numbers) } else { on.subtract(numbers) }
    }
  }

  /// Those that must not stay on when a shell has the terminal: mouse, focus, screen, paste, frame.
  var leftOn: Set<Int> { on.intersection([1, 1000, 1002, 1003, 1004, 1006, 1049, 2004, 2026]) }
}
