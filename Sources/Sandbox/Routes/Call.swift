/// One request on its way through the routes: checked, taken apart, not yet answered.
struct Call: Sendable {
  let parameters: [String: String]
  let query: Query
  let body: JSON?
  /// On whose behalf the call acts; a user that exists.
  let uid: String?
  let now: Int64

  /// The acting user, for operations that cannot do without.
  func actor() throws(APIFailure) -> String {
    guard let uid else {
      throw .invalid("onBehalfOf", "The onBehalfOf header is required.")
    }
    return uid
  }

  subscript(name: String) -> String { parameters[name] ?? "" }

  /// The other side that the path names.
  var peer: SandboxPeer {
    parameters["guid"].map(SandboxPeer.group) ?? .user(self["uid"])
  }

  /// A truth value of the body; false when it is not there.
  func flag(_ name: String) throws(APIFailure) -> Bool {
    guard let value = body?[name], value != .null else { return false }
    guard let flag = value.bool else {
      throw .invalid(name, "The \(name) field must be true or false.")
    }
    return flag
  }

  /// The `messageId` of the body, which is an integer there although ids are strings elsewhere.
  ///
  /// - Source: Contract §6.3.
  func messageID() throws(APIFailure) -> Int? {
    guard let value = body?["messageId"], value != .null else { return nil }
    guard let id = value.integer, id >= 0, let exact = Int(exactly: id) else {
      throw .invalid("messageId", "The messageId must be an integer.")
    }
    return exact
  }
}
