/// What readers do not undo in one way, and what has no place in the skeleton of a file.
///
/// Abbreviated names belong to images inside content streams (ISO 32000-1, 8.9.7): some readers heed them everywhere.
extension FilterChain {
  static func check(_ name: PDFName, _ parameters: PDFDictionary, _ use: Use) throws(PDFFault) {
    let predicted: Set<PDFName> = ["Predictor", "Colors", "BitsPerComponent", "Columns"]
    switch name {
    case "FlateDecode": _ = try Predictor(parameters)
    case "LZWDecode":
      _ = try Predictor(parameters)
      let early = parameters["EarlyChange"] ?? .integer(1)
      guard early == .integer(0) || early == .integer(1) else { throw PDFFault(.badFilterParameters) }
    case "ASCIIHexDecode", "ASCII85Decode", "RunLengthDecode", "DCTDecode", "JPXDecode", "JBIG2Decode",
      "CCITTFaxDecode":
      break
    case _: throw PDFFault(.unknownFilter)
    }
    guard use == .structure else { return }
    // What producers write there, and nothing that leaves a reader a choice.
    let known: Set<PDFName> = ["FlateDecode", "ASCIIHexDecode", "ASCII85Decode"]
    guard known.contains(name) else { throw PDFFault(.unknownFilter) }
    guard parameters.entries.allSatisfy({ predicted.contains($0.key) }) else {
      throw PDFFault(.badFilterParameters)
    }
  }

  /// What leads to the objects has one filter at most, and parameters or none: no list that is empty or holds nothing.
  static func checkSingle(_ filter: PDFObject, _ parameters: PDFObject) throws(PDFFault) {
    for value in [filter, parameters] {
      guard let members = value.array else { continue }
      guard members.count == 1, members != [.null] else { throw PDFFault(.badFilterParameters) }
    }
  }

  /// A key that leads to nothing is as good as none (ISO 32000-1, 7.3.7) to some readers; others draw nothing.
  static func checkPresent(
    _ dictionary: PDFDictionary, _ filter: PDFObject, _ parameters: PDFObject
  ) throws(PDFFault) {
    guard dictionary["Filter"] == nil || filter != .null else { throw PDFFault(.unknownFilter) }
    guard dictionary["DecodeParms"] == nil || parameters != .null else {
      throw PDFFault(.badFilterParameters)
    }
  }
}
