public import Configuration
internal import Files

/// Gets the API key from where the configuration says it is.
public struct KeyReader: Sendable {
  /// The environment to look in, and to start programs with.
  public var environment: [String: String]
  /// Whether a program may use the terminal, to ask for a passphrase; never while a pane is on it.
  public var mayUseTerminal: Bool
  /// How long a program may take.
  public var timeout: Duration

  /// Makes a reader.
  public init(
    environment: [String: String], mayUseTerminal: Bool, timeout: Duration = .seconds(10)
  ) {
    self.environment = environment
    self.mayUseTerminal = mayUseTerminal
    self.timeout = timeout
  }

  /// The key.
  ///
  /// It waits for a program to end: not for the thread that draws.
  ///
  /// - Parameter source: Where it comes from.
  /// - Returns: A key that can stand in a header line.
  /// - Throws: `KeyError`, which never holds any of the key.
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
      throw KeyError(source, .unusable(error))
    }
  }

  private func output(of words: [String], _ source: KeySource) throws(KeyError) -> [UInt8] {
    do {
      return try KeyCommand(
        words: words, environment: environment, mayUseTerminal: mayUseTerminal, timeout: timeout
      ).output()
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
