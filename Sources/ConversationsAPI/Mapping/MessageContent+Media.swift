import Conversations

extension MessageContent {
  /// How many file names are kept; the count is exact all the same.
  private static let mostFiles = 4

  /// Reads a message that carries files.
  ///
  /// - Source: Contract §5.4, `attachments` and `url`; §10, "media with caption or several files".
  static func media(_ kind: MediaKind, _ data: JSONObject) -> Self {
    let attachments = data.objects("attachments")
    let names = attachments.prefix(mostFiles).compactMap(\.fileName)
    let single = attachments.isEmpty ? data.addressName.map { [$0] } : nil
    let isGIF = kind == .image && !attachments.isEmpty && attachments.allSatisfy(\.isGIF)
    return .media(
      isGIF ? .gif : kind, caption: data.shownText, files: single ?? names,
      count: max(attachments.count, 1))
  }
}

extension JSONObject {
  fileprivate var fileName: String? { filled("name").map(ShownText.cut) ?? addressName }

  /// The last part of a file's address, without its query.
  fileprivate var addressName: String? {
    guard let url = filled("url") else { return nil }
    let path = url.prefix { $0 != "?" && $0 != "#" }
    return path.split(separator: "/").last.map { ShownText.cut(String($0)) }
  }

  fileprivate var isGIF: Bool {
    text("mimeType") == "image/gif" || text("extension")?.lowercased() == "gif"
  }
}
