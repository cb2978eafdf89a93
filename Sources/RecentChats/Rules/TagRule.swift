public import Conversations
public import Queries

/// A rule that proposes a change of tags for the conversations that a query finds.
public struct TagRule: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The query.
  public let query: Query
  /// The proposed change.
  public let edit: TagEdit
  /// The text that stands in a row in place of the tags; nil for the tags.
  public let badge: String?

  /// Creates a rule from its texts.
  ///
  /// - Parameters:
  ///   - name: The name; nil for the text of the query.
  ///   - query: The query.
  ///   - tags: The tags, each with its sign or without one, which adds it.
  ///   - badge: The text that stands in a row in place of the tags.
  /// - Throws: `TagRuleProblem` if the query or a tag is not valid.
  public init(
    name: String?, query: String, tags: [String], badge: String? = nil
  ) throws(TagRuleProblem) {
    do {
      self.query = try Query(parsing: query)
    } catch {
      throw .query(error)
    }
    do {
      edit = try TypedTags.edit(tags.map(Self.signed).joined(separator: " "))
    } catch {
      throw .tags(error)
    }
    self.name = name ?? query
    self.badge = badge
  }

  /// Returns a tag with its sign, in quotation marks.
  private static func signed(_ tag: String) -> String {
    let input = TagInput(tag)
    return (input.intent == .remove ? "-" : "+") + "\"\(input.name)\""
  }

  /// The query for the conversations in which the proposed change has an effect.
  public var openQuery: Query {
    let effects =
      edit.adding.sorted().compactMap { Self.holding($0).map { .not($0) } }
      + edit.removing.sorted().compactMap { Self.holding($0) }
    let hasEffect = effects.count == 1 ? effects[0] : .any(effects)
    if case .all(let operands) = query { return .all(operands + [hasEffect]) }
    return .all([query, hasEffect])
  }

  private static func holding(_ tag: Tag) -> Query? {
    Query.Pattern(tag.rawValue).map { .predicate(.tag(.matching($0))) }
  }

  /// The text of the proposal in a row, without a sign.
  public var label: String {
    if let badge { return badge }
    let removed = edit.removing.sorted().map { "−\($0.rawValue)" }
    return (edit.adding.sorted().map(\.rawValue) + removed).joined(separator: " ")
  }
}

/// The reason why a rule is not valid.
public enum TagRuleProblem: Error, Hashable, Sendable {
  /// The query is not valid.
  case query(QueryError)
  /// The tags are not valid.
  case tags(TypedCommandProblem)
}
