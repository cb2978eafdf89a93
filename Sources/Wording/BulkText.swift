import Conversations
public import RecentChats

extension RowAction {
  /// Returns the infinitive, such as `mark 42 conversations read`.
  fileprivate func infinitive(of count: Int) -> String {
    let phrase = ChangeOfConversation(change, name: Self.conversations(count)).infinitive
    return tagText.map { "\(phrase) (\($0))" } ?? phrase
  }

  /// Returns the sentence for an action that was carried out, without a full stop.
  fileprivate func done(on count: Int) -> String {
    let name = Self.conversations(count)
    switch self {
    case .reset: return "Took \(name) off your list"
    case .markDelivered: return "Marked \(name) delivered"
    default:
      let sentence = String(ChangeOfConversation(change, name: name).doneSentence.dropLast())
      return tagText.map { "\(sentence) (\($0))" } ?? sentence
    }
  }

  /// The added and removed tags with their signs; nil for another action.
  private var tagText: String? {
    guard case .editTags(let edit) = self else { return nil }
    return
      (edit.adding.sorted().map { "+\($0.rawValue)" }
      + edit.removing.sorted().map { "−\($0.rawValue)" }).joined(separator: " ")
  }

  /// The phrase for a conversation that the action would not change.
  fileprivate func unchanged(_ count: Int) -> String {
    let state =
      switch self {
      case .markRead: "read already"
      case .markUnread: "unread already"
      case .pin: "pinned already"
      case .unpin: "not pinned by you"
      case .editTags: "tagged so already"
      case .markDelivered, .reset: "so already"
      }
    return "\(CountText.grouped(count)) \(count == 1 ? "is" : "are") \(state)"
  }

  static func conversations(_ count: Int) -> String {
    String(count, "conversation", "conversations")
  }
}

extension BulkTally.TagEffect {
  /// The effect, such as `+vip on 7 (5 have it)`.
  fileprivate var text: String {
    let number = count == 0 ? "none" : CountText.grouped(count)
    switch kind {
    case .added(let present):
      let others = "\(CountText.grouped(present)) \(present == 1 ? "has" : "have") it"
      return "+\(tag.rawValue) on \(number)" + (present > 0 ? " (\(others))" : "")
    case .removed: return "−\(tag.rawValue) on \(number)"
    case .excluded: return "−\(tag.rawValue) on \(number) (excluded)"
    }
  }
}

extension BulkTally {
  /// The exact result of a change of tags, such as `+vip on 7 (5 have it) · −spam on 2`; nil for
  /// another action.
  public var tagResult: String? {
    tagEffects.isEmpty ? nil : tagEffects.map(\.text).joined(separator: " · ")
  }

  /// The sentences about the conversations that a change of tags can't change.
  public var tagObstacles: [String] {
    let others = impossible.filter { $0.key != .tooManyTags }.sorted { $0.value > $1.value }
      .map { $0.key.text($0.value) + "." }
    guard let count = impossible[.tooManyTags] else { return others }
    let more = count - full.count
    let names = (full + (more > 0 ? ["\(CountText.grouped(more)) more"] : [])).joined(last: "and")
    let stay = count == 1 ? "stays as it is" : "stay as they are"
    return ["\(names) would have more than \(Tag.maximumCount) tags and \(stay)."] + others
  }
}

extension RowAction.Impossibility {
  fileprivate func text(_ count: Int) -> String {
    let number = CountText.grouped(count)
    return switch self {
    case .noMessage: "\(number) \(count == 1 ? "has" : "have") no message"
    case .unknownKind: "\(number) \(count == 1 ? "is" : "are") of an unknown kind"
    case .pinnedByApp: "\(number) \(count == 1 ? "is" : "are") pinned by the app"
    case .tooManyTags: "\(number) would have more than \(Tag.maximumCount) tags"
    }
  }
}

extension BulkTally {
  /// The conversations that the action leaves alone, in a phrase; nil if there are none.
  var remainder: String? {
    let parts =
      (unchanged > 0 ? [action.unchanged(unchanged)] : [])
      + impossible.sorted { $0.value > $1.value }.map { $0.key.text($0.value) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension BulkView {
  /// The question, such as `Mark 42 conversations read?`.
  var title: String { isComplete ? infinitive.sentenceCase + "?" : "Counting…" }

  /// The infinitive of all actions, such as `mark 42 conversations read`.
  var infinitive: String {
    tallies.count == 1
      ? tallies[0].action.infinitive(of: conversations)
      : "change \(RowAction.conversations(conversations))"
  }

  /// The consequences, one sentence each.
  func lines(for reader: Reader) -> [String] {
    guard isComplete else {
      return ["\(CountText.grouped(examined)) of \(CountText.grouped(total)) examined."]
    }
    return [sampleText] + tallies.flatMap(effects) + [effort, reversal(for: reader)]
  }

  private func effects(of tally: BulkTally) -> [String] {
    if let result = tally.tagResult { return [result + "."] + tally.tagObstacles }
    let effect = tallies.count > 1 ? tally.action.infinitive(of: tally.changed).sentenceCase : ""
    let parts = [effect, tally.remainder ?? ""].filter { !$0.isEmpty }
    return parts.isEmpty ? [] : [parts.joined(separator: "; ") + "."]
  }

  private var sampleText: String {
    let names = sample.prefix(Self.names)
    let more = conversations - names.count
    let list = names.joined(separator: ", ")
    return more > 0 ? "\(list) and \(CountText.grouped(more)) more." : list + "."
  }

  private static let names = 5

  private var effort: String {
    let count = String(requests, "request", "requests")
    guard let seconds else { return "\(count) to the server." }
    let time =
      seconds < 60
      ? "less than a minute" : "about \(String(Int(seconds + 59) / 60, "minute", "minutes"))"
    return "\(count) to the server, \(time) at its rate limit."
  }

  private func reversal(for reader: Reader) -> String {
    if isFinal { return "Once it is sent, this can't be undone." }
    return reader.key(of: .undo).map { "\($0) undoes all of it at once." }
      ?? "One undo takes back all of it."
  }
}

extension BulkResult {
  /// The result in one or two sentences.
  var sentence: String {
    ([done] + [skipped].compactMap(\.self)).joined(separator: " ")
  }

  private var done: String {
    let name = actions.count == 1 ? nil : String(changes, "change", "changes")
    return switch step {
    case .new: (name.map { "Made \($0)" } ?? actions[0].done(on: changes)) + "."
    case .undo: "Undone: \(name ?? actions[0].infinitive(of: changes))."
    case .redo: "Redone: \(name ?? actions[0].infinitive(of: changes))."
    }
  }

  private var skipped: String? {
    var parts: [String] = []
    if !moved.isEmpty {
      let names = moved.prefix(3).joined(separator: ", ")
      let more = moved.count > 3 ? " and \(moved.count - 3) more" : ""
      parts.append(
        "\(names)\(more) changed since and \(moved.count == 1 ? "was" : "were") left alone.")
    }
    if gone > 0 {
      parts.append(
        "\(RowAction.conversations(gone)) \(gone == 1 ? "is" : "are") no longer on the list.")
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

extension JobProgress {
  /// The progress, from the longest form to the shortest.
  public var forms: [String] {
    let count = "\(CountText.grouped(done))/\(CountText.grouped(total))"
    return isPaused ? ["job \(count) paused", "\(count) paused"] : ["job \(count) sent", count]
  }
}

extension JobsView.Line {
  /// The bulk change, such as `Mark 42 conversations read`.
  public var title: String {
    let count = job.total
    let phrase =
      job.actions.count == 1
      ? job.actions[0].infinitive(of: count) : "make \(String(count, "change", "changes"))"
    return switch job.step {
    case .new: phrase.sentenceCase
    case .undo: "Undo: \(phrase)"
    case .redo: "Redo: \(phrase)"
    }
  }

  /// The state of its changes, such as `30 accepted, 12 waiting, paused`.
  public var state: String {
    let refused = job.refusals.values.reduce(0, +)
    let parts: [(Int, String)] = [
      (accepted, "accepted"), (unsent, "waiting"), (refused, "refused"),
      (job.withdrawn, "withdrawn"),
    ]
    let counts = parts.filter { $0.0 > 0 }.map { "\(CountText.grouped($0.0)) \($0.1)" }
    return (counts + (isPaused && unsent > 0 ? ["paused"] : [])).joined(separator: ", ")
  }

  /// Returns the reasons of refusals, most frequent first.
  public func reasons(for reader: Reader) -> [String] {
    job.refusals.sorted { $0.value > $1.value }.map {
      "\(CountText.grouped($0.value)) refused: \($0.key.sentence(for: reader))"
    }
  }
}

extension JobsView {
  /// The text in place of bulk changes if there are none.
  public static let empty = "No bulk changes yet."
}
