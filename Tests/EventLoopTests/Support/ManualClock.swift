import Conversations
import EventLoop
import RecentChats
import Synchronization

/// A clock that stands still until it is moved.
final class ManualClock: MomentSource {
  private let moment = Mutex(Moment(wall: Timestamp(1_710_417_600), uptime: 1_000))

  func now() -> Moment { moment.withLock(\.self) }

  func advance(milliseconds: Int64) {
    moment.withLock { moment in
      moment.uptime += milliseconds
      moment.wall = moment.wall + milliseconds / 1_000
    }
  }
}
