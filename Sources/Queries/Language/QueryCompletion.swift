extension Query {
  /// Returns the possible completions of a query, most likely first.
  ///
  /// - Parameters:
  ///   - text: The text typed so far.
  ///   - values: Returns the known values of a field whose values are not fixed, best first.
  /// - Returns: Whole queries that continue the text, or whose last value contains what was typed
  ///   of it.
  public static func completions(
    of text: Substring, values: (Field) -> [String]
  ) -> [String] {
    let word = lastWord(of: text)
    let kept = text[..<word.startIndex]
    let colon = word.firstIndex(of: ":")
    guard let colon, let field = Field(rawValue: word[..<colon].lowercased()) else {
      return conditions(beginning: word, values).map { kept + $0 }
    }
    let typed = word[word.index(after: colon)...].filter { $0 != "\"" }
    let offers = offers(for: field, values).filter { !$0.name.isEmpty }
    return matching(typed, in: offers).map { kept + word[...colon] + $0 }
  }

  /// Returns the part of a query before a last word that may become a field or an operator.
  ///
  /// While such a word is typed, it says nothing yet.
  public static func settledPart(of text: String) -> Substring {
    let word = lastWord(of: text[...])
    let mayGrow =
      !word.isEmpty
      && (Field.allCases.contains { $0.rawValue.hasPrefix(word.lowercased()) }
        || ["OR", "AND", "NOT"].contains { $0.hasPrefix(word) })
    return mayGrow ? text[..<word.startIndex] : text[...]
  }

  /// A value by its name, and as it is typed.
  private typealias Offer = (name: String, typed: String)

  private static func offers(for field: Field, _ values: (Field) -> [String]) -> [Offer] {
    switch field {
    case .is: State.allCases.map { ($0.rawValue, $0.rawValue) }
    case .type: MessageType.allCases.map { ($0.rawValue, $0.rawValue) }
    case .since, .before: Day.names.map { ($0, $0) }
    case .tag:
      values(.tag).compactMap { name in Pattern(name).map { (name, Quoting.tag($0)) } }
        + ["any", "none"].map { ($0, $0) }
    case .id:
      values(.id).compactMap { name in Pattern(name).map { (name, Quoting.pattern($0)) } }
    case .name, .from, .text: values(field).map { ($0, Quoting.value($0)) }
    case .unread, .members, .age, .waiting: []
    }
  }

  /// Returns the conditions that begin with a word: fields with their sign, states and tags.
  private static func conditions(
    beginning word: Substring, _ values: (Field) -> [String]
  ) -> [String] {
    if word.first == "#" {
      let tags = values(.tag).map { (name: $0, typed: "#" + Quoting.value($0)) }
      return matching(String(word.dropFirst()), in: tags)
    }
    let typed = word.lowercased()
    let fields = Field.allCases.map { $0.rawValue + ($0.isCompared ? ">" : ":") }
      .filter { $0.hasPrefix(typed) && $0 != typed }
    let states = State.allCases.filter { !typed.isEmpty && $0.rawValue.hasPrefix(typed) }
      .map { "is:\($0.rawValue)" }
    return fields + states
  }

  /// Returns the offers that begin with a text, then those that contain it, as they are typed.
  private static func matching(_ typed: String, in offers: [Offer]) -> [String] {
    let wanted = typed.lowercased()
    let matching = offers.map { ($0.name.lowercased(), $0.typed) }
      .filter { wanted.isEmpty || $0.0.contains(wanted) }
    let beginning = matching.filter { $0.0.hasPrefix(wanted) }
    return (beginning + matching.filter { !$0.0.hasPrefix(wanted) }).map(\.1)
  }

  /// Returns the last word of a text, including quotation marks, without a minus sign before it;
  /// empty after white space.
  private static func lastWord(of text: Substring) -> Substring {
    var start = text.startIndex
    var isQuoted = false
    for index in text.indices {
      let character = text[index]
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, character.isWhitespace || "()|".contains(character) {
        start = text.index(after: index)
      }
    }
    return text[start...].drop { $0 == "-" }
  }
}
