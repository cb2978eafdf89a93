/// A group with its members.
///
/// - Source: Contract §5.3.
struct Group: Hashable, Sendable {
  let guid: String
  var name: String
  var type = "public"
  var owner: String
  var description: String?
  let createdAt: Int64
  var tags: [String] = []
  /// The members known by name, with their scopes.
  var members: [String: String] = [:]
  /// Members that only count.
  var unnamedMembers = 0

  var membersCount: Int { members.count + unnamedMembers }

  /// Whether the server has given up on rows and counts of this group.
  ///
  /// - Source: Contract §4.
  var isBeyondTracking: Bool { membersCount > 300 }
}
