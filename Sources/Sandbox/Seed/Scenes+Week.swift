extension Scenes {
  static func thisWeek(me: String) -> [Scene] {
    [
      Scene(
        .user("marco"), .hours(20),
        .media("image", ["crack.jpg"], caption: "Is this covered by the warranty?", from: "marco"),
        unread: 1, tags: ["warranty", "photo"]),
      Scene(.user("hugo"), .hours(22), .media("image", ["celebration.gif"], from: "hugo")),
      Scene(.user("leo"), .hours(23), .media("video", ["noise-from-the-hub.mp4"], from: "leo")),
      Scene(.user("ines"), .hours(24), .media("audio", ["voice-note-0412.m4a"], from: "ines")),
      Scene(
        .user("bea"), .hours(26), .media("file", ["price-list-spring.pdf"], from: "bea"),
        tags: ["supplier"]),
      Scene(
        .group("website"), .hours(28),
        .media(
          "file", ["orders.csv", "returns.csv"], caption: "Figures for the relaunch",
          from: "tomasz"), tags: ["relaunch"]),
      Scene(
        .group("repair-cafe"), .hours(30),
        .custom("extension_sticker", ["sticker_name": "High five"], from: "priya")),
      Scene(
        .user("kim"), .hours(33),
        .custom(
          "location", ["latitude": .number(59.9139), "longitude": .number(10.7522)], from: "kim")),
      Scene(
        .group("route-planning"), .days(2),
        .custom("extension_document", ["document_url": "https://example.com/d/1"], from: "dina")),
      Scene(
        .group("cargo-bikes"), .days(2) + 4_000,
        .custom("extension_whiteboard", ["board_url": "https://example.com/b/1"], from: me)),
      Scene(
        .group("leadership"), .days(2) + 9_000,
        .custom("meeting", ["callType": "video", "sessionID": "m-1"], from: "owen")),
      Scene(
        .group("night-shift"), .days(3),
        .custom("meeting", ["callType": "audio", "sessionID": "m-2"], from: me)),
      Scene(
        .user("amelie"), .days(3) + 2_000,
        .custom("delivery_slot", ["from": "09:00", "to": "11:00"], from: "amelie"), unread: 1,
        tags: ["delivery"]),
      Scene(
        .user("nadia"), .days(3) + 5_000,
        .other(
          "interactive", "form",
          ["interactiveData": ["title": "Test ride booking", "formFields": []]], from: "nadia")),
      Scene(
        .user("oskar"), .days(4),
        .call("ongoing", "video", by: "oskar")),
      Scene(
        .user("victor"), .days(4) + 3_000,
        .other("card", "card", ["text": "Membership renewed until March"], from: "victor")),
      Scene(
        .user("felix"), .days(5),
        .text("The brakes squeak only when it rains, _not_ when it's dry", from: "felix").edited),
      Scene(.user("jonas"), .days(5) + 2_000, .text("Wrong chat, sorry", from: "jonas").deleted),
      Scene(
        .user("elif"), .days(5) + 4_000,
        .text("Forget what I said", from: "elif").deletedInSight),
      Scene(
        .group("spare-parts"), .days(6),
        .text("@{Mara Lindqvist|\(me)} thanks, the 28″ rims fit!", from: "kim").reply, unread: 4,
        tags: ["community", "parts"]),
    ]
  }
}
