internal import Conversations

extension Receipt: StoredCode {
  static var readable: [Self] { [.waiting, .sent, .delivered, .read, .failed] }

  var code: String {
    switch self {
    case .waiting: "waiting"
    case .sent: "sent"
    case .delivered: "delivered"
    case .read: "read"
    case .failed: "failed"
    }
  }
}

extension MediaKind: StoredCode {
  static var readable: [Self] { [.image, .gif, .video, .audio, .file] }

  var code: String {
    switch self {
    case .image: "image"
    case .gif: "gif"
    case .video: "video"
    case .audio: "audio"
    case .file: "file"
    }
  }
}

extension CollaborationKind: StoredCode {
  static var readable: [Self] { [.document, .whiteboard] }

  var code: String {
    switch self {
    case .document: "document"
    case .whiteboard: "whiteboard"
    }
  }
}
