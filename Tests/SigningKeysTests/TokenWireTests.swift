import Testing

@testable import SigningKeys

struct TokenWireTests {
  private let token = TokenFacts(
    label: "Con dấu", serial: "01", maker: "Nhà máy", model: "v1", isLocked: false, isLastTry: true,
    isCountLow: true,
    hasPINPad: false, slot: .max)

  private var answers: [TokenAnswer] {
    [
      .done, .tokens([]), .tokens([token, token]),
      .certificates([TokenCertificate(id: [1], label: [], der: [2, 3])]),
      .signature([1, 2, 3]), .refused(.code(0xA0)), .refused(.notLoaded), .refused(.noKey),
      .refused(.ambiguous(count: 3)), .refused(.unsupported),
    ]
  }

  @Test func `an answer arrives as it was given`() throws {
    for answer in answers { #expect(try TokenAnswer(decoding: answer.encoded()) == answer) }
  }

  @Test func `a question arrives as it was asked`() throws {
    let pin = TestKeys.secret("so-secret")
    let questions: [TokenQuestion] = [
      .load(path: "/a"), .tokens, .open(slot: 1), .facts(slot: 2), .login(pin: nil), .login(pin: pin),
      .sign(digest: [1], id: [2], label: [3], isRSA: true),
      .sign(digest: [], id: [], label: [], isRSA: false),
    ]
    for question in questions {
      let bytes = question.encoded()
      #expect(try TokenQuestion(decoding: bytes).encoded() == bytes)
      #expect(!"\(question)".contains("so-secret"))
    }
  }

  @Test func `every cut and many altered messages are refused without harm`() {
    var generator = SeededGenerator(state: 11)
    for bytes in answers.map({ $0.encoded() }) {
      for count in bytes.indices {
        #expect(throws: WireFault.self) { try TokenAnswer(decoding: Array(bytes[..<count])) }
      }
      #expect(throws: WireFault.self) { try TokenAnswer(decoding: bytes + [0]) }
      for _ in 0..<500 {
        var altered = bytes
        altered[Int(generator.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: generator.next())
        do { _ = try TokenAnswer(decoding: altered) } catch {}
        do { _ = try TokenQuestion(decoding: altered) } catch {}
      }
    }
  }

  @Test func `a raw ECDSA signature becomes DER`() {
    let small = [UInt8](repeating: 0, count: 31) + [1]
    let large = [UInt8](repeating: 0xFF, count: 32)
    let zero = [UInt8](repeating: 0, count: 32)
    #expect(ECDSASignature.der(fromRaw: small + large) == [0x30, 38, 2, 1, 1, 2, 33, 0] + large)
    #expect(ECDSASignature.der(fromRaw: zero + small) == [0x30, 6, 2, 1, 0, 2, 1, 1])
    let wide = [UInt8](repeating: 0xFF, count: 66)
    #expect(ECDSASignature.der(fromRaw: wide + wide).map { Array($0.prefix(5)) } == [0x30, 0x81, 138, 2, 67])
    for count in [0, 1, 31, 63, 65, 134] {
      #expect(ECDSASignature.der(fromRaw: [UInt8](repeating: 1, count: count)) == nil)
    }
  }
}
