/// One element of a list, read or known to be unreadable: decoding it never fails.
struct WireElement<Value: WireReadable>: Decodable {
  let outcome: Result<Value, RowProblem>
  let id: String?
  /// Where it stands, as in `data[3]`; only worked out for a problem.
  let place: String

  init(from decoder: any Decoder) {
    guard let object = try? JSONObject(decoder) else {
      outcome = .failure(RowProblem(place: "", fault: "not an object"))
      id = nil
      place = KeyPathText.of(decoder.codingPath)
      return
    }
    do throws(RowProblem) {
      outcome = .success(try Value(reading: object))
      id = nil
      place = ""
    } catch {
      outcome = .failure(error)
      id = object.filled(Value.idKey)
      place = KeyPathText.of(decoder.codingPath)
    }
  }
}
