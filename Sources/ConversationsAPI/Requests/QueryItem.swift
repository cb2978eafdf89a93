/// One parameter of a query, its value already percent-encoded.
///
/// - Source: Contract §1, "Query encoding".
struct QueryItem: Hashable, Sendable {
  let name: String
  let encodedValue: String

  /// A text; nil leaves the parameter out.
  init?(_ name: String, _ text: String?) {
    guard let text else { return nil }
    self.name = name
    self.encodedValue = PercentEncoding.encode(text)
  }

  /// A number; nil leaves the parameter out.
  init?(_ name: String, _ number: Int?) {
    self.init(name, number.map { String($0) })
  }

  /// A yes or no; nil leaves the parameter out.
  init?(_ name: String, _ flag: Bool?) {
    self.init(name, flag.map(Inferred.spelling(of:)))
  }

  /// A list in one comma-joined value; an empty one leaves the parameter out.
  ///
  /// Commas inside a text are encoded, which is all that can be done about them.
  init?(_ name: String, _ list: [String]) {
    guard !list.isEmpty else { return nil }
    self.name = name
    self.encodedValue = list.map(PercentEncoding.encode).joined(separator: ",")
  }

  var encoded: String { "\(name)=\(encodedValue)" }
}
