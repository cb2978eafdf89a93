import Conversations
import ConversationsAPI
import HTTP

let me = UserID("me")
let tom = Peer.user(UserID("tom"))
let rowers = Peer.group(GroupID("rowers"))

/// A response with a JSON text.
func answer(_ json: String, status: Int = 200, headers: [HTTPHeader] = []) -> HTTPResponse {
  HTTPResponse(status: status, headers: headers, body: Array(json.utf8))
}

/// A response that refuses the request.
func refusal(_ code: String, status: Int, message: String = "No.") -> HTTPResponse {
  answer(#"{"error":{"code":"\#(code)","message":"\#(message)"}}"#, status: status)
}

/// The list in a response.
func list(_ response: HTTPResponse) throws(APIError) -> ConversationList {
  try ConversationsEndpoints.list(ListQuery(), as: me).decode(response).value
}

/// The list of a response with these rows.
func list(rows: String) throws(APIError) -> ConversationList {
  try list(answer(#"{"data":[\#(rows)]}"#))
}

/// A valid row with additional fields, or with some of its fields replaced.
func row(_ fields: String = "", with: String = #""uid":"tom","name":"Tom""#) -> String {
  let sound = [
    #""conversationId":"me_user_tom""#, #""conversationType":"user""#, #""updatedAt":100"#,
    #""unreadMessageCount":"2""#, #""conversationWith":{\#(with)}"#,
  ].filter { field in !fields.contains(field.prefix { $0 != ":" }) }
  return "{" + ((fields.isEmpty ? [] : [fields]) + sound).joined(separator: ",") + "}"
}

/// The row decoded from a response with these fields.
func conversation(
  _ fields: String = "", with: String = #""uid":"tom","name":"Tom""#
) throws -> Conversation {
  let rows = try list(rows: row(fields, with: with)).rows
  guard let row = rows.first else { throw NoRow() }
  return row
}

/// The last message decoded from these fields.
func message(_ fields: String) throws -> LastMessage {
  let row = try conversation(#""lastMessage":{"id":"7","sender":"tom","sentAt":90,\#(fields)}"#)
  guard let message = row.lastMessage else { throw NoRow() }
  return message
}

/// An expected row is missing.
struct NoRow: Error {}
