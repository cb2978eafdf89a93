import Conversations

extension Peer {
  /// The path of the user or group itself.
  var path: [String] { [isGroup ? "groups" : "users", rawValue] }

  /// The path of the acting user's conversation with it, or of something below that.
  func conversationPath(_ below: String...) -> [String] { path + ["conversation"] + below }
}
