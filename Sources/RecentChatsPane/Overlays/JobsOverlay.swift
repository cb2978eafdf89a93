import RecentChats
import Screen
import Wording

/// The bulk changes, two lines each, with the reasons of refusals.
struct JobsOverlay: OverlayContent {
  private let jobs: JobsView
  private let reader: Reader
  let glyphs: GlyphSet

  init(_ jobs: JobsView, reader: Reader, glyphs: GlyphSet) {
    self.jobs = jobs
    self.reader = reader
    self.glyphs = glyphs
  }

  var title: String { "Bulk changes" }
  var scrolls: Bool { true }
  var widest: Int { 110 }
  var scrolled: Int { jobs.scrolled }

  var commands: [OverlayCommand] {
    guard let line = jobs.lines.first(where: \.isSelected) else { return [] }
    let rows = OverlayCommand(.details, "rows")
    guard line.unsent > 0 else { return [rows] }
    return [
      rows, OverlayCommand(.select, line.isPaused ? "resume" : "pause"),
      OverlayCommand(.undo, "withdraw the rest"),
    ]
  }

  func body(columns: Int) -> [StyledText] {
    guard !jobs.lines.isEmpty else { return [StyledText(JobsView.empty, .overlayDim)] }
    return jobs.lines.flatMap { lines(of: $0, columns: columns) }
  }

  private func lines(of line: JobsView.Line, columns: Int) -> [StyledText] {
    let sign = line.isSelected ? glyphs[.selection] : " "
    let lead = "\(sign) \(line.number)  "
    let room = max(1, columns - DisplayText.columns(of: lead, form: glyphs.form))
    let title = "\(line.title), \(line.time.text(for: reader))"
    let others =
      [(line.state, Role.overlayText)] + line.reasons(for: reader).map { ($0, .overlayProblem) }
    let indent = String(repeating: " ", count: columns - room)
    return [
      StyledText([
        Span(lead, .overlayKey),
        Span(CutText(title, columns: room, form: glyphs.form).text, .overlayText),
      ])
    ]
      + others.filter { !$0.0.isEmpty }.flatMap { text, role in
        WrappedText(text, columns: room, form: glyphs.form).lines.map {
          StyledText([Span(indent, .overlayText), Span($0, role)])
        }
      }
  }
}
