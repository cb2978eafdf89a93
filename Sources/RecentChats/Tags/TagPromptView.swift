public import Conversations
internal import Queries

/// The tag editor for display.
public struct TagPromptView: Equatable, Sendable {
  /// A tag and the effect of Enter on it.
  public struct Chip: Hashable, Sendable {
    /// The effect of Enter.
    public enum Change: Hashable, Sendable {
      /// The tag stays.
      case kept
      /// The tag is added.
      case added
      /// The tag is removed.
      case removed
    }

    /// The tag.
    public var text: String
    /// The effect of Enter on it.
    public var change: Change

    public init(_ text: String, _ change: Change) {
      self.text = text
      self.change = change
    }
  }

  /// A remark on the typed tag.
  public enum Hint: Hashable, Sendable {
    /// The conversation already has this tag.
    case present(String)
    /// The tag is new, and this one differs from it only in case.
    case twin(String)
    /// The conversation does not have this tag, which is to be removed.
    case absent(String)
  }

  /// The name of the conversation.
  public var name: String
  /// The tags, each with the effect of Enter on it.
  public var chips: [Chip]
  /// The typed text.
  public var text: String
  /// The number of graphemes of `text` to the left of the cursor.
  public var cursor: Int
  /// The text that Tab would append.
  public var completion: String
  /// The offered tags, best first.
  public var offers: [String]
  /// The index of the chosen offer.
  public var chosenOffer: Int?
  /// The tags that Enter would add.
  public var adding: [String]
  /// The tags that Enter would remove.
  public var removing: [String]
  /// A remark on the typed tag.
  public var hint: Hint?
  /// The number of tags after Enter.
  public var count: Int
  /// The maximum number of tags.
  public var limit: Int
  /// The reason why the input cannot be applied.
  public var problem: TagProblem?

  public init(
    name: String, chips: [Chip], text: String, cursor: Int, completion: String = "",
    offers: [String] = [], chosenOffer: Int? = nil, adding: [String] = [],
    removing: [String] = [], hint: Hint? = nil, count: Int, limit: Int = Tag.maximumCount,
    problem: TagProblem? = nil
  ) {
    self.name = name
    self.chips = chips
    self.text = text
    self.cursor = cursor
    self.completion = completion
    self.offers = offers
    self.chosenOffer = chosenOffer
    self.adding = adding
    self.removing = removing
    self.hint = hint
    self.count = count
    self.limit = limit
    self.problem = problem
  }
}

extension TagEditor {
  /// The editor for display.
  public var view: TagPromptView {
    let drafted = drafted
    let problem = problem(of: drafted)
    let shown = (try? drafted.get()) ?? draft
    return TagPromptView(
      name: name, chips: chips, text: line.text, cursor: line.cursor, completion: completion,
      offers: offers.map(\.rawValue), chosenOffer: chosenOffer,
      adding: shown.added.map(\.rawValue),
      removing: shown.original.filter(shown.removed.contains).map(\.rawValue),
      hint: problem == nil ? hint(on: shown) : nil, count: shown.tags.count, problem: problem)
  }

  private var chips: [TagPromptView.Chip] {
    draft.original.map { .init($0.rawValue, draft.removed.contains($0) ? .removed : .kept) }
      + draft.added.map { .init($0.rawValue, .added) }
  }

  /// The text that Tab would append; empty where Tab would change the typed text.
  private var completion: String {
    let typed = lastInput
    guard !typed.isEmpty, line.text.hasSuffix(typed.spelled), let offer = chosenOrFirstOffer,
      offer.hasPrefix(typed.spelled)
    else { return "" }
    return String(offer.dropFirst(typed.spelled.count))
  }

  /// Returns a remark if the tag is already present or absent, or a new one has a twin.
  private func hint(on next: TagDraft) -> TagPromptView.Hint? {
    let typed = input
    if typed.intent == .add, !typed.name.isEmpty, draft.original.contains(typed.tag),
      draft.holds(typed.tag)
    {
      return .present(typed.name)
    }
    // A name that an offer can complete is being typed.
    if typed.intent == .remove, !typed.name.isEmpty, draft.lacks(typed.tag), offers.isEmpty {
      return .absent(typed.name)
    }
    return twin(in: next).map { .twin($0.rawValue) }
  }

  private func problem(of drafted: Result<TagDraft, TagProblem>) -> TagProblem? {
    if case .failure(let problem) = drafted { problem } else { nil }
  }
}

extension TagEditor {
  /// The maximum number of offers; no screen shows more.
  static let offerLimit = 50

  /// The tags to offer for the typed text, best first.
  ///
  /// With `-` these are the tags that can be removed, otherwise those that can be added. Names that
  /// begin with the text precede names that contain it; within each group the most used come first.
  var offers: [Tag] {
    let input = lastInput
    return Array(
      Self.matching(input.name, in: candidates(for: input.intent)).prefix(Self.offerLimit))
  }

  /// Returns the tags that contain a typed name: those that begin with it first.
  static func matching(_ name: String, in tags: [Tag]) -> [Tag] {
    let typed = SearchTerm(folding: name)
    var beginning: [Tag] = []
    var holding: [Tag] = []
    for tag in tags {
      switch typed.position(in: tag.rawValue) {
      case 0: beginning.append(tag)
      case .some: holding.append(tag)
      case nil: break
      }
    }
    return beginning + holding
  }

  private func candidates(for intent: TagInput.Intent) -> [Tag] {
    guard intent != .remove else { return draft.tags }
    let present = Set(draft.tags)
    return known.filter {
      !present.contains($0) && TagProblem.problem(withNewName: $0.rawValue) == nil
    }
  }

  /// The chosen offer as it would be typed.
  var chosenSpelling: String? {
    guard let chosenOffer, offers.indices.contains(chosenOffer) else { return nil }
    return lastInput.spelled(offers[chosenOffer].rawValue)
  }

  /// The offer that Tab takes, as it would be typed; nil if the typed name is already that of a
  /// tag.
  var chosenOrFirstOffer: String? {
    if let chosenSpelling { return chosenSpelling }
    let input = lastInput
    let isComplete = draft.holds(input.tag) || offers.contains(input.tag)
    guard !isComplete else { return nil }
    return offers.first.map { input.spelled($0.rawValue) }
  }
}
