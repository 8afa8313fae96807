import DemoPKI
import PDFModel
import Signing
import WorkingTime

/// A forged file: how it is made, and what the verifier must come to.
struct Attack: Sendable, CustomStringConvertible {
  enum Expected: String, Sendable {
    case invalid
    case notProven = "not proven"
    case incomplete
    case unsigned
  }

  let kind: String
  let name: String
  let expected: Expected
  let keys: MakingDemo
  let make: @Sendable (AttackBench) throws -> [UInt8]

  init(
    _ kind: String, _ name: String, _ expected: Expected = .invalid, keys: MakingDemo = .curve,
    _ make: @escaping @Sendable (AttackBench) throws -> [UInt8]
  ) {
    self.kind = kind
    self.name = name
    self.expected = expected
    self.keys = keys
    self.make = make
  }

  var description: String { "\(kind): \(name)" }

  var bytes: [UInt8] { get throws { try make(AttackBench(keys: keys)) } }

  /// Every class, in the order of the table in `Docs/SignatureAttacks.md`.
  static let all: [Attack] =
    integrity + saving + ranges + rangesInPlace + wrapping + overlays + looks + tricks + contents + forms
    + messages
    + certificates
    + policies
    + notSigned + structures + readers + rebuilding + pages + stores
}

/// What attacks start from: files signed once, twice, and by design C.
struct AttackBench {
  let keys: MakingDemo
  var forge: Forge { Forge(keys: keys) }
  var demo: DemoPKI { keys.pki }

  private static let files = Dictionary(
    uniqueKeysWithValues: MakingDemo.allCases.map { ($0, Files($0)) })

  private struct Files {
    let once: [UInt8]
    let twice: [UInt8]
    let withFields: [UInt8]
    let filled: [UInt8]
    let certified: [UInt8]

    init(_ keys: MakingDemo) {
      let forge = Forge(keys: keys)
      do {
        once = try forge.approve(MakingBase.plain)
        twice = try forge.seal(once)
        withFields = try forge.approve(VerifyingBase.fields.bytes)
        filled = try forge.sign(
          withFields, .seal, field: "DauCoQuan", by: forge.demo.seal,
          fields: Legitimate.fill(["SoKyHieu", "NgayBanHanh"]))
        certified = try forge.certify(MakingBase.plain, level: 2)
      } catch { preconditionFailure("a file of ours: \(error)") }
    }
  }

  private var files: Files { Self.files[keys] ?? Files(keys) }
  var once: [UInt8] { files.once }
  var twice: [UInt8] { files.twice }
  var withFields: [UInt8] { files.withFields }
  var filled: [UInt8] { files.filled }
  var certified: [UInt8] { files.certified }

  /// The last signature of a file: its value, where its byte range and its contents lie.
  func last(_ bytes: [UInt8]) throws -> Signed {
    let file = try PDFFile(bytes)
    let form = try file.value("AcroForm", of: file.catalog()).dictionary
    guard let field = form?["Fields"]?.array?.last?.reference,
      let value = try file.object(field).dictionary?["V"]?.reference,
      let dictionary = try file.object(value).dictionary
    else { throw ForgeFault() }
    let places = try file.entryRanges(of: value)
    guard let range = places["ByteRange"], let contents = places["Contents"] else { throw ForgeFault() }
    return Signed(
      field: field, value: value, dictionary: dictionary, range: range, contents: contents)
  }

  struct Signed {
    let field: PDFReference
    let value: PDFReference
    let dictionary: PDFDictionary
    let range: Range<Int>
    let contents: Range<Int>
  }

  /// The sealed file with a revision after it.
  func later(_ change: (inout PDFUpdate) throws -> Void) throws -> [UInt8] { try Forge.append(twice, change) }

  /// The last signature's `/ByteRange` written over in place, as long as it was.
  func ranged(_ text: String) throws -> [UInt8] {
    var bytes = twice
    let place = try last(bytes).range
    guard text.utf8.count <= place.count else { throw ForgeFault() }
    let padded = Array(text.utf8) + Array(repeating: 32, count: place.count - text.utf8.count)
    bytes.replaceSubrange(place, with: padded)
    return bytes
  }

  /// The last signature's value replaced in a later revision.
  func replaced(_ change: (inout PDFDictionary) -> Void) throws -> [UInt8] {
    let value = try last(twice).value
    return try later { try $0.change(value, change) }
  }
}

extension [UInt8] {
  /// Where a text first stands.
  func place(of text: String, after start: Int = 0) throws -> Int {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, start + wanted.count <= count else { throw ForgeFault() }
    for place in start...(count - wanted.count)
    where self[place] == first && self[place..<(place + wanted.count)].elementsEqual(wanted) { return place }
    throw ForgeFault()
  }

  /// A text written over another of the same length.
  func written(_ text: String, over old: String) throws -> [UInt8] {
    guard text.utf8.count == old.utf8.count else { throw ForgeFault() }
    var bytes = self
    let place = try bytes.place(of: old)
    bytes.replaceSubrange(place..<(place + text.utf8.count), with: Array(text.utf8))
    return bytes
  }

  /// A text written for another, of whatever length: only where no offset is spoilt, in a trailer.
  func rewritten(_ old: String, to new: String, after start: Int) throws -> [UInt8] {
    var bytes = self
    let place = try bytes.place(of: old, after: start)
    bytes.replaceSubrange(place..<(place + old.utf8.count), with: Array(new.utf8))
    return bytes
  }
}
