import Screen

@testable import Terminal

extension KeyDecoder {
  /// A decoder that knows nothing but what all terminals share.
  static var withoutTerminfo: KeyDecoder { KeyDecoder(table: KeyTable { _ in nil }) }

  /// What some bytes mean when nothing follows them.
  mutating func everything(in bytes: String) -> [DisplayEvent] {
    decode(bytes.utf8) + finish()
  }
}
