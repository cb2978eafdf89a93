/// What can be read from one object of an answer.
protocol WireReadable: Sendable {
  /// Under which key an object of this kind has its name, for saying which one was skipped.
  static var idKey: JSONKey { get }

  /// Reads it.
  init(reading object: JSONObject) throws(RowProblem)
}
