import Conversations
import ConversationsAPI
import HTTP

/// An answer that lists conversations is a page or a failure, and hides no row.
enum ListPagePromises {
  static func check(_ input: [UInt8]) throws(BrokenPromise) {
    let counted = PlainEnvelope.count(in: input)
    switch read(input) {
    case .success(let list):
      try checkElements(of: list, counted: counted)
      for row in list.rows { try RowPromises.check(row) }
      for requested in [1, 100, 1_000] { _ = list.isLast(requested: requested) }
    case .failure(let error):
      try expect("JSON with an array as data is a page", counted == nil, "\(error)")
      try FailurePromises.check(error)
    }
  }

  /// The list in an answer that came with a good status.
  static func read(_ body: [UInt8]) -> Result<ConversationList, APIError> {
    Result { () throws(APIError) in
      try ConversationsEndpoints.list(ListQuery(), as: UserID("ada"))
        .decode(HTTPResponse(status: 200, body: body)).value
    }
  }

  private static func checkElements(
    of list: ConversationList, counted: Int?
  ) throws(BrokenPromise) {
    let total = list.rows.count + list.skipped.count
    if let counted {
      try expect("Every element is a row or skipped", total == counted, "\(total) of \(counted)")
    }
    let places = list.skipped.map(\.index)
    try expect(
      "Each skipped row has its own place",
      Set(places).count == places.count && places.allSatisfy { (0..<total).contains($0) },
      "\(places) of \(total)")
    for row in list.skipped {
      try expect("A skipped row says why", !row.reason.isEmpty)
    }
  }
}
