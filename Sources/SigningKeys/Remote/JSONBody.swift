import Signing

/// One flat JSON object, written into memory that is wiped after use: secrets go straight into it.
struct JSONBody {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(16 << 10) }

  mutating func add(_ name: String, _ value: String) { member(name) { $0.quote(value.utf8) } }
  mutating func add(_ name: String, _ value: Int) { member(name) { $0.bytes += Array(String(value).utf8) } }
  mutating func add(_ name: String, _ value: Bool) { member(name) { $0.bytes += Array(String(value).utf8) } }
  mutating func add(_ name: String, _ value: Secret) {
    member(name) { body in value.withBytes { body.quote($0) } }
  }
  mutating func add(_ name: String, _ values: [String]) {
    member(name) { $0.list(values) { $0.quote($1.utf8) } }
  }

  /// What a person gave for each of the secrets asked for; nil for those given on another device.
  mutating func add(_ name: String, _ given: [(id: String, secret: Secret?)]) {
    member(name) {
      $0.list(given) { body, entry in
        body.object {
          $0.add("id", entry.id)
          if let secret = entry.secret { $0.add("value", secret) }
        }
      }
    }
  }

  /// The whole object.
  static func object(_ fill: (inout JSONBody) -> Void) -> [UInt8] {
    var body = JSONBody()
    body.object(fill)
    return body.bytes
  }

  private mutating func object(_ fill: (inout JSONBody) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    fill(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func member(_ name: String, _ value: (inout JSONBody) -> Void) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    quote(name.utf8)
    bytes.append(UInt8(ascii: ":"))
    value(&self)
  }

  private mutating func list<Element>(_ elements: [Element], _ write: (inout JSONBody, Element) -> Void) {
    bytes.append(UInt8(ascii: "["))
    for (place, element) in elements.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      write(&self, element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// RFC 8259 section 7.
  private mutating func quote(_ text: some Sequence<UInt8>) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case ..<32: bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
