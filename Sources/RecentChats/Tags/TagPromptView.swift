public import Conversations
internal import Queries

/// The tag editor as it is shown.
public struct TagPromptView: Equatable, Sendable {
  /// A tag and what Enter would do to it.
  public struct Chip: Hashable, Sendable {
    /// What Enter would do to it.
    public enum Change: Hashable, Sendable {
      /// It stays.
      case kept
      /// It comes.
      case added
      /// It goes.
      case removed
    }

    /// The tag.
    public var text: String
    /// What Enter would do to it.
    public var change: Change

    public init(_ text: String, _ change: Change) {
      self.text = text
      self.change = change
    }
  }

  /// A remark on the tag that is typed.
  public enum Hint: Hashable, Sendable {
    /// The conversation has this tag already.
    case present(String)
    /// The tag is new, and this one differs from it only in case.
    case twin(String)
  }

  /// The conversation's name.
  public var name: String
  /// The tags, with what Enter would do to each.
  public var chips: [Chip]
  /// What is typed.
  public var text: String
  /// The graphemes of `text` left of the cursor.
  public var cursor: Int
  /// What Tab would add behind what is typed.
  public var completion: String
  /// Tags on offer, best first.
  public var offers: [String]
  /// Which offer is chosen.
  public var chosenOffer: Int?
  /// The tags that Enter would add.
  public var adding: [String]
  /// The tags that Enter would remove.
  public var removing: [String]
  /// A remark on the tag that is typed.
  public var hint: Hint?
  /// How many tags there would be.
  public var count: Int
  /// How many tags there may be.
  public var limit: Int
  /// The reason why what is typed cannot be done.
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
  /// The editor as it is shown.
  public var view: TagPromptView {
    let drafted = drafted
    let shown = (try? drafted.get()) ?? draft
    return TagPromptView(
      name: name, chips: chips, text: line.text, cursor: line.cursor, completion: completion,
      offers: offers.map(\.rawValue), chosenOffer: chosenOffer,
      adding: shown.added.map(\.rawValue),
      removing: shown.original.filter(shown.removed.contains).map(\.rawValue),
      hint: hint(on: shown), count: shown.tags.count, problem: problem(of: drafted))
  }

  private var chips: [TagPromptView.Chip] {
    draft.original.map { .init($0.rawValue, draft.removed.contains($0) ? .removed : .kept) }
      + draft.added.map { .init($0.rawValue, .added) }
  }

  /// What Tab would add behind what is typed; nothing where it would change what is there.
  private var completion: String {
    let typed = TagInput(line.text)
    guard !typed.isEmpty, line.text == typed.spelled, let offer = chosenOrFirstOffer else {
      return ""
    }
    return offer.hasPrefix(line.text) ? String(offer.dropFirst(line.text.count)) : ""
  }

  /// That a tag is there already, or that a new one has a twin.
  private func hint(on next: TagDraft) -> TagPromptView.Hint? {
    let typed = input
    if typed.intent == .add, !typed.name.isEmpty, draft.original.contains(typed.tag),
      draft.holds(typed.tag)
    {
      return .present(typed.name)
    }
    return twin(in: next).map { .twin($0.rawValue) }
  }

  private func problem(of drafted: Result<TagDraft, TagProblem>) -> TagProblem? {
    if case .failure(let problem) = drafted { problem } else { nil }
  }
}

extension TagEditor {
  /// How many offers there are at most; no screen shows more.
  static let offerLimit = 50

  /// The tags on offer for what is typed, best first.
  ///
  /// With `-` these are the tags that can go, otherwise the tags that can come. Names that begin
  /// with what is typed come before names that hold it; the most used first.
  var offers: [Tag] {
    let input = TagInput(line.text)
    let typed = SearchTerm(folding: input.name)
    var beginning: [Tag] = []
    var holding: [Tag] = []
    for tag in candidates(for: input.intent) {
      switch typed.position(in: tag.rawValue) {
      case 0: beginning.append(tag)
      case .some: holding.append(tag)
      case nil: break
      }
    }
    return Array((beginning + holding).prefix(Self.offerLimit))
  }

  private func candidates(for intent: TagInput.Intent) -> [Tag] {
    guard intent != .remove else { return draft.tags }
    let present = Set(draft.tags)
    return known.filter {
      !present.contains($0) && TagProblem.problem(withNewName: $0.rawValue) == nil
    }
  }

  /// The offer a person went to, as it would be typed.
  var chosenSpelling: String? {
    guard let chosenOffer, offers.indices.contains(chosenOffer) else { return nil }
    return TagInput(line.text).spelled(offers[chosenOffer].rawValue)
  }

  /// The offer Tab takes, as it would be typed; what names a tag in full already needs none.
  var chosenOrFirstOffer: String? {
    if let chosenSpelling { return chosenSpelling }
    let input = TagInput(line.text)
    let isComplete = draft.holds(input.tag) || offers.contains(input.tag)
    guard !isComplete else { return nil }
    return offers.first.map { input.spelled($0.rawValue) }
  }
}
