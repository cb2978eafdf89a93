import Conversations
import ConversationsAPI
import HTTP

/// An answer that holds one conversation reads the same with and without its details.
enum ConversationPromises {
  static func check(_ input: [UInt8]) throws(BrokenPromise) {
    let response = HTTPResponse(status: 200, body: input)
    let user = UserID("ada")
    for peer in [Peer.user(UserID("bob")), .group(GroupID("team"))] {
      let row = Result { () throws(APIError) in
        try ConversationsEndpoints.conversation(with: peer, as: user).decode(response).value
      }
      let details = Result { () throws(APIError) in
        try ConversationsEndpoints.details(of: peer, id: ConversationID("a_b"), as: user).decode(
          response
        ).value
      }
      try check(row, details)
    }
    _ = try? ConversationsEndpoints.conversation(id: ConversationID("a_b"), as: user)
      .decode(response)
  }

  private static func check(
    _ row: Result<Conversation, APIError>, _ details: Result<ConversationDetails, APIError>
  ) throws(BrokenPromise) {
    switch (row, details) {
    case (.success(let row), .success(let details)):
      try expect("Details tell the same row", details.conversation == row)
      try RowPromises.check(row)
      for fact in details.facts {
        try expect("A fact has a value", fact.value != .text(""))
      }
    case (.failure(let error), .failure(let other)):
      try expect("Details fail as the row does", error == other, "\(error), \(other)")
      try FailurePromises.check(error)
    default:
      try expect("A row can be read exactly when its details can", false, "\(row), \(details)")
    }
  }
}
