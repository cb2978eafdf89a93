/// A pattern for tags, such as `prio:*`; an asterisk stands for any characters.
///
/// Like tags, it distinguishes upper and lower case.
public struct TagPattern: Hashable, Sendable {
  /// The pattern as it is written.
  public let text: String
  /// The literal texts between the asterisks.
  private let parts: [Substring]

  /// Creates a pattern from its text.
  public init(_ text: String) {
    self.text = text
    parts = text.split(separator: "*", omittingEmptySubsequences: false)
  }

  /// Returns true when the pattern matches the whole tag.
  public func matches(_ tag: Tag) -> Bool {
    guard let first = parts.first, let last = parts.last, parts.count > 1 else {
      return tag.rawValue == text
    }
    var rest = tag.rawValue[...]
    guard rest.hasPrefix(first) else { return false }
    rest = rest.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let place = rest.place(of: part) else { return false }
      rest = rest[place.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}

extension Substring {
  /// Returns the first place of a text that is not empty.
  fileprivate func place(of part: Substring) -> Range<Index>? {
    indices.lazy.filter { self[$0...].hasPrefix(part) }.first.map {
      $0..<index($0, offsetBy: part.count)
    }
  }
}

/// The groups of tags that exclude each other: a conversation has at most one tag of each group.
///
/// Setting a tag removes the others of its groups. The rule turns an edit into one that names every
/// tag that it removes, so that undo, previews and other programs need not know the groups.
public struct ExclusiveTags: Hashable, Sendable {
  /// The patterns of the groups.
  public let groups: [TagPattern]

  /// Creates groups from their patterns; by default, no tags exclude each other.
  public init(_ groups: [TagPattern] = []) { self.groups = groups }

  /// Returns true when a conversation can't have both tags.
  public func exclude(_ tag: Tag, _ other: Tag) -> Bool {
    tag != other && groups.contains { $0.matches(tag) && $0.matches(other) }
  }

  /// Returns two tags of an edit that can't both be added, the first by text; nil if there are none.
  public func conflict(in edit: TagEdit) -> (Tag, Tag)? {
    guard !groups.isEmpty, edit.adding.count > 1 else { return nil }
    let tags = edit.adding.sorted()
    for (index, tag) in tags.enumerated() {
      if let other = tags[(index + 1)...].first(where: { exclude(tag, $0) }) { return (tag, other) }
    }
    return nil
  }

  /// Returns the edit that also removes the tags that exclude those to add.
  ///
  /// Of several tags to add that exclude each other, the first by text is added.
  ///
  /// - Parameters:
  ///   - edit: The edit.
  ///   - tags: The tags of the conversation.
  /// - Returns: The edit as it applies to these tags.
  public func resolved(_ edit: TagEdit, in tags: [Tag]) -> TagEdit {
    guard !groups.isEmpty, !edit.adding.isEmpty else { return edit }
    let adding = edit.adding.sorted().reduce(into: [Tag]()) { kept, tag in
      if !kept.contains(where: { exclude($0, tag) }) { kept.append(tag) }
    }
    let dropped = tags.filter { tag in adding.contains { exclude($0, tag) } }
    return TagEdit(adding: Set(adding), removing: edit.removing.union(dropped))
  }
}
