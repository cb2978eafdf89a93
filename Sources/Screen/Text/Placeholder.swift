/// What is drawn for a scalar that must not reach the terminal.
///
/// Whoever reads a hostile name shall see what is in it, so each has its own sign as far as there is
/// one.
enum Placeholder {
  /// The scalars, each of one column.
  ///
  /// - Shape: The control pictures of Unicode for ASCII's controls, such as `␛`, an open box for a
  ///   zero-width space, an abbreviation in brackets, such as `⟨RLO⟩`, for what controls text or is
  ///   invisible, else `�`. In ASCII `^[`, `<RLO>` and `?`.
  static func scalars(for scalar: Unicode.Scalar, isASCII: Bool) -> [Unicode.Scalar] {
    if scalar.value < 0x20 || scalar.value == 0x7f { return control(scalar, isASCII: isASCII) }
    // Khmer, Lao and Thai spell with it, so it takes no more room than it must.
    if scalar == "\u{200b}", !isASCII { return ["␣"] }
    guard let name = InvisibleName.name(of: scalar) else { return [isASCII ? "?" : "\u{fffd}"] }
    return [isASCII ? "<" : "⟨"] + name.unicodeScalars + [isASCII ? ">" : "⟩"]
  }

  private static func control(_ scalar: Unicode.Scalar, isASCII: Bool) -> [Unicode.Scalar] {
    if isASCII { return ["^", Unicode.Scalar(UInt8(scalar.value) ^ 0x40)] }
    let picture = scalar.value == 0x7f ? 0x2421 : 0x2400 + scalar.value
    return [Unicode.Scalar(picture) ?? "\u{fffd}"]
  }
}
