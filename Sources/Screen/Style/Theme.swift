/// A style for every role in every state.
public struct Theme: Equatable, Sendable {
  /// The name a person chooses it by.
  public let name: String
  private var table: [Style]

  /// Makes a theme by asking for the style of every paint once.
  public init(name: String, style: (Paint) -> Style) {
    self.name = name
    var table: [Style] = []
    for role in Role.allCases {
      for bits in 0..<PaintStates.combinations {
        table.append(style(Paint(role, PaintStates(rawValue: UInt8(bits)))))
      }
    }
    self.table = table
  }

  /// How a paint looks.
  public func style(for paint: Paint) -> Style {
    let states = Int(paint.states.rawValue) % PaintStates.combinations
    return table[paint.role.ordinal * PaintStates.combinations + states]
  }
}
