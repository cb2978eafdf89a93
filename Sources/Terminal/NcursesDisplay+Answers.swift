internal import CNcurses
import Glibc
import Screen

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
    return .pictures(kinds)
  }

  /// What is known of emoji sequences now that no answer came in time; nil if that was told before.
  ///
  /// A slow line is no reason to take the terminal for one that can do nothing: what comes late counts.
  func lateVerdict() -> DisplayEvent? {
    guard let probe, !probe.isOverdue else { return nil }
    guard questions.probesPictures, !probe.isComplete else { return verdict() }
    self.probe?.isOverdue = true
    return .pictures(nil)
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
  func settle() {
    let deadline = ContinuousClock.now + .milliseconds(Int64(Self.settling))
    while !isHungUp, questions.areOpen, ContinuousClock.now < deadline {
      var descriptor = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      let left = (deadline - ContinuousClock.now) / .milliseconds(1)
      guard poll(&descriptor, 1, Int32(left.rounded(.up))) > 0, let bytes = read() else { return }
      _ = decoder.decode(bytes)
      // A program that is continued still wants to know.
      waiting += takeAnswers()
    }
  }
}
