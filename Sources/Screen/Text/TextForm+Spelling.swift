extension TextForm {
  /// The signs that are drawn as a name in which some letters stand.
  ///
  /// - Parameter letters: Small letters, such as `popper` or `:party_`.
  /// - Returns: The signs; none where nothing is spelt.
  public func signs(spelt letters: String) -> [Unicode.Scalar] {
    guard spellsEmoji else { return [] }
    let wanted = Array(letters.utf8)
    return EmojiName.all.filter { isSpelt($0.sign) && Self.stands(wanted, in: $0.name) }.map(\.sign)
  }

  private func isSpelt(_ sign: Unicode.Scalar) -> Bool {
    guard sign.stableSign == nil else { return false }
    return switch WidthTable.kind(of: sign) {
    case .wide: true
    case .narrow: isASCII && PlainText.standIn(for: sign) == nil
    case .unsafe, .mark: false
    }
  }

  private static func stands(_ letters: [UInt8], in name: [UInt8]) -> Bool {
    guard letters.count <= name.count else { return false }
    return (0...(name.count - letters.count)).contains { name[$0...].starts(with: letters) }
  }
}
