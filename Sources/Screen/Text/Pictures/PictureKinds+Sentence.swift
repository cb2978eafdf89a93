extension PictureKinds {
  /// One sentence that says that the terminal has shown nothing so far.
  public static let unanswered =
    "emoji: no answer from the terminal on how it counts emoji sequences; "
    + "they are drawn in the stable form until one comes."

  /// One sentence that says which kinds are not drawn as pictures; nil when all are.
  public var complaint: String? {
    let missing = Self.names.filter { !contains($0.kind) }.map(\.words)
    guard let last = missing.last else { return nil }
    guard !isEmpty else {
      return "emoji: this terminal shows no emoji sequence as one picture of two columns; "
        + "all are drawn in the stable form."
    }
    let list = missing.dropLast().joined(separator: ", ")
    let words = list.isEmpty ? last : "\(list) and \(last)"
    return "emoji: this terminal does not show \(words) as one picture of two columns; "
      + "the stable form is drawn."
  }
}
