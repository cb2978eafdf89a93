/// A seeded conversation.
struct Scene: Sendable {
  let peer: SandboxPeer
  /// Seconds before the start at which the last message came.
  let age: Int64
  /// What the list shows; nil for a conversation without a message.
  let last: Line?
  var unread = 0
  var tags: [String] = []
  var pin: Pin?
  /// Whether the seed made it up; such scenes have next to no history.
  var isInvented = false

  enum Pin { case app, own }

  init(
    _ peer: SandboxPeer, _ age: Int64, _ last: Line?, unread: Int = 0, tags: [String] = [],
    pin: Pin? = nil
  ) {
    self.peer = peer
    self.age = age
    self.last = last
    self.unread = unread
    self.tags = tags
    self.pin = pin
  }
}

extension Int64 {
  static func minutes(_ count: Int64) -> Int64 { count * 60 }
  static func hours(_ count: Int64) -> Int64 { count * 3_600 + 420 }
  static func days(_ count: Int64) -> Int64 { count * 86_400 + 5_460 }
}
