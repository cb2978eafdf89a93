/// What a cell means and what is going on with it: all a theme needs to know to colour it.
public struct Paint: Hashable, Sendable {
  /// What the cell means.
  public var role: Role
  /// What is going on with the thing it belongs to.
  public var states: PaintStates

  /// Joins a role with states.
  public init(_ role: Role, _ states: PaintStates = []) {
    self.role = role
    self.states = states
  }
}
