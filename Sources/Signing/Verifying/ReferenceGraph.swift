import PDFModel

/// Which object of a revision refers to which.
struct ReferenceGraph: Sendable {
  /// The trailer stands under this number, which no object has.
  static let trailer = -1

  private var targets: [Int: Set<Int>] = [:]
  private var sources: [Int: Set<Int>] = [:]

  /// Reads every object in use.
  init(_ view: RevisionView) throws(PDFFault) {
    set(Self.trailer, to: .dictionary(view.trailer))
    let sections = Set(view.file.revisions[...view.index].flatMap(\.sections).map(\.lowerBound))
    for number in try view.file.objectNumbers(asOf: view.index) {
      guard let reference = try view.file.reference(to: number, asOf: view.index) else { continue }
      // A cross-reference stream names what its trailer names.
      if case .offset(let offset, _)? = try view.file.place(of: number, asOf: view.index),
        sections.contains(offset)
      {
        continue
      }
      set(number, to: try view.object(reference))
    }
  }

  /// Numbers of the objects that refer to this one; the trailer is `trailer`.
  func sources(of number: Int) -> Set<Int> { sources[number] ?? [] }

  /// Numbers an object refers to.
  static func targets(of object: PDFObject) -> Set<Int> {
    var found: Set<Int> = []
    object.visitReferences { found.insert($0.number) }
    return found
  }

  /// The graph as the revision leaves it.
  mutating func advance(by delta: RevisionDelta) {
    for (number, change) in delta.changed { set(number, to: change.new) }
    for (number, object) in delta.added where !delta.skeleton.contains(number) { set(number, to: object) }
    for number in delta.freed { set(number, to: .null) }
    set(Self.trailer, to: .dictionary(delta.after.trailer))
  }

  private mutating func set(_ number: Int, to object: PDFObject) {
    let (old, new) = (targets[number] ?? [], Self.targets(of: object))
    for gone in old.subtracting(new) { sources[gone]?.remove(number) }
    for come in new.subtracting(old) { sources[come, default: []].insert(number) }
    targets[number] = new
  }
}
