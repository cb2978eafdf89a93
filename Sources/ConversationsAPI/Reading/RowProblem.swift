/// Why a row cannot be used.
struct RowProblem: Error, Hashable {
  /// Where, from the row on, as in `.conversationId`; empty for the row itself.
  var place: String
  /// What is wrong there.
  var fault: String

  /// What stands at a key is missing, empty or of a type that cannot be meant.
  static func missing(_ key: String) -> RowProblem {
    RowProblem(place: ".\(key)", fault: "missing")
  }

  /// The text at a key is none that can be used.
  static func unknown(_ key: String, _ text: String) -> RowProblem {
    RowProblem(place: ".\(key)", fault: "unknown value \"\(ShownText.cut(text, to: 40))\"")
  }

  /// The problem with the row's own place in front.
  func reason(at row: String) -> String { "\(row)\(place): \(fault)" }
}
