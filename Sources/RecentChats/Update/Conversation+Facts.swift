import Conversations

extension Conversation {
  /// What the list told, for as long as the conversation's own call has not answered.
  var knownFacts: [ConversationDetails.Fact] {
    [
      .init("conversation", id.rawValue),
      .init(peer.isGroup ? "group" : "user", peer.rawValue),
      .init("name", name),
    ] + listOnlyFacts
  }

  /// What only the list tells.
  var listOnlyFacts: [ConversationDetails.Fact] {
    let tags = tagList.map(\.rawValue).joined(separator: ", ")
    return [.init("my tags", tags.isEmpty ? "none" : tags)]
  }
}
