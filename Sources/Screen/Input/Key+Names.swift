extension Key.Code {
  /// The names of the keys that are not characters, the one to write first.
  ///
  /// - Shape: In lower case; several names may mean the same key.
  static let names: [(name: String, code: Key.Code)] =
    [
      ("enter", .enter), ("return", .enter), ("cr", .enter),
      ("esc", .escape), ("escape", .escape),
      ("space", .character(" ")), ("tab", .tab), ("backtab", .backTab),
      ("backspace", .backspace), ("bs", .backspace), ("delete", .delete), ("del", .delete),
      ("insert", .insert), ("ins", .insert),
      ("up", .up), ("down", .down), ("left", .left), ("right", .right),
      ("home", .home), ("end", .end),
      ("pageup", .pageUp), ("pgup", .pageUp), ("pagedown", .pageDown), ("pgdn", .pageDown),
      ("pgdown", .pageDown), ("lt", .character("<")), ("minus", .character("-")),
      ("plus", .character("+")),
    ] + (1...24).map { ("f\($0)", .function($0)) }

  /// The key of that name, however it is capitalised.
  static func named(_ name: String) -> Key.Code? {
    let lowered = name.lowercased()
    return names.first { $0.name == lowered }?.code
  }

  /// The name to write; characters are their own.
  var name: String {
    switch self {
    case .character(" "): "space"
    case .character(let character): String(character)
    case .function(let number): "f\(number)"
    default: Self.names.first { $0.code == self }?.name ?? ""
    }
  }
}
