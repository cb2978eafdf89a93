import Screen
import Testing

/// The drawn form of the corpus in real terminals: the cursor must be where the width table
/// predicts.
@Suite("The corpus in a real terminal", .serialized)
struct CorpusInTerminalTests {
  /// A text as written to a terminal, and its predicted width.
  private struct Piece {
    var note: String
    var text: String
    var columns: Int
  }

  @Test(.enabled(if: RealTerminal.tmux.isInstalled))
  func `is as wide in tmux as computed`() async throws { try await compare(in: .tmux) }

  @Test(.enabled(if: RealTerminal.xterm.isInstalled, "xterm or Xvfb is not installed"))
  func `is as wide in xterm as computed`() async throws { try await compare(in: .xterm) }

  @Test func `has enough in it`() throws {
    #expect(try Corpus.entries().count >= 300)
  }

  private func compare(in terminal: RealTerminal) async throws {
    let forms: [TextForm] = [.unicode, .ascii, TextForm(isASCII: false, emoji: .text)]
    let entries = try Corpus.entries()
    let whole = entries.flatMap { entry in
      forms.flatMap { pieces(of: entry.name, entry, $0) + pieces(of: entry.text, entry, $0) }
    }
    let full = TextForm(isASCII: false, emoji: .full(try await emojiKinds(of: terminal)))
    let emojiKinds = entries.flatMap {
      pieces(of: $0.name, $0, full) + pieces(of: $0.text, $0, full)
    }
    let all =
      whole + emojiKinds
      + entries.flatMap { [row(of: $0, columns: 80), row(of: $0, columns: 200)] }
    let reports = try await terminal.cursorColumns(after: all.map(\.text))
    let wrong = zip(all, reports).filter { $0.columns != $1 }
    #expect(wrong.map { "\($0.note): \($0.columns) here, \($1) there: \($0.text)" } == [])
  }

  /// The kinds of emoji sequences that the terminal counts as one glyph.
  private func emojiKinds(of terminal: RealTerminal) async throws -> EmojiKinds {
    let kinds = EmojiKinds(
      widths: try await terminal.cursorColumns(after: EmojiSample.all.map(\.text)),
      name: try terminal.name)
    // Some are supported nearly everywhere, so an empty set would mean that nothing is tested.
    #expect(kinds.isSuperset(of: [.flags, .regions]))
    return kinds
  }

  /// The whole text, in pieces that fit on a line.
  private func pieces(of text: String, _ entry: Corpus.Entry, _ form: TextForm) -> [Piece] {
    var pieces = [Piece(note: entry.note, text: "", columns: 0)]
    DisplayText.forEach(in: text, form: form) { grapheme in
      if pieces[pieces.count - 1].columns > 60 {
        pieces.append(Piece(note: entry.note, text: "", columns: 0))
      }
      pieces[pieces.count - 1].text.unicodeScalars += grapheme.grapheme.unicodeScalars
      pieces[pieces.count - 1].columns += grapheme.columns
      return true
    }
    return pieces
  }

  /// Name, message and time side by side, as cells pass them to a terminal.
  private func row(of entry: Corpus.Entry, columns: Int) -> Piece {
    var line = Line(columns: columns)
    line.write(entry.name, at: 0, limit: columns / 3, Paint(.name))
    line.write(entry.text, at: columns / 3 + 2, limit: columns - 10, Paint(.preview))
    line.write("12:04", at: columns - 6, Paint(.time))
    line.keepColumnsApart()
    var scalars: [UInt32] = []
    for cell in line.cells where cell.columns > 0 { _ = cell.append(to: &scalars) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return Piece(note: "row of \(entry.note)", text: String(text), columns: columns)
  }
}
