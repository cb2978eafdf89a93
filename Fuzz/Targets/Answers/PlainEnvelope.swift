import FoundationEssentials

/// The number of elements that a plain reading of a JSON answer counts in its data.
///
/// It shares nothing with the decoder of the program, so both would have to be wrong in the same way.
struct PlainEnvelope: Decodable {
  private struct Anything: Decodable {
    init(from decoder: any Decoder) {}
  }

  private let data: [Anything?]

  /// The number of elements; nil unless the whole text is JSON and its data an array.
  static func count(in text: [UInt8]) -> Int? {
    (try? JSONDecoder().decode(PlainEnvelope.self, from: Data(text)))?.data.count
  }
}
