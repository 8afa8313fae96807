import WorkingTime

/// One text of a place table, and what it is called in messages.
public struct PlaceSource: Sendable {
  public let name: String
  public let text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// Reads place tables (`Docs/Postal.md`); everything wrong is told at once.
public struct PlaceReader {
  var draft = PlaceDraft()
  private(set) var problems: [PlaceTableProblem] = []
  private var asOf: Day?
  private var twoLevelsFrom: Day?
  var codes: Set<String> = []
  /// The units the line is under.
  var province: String?
  var formerProvince: String?
  /// Codes that are to name a unit, and where they stand; looked up at the end.
  var promised: [(code: String, spot: Spot)] = []
  var renamings: [(code: String, renaming: Renaming, spot: Spot)] = []

  /// Where something stands in the texts.
  struct Spot {
    let file: String
    let line: Int
    let column: Int
  }

  private init() {}

  /// The table of several texts, read in their order; throws ``PlaceTableProblems``.
  public static func read(_ sources: [PlaceSource]) throws(PlaceTableProblems) -> PlaceTable {
    var reader = PlaceReader()
    for source in sources {
      let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() {
        reader.line(Cursor(line, file: source.name, line: number + 1))
      }
    }
    return try reader.finish(sources.first?.name ?? "")
  }

  private mutating func line(_ line: Cursor) {
    var line = line
    guard let word = line.word(), !word.hasPrefix("#") else { return }
    switch word {
    case "as-of": asOf = day(&line)
    case "two-levels-from": twoLevelsFrom = day(&line)
    case "source": draft.sources.append(line.rest)
    case "province": readProvince(&line)
    case "postcodes": readPostcodes(&line)
    case "communes": readCommunes(&line)
    case "was": readRenaming(&line)
    case "former": readFormerProvince(&line)
    case "district": readDistrict(&line)
    default: add(.unknownWord, line.start)
    }
  }

  private mutating func finish(_ file: String) throws(PlaceTableProblems) -> PlaceTable {
    let top = Spot(file: file, line: 1, column: 1)
    if asOf == nil { add(.missingHeader("as-of"), top) }
    if twoLevelsFrom == nil { add(.missingHeader("two-levels-from"), top) }
    rename()
    for (code, spot) in promised where !codes.contains(code) { add(.unknownCode(code), spot) }
    guard problems.isEmpty, let asOf, let twoLevelsFrom else { throw PlaceTableProblems(all: problems) }
    return PlaceTable(draft, asOf: asOf, twoLevelsFrom: twoLevelsFrom)
  }

  mutating func add(_ issue: PlaceTableProblem.Issue, _ spot: Spot) {
    problems.append(
      PlaceTableProblem(file: spot.file, line: spot.line, column: spot.column, issue: issue))
  }

  mutating func day(_ line: inout Cursor) -> Day? {
    let spot = line.spot
    if let day = Day(line.word() ?? "") { return day }
    add(.notADay, spot)
    return nil
  }
}

/// A line while it is read, which knows its place.
struct Cursor {
  private let file: String
  private let line: Int
  private var left: Substring
  private var column = 1

  init(_ text: Substring, file: String, line: Int) {
    (self.file, self.line, left) = (file, line, text)
    skipBlanks()
  }

  /// The beginning of the line.
  var start: PlaceReader.Spot { PlaceReader.Spot(file: file, line: line, column: 1) }
  var spot: PlaceReader.Spot { PlaceReader.Spot(file: file, line: line, column: column) }
  var rest: String { String(left) }
  var isAtEnd: Bool { left.isEmpty }

  /// The next word; nil at the end.
  mutating func word() -> String? {
    let word = take { $0 != " " }
    skipBlanks()
    return word.isEmpty ? nil : word
  }

  /// What stands before one of these signs, without blanks at its end.
  mutating func text(before signs: String) -> String {
    var text = take { !signs.contains($0) }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Goes over a sign and the blanks after it.
  mutating func skip(_ sign: Character) -> Bool {
    guard left.first == sign else { return false }
    left.removeFirst()
    column += 1
    skipBlanks()
    return true
  }

  private mutating func skipBlanks() {
    while left.first == " " {
      left.removeFirst()
      column += 1
    }
  }

  private mutating func take(while isWanted: (Character) -> Bool) -> String {
    let part = left.prefix(while: isWanted)
    left = left[part.endIndex...]
    column += part.count
    return String(part)
  }
}
