public import Conversations

/// A query in the form in which it is evaluated, in a context.
public struct CompiledQuery: Equatable, Sendable {
  /// A part of the query.
  indirect enum Node: Equatable, Sendable {
    case all([Node])
    case any([Node])
    case not(Node)
    case constant(Bool)
    case facts(FactsTest)
    /// The conversation is one of these.
    case marked(Set<ConversationID>)
    /// The slot is one of these, by its index.
    case slots(Set<Int>)
    case text(TextTest)
  }

  /// The whole query.
  let root: Node
  /// The current time in seconds.
  private(set) var now: Int64
  /// The tests whose result changes while time passes.
  let ages: [AgeTest]
  /// The first moment of tomorrow; nil if the query does not depend on the day.
  let tomorrow: Int64?
  /// True when the result depends on the identity of a row, not only on its fields.
  let dependsOnIdentity: Bool
  /// The context in which it was compiled.
  private let context: QueryContext
  /// True when the result depends on whether all rows may be out of date.
  private let dependsOnStaleness: Bool
  /// The states in the query that do not follow from the rows.
  private let marks: [Query.State]

  /// Compiles a query.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - context: The context; it has to be compiled again for another one.
  public init(_ query: Query, in context: QueryContext) {
    self.context = context
    root = Node(query, in: context)
    now = context.now.seconds
    ages = root.ages
    dependsOnIdentity = root.dependsOnIdentity
    let isOfMuted = query.contains { $0 == .state(.muted) }
    marks = Self.states.filter { state in query.contains { $0 == .state(state) } }
    // Conversations may be muted by a query.
    let query = [query, isOfMuted ? context.muting : nil].compactMap(\.self)
    let isOfDay = query.contains(where: { predicate in
      switch predicate {
      case .since(let day), .before(let day): day.isRelative
      default: false
      }
    })
    dependsOnStaleness = query.contains(where: { $0 == .state(.stale) })
    tomorrow = isOfDay ? context.utcOffset.start(ofDayAfter: context.now).seconds : nil
  }

  /// The empty query.
  public static let everything = CompiledQuery(
    .everything, in: QueryContext(me: UserID(""), now: Timestamp(0)))

  /// Returns true when the query has to be compiled again for another context.
  public func isOutdated(in other: QueryContext) -> Bool {
    let isOtherDay =
      tomorrow.map { other.now.seconds >= $0 || other.utcOffset != context.utcOffset } ?? false
    return isOtherDay || dependsOnStaleness && other.isStale != context.isStale
      || marks.contains { other.marked[$0] != context.marked[$0] }
  }

  /// The states that may not follow from the rows.
  private static let states: [Query.State] = [.muted, .selected, .failed]

  /// Sets the current time; on another day, a query that depends on the day has to be compiled again.
  public mutating func setTime(_ now: Timestamp) { self.now = now.seconds }

  /// True when every row matches.
  public var matchesAll: Bool { root == .constant(true) }
}

extension [Query] {
  /// Returns true when a condition of one of the queries satisfies a test.
  fileprivate func contains(where isSought: (Query.Predicate) -> Bool) -> Bool {
    contains { (query: Query) in query.contains(where: isSought) }
  }
}

extension CompiledQuery.Node {
  fileprivate init(_ query: Query, in context: QueryContext) {
    switch query {
    case .all(let operands):
      let nodes = operands.map { Self($0, in: context) }.filter { $0 != .constant(true) }
      self = nodes.isEmpty ? .constant(true) : .all(nodes.sorted { $0.cost < $1.cost })
    case .any(let operands):
      self = .any(operands.map { Self($0, in: context) }.sorted { $0.cost < $1.cost })
    case .not(let operand): self = .not(Self(operand, in: context))
    case .predicate(let predicate): self.init(predicate, in: context)
    }
  }

  private init(_ predicate: Query.Predicate, in context: QueryContext) {
    self =
      switch predicate {
      case .word(let text): Self.term(SearchTerm(word: text, emojiNames: context.emojiNames))
      case .tagPrefix(let text): Self.term(SearchTerm(tagPrefix: text))
      case .state(let state): Self.state(state, in: context)
      case .tag(.any): .facts(.tagged)
      case .tag(.none): .not(.facts(.tagged))
      case .tag(.matching(let pattern)):
        .text(TextTest(FoldedPattern(pattern), in: .shown, mark: SearchText.Mark.tag))
      case .text(let field, let text): Self.term(SearchTerm(folding: text), in: field)
      case .id(let pattern):
        .text(TextTest(FoldedPattern(pattern), in: .details, mark: SearchText.Mark.id))
      case .type(let name): Self.type(name)
      case .number(.unread, let comparison, let number):
        Self.number(comparison, number) { .unread($0) }
      case .number(.members, let comparison, let number):
        Self.number(comparison, number) { .members($0) }
      case .age(let field, let comparison, let span):
        comparison.range(of: span.seconds, limit: Query.TimeSpan.limit).map {
          .facts(.age(AgeTest(range: $0, isWaiting: field == .waiting)))
        } ?? .constant(false)
      case .since(let day):
        .facts(.sent(day.start(now: context.now, in: context.utcOffset).seconds...Int64.max))
      case .before(let day):
        .facts(.sent(0...max(0, day.start(now: context.now, in: context.utcOffset).seconds - 1)))
      }
  }

  private static func term(_ term: SearchTerm?) -> Self {
    term.map { .text(TextTest($0)) } ?? .constant(true)
  }

  private static func term(_ term: SearchTerm, in field: Query.TextField) -> Self {
    guard !term.bytes.isEmpty else { return .constant(true) }
    return switch field {
    case .name: .text(TextTest(term, mark: SearchText.Mark.name))
    case .text: .text(TextTest(term, mark: SearchText.Mark.message))
    case .from: .text(TextTest(term, in: .details, mark: SearchText.Mark.sender))
    }
  }

  private static func state(_ state: Query.State, in context: QueryContext) -> Self {
    let marked = context.marked[state, default: []]
    return switch state {
    case .stale: .constant(context.isStale)
    case .muted where context.muting != nil: muted(in: context)
    case .muted, .selected: marked.isEmpty ? .constant(false) : .marked(marked)
    case .failed where !marked.isEmpty: .any([.facts(.state(state)), .marked(marked)])
    default: .facts(.state(state))
    }
  }

  private static func muted(in context: QueryContext) -> Self {
    var inner = context
    // A query that asks for muted conversations does not refer to itself.
    inner.muting = nil
    let marked = Self(.predicate(.state(.muted)), in: inner)
    return .any([marked, Self(context.muting ?? .everything, in: inner)])
  }

  private static func type(_ name: String) -> Self {
    if let type = Query.MessageType(rawValue: name) {
      return .facts(.type(type == .image ? [.image, .gif] : [type]))
    }
    guard let pattern = Query.Pattern(name) else { return .constant(false) }
    return .text(TextTest(FoldedPattern(pattern), in: .details, mark: SearchText.Mark.type))
  }

  private static func number(
    _ comparison: Query.Comparison, _ number: Int, _ test: (ClosedRange<Int32>) -> FactsTest
  ) -> Self {
    let range = comparison.range(of: Int64(number), limit: Int64(Int32.max))
    return range.map { .facts(test(Int32($0.lowerBound)...Int32($0.upperBound))) }
      ?? .constant(false)
  }

  /// The relative time that it takes; the faster of several parts are evaluated first.
  private var cost: Int {
    switch self {
    case .constant: 0
    case .facts: 1
    case .marked, .slots: 2
    case .text(let test): test.term.emoji.isEmpty ? 10 : 100
    case .not(let node): node.cost
    case .all(let nodes), .any(let nodes): nodes.map(\.cost).max() ?? 0
    }
  }

  fileprivate var dependsOnIdentity: Bool {
    switch self {
    case .all(let nodes), .any(let nodes): nodes.contains(where: \.dependsOnIdentity)
    case .not(let node): node.dependsOnIdentity
    case .marked, .slots: true
    case .constant, .facts, .text: false
    }
  }

  /// The tests whose result changes while time passes.
  fileprivate var ages: [AgeTest] {
    switch self {
    case .all(let nodes), .any(let nodes): nodes.flatMap(\.ages)
    case .not(let node): node.ages
    case .facts(.age(let test)): [test]
    case .constant, .facts, .marked, .slots, .text: []
    }
  }
}
