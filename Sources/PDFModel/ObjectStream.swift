/// A decoded object stream (ISO 32000-1, 7.5.7).
struct ObjectStream: Sendable {
  let data: [UInt8]
  /// Number and text of each object, in order.
  let members: [(number: Int, range: Range<Int>)]

  init(_ stream: PDFStream, _ data: [UInt8], limits: PDFLimits) throws(PDFFault) {
    guard stream.dictionary["Type"] == .name("ObjStm"), let count = stream.dictionary["N"]?.integer,
      let first = stream.dictionary["First"]?.integer, count >= 0, count <= limits.objects,
      first >= 0, first <= data.count
    else { throw PDFFault(.badObjectStream) }
    // What it extends adds nothing: every object is found by its own entry.
    if let base = stream.dictionary["Extends"] {
      guard case .reference = base else { throw PDFFault(.badObjectStream) }
    }
    var parser = PDFParser(data, in: 0..<first, limits: limits)
    var heads: [(number: Int, start: Int)] = []
    for _ in 0..<count {
      parser.skipSpace()
      let number = try parser.unsigned()
      guard parser.skipSpace() else { throw parser.fault(.badObjectStream) }
      let (start, over) = try parser.unsigned().addingReportingOverflow(first)
      guard !over, start < data.count, start > heads.last?.start ?? first - 1 else {
        throw parser.fault(.badObjectStream)
      }
      heads.append((number, start))
    }
    parser.skipSpace()
    // Nothing stands before the first object: some readers go on reading there.
    guard parser.position == first, heads.first.map({ $0.start == first }) ?? true else {
      throw parser.fault(.badObjectStream)
    }
    self.data = data
    members = heads.indices.map { place in
      let end = place + 1 < heads.count ? heads[place + 1].start : data.count
      return (heads[place].number, heads[place].start..<end)
    }
  }

  /// The object at an index; its text must hold nothing else.
  func object(_ number: Int, at index: Int, limits: PDFLimits) throws(PDFFault) -> PDFObject {
    guard members.indices.contains(index), members[index].number == number else {
      throw PDFFault(.badObjectStream)
    }
    var parser = PDFParser(data, in: members[index].range, limits: limits)
    let value = try parser.value()
    parser.skipSpace()
    guard parser.position == parser.end else { throw parser.fault(.badObjectStream) }
    // An object stream holds no streams and no bare references.
    if case .reference = value { throw parser.fault(.badObjectStream) }
    return value
  }
}

/// Decodes every object stream a cross-reference entry names.
struct ObjectStreamReader {
  private let source: Source
  private let revisions: [PDFRevision]
  private let history: ObjectHistory
  private let bounds: ObjectBounds
  private var decoded: Int
  private var streams: [Int: ObjectStream] = [:]

  init(
    _ source: Source, _ revisions: [PDFRevision], _ history: ObjectHistory, _ bounds: ObjectBounds,
    decoded: Int
  ) {
    self.source = source
    self.revisions = revisions
    self.history = history
    self.bounds = bounds
    self.decoded = decoded
  }

  mutating func all() throws(PDFFault) -> [Int: ObjectStream] {
    // Which objects lie in a stream, as the revisions read so far say.
    var members: [Int: Set<Int>] = [:]
    for (index, revision) in revisions.enumerated() {
      for (number, place) in revision.entries {
        let before = index > 0 ? history.place(of: number, asOf: index - 1) : nil
        if case .inStream(let container, _)? = before { members[container]?.remove(number) }
        if case .inStream(let container, _) = place { members[container, default: []].insert(number) }
      }
      for (number, place) in revision.entries {
        // A stream put in the place of another would change objects no entry of this revision names.
        let kept = members[number, default: []].contains { revision.entries[$0] == nil }
        if kept, index > 0, history.place(of: number, asOf: index - 1) != place {
          throw PDFFault(.objectStreamReplaced, in: PDFReference(number: number))
        }
        if case .inStream(let container, let member) = place {
          try check(number, member, in: container, asOf: index)
        }
      }
    }
    return streams
  }

  private mutating func check(
    _ number: Int, _ index: Int, in container: Int, asOf revision: Int
  ) throws(PDFFault) {
    let reference = PDFReference(number: container)
    guard case .offset(let offset, 0)? = history.place(of: container, asOf: revision) else {
      throw PDFFault(.badObjectStream, in: reference)
    }
    do throws(PDFFault) {
      let stream = try stream(reference, at: offset, asOf: revision)
      guard stream.members.indices.contains(index), stream.members[index].number == number else {
        throw PDFFault(.badObjectStream, at: offset)
      }
    } catch {
      throw error.inside(reference)
    }
  }

  private mutating func stream(
    _ reference: PDFReference, at offset: Int, asOf revision: Int
  ) throws(PDFFault) -> ObjectStream {
    if let stream = streams[offset] { return stream }
    let object = try source.indirect(at: offset, before: bounds.end(after: offset)) {
      value throws(PDFFault) in try length(value, asOf: revision)
    }
    guard object.reference == reference else { throw PDFFault(.badObjectHeader, at: offset) }
    guard case .stream(let stream) = object.value else { throw PDFFault(.badObjectStream, at: offset) }
    let chain = try FilterChain(stream.dictionary, of: .structure) { $0 }
    let data = try chain.decode(stream.raw, limits: source.limits)
    guard data.remaining.isEmpty else { throw PDFFault(.unknownFilter, at: offset) }
    decoded += data.bytes.count
    guard decoded <= source.limits.decoded else { throw PDFFault(.tooMuchData, at: offset) }
    let made = try ObjectStream(stream, data.bytes, limits: source.limits)
    streams[offset] = made
    return made
  }

  /// The length of an object stream may be an object of its own, but none that lies in an object stream.
  private func length(_ value: PDFObject?, asOf revision: Int) throws(PDFFault) -> Int {
    guard case .reference(let reference)? = value else { return try Source.directLength(value) }
    guard
      case .offset(let offset, reference.generation)? = history.place(of: reference.number, asOf: revision)
    else { throw PDFFault(.badLength, in: reference) }
    let object = try source.indirect(
      at: offset, before: bounds.end(after: offset), length: Source.directLength)
    guard object.reference == reference else { throw PDFFault(.badObjectHeader, at: offset) }
    return try Source.directLength(object.value)
  }
}
