import FoundationEssentials

/// The JSON bodies that requests carry; what is nil is left out.
///
/// - Source: Contract §6, column "body".
struct RequestBody: Encodable, Hashable, Sendable {
  /// A number, though ids are strings in answers.
  var messageId: Int64?
  var tags: [String]?
  var deleteMessagesPermanently: Bool?
  var preserveOrder: Bool?

  /// The bytes; none when nothing is set, so that no empty object goes out.
  var bytes: [UInt8] {
    guard self != RequestBody() else { return [] }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(self))
    } catch {
      // Strings, whole numbers and booleans always encode. Sending no body instead would be worse
      // than stopping: "read up to message 7" would become "read everything".
      preconditionFailure("A request body did not encode: \(error)")
    }
  }
}
