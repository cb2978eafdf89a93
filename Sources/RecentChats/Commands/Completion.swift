public import Conversations
import Queries

extension TypedCommand {
  /// Returns the possible completions of a typed line, most likely first.
  ///
  /// - Parameters:
  ///   - line: The text typed so far.
  ///   - tags: The tags to offer, best first.
  ///   - themes: The names of the themes, in order.
  ///   - views: The names of the views, in order.
  /// - Returns: Whole lines that continue the text, or whose last name has a part that begins with
  ///   it.
  public static func completions(
    of line: String, tags: [Tag], themes: [String], views: [String] = []
  ) -> [String] {
    let lead = line.prefix { $0.isWhitespace || $0 == ":" }
    let text = line[lead.endIndex...]
    guard let blank = text.firstIndex(where: \.isWhitespace) else {
      return words(for: text).map { lead + $0 }
    }
    var typed = text[blank...].drop(while: \.isWhitespace)
    // Users type the two halves of a name as two words.
    let second = typed.prefix { !$0.isWhitespace }
    let whole =
      second.endIndex < typed.endIndex
      ? Command(rawValue: "\(text[..<blank])-\(second)".lowercased()) : nil
    if whole != nil { typed = typed[second.endIndex...].drop(while: \.isWhitespace) }
    guard let command = whole ?? (try? Command.find(text[..<blank].lowercased())) else {
      return []
    }
    let kept = line[..<typed.startIndex]
    switch command.entry.arguments.last?.form {
    case .kind: return matching(typed, in: Filter.Kind.names).map { kept + $0 }
    case .query:
      return Query.completions(of: typed) { $0 == .tag ? tags.map(\.rawValue) : [] }
        .map { kept + $0 }
    case .sort: return matching(typed, in: ListSort.names).map { kept + $0 }
    case .theme: return matching(typed, in: themes).map { kept + $0 }
    case .view: return matching(typed, in: views).map { kept + $0 }
    case .option: return matching(typed, in: PaneOption.words).map { kept + $0 }
    case .words where typed.first == "#":
      return matching(typed.dropFirst(), in: tags.map(\.rawValue)).map { kept + "#" + $0 }
    case .rename, .merge:
      let last = TypedTags.lastWord(of: typed)
      return quoted(last, tags).map { line[..<last.startIndex] + $0 }
    case .tags:
      let last = TypedTags.lastWord(of: typed)
      return signed(last, tags).map { line[..<last.startIndex] + $0 }
    case .words, .bulk, .count, .row, .rows, .file, nil: return []
    }
  }

  /// Returns the matching names, each followed by a blank if an argument must or should follow.
  private static func words(for typed: Substring) -> [String] {
    matching(typed, in: Command.offeredNames).map { name in
      let arguments = Command.named(name)?.entry.arguments ?? []
      return arguments.contains { $0.isRequired || $0.form.isText } ? name + " " : name
    }
  }

  /// Returns the tags that match the word, quoted where necessary.
  private static func quoted(_ word: Substring, _ tags: [Tag]) -> [String] {
    matching(word.drop { $0 == "\"" }, in: tags.map(\.rawValue)).map { tag in
      tag.contains(where: \.isWhitespace) ? "\"\(tag)\"" : tag
    }
  }

  /// Returns the tags that match the word, with its sign, and quoted where necessary.
  private static func signed(_ word: Substring, _ tags: [Tag]) -> [String] {
    let sign = word.prefix { "+-−".contains($0) }
    let name = word.dropFirst(sign.count).drop { $0 == "\"" }
    return matching(name, in: tags.map(\.rawValue)).map { tag in
      sign + (tag.contains(where: \.isWhitespace) ? "\"\(tag)\"" : tag)
    }
  }

  /// Returns the names that begin with the text, then those with a part that does.
  private static func matching(_ typed: Substring, in names: [String]) -> [String] {
    let wanted = typed.lowercased()
    guard !wanted.isEmpty else { return names }
    let beginning = names.filter { $0.lowercased().hasPrefix(wanted) }
    let inside = names.filter { name in
      !beginning.contains(name) && name.lowercased().contains("-" + wanted)
    }
    return beginning + inside
  }
}
