import RecentChats
import Screen

/// What was changed, the newest first, and what became of it.
struct JournalBox: BoxContent {
  private let journal: JournalView
  let glyphs: GlyphSet

  init(_ journal: JournalView, glyphs: GlyphSet) {
    self.journal = journal
    self.glyphs = glyphs
  }

  var title: String { "Journal" }
  var scrolls: Bool { true }
  var widest: Int { 140 }
  var scrolled: Int { journal.scrolled }

  func body(columns: Int) -> JournalText {
    let entries = journal.lines.map { JournalItem($0, glyphs: glyphs) }
    let plan = JournalPlan(columns: columns, demand: JournalDemand(of: entries))
    return JournalText(
      entries, plan: plan, note: note(columns: entries.isEmpty ? columns : plan.width))
  }

  /// The lines of the changes are as wide as the first one.
  func width(of body: JournalText) -> Int {
    (body.prefix(1) + body.note).reduce(0) { max($0, $1.columns(glyphs.form)) }
  }

  private func note(columns: Int) -> [StyledText] {
    let isEmpty = journal.lines.isEmpty
    let text = journal.note ?? (isEmpty ? "Nothing has been changed yet." : nil)
    let lines = text.map { WrappedText($0, columns: columns, form: glyphs.form).lines } ?? []
    let spacer = isEmpty || lines.isEmpty ? [] : [StyledText.empty]
    return spacer + lines.map { StyledText($0, .overlayDim) }
  }
}
