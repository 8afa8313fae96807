/// The bytes of a stream with its filters undone.
public struct PDFDecoded: Hashable, Sendable {
  public let bytes: [UInt8]
  /// Filters left as they are because what they hold is an image: DCT, JPX, JBIG2, CCITT fax.
  public let remaining: [PDFName]
}

/// The filters of a stream in the order they are undone (ISO 32000-1, 7.4).
///
/// What readers take in different ways is refused (`FilterChain+Checks`).
struct FilterChain {
  private let steps: [(name: PDFName, parameters: PDFDictionary)]

  /// What a stream holds.
  enum Use { case content, structure }

  /// - Parameters:
  ///   - use: cross-reference and object streams may have less than others.
  ///   - resolve: what a reference leads to.
  init(
    _ dictionary: PDFDictionary, of use: Use = .content,
    resolve: (PDFObject) throws(PDFFault) -> PDFObject
  ) throws(PDFFault) {
    guard dictionary["F"] == nil else { throw PDFFault(.unknownFilter) }
    guard dictionary["DP"] == nil else { throw PDFFault(.badFilterParameters) }
    let (filter, given) = (
      try resolve(dictionary["Filter"] ?? .null), try resolve(dictionary["DecodeParms"] ?? .null)
    )
    try Self.checkPresent(dictionary, filter, given)
    if use == .structure { try Self.checkSingle(filter, given) }
    let (names, parameters) = (try Self.list(filter, resolve), try Self.list(given, resolve))
    // Some readers undo no more.
    guard names.count <= 3, parameters.isEmpty || parameters.count == names.count else {
      throw PDFFault(.badFilterParameters)
    }
    // A list stands beside a list: some readers take no parameters from anything else.
    guard parameters.allSatisfy({ $0 == .null }) || (filter.array == nil) == (given.array == nil) else {
      throw PDFFault(.badFilterParameters)
    }
    var steps: [(PDFName, PDFDictionary)] = []
    for (place, name) in names.enumerated() {
      guard case .name(let name) = name else { throw PDFFault(.unknownFilter) }
      let own = try Self.parameters(parameters.isEmpty ? .null : parameters[place], resolve)
      try Self.check(name, own, use)
      steps.append((name, own))
    }
    self.steps = steps
  }

  private static func list(
    _ value: PDFObject, _ resolve: (PDFObject) throws(PDFFault) -> PDFObject
  ) throws(PDFFault) -> [PDFObject] {
    guard let elements = value.array else { return value == .null ? [] : [value] }
    var list: [PDFObject] = []
    for element in elements {
      let value = try resolve(element)
      // `null` stands for no parameters; an object that is none does so for some readers only.
      guard value != .null || element == .null else { throw PDFFault(.badFilterParameters) }
      list.append(value)
    }
    return list
  }

  private static func parameters(
    _ value: PDFObject, _ resolve: (PDFObject) throws(PDFFault) -> PDFObject
  ) throws(PDFFault) -> PDFDictionary {
    if value == .null { return PDFDictionary() }
    guard case .dictionary(var direct) = value else { throw PDFFault(.badFilterParameters) }
    for key: PDFName in ["Predictor", "Colors", "BitsPerComponent", "Columns", "EarlyChange"] {
      if let value = direct[key] { direct[key] = try resolve(value) }
    }
    return direct
  }

  func decode(_ raw: [UInt8], limits: PDFLimits) throws(PDFFault) -> PDFDecoded {
    var bytes = raw
    for (place, step) in steps.enumerated() {
      let most = limits.output(from: bytes.count)
      switch step.name {
      case "FlateDecode":
        bytes = try Predictor(step.parameters).undo(try Flate.inflate(bytes, most: most))
      case "LZWDecode":
        let early = step.parameters["EarlyChange"] != .integer(0)
        bytes = try Predictor(step.parameters).undo(try LZW.decode(bytes, early: early, most: most))
      case "ASCIIHexDecode": bytes = try ASCIIFilters.hex(bytes)
      case "ASCII85Decode": bytes = try ASCIIFilters.base85(bytes, most: most)
      case "RunLengthDecode": bytes = try RunLength.decode(bytes, most: most)
      case _: return PDFDecoded(bytes: bytes, remaining: steps[place...].map(\.name))
      }
    }
    return PDFDecoded(bytes: bytes, remaining: [])
  }
}

extension PDFFile {
  /// The bytes of a stream with its filters undone, within the limits of this file.
  ///
  /// - Parameter expected: bytes it says to hold: so many may come out, however well they are packed.
  public func decoded(
    _ stream: PDFStream, asOf revision: Int? = nil, expected: Int = 0
  ) throws(PDFFault) -> PDFDecoded {
    var limits = limits
    limits.ratioFloor = max(limits.ratioFloor, expected)
    return try filters(of: stream.dictionary, revision).decode(stream.raw, limits: limits)
  }

  /// Looks at the filters of a stream and leaves its bytes alone.
  ///
  /// - Throws: where readers may undo them in different ways.
  public func checkFilters(of stream: PDFDictionary, asOf revision: Int? = nil) throws(PDFFault) {
    _ = try filters(of: stream, revision)
  }

  private func filters(of stream: PDFDictionary, _ revision: Int?) throws(PDFFault) -> FilterChain {
    try FilterChain(stream) { value throws(PDFFault) in try resolve(value, asOf: revision) }
  }
}
