import PDFModel
import Testing

/// Filters and their limits (ISO 32000-1, 7.4).
struct FilterTests {
  private func decoded(
    _ entries: String, _ data: [UInt8], limits: PDFLimits = .standard
  ) throws(PDFFault) -> PDFDecoded {
    var assembly = Assembly()
    assembly.object(1, Fixture.catalog)
    assembly.object(2, Fixture.tree)
    assembly.object(3, Fixture.page)
    assembly.stream(4, entries, data)
    assembly.object(5, "/ASCIIHexDecode")
    assembly.table(size: 6)
    let file = try PDFFile(assembly.bytes, limits: limits)
    guard case .stream(let stream) = try file.object(Fixture.four) else {
      return try file.decoded(PDFStream([:], raw: []))
    }
    return try file.decoded(stream)
  }

  private func reason(
    _ entries: String, _ data: [UInt8], limits: PDFLimits = .standard
  ) -> PDFFault.Reason? {
    refusal { () throws(PDFFault) in _ = try decoded(entries, data, limits: limits) }
  }

  private func flate(_ data: [UInt8]) -> [UInt8] { PDFStream(compressing: data).raw }

  @Test func `what was compressed comes back`() throws {
    for data in [[], [7], Array("abcabcabc".utf8), (0..<70_000).map { UInt8($0 * $0 % 251) }] as [[UInt8]] {
      #expect(try decoded("/Filter /FlateDecode", flate(data)).bytes == data)
      #expect(try decoded("/Filter [/FlateDecode]", flate(data) + [13, 10]).bytes == data)
    }
  }

  @Test func `a cut, altered or prolonged stream is refused`() {
    let data = flate(Array("some text to be read".utf8))
    #expect(reason("/Filter /FlateDecode", Array(data.dropLast(5))) == .badFilterData)
    #expect(reason("/Filter /FlateDecode", data + [1, 2, 3]) == .badFilterData)
    #expect(reason("/Filter /FlateDecode", []) == .badFilterData)
    var altered = data
    altered[data.count - 1] ^= 1
    #expect(reason("/Filter /FlateDecode", altered) == .badFilterData)
  }

  @Test func `a bomb is refused before it goes off`() {
    let bomb = flate([UInt8](repeating: 0, count: 10 << 20))
    #expect(reason("/Filter /FlateDecode", bomb) == .tooMuchData)
    #expect(reason("/Filter /FlateDecode", flate([UInt8](repeating: 0, count: 64 << 10))) == nil)
    var limits = PDFLimits.standard
    limits.decoded = 1_000
    #expect(
      reason("/Filter /FlateDecode", flate([UInt8](repeating: 0, count: 1_001)), limits: limits)
        == .tooMuchData)
    #expect(reason("/Filter [/FlateDecode /FlateDecode]", flate(bomb)) == .tooMuchData)
  }

  @Test func `text filters`() throws {
    #expect(try decoded("/Filter /ASCIIHexDecode", Array("48 69 2>".utf8)).bytes == [0x48, 0x69, 0x20])
    #expect(try decoded("/Filter [5 0 R]", Array("4869>".utf8)).bytes == Array("Hi".utf8))
    #expect(try decoded("/Filter 5 0 R", Array("4869>".utf8)).bytes == Array("Hi".utf8))
    #expect(
      try decoded("/Filter /ASCII85Decode", Array("87cURD]i,\"Ebo80~>".utf8)).bytes
        == Array("Hello World!".utf8))
    #expect(try decoded("/Filter /ASCII85Decode", Array("z87~>".utf8)).bytes == [0, 0, 0, 0, 72])
    #expect(reason("/Filter /ASCIIHexDecode", Array("4869".utf8)) == .unexpectedEnd)
    #expect(reason("/Filter /ASCII85Decode", Array("87cUR".utf8)) == .badFilterData)
    #expect(reason("/Filter /ASCII85Decode", Array("s8W-\"~>".utf8)) == .badFilterData)
    #expect(reason("/Filter /ASCII85Decode", Array("8~>".utf8)) == .badFilterData)
    #expect(
      try decoded("/Filter [/ASCIIHexDecode /RunLengthDecode]", Array("02 414243 FE 7A 80>".utf8)).bytes
        == Array("ABCzzz".utf8))
    #expect(reason("/Filter /RunLengthDecode", [5, 1]) == .badFilterData)
  }

  @Test func `LZW as the specification's example has it`() throws {
    let example: [UInt8] = [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01]
    #expect(try decoded("/Filter /LZWDecode", example).bytes == [45, 45, 45, 45, 45, 65, 45, 45, 45, 66])
    #expect(reason("/Filter /LZWDecode", [0xFF, 0xFF, 0xFF]) == .badFilterData)
  }

  @Test func `PNG prediction of every kind`() throws {
    // Rows of three columns: none, sub, up, average, Paeth.
    let rows: [UInt8] = [0, 1, 2, 3, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 1, 1, 4, 1, 1, 1]
    let expected: [UInt8] = [1, 2, 3, 1, 2, 3, 2, 3, 4, 2, 3, 4, 3, 4, 5]
    let parameters = "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 3 >>"
    #expect(try decoded(parameters, flate(rows)).bytes == expected)
    #expect(reason(parameters, flate(Array(rows.dropLast()))) == .badFilterData)
    #expect(reason(parameters, flate([5, 1, 2, 3])) == .badFilterData)
  }

  @Test func `TIFF prediction of bytes`() throws {
    let parameters = "/Filter /FlateDecode /DecodeParms << /Predictor 2 /Columns 3 /Colors 2 >>"
    #expect(try decoded(parameters, flate([1, 2, 1, 2, 1, 2])).bytes == [1, 2, 2, 4, 3, 6])
    #expect(reason(parameters, flate([1, 2, 1])) == .badFilterParameters)
  }

  @Test(arguments: [
    "/Predictor 3", "/Predictor 16", "/Predictor (x)", "/Predictor 12 /Columns 0",
    "/Predictor 12 /Columns 9223372036854775807", "/Predictor 12 /Colors -1",
    "/Predictor 12 /BitsPerComponent 7",
  ])
  func `parameters beyond reason are refused`(_ parameters: String) {
    #expect(
      reason("/Filter /FlateDecode /DecodeParms << \(parameters) >>", flate([0, 0])) == .badFilterParameters)
  }

  @Test(arguments: [
    "/Predictor 1 /Colors 35", "/Predictor 2 /Colors 5", "/Predictor 12 /Columns 65536", "/Colors 0",
    "/Predictor 15 /Colors 4 /BitsPerComponent 32", "/Predictor 1 /Columns 5.0",
  ])
  func `parameters some readers ignore are refused`(_ parameters: String) {
    #expect(
      reason("/Filter /FlateDecode /DecodeParms << \(parameters) >>", flate([0, 0])) == .badFilterParameters)
  }

  @Test func `a pixel of a byte and a half is two bytes wide to its neighbour`() throws {
    let parameters =
      "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 4 /Colors 3 /BitsPerComponent 4 >>"
    #expect(try decoded(parameters, flate([1, 1, 2, 1, 1, 1, 1])).bytes == [1, 2, 2, 3, 3, 4])
  }

  @Test func `names some readers know only inside content streams are refused`() {
    let data = flate([0, 0])
    let predicted = "<< /Predictor 2 /Columns 2 >>"
    #expect(reason("/Filter /FlateDecode", data) == nil)
    #expect(reason("/Filter /FlateDecode /DP \(predicted)", data) == .badFilterParameters)
    #expect(reason("/Filter /FlateDecode /D#50 \(predicted)", data) == .badFilterParameters)
    #expect(reason("/Filter /FlateDecode /DP null", data) == .badFilterParameters)
    #expect(reason("/F /FlateDecode", data) == .unknownFilter)
    for name in ["Fl", "AHx", "A85", "LZW", "RL", "CCF", "DCT"] {
      #expect(reason("/Filter /\(name)", data) == .unknownFilter)
    }
  }

  /// Some readers take parameters from the place of the filter only.
  @Test func `parameters have the form of what they belong to`() {
    let (data, given) = (flate([0, 0]), "<< /Predictor 2 /Columns 2 >>")
    #expect(reason("/Filter [/FlateDecode] /DecodeParms [\(given)]", data) == nil)
    #expect(reason("/Filter [/FlateDecode] /DecodeParms \(given)", data) == .badFilterParameters)
    #expect(reason("/Filter /FlateDecode /DecodeParms [\(given)]", data) == .badFilterParameters)
    #expect(reason("/Filter /FlateDecode /DecodeParms [null]", data) == nil)
    #expect(reason("/DecodeParms \(given)", data) == .badFilterParameters)
    #expect(reason("/Filter /LZWDecode /DecodeParms << /EarlyChange 2 >>", data) == .badFilterParameters)
  }

  @Test func `a full table of LZW is cleared`() throws {
    // Codes of nine bits at first; every code after a first adds an entry.
    func packed(_ codes: [Int]) -> [UInt8] {
      var (bits, held, bytes, entries) = (0, 0, [UInt8](), 0)
      for code in codes {
        let next = max(entries, 0) + 259
        let width = next < 512 ? 9 : next < 1_024 ? 10 : next < 2_048 ? 11 : 12
        (bits, held) = (bits << width | code, held + width)
        while held >= 8 {
          bytes.append(UInt8(truncatingIfNeeded: bits >> (held - 8)))
          held -= 8
          bits &= (1 << held) - 1
        }
        entries = code == 256 ? -1 : entries + 1
      }
      return bytes + [UInt8(truncatingIfNeeded: bits << (8 - held))]
    }
    let full = Array(repeating: 65, count: 3_839)
    #expect(try decoded("/Filter /LZWDecode", packed([256] + full + [257])).bytes.count == 3_839)
    #expect(try decoded("/Filter /LZWDecode", packed([256] + full + [256, 66, 257])).bytes.count == 3_840)
    #expect(reason("/Filter /LZWDecode", packed([256] + full + [65, 257])) == .badFilterData)
  }

  @Test func `images are left as they are and named`() throws {
    let image = try decoded("/Filter [/ASCIIHexDecode /DCTDecode]", Array("FFD8>".utf8))
    #expect(image == (try decoded("/Filter [/ASCIIHexDecode /DCTDecode]", Array("FF D8>".utf8))))
    #expect(image.bytes == [0xFF, 0xD8])
    #expect(image.remaining == ["DCTDecode"])
  }

  @Test func `unknown filters and files elsewhere are refused`() {
    #expect(reason("/Filter /Crypt", []) == .unknownFilter)
    #expect(reason("/Filter (FlateDecode)", []) == .unknownFilter)
    #expect(reason("/F (other.bin)", []) == .unknownFilter)
    #expect(reason("/Filter [/ASCIIHexDecode] /DecodeParms [null null]", []) == .badFilterParameters)
    let many = Array(repeating: "/ASCIIHexDecode", count: 9).joined(separator: " ")
    #expect(reason("/Filter [\(many)]", []) == .badFilterParameters)
  }

  /// Some readers take a key that leads to nothing for none; Ghostscript draws nothing.
  @Test func `a filter or parameters that lead to nothing are refused`() {
    let data = flate([1, 2])
    for filter in ["null", "99 0 R", "[null]"] {
      #expect(reason("/Filter \(filter)", data) == .unknownFilter)
    }
    for given in ["null", "99 0 R"] {
      #expect(reason("/Filter /FlateDecode /DecodeParms \(given)", data) == .badFilterParameters)
      #expect(reason("/Filter [/FlateDecode] /DecodeParms \(given)", data) == .badFilterParameters)
    }
    #expect(reason("/Filter [/FlateDecode] /DecodeParms [99 0 R]", data) == .badFilterParameters)
    // As ISO 32000-1, table 5 says.
    #expect(reason("/Filter [/FlateDecode] /DecodeParms [null]", data) == nil)
  }
}
