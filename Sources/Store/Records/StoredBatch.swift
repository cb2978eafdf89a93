internal import Conversations

/// A bulk change; its number is a column.
struct StoredBatch: StoredValue, Decodable {
  /// The number of changes that were refused for one reason.
  struct Refusals: Codable {
    var failure: StoredFailure?
    var reason: String?
    var count: Int

    enum CodingKeys: String, CodingKey {
      case failure = "x"
      case reason = "r"
      case count = "n"
    }

    init(_ reason: RefusalReason, count: Int) {
      self.count = count
      switch reason {
      case .failure(let failure): self.failure = StoredFailure(failure)
      case .text(let text): self.reason = text
      }
    }

    var value: RefusalReason { failure?.value.map { .failure($0) } ?? .text(reason ?? "") }
  }

  /// The conversations that were left alone for one reason.
  struct Untouched: Codable {
    var reason: String
    var count: Int
    var names: [String]

    enum CodingKeys: String, CodingKey {
      case reason = "r"
      case count = "n"
      case names = "m"
    }

    init(_ rows: UntouchedRows) {
      (reason, count, names) = (rows.reason.rawValue, rows.count, rows.names)
    }

    /// The rows; nil for a reason of a newer version.
    var value: UntouchedRows? {
      UntouchedRows.Reason(rawValue: reason).map { UntouchedRows($0, count: count, names: names) }
    }
  }

  var madeAt: Int64
  var actions: [StoredChange]
  var total: Int
  var step: String
  var isPaused: Bool
  var refusals: [Refusals]
  var withdrawn: Int
  var untouched: [Untouched]?

  enum CodingKeys: String, CodingKey {
    case madeAt = "d"
    case actions = "c"
    case total = "n"
    case step = "s"
    case isPaused = "p"
    case refusals = "x"
    case withdrawn = "w"
    case untouched = "l"
  }

  init(_ record: BatchRecord) {
    madeAt = record.madeAt.seconds
    actions = record.actions.map { StoredChange($0.change) }
    total = record.total
    step = record.step.code
    isPaused = record.isPaused
    refusals = record.refusals.map { Refusals($0.key, count: $0.value) }
    withdrawn = record.withdrawn
    untouched = record.untouched.isEmpty ? nil : record.untouched.map { Untouched($0) }
  }

  /// Returns the record; nil if it contains an action of a newer version.
  func value(number: Int64) -> BatchRecord? {
    let known = actions.compactMap { $0.value.flatMap { RowAction($0) } }
    guard known.count == actions.count, let step = JournalEntry.Step(code: step) else {
      return nil
    }
    return BatchRecord(
      id: BatchID(number), madeAt: Timestamp(madeAt), actions: known, total: total,
      step: step, isPaused: isPaused,
      refusals: Dictionary(refusals.map { ($0.value, $0.count) }, uniquingKeysWith: +),
      withdrawn: withdrawn, untouched: (untouched ?? []).compactMap(\.value))
  }
}
