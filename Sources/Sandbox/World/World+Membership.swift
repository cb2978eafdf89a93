extension World {
  /// Adds a user to a group, and says so in it.
  mutating func join(_ uid: String, _ guid: String, at time: Int64) {
    groups[guid]?.members[uid] = "participant"
    postMembership("joined", in: guid, by: uid, on: uid, at: time)
  }

  /// Takes a user out of a group, and says so in it; the row leaves that user's list.
  mutating func leave(_ uid: String, _ guid: String, at time: Int64) {
    groups[guid]?.members[uid] = nil
    inboxes[uid]?[SandboxPeer.group(guid).conversationID(for: uid)] = nil
    postMembership("left", in: guid, by: uid, on: uid, at: time)
  }

  private mutating func postMembership(
    _ action: String, in guid: String, by: String, on: String, at time: Int64
  ) {
    post(
      Draft(
        sender: by, receiver: .group(guid), category: "action", type: "groupMember",
        data: ["action": .string(action)], entities: .membership(by: by, on: on), sentAt: time))
  }
}
