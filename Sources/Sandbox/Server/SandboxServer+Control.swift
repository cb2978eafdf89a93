import FoundationEssentials

extension SandboxServer {
  /// Answers a request of the control route, which needs no key, meets no fault and is not recorded.
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
        clearRequests()
        return .done("The requests are forgotten.")
      default: throw .noSuchOperation
      }
      return .one(JSON(strings: faults.faults.map(\.text)))
    } catch {
      return Reply(error)
    }
  }

  /// `{"faults": […]}` replaces what is in force, `{"add": […]}` adds to it.
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
