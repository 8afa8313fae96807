import PDFModel
import Signing

/// Files to sign, each in another form.
enum VerifyingBase: String, CaseIterable {
  /// A cross-reference table.
  case table
  /// A cross-reference stream, all objects by themselves.
  case stream
  /// A cross-reference stream, and all but the content in an object stream.
  case objectStream
  /// A form with two empty text fields: number and date of issue.
  case fields
  /// Two empty signature fields, made beforehand.
  case emptySignatures

  var bytes: [UInt8] {
    get throws {
      switch self {
      case .table: MakingBase.plain
      case .stream: Self.streamed(inObjectStream: false)
      case .objectStream: Self.streamed(inObjectStream: true)
      case .fields: try Forge.append(MakingBase.plain, Self.addTextFields)
      case .emptySignatures: try Forge.append(MakingBase.plain, Self.addSignatureFields)
      }
    }
  }

  private static func addTextFields(_ update: inout PDFUpdate) throws {
    let font = update.add(
      .dictionary(["Type": .name("Font"), "Subtype": .name("Type1"), "BaseFont": .name("Helvetica")]))
    for (place, name) in ["SoKyHieu", "NgayBanHanh"].enumerated() {
      let left = 72 + place * 200
      try update.addField([
        "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Tx"), "F": .integer(4),
        "T": .string(Array(name.utf8)), "DA": .string(Array("/F1 12 Tf 0 g".utf8)),
        "Rect": .array([left, 760, left + 150, 780].map { .integer($0) }),
      ])
    }
    try update.changeForm { $0["DR"] = .dictionary(["Font": .dictionary(["F1": .reference(font)])]) }
  }

  private static func addSignatureFields(_ update: inout PDFUpdate) throws {
    for name in ["ChuKyLanhDao", "DauCoQuan"] {
      try update.addField([
        "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"), "F": .integer(132),
        "T": .string(Array(name.utf8)), "Rect": .array(Array(repeating: .integer(0), count: 4)),
      ])
    }
  }

  /// The objects of the plain file.
  private static let objects: [(number: Int, text: String)] = [
    (1, "<< /Type /Catalog /Pages 2 0 R >>"), (2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
    (
      3,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
        + "/Resources << /Font << /F1 4 0 R >> >> >>"
    ), (4, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
  ]

  /// As Word writes: a table, and a stream that knows one object more, the root of the text's structure.
  static func hybrid(catalog: String = "", page: String = "") -> [UInt8] {
    var text = "%PDF-1.7\n"
    var offsets: [Int] = []
    func add(_ number: Int, _ body: String) {
      offsets.append(text.utf8.count)
      text += "\(number) 0 obj\n\(body)\nendobj\n"
    }
    let drawing = "BT /F1 12 Tf 72 720 Td (Giay phep) Tj ET"
    for object in objects {
      let more = [1: catalog, 3: page][object.number] ?? ""
      add(object.number, object.text.dropLast(2) + more + " >>")
    }
    add(5, "<< /Length \(drawing.utf8.count) >>\nstream\n\(drawing)\nendstream")
    let root = "7 0 << /Type /StructTreeRoot >>"
    add(6, "<< /Type /ObjStm /N 1 /First 4 /Length \(root.utf8.count) >>\nstream\n\(root)\nendstream")
    let stream = text.utf8.count
    text +=
      "8 0 obj\n<< /Type /XRef /Root 1 0 R /Size 9 /W [1 2 1] /Index [7 1] /Filter /ASCIIHexDecode /Length 9 >>\n"
      + "stream\n02000600>\nendstream\nendobj\n"
    let table = text.utf8.count
    text += "xref\n0 7\n0000000000 65535 f \n"
    for offset in offsets { text += String("0000000000\(offset)".suffix(10)) + " 00000 n \n" }
    text += "trailer\n<< /Root 1 0 R /Size 9 /XRefStm \(stream) >>\nstartxref\n\(table)\n%%EOF"
    return Array(text.utf8)
  }

  private static func streamed(inObjectStream: Bool) -> [UInt8] {
    var text = "%PDF-1.7\n"
    var rows: [Int: [Int]] = [0: [0, 0, 255]]
    func add(_ number: Int, _ body: String) {
      rows[number] = [1, text.utf8.count, 0]
      text += "\(number) 0 obj\n\(body)\nendobj\n"
    }
    let drawing = "BT /F1 12 Tf 72 720 Td (Giay phep) Tj ET"
    add(5, "<< /Length \(drawing.utf8.count) >>\nstream\n\(drawing)\nendstream")
    if inObjectStream {
      var (heads, body) = ("", "")
      for (index, object) in objects.enumerated() {
        heads += "\(object.number) \(body.utf8.count) "
        body += object.text + " "
        rows[object.number] = [2, 6, index]
      }
      add(
        6,
        "<< /Type /ObjStm /N 4 /First \(heads.utf8.count) /Length \(heads.utf8.count + body.utf8.count) >>\n"
          + "stream\n\(heads)\(body)\nendstream")
    } else {
      for object in objects { add(object.number, object.text) }
    }
    let section = text.utf8.count
    rows[7] = [1, section, 0]
    let ordered = rows.sorted { $0.key < $1.key }
    let index = ordered.map { "\($0.key) 1" }.joined(separator: " ")
    let data = ordered.flatMap { [$0.value[0], $0.value[1] >> 8, $0.value[1] & 255, $0.value[2]] }
    let hex = data.map { UInt8($0).paddedHex }.joined()
    text +=
      "7 0 obj\n<< /Type /XRef /Root 1 0 R /Size 8 /W [1 2 1] /Index [\(index)] /Filter /ASCIIHexDecode "
      + "/Length \(hex.count + 1) >>\nstream\n\(hex)>\nendstream\nendobj\nstartxref\n\(section)\n%%EOF\n"
    return Array(text.utf8)
  }
}

extension UInt8 {
  fileprivate var paddedHex: String {
    let digits = String(self, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }
}
