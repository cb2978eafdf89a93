/// A person, an agent or the system itself.
///
/// - Source: Contract §5.2.
struct User: Hashable, Sendable {
  let uid: String
  var name: String
  var role = "default"
  var isOnline = false
  var statusMessage: String?
  var lastActiveAt: Int64
  let createdAt: Int64
  var tags: [String] = []

  var isAgent: Bool { role == "@agentic" }
}
