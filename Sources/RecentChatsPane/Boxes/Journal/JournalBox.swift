import RecentChats
import Screen

/// What was changed, the newest first, and what became of it.
struct JournalBox: BoxContent {
  private let journal: JournalView
  private let glyphs: GlyphSet

  init(_ journal: JournalView, glyphs: GlyphSet) {
    self.journal = journal
    self.glyphs = glyphs
  }

  var title: String { "Journal" }
  var scrolls: Bool { true }
  var widest: Int { 140 }
  var scrolled: Int { journal.scrolled }

  func body(columns: Int) -> [StyledText] {
    guard !journal.lines.isEmpty else {
      return explained(journal.note ?? "Nothing has been changed yet.", columns)
    }
    let entries = journal.lines.map { JournalEntry($0, glyphs: glyphs) }
    let plan = JournalPlan(columns: columns, demand: JournalDemand(of: entries))
    let note = journal.note.map { [.empty] + explained($0, columns) } ?? []
    return entries.flatMap { $0.lines(plan) } + note
  }

  private func explained(_ text: String, _ columns: Int) -> [StyledText] {
    WrappedText(text, columns: columns, form: glyphs.form).lines
      .map { StyledText($0, .overlayDim) }
  }
}
