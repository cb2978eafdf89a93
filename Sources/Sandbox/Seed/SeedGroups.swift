/// The groups of the demo.
enum SeedGroups {
  /// One group of the table below.
  struct Room: Sendable {
    let guid: String
    let name: String
    var type = "public"
    var scope = "participant"
    var tags: [String] = []
    var unnamed = 0
  }

  /// The members of every room besides the acting user.
  static let regulars = ["owen", "dina", "tomasz", "priya", "kim", "ines"]

  static let all: [Room] = [
    Room(guid: "announcements", name: "📣 Announcements", tags: ["official"], unnamed: 36),
    Room(guid: "support-desk", name: "Support desk", type: "private", scope: "admin"),
    Room(guid: "workshop", name: "Workshop floor", type: "private", scope: "moderator"),
    Room(guid: "sunday-ride", name: "Sunday riders", tags: ["community"], unnamed: 80),
    Room(guid: "newcomers", name: "Newcomers' bench", tags: ["community"], unnamed: 24),
    Room(guid: "spare-parts", name: "Spare parts exchange", tags: ["community"], unnamed: 190),
    Room(guid: "night-shift", name: "Night shift", type: "private"),
    Room(guid: "winter-tyres", name: "Winter tyres 2025"),
    Room(guid: "route-planning", name: "Route planning"),
    Room(guid: "cargo-bikes", name: "Cargo bike trial", type: "password"),
    Room(guid: "website", name: "Website relaunch", type: "private", scope: "admin"),
    Room(guid: "volunteers", name: "Volunteers", tags: ["community"]),
    Room(guid: "repair-cafe", name: "Repair café", tags: ["community"], unnamed: 12),
    Room(guid: "city-forum", name: "City cycling forum", tags: ["community"]),
    Room(guid: "release-room", name: "Release room", type: "private"),
    Room(guid: "leadership", name: "Leads", type: "private", scope: "moderator"),
    Room(guid: "tandem", name: "Tandem club"),
    Room(guid: "new-idea", name: "Kids' workshop (planning)", scope: "admin"),
    Room(guid: "zakka", name: "自転車と雑貨の会", tags: ["community"]),
    Room(guid: "noisy", name: "General chatter", unnamed: 240),
  ]

  /// The group that grows beyond what the service keeps track of, and by how many members.
  static let crowd = (guid: "city-forum", unnamed: 1_236)
}
