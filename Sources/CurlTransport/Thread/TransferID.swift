/// Names one exchange of a transport, so that exactly this one can be cancelled.
struct TransferID: Hashable, Sendable {
  private var number: UInt64 = 0

  /// The name of the exchange after this one.
  var next: TransferID {
    var next = self
    next.number += 1
    return next
  }
}
