/// What one field of an object is called, and how it is written.
struct FactRule {
  let label: String
  let key: JSONKey
  let form: FactForm

  init(_ label: String, _ key: JSONKey, _ form: FactForm = .text) {
    self.label = label
    self.key = key
    self.form = form
  }
}
