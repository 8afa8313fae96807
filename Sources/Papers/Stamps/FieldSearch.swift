import PDFModel

/// Finds fields that stand by themselves: no parents, one widget merged with the field (ISO 32000-1, 12.7.3).
enum FieldSearch {
  static func field(
    _ name: String, in file: PDFFile
  ) throws(StampFault) -> (PDFReference, PDFDictionary)? {
    try wrapping(StampFault.file) { () throws(PDFFault) -> (PDFReference, PDFDictionary)? in
      guard let form = try file.value("AcroForm", of: file.catalog()).dictionary else { return nil }
      for entry in try file.value("Fields", of: form).array ?? [] {
        guard let reference = entry.reference, let field = try file.object(reference).dictionary,
          let title = try file.value("T", of: field).string, PDFText.decode(title) == name
        else { continue }
        return (reference, field)
      }
      return nil
    }
  }

  static func rectangle(_ field: PDFDictionary, in file: PDFFile) throws(StampFault) -> Rectangle? {
    try wrapping(StampFault.file) { () throws(PDFFault) -> Rectangle? in
      let values = try file.value("Rect", of: field).array ?? []
      let numbers = values.compactMap(\.number)
      guard values.count == 4, numbers.count == 4, field["Kids"] == nil else { return nil }
      let place = Rectangle(
        x: min(numbers[0], numbers[2]), y: min(numbers[1], numbers[3]), width: abs(numbers[2] - numbers[0]),
        height: abs(numbers[3] - numbers[1]))
      return place.width > 0 && place.height > 0 ? place : nil
    }
  }
}
