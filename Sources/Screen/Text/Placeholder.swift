/// What is drawn for a scalar that must not reach the terminal.
///
/// Whoever reads a hostile name shall see what is in it, so each has its own sign as far as there is
/// one.
enum Placeholder {
  /// The characters, each of one column.
  ///
  /// - Shape: The control pictures of Unicode for ASCII's controls, such as `␛`, an open box for a
  ///   zero-width space, an abbreviation in brackets, such as `⟨RLO⟩`, for what controls text or is
  ///   invisible, else `�`. In ASCII `^[`, `<RLO>` and `?`.
  static func standIn(for scalar: Unicode.Scalar, isASCII: Bool) -> StandIn {
    let value = UInt8(truncatingIfNeeded: scalar.value)
    switch scalar.value {
    case 0..<0x20, 0x7f:
      if isASCII { return StandIn([UInt8(ascii: "^"), value ^ 0x40]) }
      return StandIn(CollectionOfOne(StandIn.picture(value == 0x7f ? 0x21 : value)))
    // Khmer, Lao and Thai spell with it, so it takes no more room than it must.
    case 0x200b where !isASCII: return StandIn(CollectionOfOne(StandIn.picture(0x23)))
    default: return named(scalar, isASCII: isASCII)
    }
  }

  private static func named(_ scalar: Unicode.Scalar, isASCII: Bool) -> StandIn {
    guard let name = InvisibleName.name(of: scalar) else {
      return StandIn(CollectionOfOne(isASCII ? UInt8(ascii: "?") : StandIn.unknown))
    }
    let (open, close) = isASCII ? (UInt8(ascii: "<"), UInt8(ascii: ">")) : StandIn.brackets
    return StandIn([open] + name.utf8 + [close])
  }
}
