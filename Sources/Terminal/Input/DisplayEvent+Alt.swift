import Screen

extension DisplayEvent {
  /// The same with Alt held down, if it is a key.
  var withAlt: DisplayEvent {
    guard case .key(var key) = self else { return self }
    key.modifiers.insert(.alt)
    return .key(key)
  }
}
