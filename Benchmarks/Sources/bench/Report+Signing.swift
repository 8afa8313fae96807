/// The tables about signatures.
extension Report {
  /// Signing is set against signing with the bare key, verifying against verifying with it, of the same round.
  var signing: String {
    let limits = all("limit")
    let time = { (line: Line) in line.number("cpu") / line.number("count") }
    func limit(_ line: Line) -> Double {
      let same = limits.first { $0["key"] == line["key"] && $0["round"] == line["round"] }
      return same?.number(line["what"].hasPrefix("sign") ? "sign" : "verify") ?? .nan
    }
    var rows: [[String]] = groups(limits, by: ["key"]).flatMap { group in
      ["sign", "verify"].map { what in
        let seconds = median(group.lines.map { $0.number(what) })
        return [
          group.key[0], "openssl speed: \(what)", whole(1 / seconds), fixed(seconds * 1000, 3), "1.000",
        ]
      }
    }
    rows += groups(all("signing"), by: ["key", "what"]).map { group in
      let seconds = median(group.lines.map(time))
      let ratio = median(group.lines.map { limit($0) / time($0) })
      return group.key + [whole(1 / seconds), fixed(seconds * 1000, 3), fixed(ratio, 3)]
    }
    let loads = all("load").map { $0.number("now") }.sorted()
    let load = loads.isEmpty ? "" : ", load \(fixed(loads[0], 1)) to \(fixed(loads[loads.count - 1], 1))"
    return table(
      "Signatures, one core (CPU\(load))", ["key", "what", "per second", "ms each", "rate ÷ bare key"], rows)
  }

  var growth: String {
    let rows = all("growth").map { line in
      [line["key"]] + ["bare", "stamped", "second"].map { whole(line.number($0)) }
    }
    return table(
      "Bytes a signature adds to a file", ["key", "first, B-B", "first, B-T", "second, B-T"], rows)
  }

  var heavy: String {
    let runs = all("heavy")
    let rows = runs.map { line -> [String] in
      let size = line.number("bytes")
      return [
        line["key"], line["what"], fixed(size / 1e6, 1), fixed(line.number("cpu") * 1000, 0),
        fixed(line.number("peak") / 1e6, 0), fixed(line.number("peak") / size, 1),
      ]
    }
    return table(
      "A large file, each act in a process of its own",
      ["key", "what", "MB", "CPU ms", "peak resident MB", "peak ÷ file"], rows)
  }
}
