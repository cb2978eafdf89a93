/// Everything a person settled before the program starts, checked.
public struct Settings: Equatable, Sendable {
  /// The chosen profile, if one was.
  public var profile: String?
  /// Where the profile was chosen.
  public var profileOrigin = Origin.standard
  /// Which app to open; none when it was not, or not completely, said.
  public var account: Account?
  /// The theme's name; whether there is one is found out later and never stops the program.
  public var theme = "default"
  /// How many colours may be used.
  public var color = ColorChoice.auto
  /// Whether the background is light or dark.
  public var background = BackgroundChoice.auto
  /// Whether the mouse is the program's; else it stays the terminal's own.
  public var mouse = true
  /// Whether only ASCII is drawn.
  public var ascii = false
  /// Whether everything is told in lines instead of drawn; none leaves it to the terminal.
  public var plain: Bool?
  /// What becomes of emoji; only ASCII counts more.
  public var emoji = EmojiChoice.stable
  /// The log's path; none means no log.
  public var log: String?
  /// How often the server is asked.
  public var poll = PollSettings()
  /// How the server is reached.
  public var network = NetworkSettings()
  /// Keys that differ from the built-in ones, by command name.
  public var keys: [KeyOverride] = []
  /// Where each value came from; a key that is not here has its default.
  public var origins: [SettingKey: Origin] = [:]

  /// Makes the defaults.
  public init() {}

  /// Where a value came from.
  public func origin(of key: SettingKey) -> Origin { origins[key] ?? .standard }

  /// What the header calls it: the profile, else the app.
  public var label: String { profile ?? account?.label ?? "" }
}
