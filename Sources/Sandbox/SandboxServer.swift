import FlyingFox
import FlyingSocks
import Foundation

/// A server on this machine that behaves as documented for the conversations API.
///
/// Its state is kept in memory and created with each instance; stopping and starting preserves it.
public actor SandboxServer {
  let configuration: SandboxConfiguration
  var world: World
  var faults: FaultSet
  var limiter: RateLimiter
  var log = RequestLog()
  var traffic: Traffic
  var gate = Gate()
  let line = SlowLine()
  let textReplacement: TextReplacement
  private var listener: Listener?
  private var port: UInt16

  /// A running HTTP server with its tasks.
  private struct Listener {
    let server: HTTPServer
    let running: Task<Void, any Error>
    let traffic: Task<Void, Never>?
  }

  static let apiKey = "5a4d0b0c5e7f4a1d9c3b8e2f6a7d1c0e9b4f2a3d"
  static let authOnlyKey = "0f1e2d3c4b5a69788796a5b4c3d2e1f00112233a"

  /// Seeds a world; the server does not listen yet.
  ///
  /// - Parameter configuration: The content and behaviour of the sandbox.
  public init(_ configuration: SandboxConfiguration = SandboxConfiguration()) {
    self.configuration = configuration
    let now = configuration.now()
    var world = World(seeding: configuration, now: now)
    textReplacement = TextReplacement(configuration.texts, in: &world, for: configuration.uid)
    self.world = world
    faults = FaultSet(configuration.faults, seed: configuration.seed, now: now)
    limiter = RateLimiter(limit: configuration.requestsPerMinute)
    traffic = Traffic(seed: configuration.seed, uid: configuration.uid)
    port = configuration.port
  }

  /// Listens on the loopback interface and starts the traffic.
  ///
  /// After a stop, it listens on the same port again, with the same world.
  ///
  /// - Returns: The address of the sandbox.
  /// - Throws: `SandboxError.portUnavailable`.
  public func start() async throws(SandboxError) -> SandboxAddress {
    if listener == nil { listener = try await listen() }
    return address
  }

  /// Closes every connection and the port.
  public func stop() async {
    guard let listener else { return }
    self.listener = nil
    gate.open()
    listener.traffic?.cancel()
    await listener.server.stop()
    _ = await listener.running.result
  }

  private var address: SandboxAddress {
    SandboxAddress(
      port: port, appID: "sandbox", apiKey: Self.apiKey, authOnlyKey: Self.authOnlyKey,
      uids: [configuration.uid] + SeedPeople.notable.filter { $0 != configuration.uid })
  }

  private func listen() async throws(SandboxError) -> Listener {
    do {
      let server = HTTPServer(
        address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), timeout: 3_600,
        logger: .disabled, handler: ClosureHTTPHandler { try await self.respond(to: $0) })
      let running = try await Self.run(server)
      if case .ip4(_, let port) = await server.listeningAddress { self.port = port }
      return Listener(server: server, running: running, traffic: startTraffic())
    } catch {
      throw .portUnavailable(port: port, reason: Self.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case SocketError.failed(_, EADDRINUSE, _): "another program uses it"
    case SocketError.failed(_, _, let message): message
    default: "\(error)"
    }
  }

  /// Runs the server and returns once it listens; an error that prevents this is thrown
  /// immediately.
  private static func run(_ server: HTTPServer) async throws -> Task<Void, any Error> {
    // The deadline is for a machine that hangs; a refused port ends the wait immediately.
    let listening = Task { try await server.waitUntilListening(timeout: 60) }
    let running = Task {
      defer { listening.cancel() }
      try await server.run()
    }
    if case .failure(let timeout) = await listening.result {
      running.cancel()
      try await running.value
      throw timeout
    }
    return running
  }

  private func startTraffic() -> Task<Void, Never>? {
    guard configuration.traffic > 0 else { return nil }
    let pause = Duration.seconds(60 / configuration.traffic)
    return Task { [weak self] in
      while (try? await Task.sleep(for: pause)) != nil {
        await self?.advanceTraffic()
      }
    }
  }
}

extension SandboxServer {
  /// Replaces all faults.
  ///
  /// - Parameter faults: The faults that are active from now on.
  public func set(_ faults: [Fault]) {
    self.faults.replace(with: faults, now: configuration.now())
  }

  /// Adds a fault to the active ones.
  ///
  /// - Parameter fault: The additional fault.
  public func add(_ fault: Fault) {
    faults.add(fault, now: configuration.now())
  }

  /// Removes all faults.
  public func clearFaults() { set([]) }

  /// Performs one event of the simulated traffic.
  ///
  /// - Returns: A sentence that describes the event; nil if the world is empty.
  @discardableResult
  public func advanceTraffic() -> String? {
    traffic.advance(&world, now: configuration.now())
  }
}

/// The address and the credentials of a running sandbox.
public struct SandboxAddress: Hashable, Sendable {
  /// The port it listens on.
  public let port: UInt16
  /// The id of the app.
  public let appID: String
  /// A key of the scope `fullAccess`.
  public let apiKey: String
  /// A key of the scope `authOnly`, which conversation calls refuse.
  public let authOnlyKey: String
  /// The suggested acting users, the seeded one first.
  public let uids: [String]

  /// The common beginning of all API addresses.
  public var baseURL: String { "http://127.0.0.1:\(port)/v3" }
  /// The common beginning of the control addresses.
  public var controlURL: String { "http://127.0.0.1:\(port)/_sandbox" }
}

/// The reason why a sandbox failed.
public enum SandboxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The port cannot be used, for a reason in plain words.
  case portUnavailable(port: UInt16, reason: String)

  /// One sentence that describes the failure.
  public var description: String {
    switch self {
    case .portUnavailable(let port, let reason):
      "port \(port) cannot be listened on: \(reason); choose another with --port, or 0 for a free one"
    }
  }
}
