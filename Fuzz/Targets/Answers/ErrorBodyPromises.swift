import Conversations
import ConversationsAPI
import HTTP

/// A bad status is a failure whatever the body says, and has a sentence.
///
/// - Shape: The first byte chooses the status, the others are the body.
enum ErrorBodyPromises {
  private static let statuses = [
    100, 199, 301, 400, 401, 403, 404, 408, 413, 429, 500, 503, 599, 999,
  ]

  static func check(_ input: [UInt8]) throws(BrokenPromise) {
    var input = FuzzInput(input)
    let status = statuses[Int(input.byte()) % statuses.count]
    let response = HTTPResponse(status: status, body: input.bytes)
    do throws(APIError) {
      _ = try ConversationsEndpoints.list(ListQuery(), as: UserID("ada")).decode(response)
    } catch {
      try check(error, status: status)
      return
    }
    try expect("A bad status is never a list", false, "\(status)")
  }

  private static func check(_ error: APIError, status: Int) throws(BrokenPromise) {
    guard case .rejected(let rejection) = error else {
      try expect("A bad status is a refusal", false, "\(error)")
      return
    }
    try expect("A refusal keeps its status", rejection.status == status)
    try FailurePromises.check(error)
    if status == 429 {
      let failure = SyncFailure(error, subject: .one, now: 0)
      try expect("429 is a limit", failure == .rateLimited(retryAfter: nil), "\(failure)")
    }
  }
}
