extension Paint: CustomStringConvertible {
  /// The role's name and the states, such as `row.name (selected, pending)`.
  public var description: String {
    let names = PaintStates.named.reversed().filter { states.contains($0.state) }.map(\.name)
    return names.isEmpty
      ? role.rawValue : "\(role.rawValue) (\(names.joined(separator: ", ")))"
  }
}
