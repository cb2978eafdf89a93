/// The outermost object of an answer that need not hold anything.
struct LenientEnvelope<Value: WireReadable>: Decodable {
  let data: WireList<Value>?

  init(from decoder: any Decoder) throws {
    let object = JSONObject(container: try decoder.container(keyedBy: JSONKey.self))
    guard object.has("data") || !object.has("error"),
      object.object("data").flag("success") != false
    else { throw ErrorInsteadOfData() }
    data = try? object.container?.decode(WireList<Value>.self, forKey: "data")
  }
}
