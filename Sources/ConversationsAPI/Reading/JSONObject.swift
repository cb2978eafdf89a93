/// A JSON object as the server sent it, read with the patience the contract asks for.
///
/// It is a thin layer over a decoding container: nothing is read before somebody asks for it, so a
/// field no row shows costs nothing. Whatever is missing, `null` or of a type that cannot be meant
/// reads as nil; an array in the place of an object reads as an empty object.
///
/// - Source: Contract §9.
struct JSONObject {
  /// Nil for an empty object.
  let container: KeyedDecodingContainer<JSONKey>?

  static var empty: JSONObject { JSONObject(container: nil) }

  init(container: KeyedDecodingContainer<JSONKey>?) {
    self.container = container
  }

  /// Takes what the decoder stands at.
  init(_ decoder: any Decoder) throws {
    do {
      container = try decoder.container(keyedBy: JSONKey.self)
    } catch {
      // `[]` is how some servers write an empty object.
      guard (try? decoder.unkeyedContainer()) != nil else { throw error }
      container = nil
    }
  }

  var keys: [JSONKey] { container?.allKeys ?? [] }

  var isEmpty: Bool { keys.isEmpty }

  /// Whether there is such a key with anything but `null`.
  func has(_ key: JSONKey) -> Bool {
    guard let container, container.contains(key) else { return false }
    return (try? container.decodeNil(forKey: key)) == false
  }

  /// The object under a key; empty when there is none.
  func object(_ key: JSONKey) -> JSONObject {
    guard let container, container.contains(key) else { return .empty }
    return JSONObject(container: try? container.nestedContainer(keyedBy: JSONKey.self, forKey: key))
  }

  /// The objects in the array under a key, in order; anything else in it is left out.
  ///
  /// An object whose keys are indexes reads as an array.
  func objects(_ key: JSONKey) -> [JSONObject] {
    guard let container, container.contains(key) else { return [] }
    guard var array = try? container.nestedUnkeyedContainer(forKey: key) else {
      let object = object(key)
      return object.indexKeys.map(object.object)
    }
    var objects: [JSONObject] = []
    while !array.isAtEnd, let element = try? array.superDecoder() {
      if let object = try? JSONObject(element) { objects.append(object) }
    }
    return objects
  }

  /// The keys that are indexes, smallest first.
  ///
  /// - Source: Contract §9, "list groups example".
  var indexKeys: [JSONKey] {
    keys.compactMap { key in UInt32(key.stringValue).map { (index: $0, key: key) } }
      .sorted { $0.index < $1.index }.map(\.key)
  }
}
