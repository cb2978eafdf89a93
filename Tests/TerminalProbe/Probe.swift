import Foundation
import Screen
import Terminal

/// A program for the tests to look at: it shows what happens at its terminal, and ends as told.
@main
@MainActor
struct Probe {
  private let display: NcursesDisplay
  private var log: [String] = []

  static func main() {
    do {
      let display = try NcursesDisplay(
        environment: ProcessInfo.processInfo.environment,
        errorFile: ProcessInfo.processInfo.environment["PROBE_ERRORS"],
        asksBackground: ProcessInfo.processInfo.environment["PROBE_BACKGROUND"] != nil,
        hasMouse: ProcessInfo.processInfo.environment["PROBE_MOUSE"] != nil)
      var probe = Probe(display: display)
      let ending = probe.run()
      display.close()
      print("ended: \(ending)")
    } catch {
      print("refused: \(error)")
    }
  }

  private init(display: NcursesDisplay) {
    self.display = display
  }

  private mutating func run() -> String {
    while true {
      draw()
      wait()
      for event in display.nextEvents() {
        log.append("\(Self.name(of: event))")
        switch event {
        case .terminate(let signal): return "signal \(signal)"
        case .key(Key(.character("q"))): return "quit"
        case .key(Key(.character("x"))): fatalError("the probe was told to crash")
        case .key(Key(.character("w"))): warn()
        case .key(.control("z")): display.suspend()
        case .key(.control("l")): display.invalidate()
        default: break
        }
      }
    }
  }

  private func warn() {
    FileHandle.standardError.write(Data("a warning\n".utf8))
  }

  private func wait() {
    var descriptors = display.waitDescriptors.map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    poll(&descriptors, nfds_t(descriptors.count), -1)
  }

  private func draw() {
    var frame = Frame(display.size)
    let size = "\(display.size.columns)x\(display.size.rows)"
    let process = "process \(ProcessInfo.processInfo.processIdentifier)."
    frame.write(
      "\(size) \(display.colors) \(process)", at: Position(row: 0, column: 0), Paint(.header))
    for (row, line) in log.suffix(max(0, display.size.rows - 2)).enumerated() {
      frame.write(line, at: Position(row: row + 1, column: 0), Paint(row == 0 ? .name : .text))
    }
    frame.write("last line", at: Position(row: display.size.rows - 1, column: 0), Paint(.badge))
    frame.write(
      "#", at: Position(row: display.size.rows - 1, column: display.size.columns - 1), Paint(.badge)
    )
    display.show(frame, theme: Self.theme)
  }

  private static let theme = Theme(name: "probe") { paint in
    switch paint.role {
    case .header: Style(foreground: .indexed(7), background: .indexed(4), attributes: .bold)
    case .badge: Style(foreground: .rgb(255, 135, 0), attributes: .reverse)
    case .name: Style(foreground: .indexed(2), attributes: [.italic, .underline])
    default: Style()
    }
  }

  private static func name(of event: DisplayEvent) -> String {
    switch event {
    case .key(let key): "key \(key.code) \(key.modifiers.rawValue)"
    case .pasted(let text): "pasted \(text.debugDescription)"
    case .mouse(let action, let place): "\(action) \(place.row),\(place.column)"
    case .background(let background): "background \(background)"
    case .emojiKinds(let kinds):
      "pictures \(kinds.map { kinds in EmojiKinds.names.filter { kinds.contains($0.kind) }.map(\.name) } ?? [])"
    case .resized(let size): "resized \(size.columns)x\(size.rows)"
    case .resumed: "resumed"
    case .focused(let focused): "focused \(focused)"
    case .terminate(let signal): "terminate \(signal)"
    }
  }
}
