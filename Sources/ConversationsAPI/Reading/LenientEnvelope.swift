/// The outermost object of an answer that need not hold anything.
struct LenientEnvelope<Value: WireReadable>: Decodable {
  let data: WireList<Value>?

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: JSONKey.self)
    if object.contains("error"), !object.contains("data") { throw ErrorInsteadOfData() }
    data = try? object.decode(WireList<Value>.self, forKey: "data")
  }
}
