import Conversations

extension MessageID {
  /// The id as requests want it; an id below 1 is none that the service gives.
  var positiveNumber: Int64? { number.flatMap { $0 > 0 ? $0 : nil } }
}
