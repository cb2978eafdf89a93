/// The users of the demo: a bicycle workshop with its support desk and its community.
enum SeedPeople {
  /// Suggested acting users besides the seeded one.
  static let notable = ["owen", "dina", "tomasz"]

  /// A user of the table below.
  struct Person: Sendable {
    let uid: String
    let name: String
    var isOnline = false
    var status: String?
    var tags: [String] = []
    var role = "default"
  }

  static let all: [Person] = [
    Person(uid: "mara", name: "Mara Lindqvist", isOnline: true, status: "At the desk until six"),
    Person(uid: "owen", name: "Owen Adeyemi", isOnline: true, status: "Workshop", tags: ["staff"]),
    Person(uid: "dina", name: "Dina Kowalczyk", isOnline: true, tags: ["staff"]),
    Person(uid: "tomasz", name: "Tomasz Reuter", tags: ["staff"]),
    Person(uid: "priya", name: "Priya Raman", isOnline: true, status: "🚲 out for a test ride"),
    Person(uid: "lucia", name: "Lucía Fernández", tags: ["customer", "vip"]),
    Person(uid: "hannes", name: "Hannes Brandt", isOnline: true, tags: ["supplier"]),
    Person(uid: "aiko", name: "Aiko Tanaka"),
    Person(uid: "noah", name: "Noah Whitfield", isOnline: true, tags: ["customer"]),
    Person(uid: "zoe", name: "Zoë Marchetti", tags: ["customer"]),
    Person(uid: "samuel", name: "Samuel Okoro", tags: ["customer"]),
    Person(
      uid: "ingrid", name: "Ingrid Solheim", isOnline: true, status: "On holiday until Monday"),
    Person(uid: "bea", name: "Beatrix van der Meer", tags: ["supplier"]),
    Person(uid: "felix", name: "Felix Aumann"),
    Person(uid: "rosa", name: "Rosa Delgado", isOnline: true, tags: ["customer"]),
    Person(uid: "jonas", name: "Jonas Petrauskas"),
    Person(uid: "kim", name: "Kim Seo-yeon", isOnline: true),
    Person(uid: "amelie", name: "Amélie Rousseau", tags: ["customer"]),
    Person(uid: "victor", name: "Victor Hale"),
    Person(uid: "nadia", name: "Nadia Haddad", isOnline: true, tags: ["customer"]),
    Person(uid: "oskar", name: "Oskar Nyström"),
    Person(uid: "greta", name: "Greta Fischer", isOnline: true, tags: ["customer"]),
    Person(uid: "leo", name: "Leo Castellanos"),
    Person(uid: "ines", name: "Inês Carvalho", isOnline: true),
    Person(uid: "marco", name: "Marco Bianchi", tags: ["customer"]),
    Person(uid: "freya", name: "Freya Lund"),
    Person(uid: "hugo", name: "Hugo Marchand", isOnline: true),
    Person(uid: "elif", name: "Elif Yılmaz", tags: ["customer"]),
    Person(uid: "desk-agent", name: "Desk Assistant", isOnline: true, role: "@agentic"),
    Person(uid: "courier", name: "Courier Updates", isOnline: true, tags: ["service"]),
    Person(
      uid: "longname",
      name: "Maximiliana Theodora von Hohenstein-Wittelsbach (Procurement, Northern District, Sat)",
      isOnline: true),
    Person(uid: "emoji", name: "❤️‍🔥 Kiki 👩‍👩‍👧‍👦 🇳🇴 👍🏽 ☎️", isOnline: true),
    Person(uid: "sato", name: "佐藤 美咲", isOnline: true, tags: ["customer"]),
    Person(uid: "layla", name: "ليلى المنصوري", isOnline: true, tags: ["customer"]),
    Person(uid: "noam", name: "נועם אברהמי", tags: ["customer"]),
    Person(uid: "somchai", name: "สมชาย ใจดี", tags: ["customer"]),
    Person(uid: "arjun", name: "अर्जुन शर्मा", tags: ["customer"]),
    Person(uid: "escape", name: "\u{1B}[31mRed\u{1B}[0m \u{1B}]0;title\u{7}Herring\u{9B}2J"),
    Person(uid: "bidi", name: "invoice\u{202E}fdp.exe\u{2066} \u{200B}Ltd"),
    Person(uid: "control", name: "Tab\tNew\nLine\rBell\u{7}Null\u{0}Del\u{7F}"),
    Person(uid: "wren", name: "Wren Castle"),
    Person(uid: "blocked", name: "Lottery Winner Desk", isOnline: true),
  ]
}

/// The groups of the demo.
enum SeedGroups {
  /// A group of the table below.
  struct Room: Sendable {
    let guid: String
    let name: String
    var type = "public"
    var scope = "participant"
    var tags: [String] = []
    var unnamed = 0
  }

  /// The members of every group besides the acting user.
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

  /// The group that grows beyond the limit up to which the service tracks groups, and its
  /// additional members.
  static let crowd = (guid: "city-forum", unnamed: 1_236)
}
