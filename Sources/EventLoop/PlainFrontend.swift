import RecentChats
public import RecentChatsPlain
public import Screen

/// Lines on a stream: commands in, sentences out.
///
/// What a person types is done at once. What a file or another program writes is done line by line, each
/// once what the one before it asked for has been answered, as a person would who waits and reads.
@MainActor
public final class PlainFrontend: Frontend {
  private var lines: PlainReporter
  private let stream: any LineStream
  /// Whether nothing more can be typed.
  private var isOver = false
  /// Whether an answer is still to come.
  private var isWaiting = true
  /// How many lines meant a row that has gone just then.
  private var missed = 0

  /// Joins the parts.
  ///
  /// - Parameters:
  ///   - lines: What finds the words.
  ///   - stream: Where lines come from and go to.
  public init(lines: PlainReporter, stream: any LineStream) {
    self.lines = lines
    self.stream = stream
  }

  /// Signals, and the input while a line would be taken.
  public var waitDescriptors: [Int32] {
    [stream.signalDescriptor]
      + (takesLines && !isOver ? [stream.inputDescriptor] : []).compactMap(\.self)
  }

  /// Whether a line that was read waits, or it has turned out that nobody listens.
  public var mayHaveMore: Bool { stream.hasSignal || takesLines && !isOver && stream.hasLine }

  /// Whether nobody sits there: lines come from a file or another program.
  public var isScripted: Bool { !stream.isTyped }

  /// How many lines came to nothing, because they were not understood or meant a row that is not there.
  public var failedLines: Int { lines.failedLines + missed }

  private var takesLines: Bool { stream.isTyped || !isWaiting }

  /// The list is told when it is asked for, not when a terminal has lost it.
  public func redraw() {}

  /// Stops the program until it is continued.
  public func suspend() { stream.suspend() }

  /// Lets the stream go.
  public func close() { stream.close() }
}

// MARK: - Taking in

extension PlainFrontend {
  /// Takes in one line, so that what it does is told before the next one.
  ///
  /// - Parameter program: What it is meant for.
  public func takeIn(for program: Program) {
    if let signal = stream.nextSignal() { return program.end(.signal(signal)) }
    guard takesLines, !isOver else { return }
    switch stream.nextLine() {
    case .line(let line): take(lines.steps(for: line), for: program)
    case .end: isOver = true
    case nil: break
    }
  }

  private func take(_ steps: [LineStep], for program: Program) {
    for step in steps {
      switch step {
      case .event(let event): program.apply(event)
      case .act(let event, let id):
        program.apply(.pointed(at: id))
        guard view(of: program).selection == id else {
          missed += 1
          stream.write(lines.say([lines.outOfReach(id)]))
          continue
        }
        program.apply(event)
      case .say(let sentence): stream.write(lines.say([sentence]))
      }
    }
  }
}

// MARK: - Telling

extension PlainFrontend {
  /// Tells what is new, and ends what a person would end who has heard it.
  ///
  /// - Parameter program: What is told of.
  public func show(_ program: Program) {
    report(program)
    if lines.isOverlayOver {
      program.apply(.command(.dismiss, count: nil))
      report(program)
    }
    if isOver { end(program) }
  }

  /// Quits as a person would, who answers what is asked.
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
    isWaiting = view.isWaiting
    let reported = lines.report(view)
    if !reported.isEmpty { stream.write(reported) }
  }

  private func view(of program: Program) -> LinesView {
    program.model.linesView(first: lines.watched, and: lines.numbered, at: program.now)
  }
}
