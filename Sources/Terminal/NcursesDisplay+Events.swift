internal import CNcurses
internal import Platform
public import Screen

extension NcursesDisplay {
  /// How long an Escape waits for the rest of a sequence.
  ///
  /// - Units: Milliseconds.
  private static let escapeDelay: Int32 = 25

  /// How long an Escape waits while answers may be under way, one of which it may begin.
  ///
  /// - Units: Milliseconds.
  static let answerDelay: Int32 = 1000

  /// How long the stump of a longer sequence waits.
  ///
  /// No key is such a stump, and the pieces of a report that a slow line cut must not come out as
  /// the letters of commands.
  ///
  /// - Units: Milliseconds.
  private static let stumpDelay: Int32 = 5000

  /// The silence after which a paste without an end marker is over.
  ///
  /// - Units: Milliseconds.
  static let pasteDelay: Int32 = 3000

  /// How many reads one call makes at most, so that a flood of input cannot hold the screen up.
  private static let readsPerCall = 64

  /// File descriptors that become readable when `nextEvents()` has something to tell: the
  /// terminal, the signals, and the timer that decides about a lone Escape.
  public var waitDescriptors: [Int32] {
    guard !isClosed else { return [] }
    let rest = [signals.descriptor, nc_timer_descriptor()]
    // A lost terminal stays readable for ever and has nothing more to say.
    return isHungUp ? rest : [input] + rest
  }

  /// Everything that happened since the last call, in order; never waits.
  public func nextEvents() -> [DisplayEvent] {
    guard !isClosed else { return [] }
    for notice in signals.drain() { take(notice) }
    let events = waiting + typed()
    waiting = []
    return events
  }

  /// Gives the terminal back and stops the job, as `^Z` would, until it is continued.
  ///
  /// The next events then say `resumed`, and `resized` before it if the size has changed.
  public func suspend() {
    stop(wholeJob: true)
  }

  /// Asks how big the terminal is, and tells ncurses.
  func takeSize() {
    var (rows, columns): (Int32, Int32) = (0, 0)
    nc_size(&rows, &columns)
    nc_resize(rows, columns)
    size = Size(rows: Int(rows), columns: Int(columns))
  }

  private func take(_ notice: TerminalSignals.Notice) {
    switch notice {
    case .resized: resize()
    case .stopRequested: stop(wholeJob: false)
    case .terminate(let number): waiting.append(.terminate(signal: number))
    case .continued:
      // Stopped without a warning: whoever had the terminal since may have changed everything.
      nc_suspend()
      takeAgain()
    }
  }

  private func resize() {
    takeSize()
    invalidate()
    waiting.append(.resized(size))
  }

  private func stop(wholeJob: Bool) {
    guard !isClosed else { return }
    drainReplies()
    nc_suspend()
    nc_stop_process(wholeJob ? 1 : 0)
    // Being continued is a signal, too, but what it asks for is done here.
    let others = signals.drain().filter { $0 != .continued && $0 != .stopRequested }
    takeAgain()
    for notice in others { take(notice) }
  }

  private func takeAgain() {
    let before = size
    nc_resume()
    takeSize()
    invalidate()
    if size != before { waiting.append(.resized(size)) }
    waiting.append(.resumed)
    // Whoever waits for the descriptors has to learn that there is something to fetch.
    nc_timer_set(1)
  }

  private func typed() -> [DisplayEvent] {
    guard !isHungUp else { return [] }
    var events: [DisplayEvent] = []
    var isQuiet = true
    for _ in 0..<Self.readsPerCall {
      guard let bytes = read() else { return events + [hangUp()] }
      if bytes.isEmpty { break }
      isQuiet = false
      // ^C typed by hand comes alone; in a paste, terminals leave it out.
      if decoder.isPasting, bytes == [0x03] { events += decoder.abandonPaste() }
      events += decoder.decode(bytes)
    }
    events += takeAnswers()
    if nc_timer_expired() != 0, isQuiet { events += overdue() }
    if !isQuiet { nc_timer_set(patience) }
    return events
  }

  /// What is certain now that nothing was sent for as long as was waited for.
  private func overdue() -> [DisplayEvent] {
    if decoder.isPasting { return decoder.abandonPaste() }
    guard !questions.areOpen, let event = lateVerdict() else { return decoder.finish() }
    // What is typed just then is given its own time.
    nc_timer_set(patience)
    return [event]
  }

  /// How long what was typed waits for the rest; 0 when nothing does.
  private var patience: Int32 {
    if decoder.isPasting { return Self.pasteDelay }
    guard decoder.isUndecided else {
      return probe.map { $0.isOverdue ? 0 : Self.answerDelay } ?? 0
    }
    guard decoder.mayBeKey else { return Self.stumpDelay }
    return questions.areOpen ? Self.answerDelay : Self.escapeDelay
  }

  /// What was typed; empty if nothing waits, nil if the terminal is gone.
  func read() -> [UInt8]? {
    var isGone = false
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      let read = nc_read(input, buffer.baseAddress, Int32(buffer.count))
      isGone = read < 0
      count = Int(max(0, read))
    }
    return isGone ? nil : bytes
  }

  private func hangUp() -> DisplayEvent {
    isHungUp = true
    return .terminate(signal: Signal.hangUp)
  }
}

extension NcursesDisplay {
  /// How long the terminal is kept for answers that are under way, before a shell gets it.
  ///
  /// - Units: Milliseconds.
  private static let settling: Int32 = 150

  /// Asks the terminal about itself, before the first frame: that also wipes out what a terminal
  /// prints of questions that it does not know.
  func ask() {
    nc_ask(questions.text)
    questions.open()
    guard probe != nil else { return }
    // Whoever is never asked has shown nothing either.
    nc_timer_set(questions.areOpen ? Self.answerDelay : 1)
  }

  /// What is known of emoji sequences now that nothing more will be said about them; nil if that was
  /// known before.
  func verdict() -> DisplayEvent? {
    guard let kinds = probe?.kinds else { return nil }
    probe = nil
    return .emojiKinds(kinds)
  }

  /// What is known of emoji sequences now that no answer came in time; nil if that was told before.
  ///
  /// A slow line is no reason to take the terminal for one that can do nothing: what comes late counts.
  func lateVerdict() -> DisplayEvent? {
    guard let probe, !probe.isOverdue else { return nil }
    guard questions.probesEmojiKinds, !probe.isComplete else { return verdict() }
    self.probe?.isOverdue = true
    return .emojiKinds(nil)
  }

  /// Takes in what the terminal has answered.
  func takeAnswers() -> [DisplayEvent] {
    decoder.takeAnswers().compactMap { answer in
      switch answer {
      case .synchronizedOutput(let isKnown): nc_synchronize(isKnown ? 1 : 0)
      case .background(let background): return .background(background)
      case .name(let name): probe?.name = name
      case .cursor(let column): probe?.take(column: column)
      case .kind:
        questions.close()
        return verdict()
      }
      return nil
    }
  }

  /// Takes the answers that are under way, which would else be typed into the shell.
  ///
  /// It waits for a terminal that was asked a moment ago and has not answered, and not for long.
  func drainReplies() {
    let deadline = ContinuousClock.now + .milliseconds(Int64(Self.settling))
    while !isHungUp, questions.areOpen, ContinuousClock.now < deadline {
      let left = (deadline - ContinuousClock.now) / .milliseconds(1)
      guard Poll.wait(for: [input], atMost: Int64(left.rounded(.up))), let bytes = read() else {
        return
      }
      _ = decoder.decode(bytes)
      // A program that is continued still wants to know.
      waiting += takeAnswers()
    }
  }
}
