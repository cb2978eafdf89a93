extension Unicode.Scalar {
  /// Whether it could do something on a terminal rather than be seen: controls, line ends and
  /// everything that steers direction.
  var steersTerminals: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Whether it only joins or separates letters or pictures, and so belongs to a text.
  var joins: Bool { value == 0x200c || value == 0x200d }
}
