import Screen

/// A key that terminfo may describe, by the name it has there.
///
/// - Source: `terminfo(5)`, `user_caps(5)` for the names that end in a digit.
struct KeyCapability {
  /// The name in terminfo.
  var name: String
  /// What it means.
  var key: Key

  /// Every key that is looked up.
  static let all: [KeyCapability] = plain + functions + modified

  private static let plain: [KeyCapability] = [
    ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)), ("kcuf1", Key(.right)),
    ("khome", Key(.home)), ("kend", Key(.end)), ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)),
    ("kich1", Key(.insert)), ("kdch1", Key(.delete)), ("kcbt", Key(.backTab)),
    ("kent", Key(.enter)), ("kbs", Key(.backspace)),
    ("kri", Key(.up, .shift)), ("kind", Key(.down, .shift)),
  ].map { KeyCapability(name: $0.0, key: $0.1) }

  private static let functions = (1...12).map {
    KeyCapability(name: "kf\($0)", key: Key(.function($0)))
  }

  private static let modified: [KeyCapability] = [
    ("kUP", Key.Code.up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home),
    ("kEND", .end), ("kPRV", .pageUp), ("kNXT", .pageDown), ("kDC", .delete), ("kIC", .insert),
  ].flatMap { name, code in
    [KeyCapability(name: name, key: Key(code, .shift))]
      + (3...8).map { digit in
        KeyCapability(name: "\(name)\(digit)", key: Key(code, Key.Modifiers(terminal: digit)))
      }
  }
}
