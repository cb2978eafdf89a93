/// A kind of conversations that can be listed alone.
public struct ListKind: Equatable, Sendable {
  /// What the filter calls it.
  let kind: Filter.Kind

  /// The kind a name means; the beginning of the name is enough.
  init?(_ name: String) {
    let wanted = name.lowercased()
    guard !wanted.isEmpty,
      let kind = Filter.Kind.allCases.first(where: { $0.rawValue.hasPrefix(wanted) })
    else { return nil }
    self.kind = kind
  }

  /// What a person calls it.
  public var name: String { kind.rawValue }

  /// The names of all kinds.
  static var names: [String] { Filter.Kind.allCases.map(\.rawValue) }
}
