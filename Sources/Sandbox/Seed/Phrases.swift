/// What people say in the conversations that no scene writes out.
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
