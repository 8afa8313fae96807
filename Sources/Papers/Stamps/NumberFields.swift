public import PDFModel

/// Number and date as two form fields, filled in the revision of a signature that locks them: for a document that bears a
/// signature, such as initials, before it has its number.
public enum NumberFields {
  public static let numberName = "SoKyHieu"
  public static let dateName = "NgayBanHanh"

  /// True when a file has both fields.
  public static func stand(in file: PDFFile) throws(StampFault) -> Bool {
    for name in [numberName, dateName] where try FieldSearch.field(name, in: file) == nil { return false }
    return true
  }

  /// The file with a revision that adds both fields, empty; only before anybody signs.
  public static func added(
    to file: PDFFile, number: PagePlace, date: PagePlace
  ) throws(StampFault) -> [UInt8] {
    guard try !SignatureSearch.isSigned(file) else { throw StampFault.alreadySigned }
    for name in [numberName, dateName] {
      guard try FieldSearch.field(name, in: file) == nil else { throw StampFault.takenField(name) }
    }
    let pages = try wrapping(StampFault.file) { () throws(PDFFault) in try file.pages() }
    guard pages.indices.contains(number.page), pages.indices.contains(date.page) else {
      throw StampFault.noPage
    }
    return try wrapping(StampFault.file) { () throws(PDFFault) -> [UInt8] in
      var update = PDFUpdate(file)
      var fields: [PDFReference] = []
      for (name, place) in [(numberName, number), (dateName, date)] {
        let field = update.add(.dictionary(empty(name, place.rectangle, on: pages[place.page])))
        try FieldAddition.annotate(pages[place.page], with: field, in: &update)
        fields.append(field)
      }
      try FieldAddition.list(fields, in: &update)
      return update.bytes().bytes
    }
  }

  /// True when a file has both fields and neither is filled.
  public static func wait(in file: PDFFile) throws(StampFault) -> Bool {
    for name in [numberName, dateName] {
      guard let (_, field) = try FieldSearch.field(name, in: file), field["FT"] == .name("Tx"),
        field["V"] == nil || field["V"] == .string([])
      else { return false }
    }
    return true
  }

  /// What changes when both fields are filled: hand each to the revision of a signature that locks them.
  ///
  /// - Parameters:
  ///   - number: number and symbol without its label; what the field holds and, with the label, what it shows.
  public static func filled(
    in file: PDFFile, number: String, label: String = "Số:", placeAndDate: String, fonts: FontFamily
  ) throws(StampFault) -> [FilledField] {
    let shown = IssueLine.number(number, label: label)
    return [
      try filled(numberName, number, shown, IssueLine.numberStyle, file, fonts),
      try filled(dateName, placeAndDate, placeAndDate, IssueLine.dateStyle, file, fonts),
    ]
  }

  private static func empty(_ name: String, _ place: Rectangle, on page: PDFReference) -> PDFDictionary {
    [
      "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Tx"),
      "T": .string(Array(name.utf8)), "Rect": place.array, "P": .reference(page), "F": .integer(4),
      "DA": .string(Array("/Helv 12 Tf 0 g".utf8)), "MaxLen": .integer(120),
    ]
  }

  private static func filled(
    _ name: String, _ value: String, _ shown: String, _ style: TextStyle, _ file: PDFFile,
    _ fonts: FontFamily
  ) throws(StampFault) -> FilledField {
    guard let (reference, field) = try FieldSearch.field(name, in: file),
      field["FT"] == .name("Tx"), let place = try FieldSearch.rectangle(field, in: file)
    else { throw StampFault.missingField(name) }
    guard field["V"] == nil || field["V"] == .string([]) else { throw StampFault.filledField(name) }
    let face = try wrapping(StampFault.font) { () throws(FontFault) -> Appearance in
      var canvas = Canvas(fonts: fonts, width: place.width, height: place.height)
      let whole = Rectangle(x: 0, y: 0, width: place.width, height: place.height)
      try canvas.centred(shown, style, in: whole)
      return try canvas.appearance()
    }
    var changed = field
    changed["V"] = .string(PDFText.encode(value.composed))
    return FilledField(reference: reference, field: changed, appearance: face)
  }
}

/// One field as it shall be: a value, and what is seen of it.
public struct FilledField: Hashable, Sendable {
  /// The field's own number, to be replaced.
  public let reference: PDFReference
  /// The field with its value, without its new appearance.
  public let field: PDFDictionary
  public let appearance: Appearance

  /// The field as it goes into the file.
  ///
  /// - Parameter form: where the appearance was put.
  public func object(showing form: PDFReference) -> PDFObject {
    var field = field
    field["AP"] = .dictionary(["N": .reference(form)])
    return .dictionary(field)
  }

  /// Puts the appearance and the field into an update.
  public func place(in update: inout PDFUpdate) {
    let form = appearance.place { update.add($0) }
    update.replace(reference, with: object(showing: form))
  }
}
