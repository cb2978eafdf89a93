import Conversations
import ConversationsAPI
import HTTP

/// An answer that lists messages counts every one of them and puts them in order.
enum MessagesPromises {
  static func check(_ input: [UInt8]) throws(BrokenPromise) {
    let counted = PlainEnvelope.count(in: input)
    switch read(input) {
    case .success(let list):
      if let counted {
        try expect("Every message is counted", list.count == counted, "\(list.count) of \(counted)")
      }
      for message in list.messages { try RowPromises.checkMessage(message) }
      try checkOrder(of: list.messages.compactMap(\.id))
    case .failure(let error):
      try expect("JSON with an array as data is a list", counted == nil, "\(error)")
      try FailurePromises.check(error)
    }
  }

  private static func read(_ body: [UInt8]) -> Result<MessageList, APIError> {
    Result { () throws(APIError) in
      try ConversationsEndpoints.messages(
        MessagesQuery(limit: 30), of: .user(UserID("bob")), as: UserID("ada")
      ).decode(HTTPResponse(status: 200, body: body)).value
    }
  }

  private static func checkOrder(of ids: [MessageID]) throws(BrokenPromise) {
    for (index, id) in ids.enumerated() {
      for later in ids[index...].prefix(50) {
        try expect("Messages come oldest first", !(later < id), "\(id), \(later)")
      }
    }
  }
}
