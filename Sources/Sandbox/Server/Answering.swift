import FlyingFox
import Foundation
import FoundationEssentials

extension SandboxServer {
  /// Responds to one request of the HTTP library.
  nonisolated func respond(to request: HTTPRequest) async throws -> HTTPResponse {
    let request = try await Request(request)
    if request.segments.first == "_sandbox" {
      return Answer(await control(request)).response
    }
    return await answer(request).response
  }

  /// Responds to one API request: faults first, then the operation, then faults again.
  private func answer(_ request: Request) async -> Answer {
    let number = log.takeNumber()
    let now = configuration.now()
    let path = "/" + (request.apiSegments ?? []).joined(separator: "/")
    let strikes = faults.strike(method: request.method, path: path, now: now)
    await pause(for: strikes)
    let answer = answer(request, strikes)
    if gate.isClosed { await withCheckedContinuation { gate.wait($0) } }
    log.record(
      request.recorded(as: number, status: answer.ending == .dropped ? nil : answer.status))
    return answer
  }

  private func pause(for strikes: [FaultStrike]) async {
    for strike in strikes {
      if case .latency(let milliseconds) = strike.kind {
        try? await Task.sleep(for: .milliseconds(milliseconds))
      }
    }
  }

  private func answer(_ request: Request, _ strikes: [FaultStrike]) -> Answer {
    guard !strikes.contains(where: { $0.kind == .drop }) else { return .dropped }
    let now = configuration.now()
    let isWithinLimit = limiter.take(at: now)
    var reply =
      isWithinLimit
      ? strikes.lazy.compactMap { $0.reply(at: now, key: request.key ?? "") }.first
        ?? perform(request, strikes, at: now)
      : .rateLimited(retryAfter: RateLimiter.secondsLeft(at: now), at: now)
    distort(&reply, strikes)
    for case .clockSkew(let seconds) in strikes.map(\.kind) {
      reply = reply.byClock(aheadBy: Int64(seconds), at: now)
    }
    var answer = Answer(reply, headers: limiter.headers)
    if strikes.contains(where: { $0.kind == .cut }) { answer.ending = .cut }
    answer.line = strikes.firstValue(\.bitsPerSecond).map {
      SlowLine.Use(of: line, bitsPerSecond: $0)
    }
    if strikes.contains(where: { $0.kind == .dropAnswer }) { answer.ending = .dropped }
    return answer
  }

  private func distort(_ reply: inout Reply, _ strikes: [FaultStrike]) {
    guard case .json(var json) = reply.payload else { return }
    textReplacement.apply(to: &json)
    for strike in strikes { Distortion.apply(strike.kind, to: &json) }
    reply.payload = .json(json)
  }

  /// Checks the key, the path and the acting user, and performs the operation.
  private func perform(_ request: Request, _ strikes: [FaultStrike], at now: Int64) -> Reply {
    do throws(APIFailure) {
      try checkKey(request.key)
      guard let path = request.apiSegments else { throw .noSuchOperation }
      let (operation, parameters) = try Routes.match(request.method, path)
      var query = Query(request.query)
      query.limits = (strikes.firstValue(\.pageLimit), strikes.firstValue(\.pageCap))
      let call = Call(
        parameters: parameters, query: query, body: try body(of: request),
        uid: try actingUser(request.uid), now: now)
      return try operation(&world, call)
    } catch {
      return Reply(error)
    }
  }

  private func checkKey(_ key: String?) throws(APIFailure) {
    guard let key, !key.isEmpty else { throw .emptyKey }
    guard key != Self.authOnlyKey else { throw .noAccess }
    guard key == Self.apiKey else { throw .unknownKey(key) }
  }

  private func actingUser(_ uid: String?) throws(APIFailure) -> String? {
    guard let uid, !uid.isEmpty else { return nil }
    guard world.users[uid] != nil, uid != World.system else { throw .unknownUser(uid) }
    return uid
  }

  private func body(of request: Request) throws(APIFailure) -> JSON? {
    guard !request.body.isEmpty else { return nil }
    guard let body = JSON(parsing: request.body) else {
      throw .invalid("body", "The body must be JSON.")
    }
    return body
  }
}

extension [FaultStrike] {
  /// Returns the first value of a property that only some faults have.
  fileprivate func firstValue<Value>(_ property: (FaultStrike) -> Value?) -> Value? {
    lazy.compactMap(property).first
  }
}

extension SandboxServer {
  /// Responds to a request of the control route, which needs no key, has no faults and is not
  /// recorded.
  func control(_ request: Request) -> Reply {
    do throws(APIFailure) {
      let body = JSON(parsing: request.body)
      switch (request.method, request.segments.dropFirst().first) {
      case ("GET", "faults"): break
      case ("POST", "faults"): try changeFaults(body)
      case ("DELETE", "faults"): clearFaults()
      case ("POST", "traffic"): return .one(["event": .string(advanceTraffic() ?? "")])
      case ("POST", "messages"): return try inject(body)
      case ("GET", "requests"): return .one(.array(log.recent.map(\.json)))
      case ("DELETE", "requests"):
        log.clear()
        return .done("The requests are forgotten.")
      default: throw .noSuchOperation
      }
      return .one(JSON(strings: faults.faults.map(\.text)))
    } catch {
      return Reply(error)
    }
  }

  /// `{"faults": […]}` replaces the active faults, `{"add": […]}` adds to them.
  private func changeFaults(_ body: JSON?) throws(APIFailure) {
    guard let list = body?["faults"] ?? body?["add"], let texts = list.elements else {
      throw .invalid(
        "faults", "Send {\"faults\": [\"latency=800\"]}, or \"add\" to keep the others.")
    }
    var parsed: [Fault] = body?["faults"] == nil ? faults.faults : []
    for text in texts { parsed.append(try fault(text)) }
    if body?["faults"] == nil {
      for fault in parsed.dropFirst(faults.faults.count) { add(fault) }
    } else {
      set(parsed)
    }
  }

  private func fault(_ text: JSON) throws(APIFailure) -> Fault {
    do throws(FaultSyntaxError) {
      return try Fault(parsing: text.string ?? "")
    } catch {
      throw .invalid("faults", error.description)
    }
  }

  private func inject(_ body: JSON?) throws(APIFailure) -> Reply {
    guard let from = body?["from"]?.string, let text = body?["text"]?.string else {
      throw .invalid("from", "Send {\"from\": UID, \"user\" or \"group\": ID, \"text\": TEXT}.")
    }
    let peer =
      body?["group"]?.string.map(SandboxPeer.group)
      ?? .user(body?["user"]?.string ?? configuration.uid)
    let message = try world.send(.text(text, from: from, to: peer, at: configuration.now()))
    return .one(world.wire(message, for: from))
  }
}

extension RecordedRequest {
  fileprivate var json: JSON {
    var headerFields: JSON = [:]
    for (name, value) in headers.sorted(by: { $0.key < $1.key }) {
      headerFields[name] = .string(value)
    }
    return [
      "number": JSON(number), "method": .string(method), "path": .string(path),
      "query": .string(query), "headers": headerFields, "body": .string(body),
      "status": status.map { JSON($0) } ?? .null,
    ]
  }
}
