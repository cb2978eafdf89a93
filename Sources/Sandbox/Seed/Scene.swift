/// A seeded conversation.
struct Scene: Sendable {
  let peer: SandboxPeer
  /// The age of the last message at the start, in seconds.
  let age: Int64
  /// The message shown in the list; nil for a conversation without a message.
  let last: Line?
  var unread = 0
  var tags: [String] = []
  var pin: Pin?
  /// True if the scene was generated from the seed; such scenes have almost no history.
  var isInvented = false

  enum Pin { case app, own }

  init(
    _ peer: SandboxPeer, _ age: Int64, _ last: Line?, unread: Int = 0, tags: [String] = [],
    pin: Pin? = nil
  ) {
    self.peer = peer
    self.age = age
    self.last = last
    self.unread = unread
    self.tags = tags
    self.pin = pin
  }
}

extension Int64 {
  static func minutes(_ count: Int64) -> Int64 { count * 60 }
  static func hours(_ count: Int64) -> Int64 { count * 3_600 + 420 }
  static func days(_ count: Int64) -> Int64 { count * 86_400 + 5_460 }
}

/// The last message of a seeded conversation, without its time and receiver.
struct Line: Sendable {
  var sender: String
  var category = "message"
  var type = "text"
  var data: JSON
  var entities: Message.Entities = .exchange
  var receipt = Receipt.read
  var isEdited = false
  var isDeleted = false
  var staysWhenDeleted = false
  var isReply = false

  /// The latest receipt of the other side.
  enum Receipt { case sent, delivered, read }
}

extension Line {
  static func text(_ text: String, from sender: String) -> Line {
    Line(sender: sender, data: ["text": .string(text)])
  }

  static func media(
    _ type: String, _ files: [String], caption: String? = nil, from sender: String
  ) -> Line {
    let attachments = files.map(attachment)
    var data: JSON = ["attachments": .array(attachments)]
    data["url"] = attachments.first?["url"]
    data["text"] = caption.map(JSON.string)
    return Line(sender: sender, type: type, data: data)
  }

  private static func attachment(_ file: String) -> JSON {
    let kind = file.split(separator: ".").last.map(String.init) ?? ""
    return [
      "url": .string("https://files.example.com/\(file)"), "name": .string(file),
      "mimeType": .string(mimeTypes[kind] ?? "application/octet-stream"),
      "extension": .string(kind), "size": 248_311,
    ]
  }

  private static let mimeTypes = [
    "jpg": "image/jpeg", "png": "image/png", "gif": "image/gif", "mp4": "video/mp4",
    "m4a": "audio/mp4", "pdf": "application/pdf", "csv": "text/csv",
  ]

  static func custom(
    _ type: String, _ customData: JSON, text: String? = nil, push: String? = nil,
    from sender: String
  ) -> Line {
    var data: JSON = ["customData": customData]
    data["text"] = text.map(JSON.string)
    if let push {
      data["metadata"] = ["incrementUnreadCount": true, "pushNotification": .string(push)]
    }
    return Line(sender: sender, category: "custom", type: type, data: data)
  }

  static func other(_ category: String, _ type: String, _ data: JSON, from sender: String) -> Line {
    Line(sender: sender, category: category, type: type, data: data)
  }

  static func membership(_ action: String, by: String, on: String, extras: JSON? = nil) -> Line {
    var data: JSON = ["action": .string(action)]
    data["extras"] = extras
    return Line(
      sender: by, category: "action", type: "groupMember", data: data,
      entities: .membership(by: by, on: on))
  }

  static func call(_ status: String, _ type: String, by initiator: String) -> Line {
    let call = PhoneCall(
      session: "v1.sandbox.\(initiator).\(status)", initiator: initiator, status: status,
      type: type, initiatedAt: 0)
    return Line(
      sender: initiator, category: "call", type: type, data: ["action": .string(status)],
      entities: .call(call))
  }
}

extension Line {
  var sent: Line { with { $0.receipt = .sent } }
  var delivered: Line { with { $0.receipt = .delivered } }
  var edited: Line { with { $0.isEdited = true } }
  var deleted: Line { with { $0.isDeleted = true } }
  var deletedInSight: Line {
    with {
      $0.isDeleted = true
      $0.staysWhenDeleted = true
    }
  }
  var reply: Line { with { $0.isReply = true } }

  private func with(_ change: (inout Line) -> Void) -> Line {
    var line = self
    change(&line)
    return line
  }
}

/// Texts and names for the generated conversations.
enum Phrases {
  static let all = [
    "Good morning! Is the workshop open today?",
    "I've put the key back in the drawer.",
    "Do you have the 28″ tube in stock?",
    "Thanks a lot, see you tomorrow 👋",
    "The new chain runs like a dream.",
    "Could we move the appointment to Thursday?",
    "Sounds good to me.",
    "I'll ask Owen and come back to you.",
    "The delivery is a day late, sorry.",
    "Which lamp would you recommend for winter?",
    "Photo follows as soon as I'm home.",
    "That fixed it, thank you!",
    "Is the **blue** one still available?",
    "Please send the invoice to the office address.",
    "We are twelve people on Sunday.",
    "Never mind, found it.",
    "How much would a full service be?",
    "The front brake is too soft for my taste.",
    "Can somebody take the late shift on Friday?",
    "Booked, 10:30 at the side door.",
    "See https://example.com/routes/lakeside for the map",
    "Great work everybody 💪",
    "My order number is 10588.",
    "It makes a noise only in third gear.",
  ]

  static let firstNames = [
    "Ada", "Bruno", "Carla", "David", "Emma", "Farid", "Gitte", "Henrik", "Ida", "Jamal", "Klara",
    "Luis", "Mei", "Nils", "Olga", "Paul", "Quinn", "Rania", "Stefan", "Tess", "Umar", "Vera",
    "Wim", "Xenia", "Yusuf", "Zofia",
  ]

  static let lastNames = [
    "Abbott", "Bergström", "Costa", "Dvořák", "Eriksen", "Fontaine", "García", "Hoffmann",
    "Ibrahim", "Jansen", "Kaya", "Larsen", "Moreau", "Novák", "O'Neill", "Papadakis", "Quist",
    "Rossi", "Schmid", "Takahashi", "Ueda", "Varga", "Weiss", "Young", "Zieliński",
  ]

  static let rooms = [
    "Tour", "Club", "Repair", "Neighbours", "Beginners", "Commuters", "Gravel", "Parents",
  ]
}
