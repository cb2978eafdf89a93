import Testing

@testable import RecentChats

@Suite("The table of commands")
struct CommandTableTests {
  @Test func `Every command has one entry`() {
    #expect(
      CommandEntry.table.map(\.command).sorted(by: { $0.rawValue < $1.rawValue })
        == Command.allCases.sorted { $0.rawValue < $1.rawValue })
  }

  @Test func `Every command can be asked for, and has keys only if a key can be bound to it`() {
    for entry in CommandEntry.table {
      #expect(!entry.reach.isEmpty, "\(entry.command)")
      #expect(entry.reach.contains(.keys) == !entry.keys.isEmpty, "\(entry.command)")
    }
  }

  @Test func `A key asks for nothing that needs an argument`() {
    for entry in CommandEntry.table where entry.reach.contains(.keys) {
      #expect(!entry.arguments.contains { $0.isRequired }, "\(entry.command)")
    }
  }

  @Test func `What changes a conversation is under the heading of changes, and nothing else is`() {
    for entry in CommandEntry.table {
      #expect(entry.isChange == (entry.group == .change), "\(entry.command)")
    }
  }

  @Test func `A word for one command is never the word for another`() {
    let words = CommandEntry.table.flatMap { entry in
      Set([entry.command.rawValue, entry.typedName] + entry.synonyms)
    }
    #expect(Set(words).count == words.count)
    for name in Command.offeredNames { #expect(Command.named(name) != nil, "\(name)") }
  }

  @Test func `What only plain mode understands means nothing after the colon`() {
    for entry in CommandEntry.table where entry.reach == .plain {
      #expect(Command.named(entry.command.rawValue) == nil)
      #expect(Command.plain(entry.command.rawValue) == entry.command)
    }
  }

  @Test(arguments: CommandEntry.table)
  func `Each example does what it says`(_ entry: CommandEntry) throws {
    for example in entry.typedForms.flatMap(\.examples) {
      #expect(try TypedCommand(parsing: example).command == entry.command)
    }
  }

  @Test func `Every command that no key can ask for has an example`() {
    for entry in CommandEntry.table where entry.reach == .line {
      #expect(!entry.typedForms.isEmpty, "\(entry.command)")
    }
  }
}
