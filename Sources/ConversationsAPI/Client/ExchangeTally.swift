import Conversations

/// What the exchanges of one change cost together.
struct ExchangeTally {
  private var requests = 0
  private var bytes = 0
  private var quota: Quota?

  /// Counts an exchange and hands its value on; the last quota told is the one that counts.
  mutating func count<Value>(_ answer: Answer<Value>) -> Value {
    requests += 1
    bytes += answer.bytes
    quota = answer.quota ?? quota
    return answer.value
  }

  /// Counts an exchange whose answer was a refusal.
  mutating func countRefusal() { requests += 1 }

  func receipt(unread: Unread? = nil, tags: [Tag]? = nil) -> ChangeReceipt {
    ChangeReceipt(unread: unread, tags: tags, quota: quota, requests: requests, bytes: bytes)
  }
}
