import Conversations

/// A conversation with everything that was told of it.
struct ConversationRecord: WireReadable {
  static var idKey: JSONKey { PartialConversation.idKey }

  let partial: PartialConversation
  let facts: [ConversationDetails.Fact]

  init(reading object: JSONObject) {
    partial = PartialConversation(reading: object)
    facts = FactSection.allCases.flatMap { $0.facts(of: object) }
  }
}
