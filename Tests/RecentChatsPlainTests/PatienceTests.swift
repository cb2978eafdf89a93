import Conversations
import RecentChats
import RecentChatsPlain
import Testing

@Suite("How long a script waits for a server")
struct PatienceTests {
  private var patience = Patience(milliseconds: 30_000)

  private static let away = LinesView.Trouble.away(pause: nil)

  private func view(
    isWaiting: Bool = false, isAtWork: Bool = false, trouble: LinesView.Trouble? = nil,
    progress: Int = 0, hasUnsent: Bool = false
  ) -> LinesView {
    var view = Sample.view([], isWaiting: isWaiting)
    view.isAtWork = isAtWork
    view.trouble = trouble
    view.progress = .init(pages: progress, hasUnsent: hasUnsent)
    return view
  }

  @Test mutating func `Nothing is waited for when everything is answered`() {
    #expect(patience.waits(for: view(), at: 0) == false)
    #expect(patience.deadline == nil)
  }

  @Test mutating func `The disk is waited for as long as it takes`() {
    #expect(patience.waits(for: view(isAtWork: true), at: 0) == true)
    #expect(patience.waits(for: view(isAtWork: true), at: 3_600_000) == true)
  }

  @Test mutating func `A server that is away is waited for until the time is over`() {
    #expect(patience.waits(for: view(trouble: Self.away), at: 1_000) == true)
    #expect(patience.deadline == 31_000)
    #expect(patience.waits(for: view(isWaiting: true, trouble: Self.away), at: 30_999) == true)
    #expect(patience.waits(for: view(isWaiting: true, trouble: Self.away), at: 31_000) == false)
    #expect(patience.deadline == nil)
  }

  @Test mutating func `An outage costs a script its patience once, until the server answers`() {
    #expect(patience.waits(for: view(trouble: Self.away), at: 0) == true)
    #expect(patience.waits(for: view(trouble: Self.away), at: 30_000) == false)
    patience.begin()
    #expect(patience.waits(for: view(isWaiting: true, trouble: Self.away), at: 30_001) == false)
    #expect(patience.waits(for: view(progress: 1), at: 40_000) == false)
    #expect(patience.waits(for: view(trouble: Self.away, progress: 1), at: 50_000) == true)
  }

  @Test mutating func `Each good answer begins the wait anew`() {
    for page in 0..<10 {
      #expect(
        patience.waits(for: view(isWaiting: true, progress: page), at: Int64(page) * 20_000) == true
      )
    }
  }

  @Test(arguments: [(29_999, true), (30_001, false)] as [(Int64, Bool)])
  mutating func `A pause that ends in time is waited for, and a longer one not at all`(
    _ pause: Int64, _ waits: Bool
  ) {
    #expect(patience.waits(for: view(trouble: .away(pause: pause)), at: 0) == waits)
  }

  @Test
  mutating func `A change that fails is given up on although lists come, and new ones are not`() {
    let failed = LinesView.Trouble.changesFailed(upTo: Ticket(7))
    #expect(patience.waits(for: view(trouble: failed), at: 0) == true)
    #expect(
      patience.waits(for: view(trouble: failed, progress: 5, hasUnsent: true), at: 29_000) == true)
    #expect(
      patience.waits(for: view(trouble: failed, progress: 6, hasUnsent: true), at: 30_000) == false)
    #expect(
      patience.waits(for: view(trouble: failed, progress: 7, hasUnsent: true), at: 31_000) == false)
    patience.begin()
    let next = LinesView.Trouble.changesFailed(upTo: Ticket(8))
    #expect(
      patience.waits(for: view(trouble: next, progress: 7, hasUnsent: true), at: 32_000) == true)
  }

  @Test mutating func `The rest of a list that cannot be read is given up on once`() {
    #expect(patience.waits(for: view(trouble: .listIncomplete), at: 0) == true)
    #expect(patience.waits(for: view(trouble: .listIncomplete), at: 30_000) == false)
    patience.begin()
    #expect(patience.waits(for: view(trouble: .listIncomplete, progress: 3), at: 60_000) == false)
    #expect(
      patience.waits(for: view(isWaiting: true, trouble: .listIncomplete), at: 60_000) == true)
  }

  @Test mutating func `A time-out of 0 waits for answers and for nothing that has failed`() {
    patience = Patience(milliseconds: 0)
    #expect(patience.waits(for: view(isWaiting: true), at: 0) == true)
    #expect(patience.waits(for: view(isWaiting: true), at: 60_000) == true)
    #expect(patience.waits(for: view(trouble: Self.away), at: 60_000) == false)
  }
}
