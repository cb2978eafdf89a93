extension RawValue {
  /// A text that is not empty.
  func name() throws(Problem) -> String {
    guard case .string(let text) = self else { throw Problem("must be a text, is \(kind)") }
    guard !text.isEmpty else { throw Problem("must not be empty") }
    return text
  }

  /// True or false.
  func truth() throws(Problem) -> Bool {
    guard case .boolean(let value) = self else {
      throw Problem("must be true or false, is \(kind)")
    }
    return value
  }

  /// A whole number within bounds.
  func count(in bounds: ClosedRange<Int>) throws(Problem) -> Int {
    guard case .integer(let value) = self, bounds.contains(value) else {
      throw Problem("must be a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
    }
    return value
  }

  /// A number of seconds within bounds, to the millisecond.
  func seconds(in bounds: ClosedRange<Double>) throws(Problem) -> Duration {
    let value: Double? =
      switch self {
      case .integer(let value): Double(value)
      case .number(let value): value
      default: nil
      }
    // A range contains no NaN, so what passes can be rounded.
    guard let value, bounds.contains(value) else {
      throw Problem(
        "must be a number of seconds from \(Self.plain(bounds.lowerBound)) "
          + "to \(Self.plain(bounds.upperBound))")
    }
    return .milliseconds(Int64((value * 1000).rounded()))
  }

  /// A file or directory.
  func path(in scope: ValueScope) throws(Problem) -> String {
    try scope.path(name())
  }

  /// One of the choices; a bare `256` or `true` in TOML is not a text, but plainly meant.
  func colorChoice() throws(Problem) -> ColorChoice {
    let word: String =
      switch self {
      case .integer(let number): String(number)
      case .boolean(let truth): String(truth)
      default: try name()
      }
    guard let choice = ColorChoice(rawValue: word) else {
      throw Problem(unknown: "choice", word, among: ColorChoice.allCases.map(\.rawValue))
    }
    return choice
  }

  /// One of the backgrounds.
  func backgroundChoice() throws(Problem) -> BackgroundChoice {
    let word = try name()
    guard let choice = BackgroundChoice(rawValue: word) else {
      throw Problem(unknown: "choice", word, among: BackgroundChoice.allCases.map(\.rawValue))
    }
    return choice
  }

  /// One of the forms of emoji.
  func emojiChoice() throws(Problem) -> EmojiChoice {
    let word = try name()
    guard let choice = EmojiChoice(rawValue: word) else {
      throw Problem(unknown: "choice", word, among: EmojiChoice.allCases.map(\.rawValue))
    }
    return choice
  }

  /// One of the regions.
  func region() throws(Problem) -> Region {
    let word = try name()
    guard let region = Region(rawValue: word) else {
      throw Problem(unknown: "region", word, among: Region.allCases.map(\.rawValue))
    }
    return region
  }

  private static func plain(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}
