/// Which rows a list request is after.
///
/// - Source: Contract §6.1.
struct ListFilter: Hashable {
  var kind: Kind?
  var onlyUnread = false
  var search: String?
  var tags: Set<String> = []
  var userTags: Set<String> = []
  var groupTags: Set<String> = []
  var includesBlocked = false
  var agents: Agents = .any
  var pinnedBy: Set<PinOwner> = []

  enum Kind: String { case user, group }
  enum Agents { case any, none, only }
  enum PinOwner: String { case me, system }

  /// Whether every row but those of blocked users passes, so that rows need not be looked at.
  var isOpen: Bool {
    var open = ListFilter()
    open.includesBlocked = includesBlocked
    return self == open
  }
}

extension ListFilter {
  func admits(_ row: Row, in world: World) -> Bool {
    admitsKind(row.peer)
      && (!onlyUnread || row.unread > 0)
      && (tags.isEmpty || !tags.isDisjoint(with: row.tags))
      && admitsPeer(row.peer, in: world)
      && (pinnedBy.isEmpty || admitsPin(of: row, in: world))
  }

  private func admitsKind(_ peer: SandboxPeer) -> Bool {
    switch peer {
    case .user: kind != .group && groupTags.isEmpty
    case .group: kind != .user && userTags.isEmpty
    }
  }

  private func admitsPeer(_ peer: SandboxPeer, in world: World) -> Bool {
    switch peer {
    case .user(let uid): admits(world.users[uid])
    case .group(let guid): admits(world.groups[guid])
    }
  }

  private func admits(_ user: User?) -> Bool {
    guard let user else { return false }
    return admitsName(user.name)
      && (userTags.isEmpty || !userTags.isDisjoint(with: user.tags))
      && (agents == .any || user.isAgent == (agents == .only))
  }

  private func admits(_ group: Group?) -> Bool {
    guard let group else { return false }
    return admitsName(group.name) && agents != .only
      && (groupTags.isEmpty || !groupTags.isDisjoint(with: group.tags))
  }

  private func admitsName(_ name: String) -> Bool {
    search.map { name.lowercased().contains($0.lowercased()) } ?? true
  }

  private func admitsPin(of row: Row, in world: World) -> Bool {
    let isSystem = world.appPin(of: row) != nil
    return (isSystem && pinnedBy.contains(.system))
      || (!isSystem && row.pinnedAt != nil && pinnedBy.contains(.me))
  }
}
