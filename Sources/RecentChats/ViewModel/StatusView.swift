/// What the last line tells.
public struct StatusView: Equatable, Sendable {
  /// How things stand with the server.
  public enum Link: Hashable, Sendable {
    /// Nothing was asked yet.
    case starting
    /// The last answer was good.
    case live
    /// A list is being asked for.
    case polling
    /// No answer.
    case offline
    /// The server asked us to wait.
    case limited
    /// The key, the app or the user was refused.
    case refused
  }

  /// What the last notice is about.
  public struct Notice: Hashable, Sendable {
    /// The sentence.
    public var text: String
    /// Whether something failed.
    public var isFailure: Bool

    /// Makes a notice.
    public init(_ text: String, isFailure: Bool = false) {
      self.text = text
      self.isFailure = isFailure
    }
  }

  /// How things stand with the server.
  public var link: Link
  /// The same in words, such as `offline since 12:04`.
  public var text: String
  /// How old the data is, in words, such as `12 s ago`; nil while it is fresh or unknown.
  public var age: String?
  /// How many changes are not confirmed.
  public var pending: Int
  /// How many rows of the list could not be read.
  public var skipped: Int
  /// The last notice.
  public var notice: Notice?
  /// The commands that a person may not know yet, the first first.
  public var lesson: [Command]

  /// Makes a status.
  public init(
    link: Link, text: String, age: String? = nil, pending: Int = 0, skipped: Int = 0,
    notice: Notice? = nil, lesson: [Command] = []
  ) {
    self.link = link
    self.text = text
    self.age = age
    self.pending = pending
    self.skipped = skipped
    self.notice = notice
    self.lesson = lesson
  }
}
