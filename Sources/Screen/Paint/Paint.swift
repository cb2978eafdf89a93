/// The meaning of a cell and its states: everything a theme needs to style it.
public struct Paint: Hashable, Sendable {
  /// The meaning of the cell.
  public var role: Role
  /// The states of the item that the cell belongs to.
  public var states: PaintStates
  /// The number of the style that the theme has for some tags, from 1; 0 for the style of the role.
  public var tagStyle: UInt8

  public init(_ role: Role, _ states: PaintStates = [], tagStyle: UInt8 = 0) {
    self.role = role
    self.states = states
    self.tagStyle = tagStyle
  }

  /// Returns the paint in other states.
  public func with(_ states: PaintStates) -> Paint { Paint(role, states, tagStyle: tagStyle) }

  /// The index of the paint in a table of all paints: the styles of tags follow those of roles.
  public var ordinal: Int {
    let style = tagStyle == 0 ? role.ordinal : Role.allCases.count + Int(tagStyle) - 1
    return style * PaintStates.combinations + Int(states.rawValue) % PaintStates.combinations
  }

  /// The largest number of styles for tags.
  public static let mostTagStyles = 63

  /// The number of paints.
  public static let count = (Role.allCases.count + mostTagStyles) * PaintStates.combinations
}

extension Paint: CustomStringConvertible {
  /// The name of the role and the states, such as `row.name (selected, pending)`.
  public var description: String {
    let names = PaintStates.named.reversed().filter { states.contains($0.state) }.map(\.name)
    let name = tagStyle == 0 ? role.rawValue : "\(role.rawValue) \(tagStyle)"
    return names.isEmpty ? name : "\(name) (\(names.joined(separator: ", ")))"
  }
}

/// States of the item that a cell belongs to.
public struct PaintStates: OptionSet, Hashable, Sendable {
  /// One bit per state.
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The row that keys act on.
  public static let selected = PaintStates(rawValue: 1)
  /// The row shows a change that the server has not confirmed.
  public static let pending = PaintStates(rawValue: 2)
  /// The data is out of date.
  public static let stale = PaintStates(rawValue: 4)
  /// The row stands back, because it is about to leave the list.
  public static let dimmed = PaintStates(rawValue: 8)

  /// The number of combinations of states.
  public static let combinations = 16

  /// The states with the names used in theme files, in the order in which they are applied.
  public static let named: [(name: String, state: PaintStates)] = [
    ("dimmed", .dimmed), ("stale", .stale), ("pending", .pending), ("selected", .selected),
  ]
}
