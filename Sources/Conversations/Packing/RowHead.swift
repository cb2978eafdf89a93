/// What the ledger asks of a row time and again: what its place in the list and the totals follow
/// from.
struct RowHead: Equatable {
  var updatedAt: Timestamp
  var pin: Pin?
  var unread: Unread
  var isGroup: Bool

  init(_ row: Conversation) {
    updatedAt = row.updatedAt
    pin = row.pin
    unread = row.unread
    isGroup = row.peer.isGroup
  }
}

extension RowHead: Packable {
  func pack(into writer: inout PackWriter) {
    writer.put(updatedAt)
    writer.put(pin)
    writer.put(unread)
    writer.put(isGroup)
  }

  init(from reader: inout PackReader) {
    updatedAt = reader.value()
    pin = reader.value()
    unread = reader.value()
    isGroup = reader.value()
  }
}

extension Pin: Packable {
  func pack(into writer: inout PackWriter) {
    writer.put(scope)
    writer.put(since)
  }

  init(from reader: inout PackReader) {
    self.init(scope: reader.value(), since: reader.value())
  }
}

extension Unread: Packable {
  func pack(into writer: inout PackWriter) {
    switch self {
    case .marked: writer.append(byte: 0)
    case .untracked: writer.append(byte: 1)
    case .count(let count):
      writer.append(byte: 2)
      writer.put(count)
    }
  }

  init(from reader: inout PackReader) {
    switch reader.byte() {
    case 0: self = .marked
    case 1: self = .untracked
    default: self = .count(reader.value())
    }
  }
}
