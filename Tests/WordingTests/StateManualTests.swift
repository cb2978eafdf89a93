import Conversations
import Foundation
import RecentChats
import Testing
import Wording

@Suite("The table of states in docs/troubleshooting.md")
struct StateManualTests {
  private static let noon = CivilTime(Timestamp(43_440), utcOffset: 0)

  /// A failure of each kind; the compiler asks for a new one.
  private static let failures: [SyncFailure] = {
    let samples: [SyncFailure] = [
      .unreachable(.noConnection, detail: "", outcomeUnknown: false),
      .unreachable(.tooLarge, detail: "", outcomeUnknown: false),
      .unreachable(.handshake, detail: "", outcomeUnknown: false),
      .unreachable(.proxy(.passwordRequired), detail: "", outcomeUnknown: false),
      .intermediary(status: 403), .serverFault(code: nil, status: 500), .malformed(place: "data"),
      .refused(code: "ERR_X", message: "", status: 400),
    ]
    for sample in samples {
      switch sample {
      case .unreachable, .intermediary, .serverFault, .malformed, .refused: break
      // Other states of the connection follow from these.
      case .unauthorized, .rateLimited, .impossible: break
      }
    }
    return samples
  }()

  /// A state of each kind; the compiler asks for a new one.
  private static let links: [StatusView.Link] = {
    let samples: [StatusView.Link] =
      [
        .starting, .live(maximumAge: 5), .polling, .slow(maximumAge: 5), .reading(rows: 1_000),
        .switchedOff, .limited(until: noon, secondsLeft: 9),
        .unavailable(until: noon, secondsLeft: 9, status: 503), .refused(nil, retryAt: noon),
      ] + failures.map { .offline(since: noon, $0) }
    for sample in samples {
      switch sample {
      case .starting, .live, .polling, .slow, .reading, .offline, .switchedOff, .limited,
        .unavailable, .refused:
        break
      }
    }
    return samples
  }()

  /// The first column of the table.
  private static func documented() throws -> [String] {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/troubleshooting.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let table = text.components(separatedBy: "| the last line shows |")[1]
      .components(separatedBy: "\n\n")[0]
    return table.split(separator: "\n").dropFirst(2).map {
      $0.split(separator: "|")[0].trimmingCharacters(in: .whitespaces)
    }
  }

  /// The words of a state without its times and numbers.
  private static func words(_ link: StatusView.Link) -> String {
    let whole = LinkText(link).whole
    return whole.prefix { $0 != "," && $0 != "(" && !$0.isNumber && $0 != ":" }
      .trimmingCharacters(in: .whitespaces)
  }

  @Test(arguments: links)
  func `has every state of the connection`(_ link: StatusView.Link) throws {
    let words = Self.words(link)
    #expect(try Self.documented().contains { $0.hasPrefix(words) }, "\(words)")
  }

  @Test func `has no state that the program does not have`() throws {
    let known = Self.links.map(Self.words)
    // What stands beside the state of the connection.
    let others = [
      "… rows skipped", "no rows after …", "… changes waiting", "… changes to confirm",
      "a message that something failed",
    ]
    for row in try Self.documented() where !others.contains(row) {
      #expect(known.contains { row.hasPrefix($0) }, "\(row)")
    }
    let status = StatusView(link: .polling, pending: 2, skipped: 2)
    #expect(status.pendingForms(for: .shell).first == "2 changes waiting")
    #expect(status.skippedText == "2 rows skipped")
  }
}
