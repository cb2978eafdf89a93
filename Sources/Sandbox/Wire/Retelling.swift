/// Puts given texts into the rows of an answer, as the configuration wants them.
struct Retelling: Sendable {
  private var texts: [String: SandboxText] = [:]

  /// Gives the first conversations of a user's list a text each.
  init(_ texts: [SandboxText], in world: inout World, for uid: String) {
    guard !texts.isEmpty else { return }
    for (id, text) in zip(world.conversationIDs(of: uid), texts) { self.texts[id] = text }
  }

  /// Changes a list of conversations, or the one of an answer.
  func apply(to json: inout JSON) {
    guard !texts.isEmpty, let data = json["data"] else { return }
    json["data"] = data.elements.map { .array($0.map(retold)) } ?? retold(data)
  }

  private func retold(_ row: JSON) -> JSON {
    guard let text = row["conversationId"]?.string.flatMap({ texts[$0] }) else { return row }
    var row = row
    row["conversationWith"]?["name"] = .written(text.name)
    row["lastMessage"]?["category"] = "message"
    row["lastMessage"]?["type"] = "text"
    row["lastMessage"]?["deletedAt"] = nil
    row["lastMessage"]?["data"] = ["text": .written(text.message)]
    return row
  }
}
