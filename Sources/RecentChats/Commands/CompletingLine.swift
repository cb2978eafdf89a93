/// A line of text with completions and with the lines typed before.
struct CompletingLine: Equatable, Sendable {
  /// A cycle of lines that one key steps through: completions or earlier lines.
  private struct Round: Equatable {
    /// The line as typed before the cycle; its index follows that of the last line.
    let typed: String
    /// The lines to step through.
    let lines: [String]
    /// The index of the shown line.
    var place: Int

    /// The shown line.
    var shown: String { lines.indices.contains(place) ? lines[place] : typed }
  }

  /// The text and its cursor.
  private(set) var line: LineEditor
  /// The lines typed before, oldest first.
  private let earlier: [String]
  /// The completions that Tab steps through.
  private var offers: Round?
  /// The earlier lines that the arrow keys step through.
  private var recalled: Round?

  /// Creates a line with the cursor at its end.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - earlier: The lines typed before, oldest first.
  init(_ text: String = "", earlier: [String]) {
    line = LineEditor(text)
    self.earlier = earlier
  }

  /// The typed text.
  var text: String { line.text }

  /// The number of graphemes to the left of the cursor.
  var cursor: Int { line.cursor }

  /// Returns the text that Tab would append.
  ///
  /// - Parameter completions: The completions of the text, most likely first.
  /// - Returns: The text; empty if there is none.
  func completion(of completions: @autoclosure () -> [String]) -> String {
    guard !text.isEmpty, cursor == text.count, offers == nil,
      let first = completions().first,
      first.hasPrefix(text)
    else { return "" }
    return String(first.dropFirst(text.count))
  }

  /// The position of the shown line among the completions, such as `2 of 9`.
  var place: String? {
    guard let offers, offers.lines.indices.contains(offers.place) else { return nil }
    return "\(offers.place + 1) of \(offers.lines.count)"
  }

  /// Applies a key that neither accepts nor cancels the line.
  ///
  /// - Parameters:
  ///   - action: The action of the key.
  ///   - completions: Returns the completions of the text, most likely first.
  mutating func apply(_ action: EditAction, completions: () -> [String]) {
    switch action {
    case .complete: complete(by: 1, completions)
    case .previousOffer where offers != nil: complete(by: -1, completions)
    case .nextOffer where offers != nil: complete(by: 1, completions)
    case .previousOffer: recall(by: -1)
    case .nextOffer: recall(by: 1)
    default:
      line.apply(action)
      (offers, recalled) = (nil, nil)
    }
  }

  private mutating func complete(by step: Int, _ completions: () -> [String]) {
    var round = offers ?? Round(typed: text, lines: completions(), place: -1)
    guard !round.lines.isEmpty else { return }
    // The typed text has no position of its own here: every line begins with it.
    round.place = (round.place + step + round.lines.count) % round.lines.count
    line.replace(with: round.shown)
    // A single completion can itself be completed.
    offers = round.lines.count > 1 ? round : nil
    recalled = nil
  }

  private mutating func recall(by step: Int) {
    var round = recalled ?? Round(typed: text, lines: earlier, place: earlier.count)
    round.place = min(max(0, round.place + step), round.lines.count)
    line.replace(with: round.shown)
    recalled = round
  }
}

extension [String] {
  /// Adds a typed line as the newest one; the oldest one is dropped when there are too many.
  mutating func remember(typed line: String) {
    removeAll { $0 == line }
    append(line)
    if count > Self.rememberedLines { removeFirst() }
  }

  private static var rememberedLines: Int { 100 }
}
