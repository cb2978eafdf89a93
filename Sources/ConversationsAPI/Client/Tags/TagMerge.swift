import Conversations

/// What becomes of the tags the server has when a person's edit is laid over them.
///
/// - Source: Contract §6.2.
struct TagMerge: Equatable {
  /// The whole list to send: the server's tags in their order, then the new ones in theirs.
  let wanted: [Tag]
  /// What was to be added and finds no room; nobody else's tag is dropped for one of ours.
  let unfit: [Tag]
  /// Whether the server's list is not yet what is wanted.
  let isNeeded: Bool

  init(_ edit: TagEdit, into present: [Tag]) {
    let kept = present.filter { !edit.removing.contains($0) }
    let missing = edit.adding.subtracting(kept).sorted()
    let fit = missing.prefix(max(Tag.maximumCount - kept.count, 0))
    wanted = kept.editing(adding: Set(fit), removing: [])
    unfit = Array(missing.dropFirst(fit.count))
    isNeeded = !fit.isEmpty || kept.count < present.count
  }
}
