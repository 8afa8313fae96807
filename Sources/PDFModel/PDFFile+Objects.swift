/// Objects, as any revision sees them.
extension PDFFile {
  /// An indirect object; `.null` if the file has none of that name (ISO 32000-1, 7.3.10).
  ///
  /// - Parameter revision: the index of the revision to look from; the newest if nil.
  public func object(_ reference: PDFReference, asOf revision: Int? = nil) throws(PDFFault) -> PDFObject {
    let revision = try index(revision)
    do throws(PDFFault) {
      let value = try stored(reference, revision)
      // An object is a value (7.3.10); not every reader follows one that names another.
      if case .reference = value { throw PDFFault(.bareReference) }
      return value
    } catch {
      throw error.inside(reference)
    }
  }

  private func stored(_ reference: PDFReference, _ revision: Int) throws(PDFFault) -> PDFObject {
    switch history.place(of: reference.number, asOf: revision) {
    case .free, nil: return .null
    case .offset(_, let generation) where generation != reference.generation: return .null
    case .offset(let offset, _): return try object(reference, at: offset, asOf: revision)
    case .inStream(let container, let index):
      guard reference.generation == 0 else { return .null }
      return try object(reference, in: container, at: index, asOf: revision)
    }
  }

  private func object(_ reference: PDFReference, at offset: Int, asOf revision: Int) throws(PDFFault)
    -> PDFObject
  {
    let place = PDFObjectPlace(reference: reference, offset: offset, member: nil)
    if let known = memory?.object(at: place) { return known }
    let read = try indirect(reference, at: offset, asOf: revision)
    guard let stream = read.value.stream else {
      memory?.keep(read.value, at: place, length: read.range.count)
      return read.value
    }
    // How long a stream is may be another object's to say, and another revision's.
    if case .integer? = stream.dictionary["Length"] {
      let text = read.range.count - stream.raw.count
      memory?.keep(read.value, at: place, length: text + stream.raw.count / PDFObjectPlace.bytesOfText)
    }
    return read.value
  }

  private func object(_ reference: PDFReference, in container: Int, at index: Int, asOf revision: Int)
    throws(PDFFault)
    -> PDFObject
  {
    let (offset, stream) = try objectStream(container, asOf: revision)
    let place = PDFObjectPlace(reference: reference, offset: offset, member: index)
    if let known = memory?.object(at: place) { return known }
    let value = try stream.object(reference.number, at: index, limits: limits)
    memory?.keep(value, at: place, length: stream.members[index].range.count)
    return value
  }

  /// The numbers of all objects in use, ascending.
  public func objectNumbers(asOf revision: Int? = nil) throws(PDFFault) -> [Int] {
    history.numbers(asOf: try index(revision))
  }

  /// Where an object lies; nil if no revision so far speaks of it.
  public func place(of number: Int, asOf revision: Int? = nil) throws(PDFFault) -> PDFPlace? {
    history.place(of: number, asOf: try index(revision))
  }

  /// The full name of an object in use.
  public func reference(to number: Int, asOf revision: Int? = nil) throws(PDFFault) -> PDFReference? {
    switch try place(of: number, asOf: revision) {
    case .free, nil: nil
    case .offset(_, let generation): PDFReference(number: number, generation: generation)
    case .inStream: PDFReference(number: number)
    }
  }

  /// The bytes of an object's text, from its number to `endobj`; nil if it is free or lies in an object stream.
  public func range(of number: Int, asOf revision: Int? = nil) throws(PDFFault) -> Range<Int>? {
    let revision = try index(revision)
    guard case .offset(let offset, let generation)? = history.place(of: number, asOf: revision) else {
      return nil
    }
    let reference = PDFReference(number: number, generation: generation)
    return try indirect(reference, at: offset, asOf: revision).range
  }

  /// Where the value of each key of a dictionary, or of a stream's dictionary, lies in the file.
  ///
  /// - Throws: `inObjectStream` for an object whose text is not in the file as such.
  public func entryRanges(
    of reference: PDFReference, asOf revision: Int? = nil
  ) throws(PDFFault) -> [PDFName: Range<Int>] {
    let revision = try index(revision)
    guard
      case .offset(let offset, reference.generation)? = history.place(of: reference.number, asOf: revision)
    else { throw PDFFault(.inObjectStream, in: reference) }
    let range = try indirect(reference, at: offset, asOf: revision).range
    var parser = source.parser(from: range.lowerBound, to: range.upperBound)
    _ = try parser.objectHeader()
    return try parser.entryRanges()
  }

  /// The value itself, or the object a reference names.
  public func resolve(_ object: PDFObject, asOf revision: Int? = nil) throws(PDFFault) -> PDFObject {
    guard case .reference(let reference) = object else { return object }
    return try self.object(reference, asOf: revision)
  }

  /// What a key leads to; `.null` if it is not there.
  public func value(
    _ key: PDFName, of dictionary: PDFDictionary, asOf revision: Int? = nil
  ) throws(PDFFault) -> PDFObject {
    try resolve(dictionary[key] ?? .null, asOf: revision)
  }

  func indirect(
    _ reference: PDFReference, at offset: Int, asOf revision: Int
  ) throws(PDFFault) -> Source.Indirect {
    let object = try source.indirect(at: offset, before: bounds.end(after: offset)) {
      value throws(PDFFault) in try length(value, asOf: revision)
    }
    guard object.reference == reference else {
      throw PDFFault(.badObjectHeader, at: offset, in: reference)
    }
    return object
  }

  private func objectStream(_ container: Int, asOf revision: Int) throws(PDFFault)
    -> (offset: Int, stream: ObjectStream)
  {
    guard case .offset(let offset, _)? = history.place(of: container, asOf: revision),
      let stream = objectStreams[offset]
    else { throw PDFFault(.badObjectStream, in: PDFReference(number: container)) }
    return (offset, stream)
  }

  /// What `/Length` comes to: an integer, or an object that is one.
  private func length(_ value: PDFObject?, asOf revision: Int) throws(PDFFault) -> Int {
    guard case .reference(let reference)? = value else { return try Source.directLength(value) }
    switch history.place(of: reference.number, asOf: revision) {
    case .offset(let offset, reference.generation):
      let object = try source.indirect(
        at: offset, before: bounds.end(after: offset), length: Source.directLength)
      guard object.reference == reference else { throw PDFFault(.badLength, at: offset) }
      return try Source.directLength(object.value)
    case .inStream(let container, let index):
      let stream = try objectStream(container, asOf: revision).stream
      return try Source.directLength(stream.object(reference.number, at: index, limits: limits))
    case .offset, .free, nil: throw PDFFault(.badLength, in: reference)
    }
  }
}
