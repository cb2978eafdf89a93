internal import CNcurses
internal import Platform
public import Screen

extension NcursesDisplay {
  /// The time that an Escape waits for the rest of a sequence.
  ///
  /// - Units: Milliseconds.
  private static let escapeDelay: Int32 = 25

  /// The time that an Escape waits while answers may be under way, one of which it may begin.
  ///
  /// - Units: Milliseconds.
  static let answerDelay: Int32 = 1000

  /// The time that a fragment of a longer sequence waits.
  ///
  /// Such a fragment is no key, and the pieces of a report that a slow line splits must not be
  /// decoded as the letters of commands.
  ///
  /// - Units: Milliseconds.
  private static let stumpDelay: Int32 = 5000

  /// The silence after which a paste without an end marker is over.
  ///
  /// - Units: Milliseconds.
  static let pasteDelay: Int32 = 3000

  /// The maximum number of reads in one call, so that a flood of input cannot block drawing.
  private static let readsPerCall = 64

  /// The number of bytes of one read.
  private static let readSize = 4096

  /// The descriptors that become readable when `nextEvents` has events: the terminal, the
  /// signals, and the timer that decides about a lone Escape.
  public var waitDescriptors: [Int32] {
    guard !isClosed else { return [] }
    let rest = [signals.descriptor, nc_timer_descriptor()]
    // A lost terminal stays readable for ever and has no more input.
    return isHungUp ? rest : [input] + rest
  }

  /// The descriptor that is writable once the terminal accepts more of the pending output; nil while
  /// no output is pending.
  public var pendingOutput: Int32? {
    let descriptor = nc_output_descriptor()
    return descriptor < 0 ? nil : descriptor
  }

  /// Returns the events that have arrived, in order; never blocks.
  ///
  /// - Parameter ready: The descriptors that can be used, as poll(2) has returned them. No other is
  ///   asked for events.
  /// - Returns: The events.
  public func nextEvents(from ready: [Int32]) -> [DisplayEvent] {
    guard !isClosed else { return [] }
    if let pendingOutput, ready.contains(pendingOutput) { nc_output_continue() }
    if ready.contains(signals.descriptor) {
      for notice in signals.drain() { take(notice) }
    }
    let events = waiting + typed(ready)
    waiting = []
    return events
  }

  /// Returns the events that have arrived, whichever descriptor has them.
  public func nextEvents() -> [DisplayEvent] {
    nextEvents(from: Poll.wait(for: waitDescriptors, orToWrite: pendingOutput, atMost: 0))
  }

  /// Restores the terminal and stops the job, as `^Z` would, until it is continued.
  ///
  /// The next events then contain `resumed`, preceded by `resized` if the size has changed.
  public func suspend() {
    stop(wholeJob: true)
  }

  /// Reads the size of the terminal and passes it to ncurses.
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
      // Stopped without notice: another program may have changed everything meanwhile.
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
    // Being continued raises a signal, too, but its work is done here.
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
    // The caller that waits for the descriptors must notice that there are events.
    setTimer(1)
  }

  private func typed(_ ready: [Int32]) -> [DisplayEvent] {
    guard !isHungUp else { return [] }
    let isQuiet = !ready.contains(input)
    var events = isQuiet ? [] : readAll()
    events += takeAnswers()
    if isTimerSet, ready.contains(nc_timer_descriptor()), nc_timer_expired() != 0 {
      isTimerSet = false
      if isQuiet { events += overdue() }
    }
    if !isQuiet { setTimer(patience) }
    return events
  }

  /// Returns the events of all bytes that can be read now.
  private func readAll() -> [DisplayEvent] {
    var events: [DisplayEvent] = []
    for _ in 0..<Self.readsPerCall {
      guard let bytes = read() else { return events + [hangUp()] }
      // ^C typed by hand arrives alone; in a paste, terminals leave it out.
      if decoder.isPasting, bytes == [0x03] { events += decoder.abandonPaste() }
      events += decoder.decode(bytes)
      // A short read has taken everything.
      if bytes.count < Self.readSize || Poll.wait(for: [input], atMost: 0).isEmpty { break }
    }
    return events
  }

  /// Starts the timer; 0 milliseconds stop it.
  func setTimer(_ milliseconds: Int32) {
    guard isTimerSet || milliseconds > 0 else { return }
    nc_timer_set(milliseconds)
    isTimerSet = milliseconds > 0
  }

  /// Returns the events that are certain after a silence of the full waiting time.
  private func overdue() -> [DisplayEvent] {
    if decoder.isPasting { return decoder.abandonPaste() }
    guard !questions.areOpen, let event = lateVerdict() else { return decoder.finish() }
    // Keys typed at this moment get their own waiting time.
    setTimer(patience)
    return [event]
  }

  /// The time that the typed bytes wait for the rest, in milliseconds; 0 when none wait.
  private var patience: Int32 {
    if decoder.isPasting { return Self.pasteDelay }
    guard decoder.isUndecided else {
      return probe.map { $0.isOverdue ? 0 : Self.answerDelay } ?? 0
    }
    guard decoder.mayBeKey else { return Self.stumpDelay }
    return questions.areOpen ? Self.answerDelay : Self.escapeDelay
  }

  /// Reads typed bytes; empty if there are none, nil if the terminal is gone.
  func read() -> [UInt8]? {
    var isGone = false
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.readSize) { buffer, count in
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
  /// The time that the terminal is held for answers under way, before a shell gets it.
  ///
  /// - Units: Milliseconds.
  private static let settling: Int32 = 150

  /// Queries the terminal before the first frame, which also erases what a
  /// terminal prints for unknown queries.
  func ask() {
    nc_ask(questions.text)
    questions.open()
    guard probe != nil else { return }
    // A terminal that is not queried gets its verdict at once.
    setTimer(questions.areOpen ? Self.answerDelay : 1)
  }

  /// Returns the final result about emoji sequences, when no more answers will arrive;
  /// nil if it was returned before.
  func verdict() -> DisplayEvent? {
    guard let kinds = probe?.kinds else { return nil }
    probe = nil
    return .emojiKinds(kinds)
  }

  /// Returns the preliminary result about emoji sequences, when no answer arrived in time;
  /// nil if it was returned before.
  ///
  /// A slow line does not mean that the terminal supports nothing: a late answer still counts.
  func lateVerdict() -> DisplayEvent? {
    guard let probe, !probe.isOverdue else { return nil }
    guard questions.probesEmojiKinds, !probe.isComplete else { return verdict() }
    self.probe?.isOverdue = true
    return .emojiKinds(nil)
  }

  /// Processes the answers of the terminal.
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

  /// Consumes the answers under way, which would otherwise be typed into the shell.
  ///
  /// It waits, for a short time, only for a terminal that was queried a
  /// moment ago and has not answered.
  func drainReplies() {
    let deadline = ContinuousClock.now + .milliseconds(Int64(Self.settling))
    while !isHungUp, questions.areOpen, ContinuousClock.now < deadline {
      let left = (deadline - ContinuousClock.now) / .milliseconds(1)
      let ready = Poll.wait(for: [input], atMost: Int64(left.rounded(.up)))
      guard !ready.isEmpty, let bytes = read() else { return }
      _ = decoder.decode(bytes)
      // A program that is continued still needs the answers.
      waiting += takeAnswers()
    }
  }
}
