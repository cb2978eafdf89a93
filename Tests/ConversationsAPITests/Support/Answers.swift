import Conversations
import ConversationsAPI
import HTTP

let me = UserID("me")
let tom = Peer.user(UserID("tom"))
let rowers = Peer.group(GroupID("rowers"))

/// An answer with a JSON text.
func answer(_ json: String, status: Int = 200, headers: [HTTPHeader] = []) -> HTTPResponse {
  HTTPResponse(status: status, headers: headers, body: Array(json.utf8))
}

/// An answer that refuses.
func refusal(_ code: String, status: Int, message: String = "No.") -> HTTPResponse {
  answer(#"{"error":{"code":"\#(code)","message":"\#(message)"}}"#, status: status)
}

/// The list in an answer.
func list(_ response: HTTPResponse) throws(APIError) -> ConversationList {
  try ConversationsEndpoints.list(ListQuery(), as: me).decode(response).value
}

/// The list of an answer that holds these rows.
func list(rows: String) throws(APIError) -> ConversationList {
  try list(answer(#"{"data":[\#(rows)]}"#))
}

/// A sound row with more fields, or with some of its fields replaced.
func row(_ fields: String = "", with: String = #""uid":"tom","name":"Tom""#) -> String {
  let sound = [
    #""conversationId":"me_user_tom""#, #""conversationType":"user""#, #""updatedAt":100"#,
    #""unreadMessageCount":"2""#, #""conversationWith":{\#(with)}"#,
  ].filter { field in !fields.contains(field.prefix { $0 != ":" }) }
  return "{" + ((fields.isEmpty ? [] : [fields]) + sound).joined(separator: ",") + "}"
}

/// The row that an answer with these fields gives.
func conversation(
  _ fields: String = "", with: String = #""uid":"tom","name":"Tom""#
) throws -> Conversation {
  let rows = try list(rows: row(fields, with: with)).rows
  guard let row = rows.first else { throw NoRow() }
  return row
}

/// The last message that these fields give.
func message(_ fields: String) throws -> LastMessage {
  let row = try conversation(#""lastMessage":{"id":"7","sender":"tom","sentAt":90,\#(fields)}"#)
  guard let message = row.lastMessage else { throw NoRow() }
  return message
}

/// A row that should be there is not.
struct NoRow: Error {}
