/// The start of a text, as scalars.
struct Head {
  /// The scalars that are looked at.
  let scalars: [Unicode.Scalar]
  /// Whether there are more.
  let isCut: Bool

  /// Takes at most so many scalars.
  init(of text: String, limit: Int) {
    let head = text.unicodeScalars.prefix(limit)
    scalars = Array(head)
    isCut = head.endIndex != text.unicodeScalars.endIndex
  }
}
