import Conversations

extension RecentChatsModel {
  /// The journal as it is shown, the newest change first.
  func journalView(_ open: OpenJournal, at now: Moment) -> JournalView {
    let entries = journal.joined(with: open.stored ?? [])
    return JournalView(
      lines: entries.suffix(SessionJournal.limit).reversed().map { line($0, at: now) },
      note: open.note, scrolled: open.scrolled)
  }

  private func line(_ entry: JournalEntry, at now: Moment) -> JournalView.Line {
    let isOfToday = TimeWords.isSameDay(entry.madeAt, now.wall, utcOffset: utcOffset)
    return JournalView.Line(
      time: isOfToday
        ? TimeWords.clockWithSeconds(entry.madeAt, utcOffset: utcOffset)
        : TimeWords.time(entry.madeAt, now: now.wall, utcOffset: utcOffset),
      name: entry.name, action: entry.action, before: entry.before, after: entry.after,
      state: entry.state)
  }
}
