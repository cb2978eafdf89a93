import Names

/// What is wrong with a value, before it is known where the value stands.
struct Problem: Error, Equatable {
  var text: String
  var nearest: String?

  init(_ text: String, nearest: String? = nil) {
    self.text = text
    self.nearest = nearest
  }

  /// A word that is none of those that are understood.
  init(unknown kind: String, _ word: String, among names: [String]) {
    let list = names.map(\.debugDescription).joined(separator: ", ")
    let nearest = NearestName.find(word, in: names)
    let hint = nearest == nil ? "; it can be \(list)" : ""
    self.init("unknown \(kind) \(Self.quoted(word))\(hint)", nearest: nearest)
  }

  /// A word as messages show it: short, and without control characters.
  static func quoted(_ word: String) -> String {
    (word.count > 60 ? word.prefix(60) + "…" : word).debugDescription
  }
}
