extension LastMessage: Packable {
  func pack(into writer: inout PackWriter) {
    writer.put(id)
    writer.put(sender)
    writer.put(content)
    writer.put(sentAt)
    writer.put(receipt)
    writer.put(isEdited)
    writer.put(isReply)
  }

  init(from reader: inout PackReader) {
    self.init(
      id: reader.value(), sender: reader.value(), content: reader.value(), sentAt: reader.value(),
      receipt: reader.value(), isEdited: reader.value(), isReply: reader.value())
  }
}

extension Person: Packable {
  func pack(into writer: inout PackWriter) {
    writer.put(id)
    writer.put(name)
  }

  init(from reader: inout PackReader) { self.init(id: reader.value(), name: reader.value()) }
}
