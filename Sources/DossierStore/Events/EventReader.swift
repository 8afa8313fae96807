import DossierModel
import Hashing

/// Reads what ``EventWriter`` wrote; anything else is reported as an unknown format.
struct EventReader {
  private let body: [UInt8]
  private var place = 0
  private(set) var texts: [UInt8] = []
  private let lookUp: (Int64) throws -> String
  private let format: Int

  init(_ body: [UInt8], format: Int, word: @escaping (Int64) throws -> String) {
    self.body = body
    self.format = format
    lookUp = word
  }

  var atEnd: Bool { place == body.count }

  mutating func integer() throws -> Int64 {
    let value = try natural()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  private mutating func natural() throws -> UInt64 {
    var (value, shift): (UInt64, UInt64) = (0, 0)
    while place < body.count, shift < 64 {
      let byte = body[place]
      place += 1
      value |= UInt64(byte & 127) << shift
      if byte < 128 { return value }
      shift += 7
    }
    throw StoreError.unknownFormat(format)
  }

  mutating func int() throws -> Int { Int(try integer()) }

  mutating func word() throws -> String {
    let text = try lookUp(Int64(bitPattern: try natural()))
    texts.append(contentsOf: text.utf8)
    texts.append(0)
    return text
  }

  mutating func text() throws -> String { String(decoding: try bytes(try int()), as: UTF8.self) }

  mutating func digest() throws -> Digest {
    guard let digest = Digest(try bytes(32)) else { throw StoreError.unknownFormat(format) }
    return digest
  }

  mutating func list<Element>(_ read: (inout EventReader) throws -> Element) throws -> [Element] {
    let count = try int()
    guard (0...body.count).contains(count) else { throw StoreError.unknownFormat(format) }
    var items: [Element] = []
    for _ in 0..<count { items.append(try read(&self)) }
    return items
  }

  /// A value of a closed set, by its number.
  mutating func code<Value: RawRepresentable<Int>>() throws -> Value {
    guard let value = Value(rawValue: try int()) else { throw StoreError.unknownFormat(format) }
    return value
  }

  /// A number that can only be this.
  mutating func expect(_ number: Int) throws {
    guard try int() == number else { throw StoreError.unknownFormat(format) }
  }

  private mutating func bytes(_ count: Int) throws -> ArraySlice<UInt8> {
    guard (0...body.count - place).contains(count) else { throw StoreError.unknownFormat(format) }
    defer { place += count }
    return body[place..<place + count]
  }
}
