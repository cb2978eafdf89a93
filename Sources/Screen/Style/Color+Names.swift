extension Color {
  /// The sixteen colours that every terminal with colours has, with the names used in theme files.
  ///
  /// - Shape: In the order of the terminal's palette.
  public static let named: [(name: String, color: Color)] = [
    ("black", .black), ("red", .red), ("green", .green), ("yellow", .yellow), ("blue", .blue),
    ("magenta", .magenta), ("cyan", .cyan), ("white", .white),
    ("bright-black", .indexed(8)), ("bright-red", .indexed(9)), ("bright-green", .indexed(10)),
    ("bright-yellow", .indexed(11)), ("bright-blue", .indexed(12)),
    ("bright-magenta", .indexed(13)), ("bright-cyan", .indexed(14)),
    ("bright-white", .indexed(15)),
  ]

  static let black = Color.indexed(0)
  static let red = Color.indexed(1)
  static let green = Color.indexed(2)
  static let yellow = Color.indexed(3)
  static let blue = Color.indexed(4)
  static let magenta = Color.indexed(5)
  static let cyan = Color.indexed(6)
  static let white = Color.indexed(7)
}
