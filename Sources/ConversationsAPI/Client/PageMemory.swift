internal import Conversations
internal import HTTP
internal import Synchronization

/// Remembers the last first page of the list, so that one with the same bytes need not be read again.
///
/// Most polls bring nothing new, and nearly all that such a poll costs is reading JSON.
public final class PageMemory: Sendable {
  private struct Known {
    var body: [UInt8]
    var list: ConversationList
  }

  private let known = Mutex<Known?>(nil)

  /// How large a body may be to be remembered: more than the pages of polls have.
  private static let mostBytes = 512 * 1_024

  /// Makes a memory of nothing.
  public init() {}

  /// The list that a body holds; what reads it is asked for a body that is not known.
  func list(
    in response: HTTPResponse, read: (HTTPResponse) throws(APIError) -> ConversationList
  ) throws(APIError) -> ConversationList {
    if let list = known.withLock({ $0?.body == response.body ? $0?.list : nil }) { return list }
    let list = try read(response)
    guard response.body.count <= Self.mostBytes else { return list }
    known.withLock { $0 = Known(body: response.body, list: list) }
    return list
  }
}

extension Endpoint<ConversationList> {
  /// The same operation, whose answer is not read again while it is the same.
  func remembering(_ memory: PageMemory) -> Self {
    var endpoint = self
    endpoint.read = { [read] response throws(APIError) in
      try memory.list(in: response, read: read)
    }
    return endpoint
  }
}
