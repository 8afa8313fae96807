import PDFModel

/// What a revision did to the objects of the one before, and what lies in its bytes.
struct RevisionDelta: Sendable {
  let before: RevisionView
  let after: RevisionView
  /// Objects that had another value before.
  private(set) var changed: [Int: Change] = [:]
  /// Objects that were not in use before.
  private(set) var added: [Int: PDFObject] = [:]
  /// Cross-reference and object streams: the skeleton of the file, which nothing refers to.
  private(set) var skeleton: Set<Int> = []
  private(set) var findings: [Finding] = []
  private(set) var freed: Set<Int> = []
  private let containers: Set<Int>

  struct Change: Sendable {
    let old: PDFObject
    let new: PDFObject
  }

  var index: Int { after.index }

  init(_ file: PDFFile, _ index: Int) throws(PDFFault) {
    before = RevisionView(file: file, index: index - 1)
    after = RevisionView(file: file, index: index)
    containers = Self.containers(file.revisions[index])
    for (number, place) in file.revisions[index].entries { try compare(number, place) }
    try checkLayout()
    checkTrailer()
  }

  private mutating func compare(_ number: Int, _ place: PDFPlace) throws(PDFFault) {
    let file = after.file
    let old = try file.reference(to: number, asOf: index - 1)
    guard let new = try file.reference(to: number, asOf: index) else {
      if old != nil {
        freed.insert(number)
        findings.append(Finding(.objectFreed, .object(number)))
      }
      return
    }
    if !liesHere(place) { findings.append(Finding(.entryPointsBack, .object(number))) }
    let value = try after.object(new)
    guard let old else {
      added[number] = value
      if isSkeleton(number, place) { skeleton.insert(number) }
      return
    }
    let oldValue = try before.object(old)
    // Another generation is another object.
    if old != new || oldValue != value { changed[number] = Change(old: oldValue, new: value) }
    if old != new { findings.append(Finding(.objectChanged, .object(number))) }
  }

  private func liesHere(_ place: PDFPlace) -> Bool {
    let revision = after.file.revisions[index]
    switch place {
    case .free: return true
    case .offset(let offset, _): return (revision.start..<revision.end).contains(offset)
    case .inStream(let container, _):
      guard case .offset(let offset, _)? = revision.entries[container] else { return false }
      return (revision.start..<revision.end).contains(offset)
    }
  }

  /// The revision's own section, or an object stream it lists objects in; one nobody needs hides something.
  private func isSkeleton(_ number: Int, _ place: PDFPlace) -> Bool {
    if case .offset(let offset, _) = place, offset == after.file.revisions[index].startXRef { return true }
    return containers.contains(number)
  }

  private static func containers(_ revision: PDFRevision) -> Set<Int> {
    Set(
      revision.entries.values.compactMap { place in
        if case .inStream(let container, _) = place { container } else { nil }
      })
  }
}

extension RevisionDelta {
  /// Between the objects and sections of the revision lies nothing but white space, and each byte belongs to one of them.
  fileprivate mutating func checkLayout() throws(PDFFault) {
    let file = after.file
    let revision = file.revisions[index]
    findings += try file.unaccountedBytes(in: index).map {
      Finding(.bytesUnaccounted, .offset($0.lowerBound))
    }
    findings += try file.overlaps(in: index).map { Finding(.objectsOverlap, .offset($0.lowerBound)) }
    // A hybrid section shows some readers other objects than others.
    let hides = try !file.unlistedMembers(in: index).isEmpty
    if hides || revision.form == .hybrid {
      findings.append(Finding(.objectHidden, .revision(index)))
    }
    var pieces = revision.sections
    for number in revision.entries.keys {
      guard let range = try file.range(of: number, asOf: index), range.lowerBound >= revision.start else {
        continue
      }
      pieces.append(range)
    }
    var place = revision.start
    for piece in pieces.sorted(by: { $0.lowerBound < $1.lowerBound }) + [revision.end..<revision.end] {
      // Comments are legal, and a place to hide an object from one reader and show it to another.
      if place < piece.lowerBound, !file.bytes[place..<piece.lowerBound].allSatisfy(Self.isSpace) {
        findings.append(Finding(.bytesUnaccounted, .offset(place)))
      }
      place = max(place, piece.upperBound)
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0, 9, 10, 12, 13, 32].contains(byte) }

  /// The catalog stays the same object, and nothing new hangs on the trailer but `/Info` and an identifier the file lacked.
  fileprivate mutating func checkTrailer() {
    let (old, new) = (before.trailer, after.trailer)
    // What describes the section itself, and what one reader writes and the next leaves out.
    let section: Set<PDFName> = [
      "Size", "Prev", "XRefStm", "Type", "W", "Index", "Length", "Filter", "DecodeParms",
    ]
    let differing = new.differing(from: old).subtracting(section).filter { key in
      switch key {
      case "Info": old["Info"] != nil || new["Info"]?.reference == nil
      case "ID" where old["ID"] == nil: !(new["ID"]?.array?.compactMap(\.string).count == 2)
      case "ID": old["ID"]?.array?.first != new["ID"]?.array?.first || new["ID"]?.array?.count != 2
      case _: new[key] != nil
      }
    }
    if !differing.isEmpty { findings.append(Finding(.trailerChanged, .revision(index))) }
  }
}
