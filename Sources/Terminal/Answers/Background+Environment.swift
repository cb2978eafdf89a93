public import Screen

extension Background {
  /// Reads what some terminals tell of their colours in the environment.
  ///
  /// - Source: rxvt(1), `COLORFGBG`: the numbers of foreground and background, perhaps with
  ///   something between them.
  /// - Parameter environment: The variables of the environment.
  public init?(environment: [String: String]) {
    let parts = environment["COLORFGBG"]?.split(separator: ";") ?? []
    guard parts.count > 1, let number = parts.last.flatMap({ UInt8($0) }), number < 16 else {
      return nil
    }
    // Of the sixteen colours the light grey, and the bright ones but for the dark grey.
    self = number == 7 || number > 8 ? .light : .dark
  }
}
