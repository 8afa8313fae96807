import Signing

/// What is asked of the process a module runs in.
enum TokenQuestion {
  case load(path: String)
  case tokens
  /// A session with the token of a slot, and the certificates on it.
  case open(slot: UInt)
  case facts(slot: UInt)
  /// Its PIN; nil where it is typed on the device.
  case login(pin: Secret?)
  /// Signs a SHA-256 digest with the private key of this name.
  case sign(digest: [UInt8], id: [UInt8], label: [UInt8], isRSA: Bool)
}

/// What comes back.
enum TokenAnswer: Hashable {
  case done
  case tokens([TokenFacts])
  case certificates([TokenCertificate])
  case signature([UInt8])
  case refused(TokenRefusal)
}

/// Why a module, or who leads it, did not do as asked.
enum TokenRefusal: Error, Hashable {
  case code(UInt)
  case notLoaded
  case noKey
  case ambiguous(count: Int)
  case unsupported
}

/// Numbers and byte strings one after the other, each with its length.
struct WireWriter {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(4096) }

  mutating func write(_ number: UInt) { bytes += WireWriter.eight(number) }

  mutating func write(_ text: [UInt8]) {
    write(UInt(text.count))
    bytes += text
  }

  /// Stays within the memory reserved at the start, so that no copy is left behind.
  mutating func write(_ secret: Secret) {
    write(UInt(secret.count))
    secret.withBytes { bytes += $0 }
  }

  private static func eight(_ number: UInt) -> [UInt8] {
    stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: UInt64(number) >> UInt64($0)) }
  }
}

/// Reads what `WireWriter` wrote; nothing read is trusted.
struct WireReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func number() throws(WireFault) -> UInt {
    guard rest.count >= 8 else { throw WireFault() }
    defer { rest = rest.dropFirst(8) }
    return UInt(truncatingIfNeeded: rest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }

  mutating func count(atMost limit: Int) throws(WireFault) -> Int {
    guard let count = Int(exactly: try number()), count <= limit else { throw WireFault() }
    return count
  }

  mutating func bytes() throws(WireFault) -> [UInt8] { Array(try slice()) }

  mutating func secret() throws(WireFault) -> Secret {
    let slice = try slice()
    return Secret(count: slice.count) { $0.copyBytes(from: slice) }
  }

  private mutating func slice() throws(WireFault) -> ArraySlice<UInt8> {
    let count = try count(atMost: Frames.limit)
    guard count <= rest.count else { throw WireFault() }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  mutating func text() throws(WireFault) -> String { String(decoding: try bytes(), as: UTF8.self) }

  func end() throws(WireFault) { guard rest.isEmpty else { throw WireFault() } }
}

/// A message that cannot be.
struct WireFault: Error {}

extension TokenQuestion {
  func encoded() -> [UInt8] {
    var writer = WireWriter()
    switch self {
    case .load(let path):
      writer.write(1)
      writer.write(Array(path.utf8))
    case .tokens: writer.write(2)
    case .open(let slot):
      writer.write(3)
      writer.write(slot)
    case .facts(let slot):
      writer.write(4)
      writer.write(slot)
    case .login(let pin):
      writer.write(pin == nil ? 5 : 6)
      if let pin { writer.write(pin) }
    case .sign(let digest, let id, let label, let isRSA):
      writer.write(isRSA ? 7 : 8)
      for part in [digest, id, label] { writer.write(part) }
    }
    return writer.bytes
  }

  init(decoding bytes: [UInt8]) throws(WireFault) {
    var reader = WireReader(bytes)
    switch try reader.number() {
    case 1: self = .load(path: try reader.text())
    case 2: self = .tokens
    case 3: self = .open(slot: try reader.number())
    case 4: self = .facts(slot: try reader.number())
    case 5: self = .login(pin: nil)
    case 6: self = .login(pin: try reader.secret())
    case 7: self = try Self.sign(&reader, isRSA: true)
    case 8: self = try Self.sign(&reader, isRSA: false)
    default: throw WireFault()
    }
    try reader.end()
  }

  private static func sign(_ reader: inout WireReader, isRSA: Bool) throws(WireFault) -> TokenQuestion {
    .sign(digest: try reader.bytes(), id: try reader.bytes(), label: try reader.bytes(), isRSA: isRSA)
  }
}

extension TokenAnswer {
  private static let listLimit = 64

  func encoded() -> [UInt8] {
    var writer = WireWriter()
    switch self {
    case .done: writer.write(1)
    case .tokens(let tokens):
      writer.write(2)
      writer.write(UInt(tokens.count))
      for token in tokens { token.write(to: &writer) }
    case .certificates(let certificates):
      writer.write(3)
      writer.write(UInt(certificates.count))
      for part in certificates.flatMap({ [$0.id, $0.label, $0.der] }) { writer.write(part) }
    case .signature(let signature):
      writer.write(4)
      writer.write(signature)
    case .refused(let refusal):
      let (word, number) = refusal.words
      writer.write(word)
      writer.write(number)
    }
    return writer.bytes
  }

  init(decoding bytes: [UInt8]) throws(WireFault) {
    var reader = WireReader(bytes)
    switch try reader.number() {
    case 1: self = .done
    case 2:
      var tokens: [TokenFacts] = []
      for _ in 0..<(try reader.count(atMost: Self.listLimit)) { tokens.append(try TokenFacts(&reader)) }
      self = .tokens(tokens)
    case 3:
      var all: [TokenCertificate] = []
      for _ in 0..<(try reader.count(atMost: Self.listLimit)) {
        all.append(
          TokenCertificate(id: try reader.bytes(), label: try reader.bytes(), der: try reader.bytes()))
      }
      self = .certificates(all)
    case 4: self = .signature(try reader.bytes())
    case let word: self = .refused(try TokenRefusal(word, number: try reader.number()))
    }
    try reader.end()
  }
}

extension TokenRefusal {
  fileprivate var words: (UInt, UInt) {
    switch self {
    case .code(let code): (5, code)
    case .notLoaded: (6, 0)
    case .noKey: (7, 0)
    case .ambiguous(let count): (8, UInt(max(0, count)))
    case .unsupported: (9, 0)
    }
  }

  fileprivate init(_ word: UInt, number: UInt) throws(WireFault) {
    switch word {
    case 5: self = .code(number)
    case 6: self = .notLoaded
    case 7: self = .noKey
    case 8: self = .ambiguous(count: Int(clamping: number))
    case 9: self = .unsupported
    default: throw WireFault()
    }
  }
}

extension TokenFacts {
  fileprivate func write(to writer: inout WireWriter) {
    for text in [label, serial, maker, model] { writer.write(Array(text.utf8)) }
    for flag in [isLocked, isLastTry, isCountLow, hasPINPad] { writer.write(flag ? 1 : 0) }
    writer.write(slot)
  }

  fileprivate init(_ reader: inout WireReader) throws(WireFault) {
    self.init(
      label: try reader.text(), serial: try reader.text(), maker: try reader.text(), model: try reader.text(),
      isLocked: try reader.number() != 0, isLastTry: try reader.number() != 0,
      isCountLow: try reader.number() != 0, hasPINPad: try reader.number() != 0, slot: try reader.number())
  }
}
