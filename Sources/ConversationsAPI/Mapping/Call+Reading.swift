import Conversations

extension Call {
  /// Reads a call message.
  ///
  /// - Source: Contract §5.4, category `call`, and §10, "Calls".
  init(type: String, data: JSONObject, sender: Person) {
    let entities = data.object("entities")
    let call = entities.entity("on")
    let initiator =
      call.filled("sender") ?? call.object("sender").filled("uid")
      ?? entities.entity("by").filled("uid")
    let kind = type.isEmpty ? call.text("type") : type
    self.init(
      isVideo: kind == "video",
      outcome: Outcome(data.filled("action") ?? call.text("status") ?? ""),
      initiator: initiator.map { UserID($0) } ?? (sender.id.rawValue.isEmpty ? nil : sender.id))
  }
}

extension Call.Outcome {
  fileprivate init(_ action: String) {
    self =
      switch action {
      case "initiated": .initiated
      case "ongoing": .ongoing
      case "ended": .ended
      case "unanswered": .unanswered
      case "rejected": .rejected
      case "busy": .busy
      case "cancelled", "canceled": .cancelled
      default: .other(ShownText.cut(action))
      }
  }
}
