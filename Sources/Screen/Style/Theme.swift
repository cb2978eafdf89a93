/// A style for every role in every state.
public struct Theme: Equatable, Sendable {
  /// The name by which the user selects it.
  public let name: String
  /// The patterns of the tags that have a style of their own, the most specific first; the number of
  /// a style is the place of its pattern, from 1.
  public let tagPatterns: [String]
  private var table: [Style]

  /// Creates a theme by calling `style` once for each paint.
  ///
  /// - Parameters:
  ///   - name: The name by which the user selects it.
  ///   - tagPatterns: The patterns of the tags that have a style of their own; at most
  ///     `Paint.mostTagStyles`.
  ///   - style: Returns the style of a paint.
  public init(name: String, tagPatterns: [String] = [], style: (Paint) -> Style) {
    self.name = name
    self.tagPatterns = tagPatterns
    let paints =
      Role.allCases.map { Paint($0) }
      + tagPatterns.indices.map { Paint(.tag, tagStyle: UInt8($0 + 1)) }
    table = paints.flatMap { paint in
      (0..<PaintStates.combinations).map {
        style(paint.with(PaintStates(rawValue: UInt8($0))))
      }
    }
  }

  /// The style of a paint; that of its role if the theme has no such style for tags.
  public func style(for paint: Paint) -> Style {
    let ordinal = paint.ordinal
    return ordinal < table.count ? table[ordinal] : table[Paint(paint.role, paint.states).ordinal]
  }
}

/// A theme for each background a terminal may have.
public struct ThemeVariants: Equatable, Sendable {
  /// The theme for a dark background.
  public var dark: Theme
  /// The theme for a light background.
  public var light: Theme

  public init(dark: Theme, light: Theme) {
    self.dark = dark
    self.light = light
  }

  /// The theme for a background.
  public func theme(on background: Background) -> Theme {
    switch background {
    case .dark: dark
    case .light: light
    }
  }
}

/// The brightness of the terminal's background.
public enum Background: Hashable, Sendable {
  /// Dark: light text is readable on it.
  case dark
  /// Light: dark text is readable on it.
  case light
}

extension Theme {
  /// The name of the theme that needs no file, available without creating the theme.
  public static let builtinName = "default"

  /// The theme that needs no file: the sixteen colours and the background of the terminal.
  public static let builtin = Theme(name: builtinName) { paint in
    let named = paint.role.lookupNames.lazy.compactMap { styles[$0] }.first ?? Style()
    return PaintStates.named.reduce(named) { style, entry in
      paint.states.contains(entry.state)
        ? patch(for: entry.state, of: paint.role).applied(to: style) : style
    }
  }

  /// The change that a state makes to a role of the built-in theme.
  ///
  /// A list that is out of date loses its colours and is dimmed; unread names are not dimmed, nor are the
  /// marks of pending changes and of outdated rows.
  private static func patch(for state: PaintStates, of role: Role) -> StylePatch {
    guard state == .stale else { return builtinPatch(for: state) }
    return switch role {
    case .pendingMark, .selectionMark, .staleMark: StylePatch(removing: .dim)
    case .nameUnread: StylePatch(foreground: .terminalDefault, removing: .dim)
    default: StylePatch(foreground: .terminalDefault, adding: .dim)
    }
  }

  /// The change that a state makes if a theme does not define one.
  ///
  /// - Parameter state: A single state.
  /// - Returns: A change that is also visible without colours.
  public static func builtinPatch(for state: PaintStates) -> StylePatch {
    switch state {
    // A single style for the whole bar: the colours of the roles would show as reversed patches,
    // and every change of style costs ten bytes on the connection to the terminal.
    case .selected:
      StylePatch(
        foreground: .terminalDefault, background: .terminalDefault,
        adding: [.bold, .reverse], removing: .dim)
    case .pending: StylePatch(adding: .italic)
    case .stale: StylePatch(adding: .dim)
    case .dimmed: StylePatch(adding: .dim, removing: .bold)
    default: StylePatch()
    }
  }

  private static let styles: [String: Style] = [
    "text": Style(),
    "text.placeholder": Style(foreground: .magenta, attributes: .underline),

    "header": Style(attributes: .bold),
    "header.title": Style(foreground: .cyan, attributes: .bold),
    "header.account": Style(),
    "header.unread": Style(foreground: .yellow, attributes: .bold),
    "header.filter": Style(foreground: .magenta, attributes: .underline),
    "header.readonly": Style(foreground: .yellow, attributes: .bold),
    "header.production": Style(foreground: .red, attributes: .reverse),

    "row.badge": Style(foreground: .yellow, attributes: .bold),
    "row.badge.untracked": Style(attributes: .dim),
    "row.glyph": Style(),
    "row.glyph.online": Style(foreground: .legibleGreen),
    "row.pin": Style(foreground: .legibleYellow),
    "row.pending": Style(foreground: .legibleYellow, attributes: .bold),
    "row.marked": Style(foreground: .legibleYellow, attributes: .bold),
    "row.stale": Style(foreground: .legibleYellow),
    "row.name": Style(),
    "row.name.unread": Style(attributes: .bold),
    "row.sender": Style(foreground: .cyan),
    "row.preview": Style(attributes: .dim),
    "row.preview.unread": Style(),
    "row.preview.kind": Style(attributes: [.dim, .italic]),
    "row.ticks": Style(attributes: .dim),
    "row.ticks.read": Style(foreground: .legibleCyan),
    "row.tag": Style(foreground: .magenta),
    "row.tag.proposed": Style(foreground: .magenta, attributes: [.dim, .italic]),
    "row.tag.more": Style(foreground: .magenta, attributes: .dim),
    "row.time": Style(attributes: .dim),
    "row.time.unread": Style(),
    "row.match": Style(foreground: .yellow, attributes: [.bold, .underline]),

    "status": Style(),
    "status.live": Style(foreground: .green),
    "status.busy": Style(foreground: .cyan),
    "status.offline": Style(foreground: .yellow, attributes: .bold),
    "status.problem": Style(foreground: .red, attributes: .bold),
    "status.age": Style(attributes: .dim),
    "status.notice": Style(),
    "status.notice.failure": Style(foreground: .red, attributes: .bold),
    "status.hint": Style(attributes: .dim),

    "overlay.border": Style(foreground: .legibleCyan),
    "overlay.title": Style(foreground: .cyan, attributes: .bold),
    "overlay.text": Style(),
    "overlay.heading": Style(foreground: .yellow, attributes: .bold),
    "overlay.key": Style(foreground: .cyan, attributes: .bold),
    "overlay.dim": Style(attributes: .dim),
    "overlay.busy": Style(foreground: .cyan),
    "overlay.good": Style(foreground: .green),
    "overlay.problem": Style(foreground: .red, attributes: .bold),

    "prompt.label": Style(foreground: .cyan, attributes: .bold),
    "prompt.text": Style(),
    "prompt.completion": Style(attributes: .dim),
    "prompt.add": Style(foreground: .green, attributes: .bold),
    "prompt.remove": Style(foreground: .red, attributes: .underline),
    "prompt.error": Style(foreground: .red, attributes: .bold),

    "message.title": Style(attributes: .bold),
    "message.text": Style(),
  ]
}

/// Fixed colours with a contrast of at least 3 to 1 on black and on white: a terminal's own green,
/// yellow and cyan can hardly be seen on white, and its blue on black.
extension Color {
  fileprivate static let legibleGreen = Color.indexed(28)
  fileprivate static let legibleCyan = Color.indexed(31)
  fileprivate static let legibleYellow = Color.indexed(136)
}
