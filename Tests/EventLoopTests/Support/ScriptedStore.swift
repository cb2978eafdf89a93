import Conversations
import Platform
import Synchronization

@testable import EventLoop

/// A turn for which a thread waits: at a disk, or at a file that another program has locked.
final class Turn: Sendable {
  private let semaphore = Semaphore()

  func wait() { semaphore.wait() }

  func come() { semaphore.signal() }
}

/// A store in memory whose writes take as long as the test wants.
final class ScriptedStore: ConversationStore {
  private struct State {
    var contents: StoreContents
    var failure: StoreFailure?
    var later: [StoredRow] = []
    var writes: [[StoreWrite]] = []
    var changes: [ChangeRecord] = []
    var looks = 0
    var opening: Turn?
    var isSender = true
    var isShared = false
    var isHeld = false
    var held: [Turn] = []
    var isClosed = false
  }

  private let state: Mutex<State>
  private let notifier: WakePipe

  init(_ contents: StoreContents = StoreContents(), later: [StoredRow] = []) throws {
    var state = State(contents: contents)
    state.later = later
    self.state = Mutex(state)
    notifier = try WakePipe()
  }

  /// Every batch so far, written or on its way.
  var writes: [[StoreWrite]] { state.withLock(\.writes) }

  /// From now on writes wait.
  func hold() { state.withLock { $0.isHeld = true } }

  /// The writes that wait are done, and further ones at once.
  func release(_ failure: StoreFailure? = nil) {
    let held = state.withLock { state in
      state.isHeld = false
      state.failure = failure
      defer { state.held = [] }
      return state.held
    }
    for turn in held { turn.come() }
  }

  /// Another program keeps changes.
  func notify(_ changes: [ChangeRecord]) {
    state.withLock { $0.changes = changes }
    notifier.wake()
  }

  /// The store is held by another program, until it is let go.
  func holdOpening() { state.withLock { $0.opening = Turn() } }

  /// The store can be opened from now on, or cannot for good.
  func letOpen(_ failure: StoreFailure? = nil) {
    state.withLock { state in
      state.failure = failure
      return state.opening
    }?.come()
  }

  func open(firstRows: Int) throws(StoreFailure) -> StoreContents {
    state.withLock(\.opening)?.wait()
    let (contents, failure) = state.withLock { ($0.contents, $0.failure) }
    if let failure { throw failure }
    return contents
  }

  func moreRows(after last: StoredRow?, limit: Int) throws(StoreFailure) -> [StoredRow] {
    state.withLock { state in
      defer { state.later.removeFirst(min(limit, state.later.count)) }
      return Array(state.later.prefix(limit))
    }
  }

  func changes() throws(StoreFailure) -> [ChangeRecord] {
    state.withLock { state in
      state.looks += 1
      return state.changes
    }
  }

  func batches() throws(StoreFailure) -> [BatchRecord] { [] }

  /// How often the changes were read.
  var looks: Int { state.withLock(\.looks) }

  func write(_ writes: [StoreWrite]) throws(StoreFailure) {
    let turn = state.withLock { state in
      state.writes.append(writes)
      guard state.isHeld else { return nil as Turn? }
      let turn = Turn()
      state.held.append(turn)
      return turn
    }
    turn?.wait()
    if let failure = state.withLock(\.failure) { throw failure }
  }

  func journal(since: Timestamp?, limit: Int?) throws(StoreFailure) -> [JournalEntry] { [] }

  func claimSending() -> Bool { state.withLock(\.isSender) }

  func releaseSending() -> Bool {
    state.withLock { state in
      if state.isShared { state.isSender = false }
      return state.isShared
    }
  }

  func close() { state.withLock { $0.isClosed = true } }

  /// Whether the files were closed.
  var isClosed: Bool { state.withLock(\.isClosed) }

  /// Another program opens the store, and tells so.
  func share() {
    state.withLock { $0.isShared = true }
    notifier.wake()
  }

  /// Whether this program has the right to send.
  var isSender: Bool { state.withLock(\.isSender) }

  var changesDescriptor: Int32? { notifier.readDescriptor }

  func drainChangesDescriptor() -> Bool { notifier.clear() }
}
