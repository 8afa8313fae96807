import PDFModel

extension Canvas {
  /// Adds the fonts and images drawn with and returns the dictionary that names them.
  func resources(in parts: inout PDFParts) throws(FontFault) -> PDFDictionary {
    var (fontNames, imageNames) = (PDFDictionary(), PDFDictionary())
    for style in FontStyle.allCases {
      guard let subset = subsets[style] else { continue }
      fontNames[PDFName(Array(style.resource.utf8))] = .reference(try subset.embed(in: &parts))
    }
    for (number, image) in images.enumerated() {
      imageNames[PDFName(Array("I\(number)".utf8))] = .reference(image.embed(in: &parts))
    }
    var resources = PDFDictionary()
    if !fontNames.entries.isEmpty { resources["Font"] = .dictionary(fontNames) }
    if !imageNames.entries.isEmpty { resources["XObject"] = .dictionary(imageNames) }
    return resources
  }
}
