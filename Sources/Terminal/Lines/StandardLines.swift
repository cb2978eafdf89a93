public import Platform
public import Screen

/// Standard input and output, line by line.
///
/// Lines are typed with the terminal's own editing; the terminal is not queried and
/// no mode is changed. There is no prompt: changes made elsewhere are reported at
/// any moment and would bury it.
///
/// - Source: `poll(2)`, `read(2)`, `write(2)`; `termios(3)`, canonical mode.
@MainActor
public final class StandardLines: LineStream {
  /// True when the input is a terminal.
  public let isTyped: Bool

  private let input: Int32
  private let output: Int32
  private let signals: SignalPipe
  private var buffer = LineBuffer()
  private var isAtEnd = false
  /// The error of the output, after which nothing more is written.
  public private(set) var outputError: SystemError?

  /// Opens the streams and catches the signals that ask the program to end.
  ///
  /// - Parameters:
  ///   - input: The descriptor that lines are read from.
  ///   - output: The descriptor that lines are written to.
  /// - Throws: `SystemError` when the process has no descriptors left.
  public init(input: Int32 = 0, output: Int32 = 1) throws(SystemError) {
    self.input = input
    self.output = output
    isTyped = Descriptor.isTerminal(input)
    signals = try SignalPipe(catching: Signal.ending)
  }

  /// The input descriptor; nil after the end of the input.
  public var inputDescriptor: Int32? { isAtEnd ? nil : input }

  /// The descriptor of the signal pipe.
  public var signalDescriptor: Int32 { signals.readDescriptor }

  /// True when a line or the end has already been read.
  public var hasLine: Bool { buffer.hasLine || isAtEnd }

  /// Returns the next line, or the end.
  public func nextLine() -> TypedLine? {
    if !hasLine { read() }
    if let line = buffer.next(isAtEnd: isAtEnd) { return .line(line) }
    return isAtEnd ? .end : nil
  }

  /// Returns the signal that asks the program to end; an output that accepts no more data
  /// counts as one.
  public func nextSignal() -> Int32? {
    outputError == nil ? signals.next() : Signal.brokenPipe
  }

  /// True when the output accepts no more data, which no descriptor reports.
  public var hasSignal: Bool { outputError != nil }

  /// Writes lines at the speed of their reader; a signal that asks the program to end stops it.
  public func write(_ lines: [String]) {
    var rest = Array(lines.map { $0 + "\n" }.joined().utf8)[...]
    do throws(SystemError) {
      while !rest.isEmpty, outputError == nil {
        guard canWrite() else { return }
        // A pipe that is writable accepts this much without waiting.
        rest = rest.dropFirst(try Descriptor.write(rest.prefix(Self.pieceSize), to: output))
      }
    } catch {
      outputError = error
    }
  }

  /// - Units: Bytes.
  /// - Source: `pipe(7)`, `PIPE_BUF`.
  private static let pieceSize = 4_096

  /// Stops the whole job, as `^Z` would.
  public func suspend() { Signal.stopJob() }

  /// Restores the signals.
  public func close() { signals.stop() }

  /// Waits until the output accepts more; returns false when a signal asks the program to end.
  private func canWrite() -> Bool {
    Poll.waitToWrite(output, unlessReadable: signals.readDescriptor)
  }

  /// Reads the available bytes without blocking and without changing the mode of a shared stream.
  private func read() {
    guard !Poll.wait(for: [input], atMost: 0).isEmpty else { return }
    if let bytes = Descriptor.read(from: input) { buffer.append(bytes) } else { isAtEnd = true }
  }
}

/// The bytes read and not yet consumed, split into lines.
struct LineBuffer {
  private var bytes: [UInt8] = []
  /// False after the first line was taken: only that one may begin with a byte order mark.
  private var isAtStart = true

  /// - Source: Unicode 3.10, the encoding signature of UTF-8.
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The maximum length of a line; a longer one is cut, so that no input fills the memory.
  private static let limit = 65_536

  /// True when a complete line is available.
  var hasLine: Bool { bytes.contains(UInt8(ascii: "\n")) || bytes.count >= Self.limit }

  /// Appends bytes that were read.
  mutating func append(_ more: some Sequence<UInt8>) { bytes += more }

  /// Removes and returns the next line, without its line end.
  ///
  /// - Parameter isAtEnd: True when no more bytes follow, so that the last line needs no line end.
  /// - Returns: The line; nil when none is complete.
  mutating func next(isAtEnd: Bool) -> String? {
    if isAtStart, bytes.starts(with: Self.byteOrderMark) {
      bytes.removeFirst(Self.byteOrderMark.count)
      isAtStart = false
    }
    let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    guard end != nil || bytes.count >= Self.limit || (isAtEnd && !bytes.isEmpty) else { return nil }
    isAtStart = false
    let line = bytes[..<(end ?? min(bytes.count, Self.limit))]
    let text = String(
      decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    bytes.removeFirst(min(bytes.count, line.count + (end == nil ? 0 : 1)))
    return text
  }
}
