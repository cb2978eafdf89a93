/// How many colours are used.
public enum ColorDepth: Int, CaseIterable, Comparable, Sendable {
  /// None: bold, underline and reverse only.
  case mono
  /// The eight colours that a person's terminal names 0-7.
  case ansi8
  /// The sixteen colours that a person's terminal names 0-15.
  case ansi16
  /// The palette of 256 entries.
  case palette256
  /// Every colour as it is.
  case trueColor

  /// Whether one depth has fewer colours than another.
  public static func < (a: ColorDepth, b: ColorDepth) -> Bool { a.rawValue < b.rawValue }
}
