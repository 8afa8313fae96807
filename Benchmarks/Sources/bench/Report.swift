import Foundation

/// Lines of the form `kind key=value …`, turned into Markdown tables and JSON. Medians over rounds; ratios are taken
/// inside a round first.
struct Report {
  private let lines: [Line]

  struct Line {
    let kind: String
    let fields: [String: String]

    subscript(_ key: String) -> String { fields[key] ?? "" }
    func number(_ key: String) -> Double { Double(self[key]) ?? .nan }
  }

  init(_ text: String) {
    lines = text.split(separator: "\n").compactMap { row in
      let words = row.split(separator: " ")
      guard let kind = words.first else { return nil }
      let pairs = words.dropFirst().compactMap { word -> (String, String)? in
        guard let equals = word.firstIndex(of: "=") else { return nil }
        return (String(word[..<equals]), String(word[word.index(after: equals)...]).replacing("_", with: " "))
      }
      return Line(kind: String(kind), fields: Dictionary(pairs) { $1 })
    }
  }

  var markdown: String {
    [machine, speed, calls, start, size, journal, core, weight, dues, signing, growth, heavy, ticks].filter {
      !$0.isEmpty
    }.joined(
      separator: "\n\n")
  }

  /// Every line as it was measured; the tables can be made from it again.
  var json: Data {
    get throws {
      let objects = lines.map { line in
        line.fields.mapValues { Double($0).map { $0 as Any } ?? $0 as Any }.merging(["kind": line.kind]) {
          old, _ in old
        }
      }
      return try JSONSerialization.data(withJSONObject: objects, options: [.prettyPrinted, .sortedKeys])
    }
  }

  private var machine: String {
    guard let line = all("machine").first else { return "" }
    return line.fields.sorted { $0.key < $1.key }.map { "- \($0.key): \($0.value)" }.joined(separator: "\n")
  }

  // MARK: - Speed

  private var speed: String {
    let runs = all("speed")
    guard !runs.isEmpty else { return "" }
    let rows = groups(runs, by: ["per", "program"]).map { group -> [String] in
      let rates = group.lines.map(rate)
      let cpu = group.lines.map { $0.number("cpu") / $0.number("steps") * 1e6 }
      return group.key + [
        whole(median(rates)), ratio(group, runs, rate), fixed(median(cpu), 1),
        ratio(group, runs) { $0.number("cpu") / $0.number("steps") },
        fixed(median(group.lines.map { $0.number("p50") * 1e3 }), 2),
        fixed(median(group.lines.map { $0.number("p99") * 1e3 }), 2),
      ]
    }
    return table(
      "Speed: ten acts of a dossier (rate and CPU against plain C of the same round)",
      [
        "per commit", "program", "acts/s", "rate ÷ C", "CPU µs/act", "CPU ÷ C", "p50 ms/commit",
        "p99 ms/commit",
      ], rows)
  }

  private func rate(_ line: Line) -> Double { line.number("steps") / line.number("wall") }

  /// The median over rounds of this program's figure divided by plain C's in the same round.
  private func ratio(_ group: Group, _ runs: [Line], _ figure: (Line) -> Double) -> String {
    let ratios = group.lines.compactMap { line -> Double? in
      runs.first { $0["program"] == "c" && $0["per"] == line["per"] && $0["round"] == line["round"] }
        .map { figure(line) / figure($0) }
    }
    return ratios.isEmpty ? "–" : fixed(median(ratios), 2)
  }

  // MARK: - The other tables

  private var calls: String {
    let rows = groups(all("calls"), by: ["per", "program"]).map { group in
      group.key
        + ["syncs", "written", "writes"].map { key in fixed(median(group.lines.map { $0.number(key) }), 3) }
    }
    return table(
      "System calls of an act (strace, set-up cost taken out)",
      ["per commit", "program", "syncs/act", "bytes written/act", "writes/act"], rows)
  }

  private var start: String {
    let rows = groups(all("start"), by: ["what"]).map { group in
      group.key + ["cpu", "wall", "rss"].map { key in fixed(median(group.lines.map { $0.number(key) }), 2) }
    }
    let missing = all("absent").map { [$0["what"], "not built yet", "", ""] }
    return table("Start-up of whole processes", ["process", "CPU ms", "wall ms", "RSS MB"], rows + missing)
  }

  private var size: String {
    let rows = groups(all("size"), by: ["dossiers", "part"]).map { group -> [String] in
      let line = group.lines[0]
      let count = line.number("dossiers")
      return group.key + [
        whole(line.number("rows")),
        fixed(line.number("bytes") / count, 1), fixed(line.number("payload") / count, 1),
      ]
    }
    return table(
      "Bytes of a ten-act dossier, by table and index (whole pages; payload is what is in them)",
      ["dossiers", "table or index", "rows", "bytes/dossier", "payload/dossier"], rows)
  }

  private var journal: String {
    let rows = groups(all("journal"), by: ["mode", "processes"]).map { group -> [String] in
      let calls = all("journalcalls").filter { $0["mode"] == group.key[0] && $0["processes"] == group.key[1] }
      return group.key + [
        whole(median(group.lines.map { $0.number("commits") / $0.number("wall") })),
        fixed(median(group.lines.map { $0.number("cpu") / $0.number("commits") * 1e6 }), 0),
        fixed(median(calls.map { $0.number("syncs") }), 2), whole(median(calls.map { $0.number("written") })),
      ]
    }
    return table(
      "Journal modes (plain C, one event and one row update per commit, BEGIN IMMEDIATE under the lock)",
      [
        "journal / synchronous", "processes", "commits/s", "CPU µs/commit", "syncs/commit",
        "bytes written/commit",
      ], rows)
  }

  private var core: String {
    let runs = all("core")
    let time = { (line: Line) in line.number("cpu") / line.number("transitions") }
    let limit = median(runs.filter { $0["program"] == "switch" }.map(time))
    let names = [
      "switch": "ten steps in a row, a `switch`", "chart": "ten steps in a row, a chart",
      "dossier": "the shipped workflow, counter to counter",
    ]
    let rows = groups(runs, by: ["program"]).map { group -> [String] in
      let seconds = median(group.lines.map(time))
      return [
        names[group.key[0]] ?? group.key[0], whole(1 / seconds), fixed(seconds * 1e9, 1),
        fixed(seconds / limit, 1),
      ]
    }
    return table(
      "The state chart alone (CPU)", ["what", "transitions/s", "ns/transition", "time ÷ switch"], rows)
  }

  private var dues: String {
    let runs = all("due")
    let sums = Set(runs.map { "\($0["kind"]) \($0["sum"])" })
    let time = { (line: Line) in line.number("cpu") / line.number("count") }
    let rows = groups(runs, by: ["kind", "program"]).map { group -> [String] in
      let seconds = median(group.lines.map(time))
      let limit = median(runs.filter { $0["kind"] == group.key[0] && $0["program"] == "c" }.map(time))
      return [
        group.key[0], group.key[1], whole(1 / seconds), fixed(seconds * 1e9, 1), fixed(seconds / limit, 1),
      ]
    }
    let agree = sums.count <= 2 ? "" : " – THE SUMS DIFFER"
    return table(
      "Due dates, one core (CPU)\(agree)", ["limit in", "program", "due dates/s", "ns each", "time ÷ C"], rows
    )
  }

  private var ticks: String {
    let runs = all("tick")
    let alone = median(runs.filter { $0["open"] == "0" }.map { $0.number("cpu") })
    let rows = groups(runs, by: ["due", "open"]).map { group in
      let cpu = median(group.lines.map { $0.number("cpu") })
      let wall = median(group.lines.map { $0.number("wall") })
      return group.key + [
        whole(group.lines[0].number("steps")), fixed(cpu * 1000, 1), fixed(wall * 1000, 1),
        fixed(cpu / alone, 2),
      ]
    }
    return table(
      "A tick",
      ["timers due", "other dossiers open", "fired", "CPU ms", "wall ms", "CPU ÷ nothing else open"], rows)
  }

  private var weight: String {
    let rows = all("weight").map {
      [whole($0.number("bytes")), whole($0.number("states")), whole($0.number("transitions"))]
    }
    return table(
      "Memory of one loaded definition (resident bytes over 1,000 loads)",
      ["bytes", "states", "transitions"], rows)
  }

  // MARK: - Groups and words

  struct Group {
    let key: [String]
    var lines: [Line]
  }

  func all(_ kind: String) -> [Line] { lines.filter { $0.kind == kind } }

  /// Groups in order of first appearance.
  func groups(_ lines: [Line], by keys: [String]) -> [Group] {
    var groups: [Group] = []
    for line in lines {
      let key = keys.map { line[$0] }
      if let index = groups.firstIndex(where: { $0.key == key }) {
        groups[index].lines.append(line)
      } else {
        groups.append(Group(key: key, lines: [line]))
      }
    }
    return groups
  }

  func table(_ title: String, _ heads: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    let body = ([heads, heads.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    return "## \(title)\n\n" + body.joined(separator: "\n")
  }
}

func median(_ values: [Double]) -> Double {
  let sorted = values.filter { !$0.isNaN }.sorted()
  return sorted.isEmpty ? .nan : (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}

func fixed(_ value: Double, _ digits: Int) -> String {
  value.isNaN ? "–" : String(format: "%.\(digits)f", value)
}

func whole(_ value: Double) -> String { fixed(value, 0) }
