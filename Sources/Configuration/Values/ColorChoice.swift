/// How many colours the pane may use.
public enum ColorChoice: String, CaseIterable, Sendable {
  /// As many as the terminal says it has.
  case auto
  /// None; states are told apart by attributes.
  case never
  /// The sixteen of the terminal's own palette.
  case sixteen = "16"
  /// The fixed table of 256.
  case indexed = "256"
  /// Any, as 24 bits.
  case direct = "true"
}
