import PDFModel
import WorkingTime

/// The signature dictionary (ISO 32000-1, 12.8.1; EN 319 142-1, 6.3).
struct SignatureDictionary {
  private var entries: PDFDictionary
  private let reserved: Int

  init(_ request: SignatureRequest, catalog: PDFReference) throws(MakingFault) {
    guard (1_024...65_536).contains(request.reserved) else { throw .badReserve(request.reserved) }
    reserved = request.reserved
    let date = PDFDate(
      milliseconds: Int(request.claimed.milliseconds), offsetMinutes: request.zone.offsetMinutes)
    guard let claimed = date.bytes else { throw .badMoment }
    entries = [
      "Type": .name("Sig"), "Filter": .name("Adobe.PPKLite"), "SubFilter": .name("ETSI.CAdES.detached"),
      "M": .string(claimed),
    ]
    for (key, text) in [("Name", request.name), ("Reason", request.reason), ("Location", request.location)] {
      if let text { entries[PDFName(Array(key.utf8))] = .string(PDFText.encode(text)) }
    }
    switch request.kind {
    case .approval: break
    case .locking(let fields): entries["Reference"] = .array([Self.locking(fields, catalog)])
    case .seal: entries["Reference"] = .array([Self.closing(catalog)])
    }
  }

  /// A document time stamp: its message is the token (EN 319 142-1, 5.4.3).
  init(timeStampReserving reserved: Int) throws(MakingFault) {
    guard (1_024...65_536).contains(reserved) else { throw .badReserve(reserved) }
    self.reserved = reserved
    entries = [
      "Type": .name("DocTimeStamp"), "Filter": .name("Adobe.PPKLite"), "SubFilter": .name("ETSI.RFC3161"),
    ]
  }

  /// The blank of `/ByteRange` has room for four numbers of eight digits.
  func add(to update: inout PDFUpdate) -> PDFReference {
    update.add(entries, blanks: ["ByteRange": .array(width: 40), "Contents": .hex(digits: reserved * 2)])
  }

  /// No field may change any more, nor anything else (ISO 32000-2, table 236 with `/P`).
  private static func closing(_ catalog: PDFReference) -> PDFObject {
    transform(
      [
        "Type": .name("TransformParams"), "Action": .name("All"), "V": .name("1.2"), "P": .integer(1),
      ], catalog)
  }

  /// These fields may not change any more.
  private static func locking(_ fields: [String], _ catalog: PDFReference) -> PDFObject {
    transform(
      [
        "Type": .name("TransformParams"), "Action": .name("Include"), "V": .name("1.2"),
        "Fields": .array(fields.map { .string(PDFText.encode($0)) }),
      ], catalog)
  }

  private static func transform(_ parameters: PDFDictionary, _ catalog: PDFReference) -> PDFObject {
    let reference: PDFDictionary = [
      "Type": .name("SigRef"), "TransformMethod": .name("FieldMDP"), "Data": .reference(catalog),
      "TransformParams": .dictionary(parameters),
    ]
    return .dictionary(reference)
  }
}
