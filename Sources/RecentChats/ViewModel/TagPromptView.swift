/// The tag editor as it is shown.
public struct TagPromptView: Equatable, Sendable {
  /// A tag and what Enter would do to it.
  public struct Chip: Hashable, Sendable {
    /// What Enter would do to it.
    public enum Fate: Hashable, Sendable {
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
    public var fate: Fate

    /// Makes a chip.
    public init(_ text: String, _ fate: Fate) {
      self.text = text
      self.fate = fate
    }
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
  /// What will change, such as `+urgent −later`; empty when nothing would.
  public var summary: String
  /// How many tags there would be, and how many there may be.
  public var count: Int
  /// Why what is typed cannot be sent.
  public var problem: String?

  /// Makes a prompt.
  public init(
    name: String, chips: [Chip], text: String, cursor: Int, completion: String = "",
    offers: [String] = [], chosenOffer: Int? = nil, summary: String = "", count: Int,
    problem: String? = nil
  ) {
    self.name = name
    self.chips = chips
    self.text = text
    self.cursor = cursor
    self.completion = completion
    self.offers = offers
    self.chosenOffer = chosenOffer
    self.summary = summary
    self.count = count
    self.problem = problem
  }
}
