import PDFModel
import WorkingTime

/// A form field with a signature or time stamp in it, and where it lies.
struct SignedField: Sendable {
  let field: FormField
  let value: PDFReference
  let dictionary: PDFDictionary
  /// The revision whose bytes hold the signature.
  let revision: Int
  let isTimeStamp: Bool
  /// Certification level (DocMDP P); nil for an approval signature.
  private(set) var certification: Int?
  private(set) var lock: Lock = .none
  private(set) var findings: [Finding] = []

  /// Which fields a signature locks (FieldMDP, ISO 32000-1, 12.8.2.4).
  enum Lock: Hashable, Sendable {
    case none
    case all
    case these(Set<String>)
    case allBut(Set<String>)

    func covers(_ field: String) -> Bool {
      switch self {
      case .none: false
      case .all: true
      case .these(let names): names.contains { field == $0 || field.hasPrefix($0 + ".") }
      case .allBut(let names): !names.contains { field == $0 || field.hasPrefix($0 + ".") }
      }
    }
  }

  init(
    _ field: FormField, _ value: PDFReference, _ dictionary: PDFDictionary, revision: Int,
    in view: RevisionView
  ) {
    self.field = field
    self.value = value
    self.dictionary = dictionary
    self.revision = revision
    isTimeStamp = dictionary["Type"] == .name("DocTimeStamp")
    do { try readTransforms(view) } catch {
      findings.append(Finding(.transformUnknown, .object(value.number)))
    }
    checkTypes()
  }

  /// `/M`, where it is a date.
  var claimedTime: Moment? {
    dictionary["M"]?.string.flatMap { PDFDate($0) }.map { Moment(milliseconds: Int64($0.milliseconds)) }
  }

  var isLegacy: Bool { dictionary["SubFilter"] == .name("adbe.pkcs7.detached") }

  private mutating func checkTypes() {
    let place = FindingPlace.object(value.number)
    let type = dictionary["Type"]
    if type != nil, type != .name("Sig"), type != .name("DocTimeStamp") {
      findings.append(Finding(.typeNotAllowed, place))
    }
    if dictionary["Filter"] != .name("Adobe.PPKLite") { findings.append(Finding(.filterNotAllowed, place)) }
    let allowed: [PDFObject] =
      isTimeStamp ? [.name("ETSI.RFC3161")] : [.name("ETSI.CAdES.detached"), .name("adbe.pkcs7.detached")]
    if !allowed.contains(dictionary["SubFilter"] ?? .null) {
      findings.append(Finding(.subFilterNotAllowed, place))
    }
  }

  private mutating func readTransforms(_ view: RevisionView) throws {
    for item in try view.array(dictionary["Reference"]) ?? [] {
      guard let transform = try view.dictionary(item) else { throw FindingCode.transformUnknown }
      let parameters = try view.dictionary(transform["TransformParams"]) ?? PDFDictionary()
      switch transform["TransformMethod"] {
      case .name("DocMDP"):
        let level = parameters["P"] ?? .integer(2)
        guard case .integer(let number) = level, (1...3).contains(number) else {
          throw FindingCode.transformUnknown
        }
        certification = number
      case .name("FieldMDP"): lock = try readLock(parameters, view)
      case _: throw FindingCode.transformUnknown
      }
    }
  }

  private func readLock(_ parameters: PDFDictionary, _ view: RevisionView) throws -> Lock {
    let names = try view.array(parameters["Fields"])?.compactMap(\.string).map(TextString.decode) ?? []
    switch parameters["Action"] {
    case .name("All"): return .all
    case .name("Include"): return .these(Set(names))
    case .name("Exclude"): return .allBut(Set(names))
    case _: throw FindingCode.transformUnknown
    }
  }
}
