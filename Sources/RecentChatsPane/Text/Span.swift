import Screen

/// A piece of text of one role.
struct Span: Hashable, Sendable {
  /// The text; it may hold anything, drawing makes it safe.
  var text: String
  /// What it means.
  var role: Role
  /// Whether it is set apart as the chosen one among its neighbours.
  var isChosen = false

  init(_ text: String, _ role: Role, isChosen: Bool = false) {
    self.text = text
    self.role = role
    self.isChosen = isChosen
  }

  /// How it is painted in a line with the given states.
  func paint(_ states: PaintStates = []) -> Paint {
    Paint(role, isChosen ? states.union(.selected) : states)
  }
}
