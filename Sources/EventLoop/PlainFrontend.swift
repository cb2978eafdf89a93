public import Conversations
import RecentChats
public import RecentChatsPlain
public import Screen

/// Lines on a stream: commands in, sentences out.
///
/// Lines typed by a user are processed at once. Lines from a file or another program are
/// processed one by one, each after the requests of the one before it have been answered, like
/// those of a user who waits and reads; a server that is away is waited for as long as `Patience`
/// lasts.
@MainActor
public final class PlainFrontend: Frontend {
  private var lines: PlainReporter
  private let stream: any LineStream
  /// True after the end of the input.
  private var isOver = false
  /// True while an answer is expected.
  private var isWaiting = true
  /// The longest wait for an answer.
  private var patience: Patience
  /// False until a script has reported the list, which it does when the server's whole list is there.
  private var hasReported = false
  /// The number of lines whose row was gone when they were processed.
  private var missed = 0
  /// The time since which a script waits for a server that is away, on a monotonic clock, in
  /// milliseconds; nil while it does not.
  private var outageStart: Int64?
  /// The last failure that was noted.
  private var notedOutage: SyncFailure?
  private let noteOutage: (SyncFailure) -> Void

  /// Creates the front end.
  ///
  /// - Parameters:
  ///   - lines: The reporter that writes the sentences.
  ///   - stream: The stream to read from and write to.
  ///   - timeout: The longest wait of a script for a server that is away, in milliseconds.
  ///   - noteOutage: Called with each new failure because of which a script has waited for some
  ///     seconds, so that its user knows why nothing happens.
  public init(
    lines: PlainReporter, stream: any LineStream, timeout: Int64 = 0,
    noteOutage: @escaping (SyncFailure) -> Void = { _ in }
  ) {
    self.lines = lines
    self.stream = stream
    self.noteOutage = noteOutage
    patience = Patience(milliseconds: timeout)
  }

  /// The descriptor of the signals, and that of the input while lines are accepted.
  public var waitDescriptors: [Int32] {
    [stream.signalDescriptor]
      + (takesLines && !isOver ? [stream.inputDescriptor] : []).compactMap(\.self)
  }

  /// Always nil: the stream waits for its reader.
  public var pendingOutput: Int32? { nil }

  /// True when a line that was read waits, or the output has no reader any more.
  public var mayHaveMore: Bool { stream.hasSignal || takesLines && !isOver && stream.hasLine }

  /// True when lines come from a file or another program, not from a user.
  public var isScripted: Bool { !stream.isTyped }

  /// The number of lines that failed, because they were not understood or their row was gone.
  public var failedLines: Int { lines.failedLines + missed }

  private var takesLines: Bool { stream.isTyped && !isOver || !isWaiting }

  /// The end of the wait for a server that is away.
  public var deadline: Int64? { takesLines ? nil : patience.deadline }

  /// Does nothing: the list is printed on request, not when a terminal has lost it.
  public func redraw() {}

  /// Stops the program until it is continued.
  public func suspend() { stream.suspend() }

  /// Closes the stream.
  public func close() { stream.close() }
}

// MARK: - Taking in

extension PlainFrontend {
  /// Processes one line, so that its effect is reported before the next one.
  ///
  /// - Parameters:
  ///   - ready: The descriptors that can be used; the stream finds out itself what it can read.
  ///   - program: The program that receives the events.
  public func takeIn(from ready: [Int32], for program: Program) {
    if let signal = stream.nextSignal() { return program.end(.signal(signal)) }
    guard takesLines, !isOver else { return }
    switch stream.nextLine() {
    case .line(let line):
      patience.begin()
      take(lines.steps(for: line), for: program)
    case .end: isOver = true
    case nil: break
    }
  }

  private func take(_ steps: [LineStep], for program: Program) {
    for step in steps {
      switch step {
      case .event(let event): program.apply(event)
      case .act(let event, let id): act(event, on: id, for: program)
      case .reach(let peer, let event): reach(peer, event, for: program)
      case .say(let sentence): stream.write(lines.say([sentence]))
      }
    }
  }

  private func act(_ event: Event, on id: ConversationID, for program: Program) {
    program.apply(.pointed(at: id))
    guard view(of: program).selection == id else { return miss(lines.outOfReach(id)) }
    program.apply(event)
  }

  private func reach(_ peer: Peer, _ event: Event?, for program: Program) {
    guard let id = program.model.conversation(with: peer),
      let row = program.model.linesView(first: 0, and: [id], at: program.now).others.first
    else { return miss(lines.outOfReach(peer)) }
    lines.follow(row)
    if let event { act(event, on: id, for: program) } else { lines.show(id) }
  }

  private func miss(_ sentence: String) {
    missed += 1
    stream.write(lines.say([sentence]))
  }
}

// MARK: - Telling

extension PlainFrontend {
  /// Reports what is new, and closes an overlay that has been read out.
  ///
  /// - Parameter program: The program to report on.
  public func show(_ program: Program) {
    report(program)
    if lines.isOverlayOver {
      program.apply(.command(.dismiss, count: nil))
      report(program)
    }
    if isOver { end(program) }
  }

  /// Quits as a user would, answering the questions.
  private func end(_ program: Program) {
    while program.isRunning, takesLines {
      let steps = lines.stepsAtEnd()
      guard !steps.isEmpty else { return }
      take(steps, for: program)
      report(program)
    }
  }

  private func report(_ program: Program) {
    let view = view(of: program)
    isWaiting = waits(for: view, at: program.now.uptime)
    explainWait(view, at: program.now.uptime)
    guard stream.isTyped || hasReported || !isWaiting else { return }
    hasReported = true
    let reported = lines.report(view)
    if !reported.isEmpty { stream.write(reported) }
  }

  private func explainWait(_ view: LinesView, at now: Int64) {
    guard isScripted, isWaiting, case .offline(_, let failure?) = view.screen.status.link else {
      outageStart = nil
      return
    }
    let start = outageStart ?? now
    outageStart = start
    guard patience.deadline != nil, now - start >= Self.silence, failure != notedOutage else {
      return
    }
    notedOutage = failure
    noteOutage(failure)
  }

  /// The wait that needs no explanation: most hiccups are over by then.
  ///
  /// - Units: Milliseconds.
  private static let silence: Int64 = 3_000

  /// A user who has ended the input wants to leave: only a server that answers is waited for.
  private func waits(for view: LinesView, at now: Int64) -> Bool {
    if stream.isTyped, view.trouble != nil || !view.isWhole { return view.isAtWork }
    return patience.waits(for: view, at: now)
  }

  private func view(of program: Program) -> LinesView {
    program.model.linesView(first: lines.watched, and: lines.numbered, at: program.now)
  }
}
