internal import Platform

/// A reader that gets the API key from its source.
public struct KeyReader: Sendable {
  /// The environment, which is searched for variables and passed to programs.
  public var environment: [String: String]
  /// True when a program may use the terminal, to ask for a passphrase; never while the pane is on
  /// it.
  public var mayUseTerminal: Bool
  /// The longest run of a program.
  public var timeout: Duration

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - environment: The environment.
  ///   - mayUseTerminal: True when a program may ask for a passphrase.
  ///   - timeout: The longest run of a program; nil for a minute where it may ask for a passphrase, and
  ///     10 seconds elsewhere.
  public init(
    environment: [String: String], mayUseTerminal: Bool, timeout: Duration? = nil
  ) {
    self.environment = environment
    self.mayUseTerminal = mayUseTerminal
    self.timeout = timeout ?? .seconds(mayUseTerminal ? 60 : 10)
  }

  /// Reads the key.
  ///
  /// It waits for a program to end, so the thread that draws must not call it.
  ///
  /// - Parameter source: The source of the key.
  /// - Returns: A key that is valid in a header field.
  /// - Throws: `KeyError`, which never contains any part of the key.
  public func key(from source: KeySource) throws(KeyError) -> Secret {
    let bytes: [UInt8] =
      switch source {
      case .command(let words): try output(of: words, source)
      case .environment(let name): try value(of: name, source)
      case .file(let path): try contents(of: path, source)
      case .literal(let secret): Array(secret.exposed.utf8)
      }
    do {
      return try KeyText.key(in: bytes)
    } catch {
      throw KeyError(source, .unusable(error.found(in: source)))
    }
  }

  private func output(of words: [String], _ source: KeySource) throws(KeyError) -> [UInt8] {
    do {
      return try KeyCommand(
        words: words, environment: environment, mayUseTerminal: mayUseTerminal, timeout: timeout
      ).firstLine()
    } catch {
      throw KeyError(source, .command(error))
    }
  }

  private func value(of name: String, _ source: KeySource) throws(KeyError) -> [UInt8] {
    guard let value = environment[name] else { throw KeyError(source, .variableNotSet) }
    return Array(value.utf8)
  }

  private func contents(of path: String, _ source: KeySource) throws(KeyError) -> [UInt8] {
    let file: SmallFile
    do throws(FileError) {
      file = try SmallFile(path: path, limit: KeyText.limit)
    } catch {
      throw KeyError(source, .file(error.explanation))
    }
    guard file.isPrivate else { throw KeyError(source, .readableByOthers(path: path)) }
    return file.bytes
  }
}

/// The rules for the bytes of a key.
public enum KeyText {
  /// The reason why bytes are not a key.
  public enum Flaw: String, Error, Sendable {
    /// Only blanks.
    case empty = "it is empty"
    /// Nothing but blanks in the first line of a program's output.
    case emptyFirstLine = "its first line is empty; the key must be there"
    /// Several lines.
    case severalLines = "it has more than one line; only the key may be there"
    /// A blank between other characters.
    case blanks = "it has blanks inside; only the key may be there"
    /// Characters that no header field can contain.
    case strangeCharacters = "it has characters that no key has"
    /// Longer than any key.
    case tooLong = "it is too long for a key"

    /// Returns the flaw as it applies to a key from a source.
    func found(in source: KeySource) -> Flaw {
      if case .command = source, self == .empty { .emptyFirstLine } else { self }
    }
  }

  /// The largest number of bytes that are read.
  static let limit = 4_096

  /// Returns the key in some bytes, without surrounding blanks and line ends.
  ///
  /// - Source: RFC 9110 section 5.5, field values; keys are 40 hexadecimal digits in docs/api.md
  ///   §1, but another server may issue others.
  static func key(in bytes: [UInt8]) throws(Flaw) -> Secret {
    guard bytes.count <= limit else { throw .tooLong }
    let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
      let last = bytes.lastIndex(where: { !isBlank($0) })
    else { throw .empty }
    let key = bytes[first...last]
    if key.contains(where: { $0 == 0x0A || $0 == 0x0D }) { throw .severalLines }
    if key.contains(where: isBlank) { throw .blanks }
    guard key.allSatisfy({ (0x21...0x7E).contains($0) }) else { throw .strangeCharacters }
    return Secret(String(decoding: key, as: UTF8.self))
  }
}
