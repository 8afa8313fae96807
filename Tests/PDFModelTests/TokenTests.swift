import PDFModel
import Testing

/// The grammar of objects (ISO 32000-1, 7.2 and 7.3).
struct TokenTests {
  private func value(_ text: String) throws(PDFFault) -> PDFObject {
    try PDFFile(Fixture.table(text)).object(Fixture.four)
  }

  private func reason(_ text: String) -> PDFFault.Reason? {
    refusal { () throws(PDFFault) in _ = try value(text) }
  }

  @Test func `numbers are integers and reals as written`() throws {
    #expect(try value("17") == .integer(17))
    #expect(try value("+1") == .integer(1))
    #expect(try value("-0") == .integer(0))
    #expect(try value(".5") == .real(".5"))
    #expect(try value("4.") == .real("4."))
    #expect(try value("-.002") == .real("-.002"))
    #expect(try value("9223372036854775807") == .integer(.max))
    #expect(try value("9223372036854775808") == .real("9223372036854775808"))
  }

  @Test(arguments: ["1e5", "--1", "+", ".", "-.", "1.2.3", "0x1F", "1-", "16#FF"])
  func `other forms are no numbers`(_ text: String) { #expect(reason(text) == .badNumber) }

  @Test func `literal strings undo escapes and balance brackets`() throws {
    #expect(try value("(a(b)c)") == .string(Array("a(b)c".utf8)))
    #expect(try value(#"(\n\r\t\b\f\(\)\\\q)"#) == .string([10, 13, 9, 8, 12, 40, 41, 92, 113]))
    #expect(try value(#"(\101\60\7x\400)"#) == .string([65, 48, 7, 120, 0]))
    #expect(try value("(a\\\nb\\\r\nc)") == .string(Array("abc".utf8)))
    #expect(try value("(a\r\nb\rc)") == .string(Array("a\nb\nc".utf8)))
    #expect(reason("(open") == .unexpectedEnd)
  }

  @Test func `hexadecimal strings take white space and a missing last digit`() throws {
    #expect(try value("<4A 4b\n4>") == .string([0x4A, 0x4B, 0x40]))
    #expect(try value("<>") == .string([]))
    #expect(reason("<4A%comment\n4B>") == .badString)
    #expect(reason("<4G>") == .badString)
  }

  @Test func `names are bytes with their escapes undone`() throws {
    #expect(try value("/A#20B") == .name("A B"))
    #expect(try value("/") == .name(""))
    #expect(try value("/T\u{EA}n") == .name(PDFName(Array("T\u{EA}n".utf8))))
    #expect(reason("/A#2") == .badName)
    #expect(reason("/A#00") == .badName)
  }

  @Test func `arrays and dictionaries hold anything, comments between`() throws {
    let expected = PDFObject.array([
      .integer(1), .reference(PDFReference(number: 2)), .null, .boolean(true),
      .dictionary(["A": .integer(1), "B": .array([])]),
    ])
    #expect(try value("[1 2 0 R null%x\ntrue<</A 1/B[]>>]") == expected)
    #expect(try value("[1 2 3 R]".replacing("3 R", with: "3 0 R")).array?.count == 3)
    #expect(reason("[1 2") == .badToken)
    #expect(reason("<< /A 1 2 >>") == .badDictionary)
    #expect(reason("<< /A >>") == .badToken)
    #expect(reason("<< A 1 >>") == .badDictionary)
  }

  @Test func `a key stands once`() {
    #expect(reason("<< /A 1 /A 1 >>") == .duplicateKey)
    #expect(reason("<< /A 1 /#41 2 >>") == .duplicateKey)
    let many = (0..<40).map { "/K\($0) 1" }.joined(separator: " ")
    #expect(reason("<< \(many) >>") == nil)
    #expect(reason("<< \(many) /K39 1 >>") == .duplicateKey)
  }

  @Test func `what is no object is refused`() {
    for text in ["foo", "True", "nul", "truex", ")", "]", ">>", "{1}", ""] {
      #expect(reason(text) == .badToken, "\(text)")
    }
  }

  @Test func `depth and number of values are bounded`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(reason(nested(64)) == nil)
    #expect(reason(nested(65)) == .tooDeep)
    #expect(reason(nested(100_000)) == .tooDeep)
    var limits = PDFLimits.standard
    limits.values = 10
    let file = try PDFFile(Fixture.table("[1 2 3 4 5 6 7 8 9 0]"), limits: limits)
    #expect(
      refusal { () throws(PDFFault) in _ = try file.object(Fixture.four) } == .tooManyValues)
  }

  @Test func `a dictionary finds its keys however many it has`() {
    var dictionary = PDFDictionary()
    for number in 0..<50 { dictionary[PDFName(Array("K\(number)".utf8))] = .integer(number) }
    dictionary["K7"] = nil
    dictionary["K8"] = .integer(80)
    #expect(dictionary.entries.count == 49)
    #expect(dictionary["K7"] == nil)
    #expect(dictionary["K8"] == .integer(80))
    #expect(dictionary["K49"] == .integer(49))
    for number in 0..<40 { dictionary[PDFName(Array("K\(number)".utf8))] = nil }
    #expect(dictionary["K45"] == .integer(45))
    #expect(dictionary.entries.count == 10)
  }
}

extension String {
  fileprivate func replacing(_ text: String, with other: String) -> String {
    guard let place = firstRange(of: text) else { return self }
    return self[..<place.lowerBound] + other + self[place.upperBound...]
  }
}
