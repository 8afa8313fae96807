/// The bytes of a stream with its filters undone.
public struct PDFDecoded: Hashable, Sendable {
  public let bytes: [UInt8]
  /// Filters left as they are because what they hold is an image: DCT, JPX, JBIG2, CCITT fax.
  public let remaining: [PDFName]
}

/// The filters of a stream in the order they are undone (ISO 32000-1, 7.4).
struct FilterChain {
  private let steps: [(name: PDFName, parameters: PDFDictionary)]

  /// - Parameter resolve: what a reference leads to.
  init(
    _ dictionary: PDFDictionary, resolve: (PDFObject) throws(PDFFault) -> PDFObject
  ) throws(PDFFault) {
    guard dictionary["F"] == nil else { throw PDFFault(.unknownFilter) }
    let names = try Self.list(dictionary["Filter"], resolve)
    let parameters = try Self.list(dictionary["DecodeParms"], resolve)
    guard names.count <= 8, parameters.isEmpty || parameters.count == names.count else {
      throw PDFFault(.badFilterParameters)
    }
    var steps: [(PDFName, PDFDictionary)] = []
    for (place, name) in names.enumerated() {
      guard case .name(let name) = name else { throw PDFFault(.unknownFilter) }
      switch parameters.isEmpty ? .null : parameters[place] {
      case .null: steps.append((name, PDFDictionary()))
      case .dictionary(let given): steps.append((name, try Self.resolved(given, resolve)))
      default: throw PDFFault(.badFilterParameters)
      }
    }
    self.steps = steps
  }

  private static func list(
    _ value: PDFObject?, _ resolve: (PDFObject) throws(PDFFault) -> PDFObject
  ) throws(PDFFault) -> [PDFObject] {
    switch try resolve(value ?? .null) {
    case .null: return []
    case .array(let elements):
      var list: [PDFObject] = []
      for element in elements { list.append(try resolve(element)) }
      return list
    case let single: return [single]
    }
  }

  private static func resolved(
    _ dictionary: PDFDictionary, _ resolve: (PDFObject) throws(PDFFault) -> PDFObject
  ) throws(PDFFault) -> PDFDictionary {
    var direct = dictionary
    for key: PDFName in ["Predictor", "Colors", "BitsPerComponent", "Columns", "EarlyChange"] {
      if let value = dictionary[key] { direct[key] = try resolve(value) }
    }
    return direct
  }

  func decode(_ raw: [UInt8], limits: PDFLimits) throws(PDFFault) -> PDFDecoded {
    var bytes = raw
    for (place, step) in steps.enumerated() {
      let most = limits.output(from: bytes.count)
      switch step.name {
      case "FlateDecode", "Fl":
        bytes = try Predictor(step.parameters).undo(try Flate.inflate(bytes, most: most))
      case "LZWDecode", "LZW":
        let early = step.parameters["EarlyChange"] != .integer(0)
        bytes = try Predictor(step.parameters).undo(try LZW.decode(bytes, early: early, most: most))
      case "ASCIIHexDecode", "AHx": bytes = try ASCIIFilters.hex(bytes)
      case "ASCII85Decode", "A85": bytes = try ASCIIFilters.base85(bytes, most: most)
      case "RunLengthDecode", "RL": bytes = try RunLength.decode(bytes, most: most)
      case "DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF":
        return PDFDecoded(bytes: bytes, remaining: steps[place...].map(\.name))
      default: throw PDFFault(.unknownFilter)
      }
    }
    return PDFDecoded(bytes: bytes, remaining: [])
  }
}

extension PDFFile {
  /// The bytes of a stream with its filters undone, within the limits of this file.
  public func decoded(_ stream: PDFStream, asOf revision: Int? = nil) throws(PDFFault) -> PDFDecoded {
    let chain = try FilterChain(stream.dictionary) { value throws(PDFFault) in
      try resolve(value, asOf: revision)
    }
    return try chain.decode(stream.raw, limits: limits)
  }
}
