import Testing

@testable import RecentChats

@Suite("The table of commands")
struct CommandTableTests {
  @Test("Every command has one entry")
  func whole() {
    #expect(
      CommandEntry.table.map(\.command).sorted(by: { $0.rawValue < $1.rawValue })
        == Command.allCases.sorted { $0.rawValue < $1.rawValue })
  }

  @Test("Every command can be asked for, and has keys only if a key can be bound to it")
  func reach() {
    for entry in CommandEntry.table {
      #expect(!entry.reach.isEmpty, "\(entry.command)")
      #expect(entry.reach.contains(.keys) == !entry.keys.isEmpty, "\(entry.command)")
    }
  }

  @Test("A key asks for nothing that needs an argument")
  func keysNeedNoArguments() {
    for entry in CommandEntry.table where entry.reach.contains(.keys) {
      #expect(!entry.arguments.contains { $0.isRequired }, "\(entry.command)")
    }
  }

  @Test("What changes a conversation is under the heading of changes, and nothing else is")
  func changes() {
    for entry in CommandEntry.table {
      #expect(entry.isChange == (entry.group == .change), "\(entry.command)")
    }
  }

  @Test("A word for one command is never the word for another")
  func words() {
    let words = CommandEntry.table.flatMap { entry in
      Set([entry.command.rawValue, entry.typedName] + entry.synonyms)
    }
    #expect(Set(words).count == words.count)
    for name in Command.offeredNames { #expect(Command.named(name) != nil, "\(name)") }
  }

  @Test("What only plain mode understands means nothing after the colon")
  func plainWords() {
    for entry in CommandEntry.table where entry.reach == .plain {
      #expect(Command.named(entry.command.rawValue) == nil)
      #expect(Command.plain(entry.command.rawValue) == entry.command)
    }
  }

  @Test("Each example does what it says", arguments: CommandEntry.table)
  func examples(_ entry: CommandEntry) throws {
    for example in entry.typedForms.flatMap(\.examples) {
      #expect(try TypedCommand(parsing: example).command == entry.command)
    }
  }

  @Test("Every command that no key can ask for has an example")
  func complete() {
    for entry in CommandEntry.table where entry.reach == .line {
      #expect(!entry.typedForms.isEmpty, "\(entry.command)")
    }
  }
}
