import Conversations
public import RecentChats

extension SheetText {
  /// Creates the text of the rows of a bulk change.
  public init(_ rows: JobRowsView, for reader: Reader) {
    title = rows.job.title
    lines = rows.groups.flatMap { group in
      [.heading(group.heading(for: reader))] + group.facts(for: reader)
    }
    let more =
      rows.more > 0 ? "\(String(rows.more, "more row", "more rows")) not shown." : nil
    note = rows.note?.text ?? more ?? (rows.groups.isEmpty ? "No row is known." : nil)
  }
}

extension JobRowsView.Group {
  /// The number of rows and their outcome.
  fileprivate func heading(for reader: Reader) -> String {
    let number = CountText.grouped(count)
    return switch outcome {
    case .refused(let reason): "\(number) refused: \(reason.sentence(for: reader))"
    case .waiting: "\(number) waiting"
    case .withdrawn: "\(number) withdrawn"
    case .done: "\(number) done"
    case .superseded: "\(number) replaced by a later change"
    case .untouched(let reason): "\(number) \(reason.text(count))"
    }
  }

  /// True when the change was made, or will be.
  private var isMade: Bool {
    switch outcome {
    case .refused, .withdrawn: false
    case .waiting, .done, .superseded, .untouched: true
    }
  }

  /// The rows: their names, with what they have become, or, where nothing was changed, stayed.
  fileprivate func facts(for reader: Reader) -> [SheetText.Line] {
    let known = entries.map { entry in
      let text = JournalText(entry, for: reader)
      let change = isMade ? "\(text.before) → \(text.after)" : text.before
      return SheetText.Line.fact(label: entry.name, value: text.hasChange ? change : text.action)
    }
    let rest = count - entries.count - names.count
    return known + names.map { .fact(label: $0, value: "") }
      + (rest > 0 && !names.isEmpty
        ? [.fact(label: "and \(CountText.grouped(rest)) more", value: "")] : [])
  }
}

extension UntouchedRows.Reason {
  /// The reason, after the number of conversations.
  fileprivate func text(_ count: Int) -> String {
    switch self {
    case .unchanged: "already so"
    case .tooManyTags: "left alone: more than \(Tag.maximumCount) tags"
    case .noMessage: "left alone: no message"
    case .unknownKind: "left alone: of an unknown kind"
    case .pinnedByApp: "left alone: pinned by the app"
    case .moved: "left alone: changed since"
    case .gone: "no longer on the list"
    }
  }
}
