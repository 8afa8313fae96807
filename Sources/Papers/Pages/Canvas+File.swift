import PDFModel
import WorkingTime

extension Canvas {
  /// The sheets as a PDF 1.7 file in Vietnamese; the same drawing and moment always give the same bytes.
  public func file(_ info: PaperInfo) throws(FontFault) -> [UInt8] {
    var document = PDFDocument()
    document.info = info.dictionary
    var parts = PDFParts()
    let resources = try resources(in: &parts)
    let references = parts.place { document.add($0) }
    let shared = document.add(.dictionary(resources.renamed(references)))
    let tree = document.allocate()
    let pages = sheets.map { sheet in
      let content = document.add(.stream(PDFStream(compressing: sheet.content)))
      return document.add(
        .dictionary([
          "Type": .name("Page"), "Parent": .reference(tree),
          "MediaBox": Rectangle(x: 0, y: 0, width: sheet.width, height: sheet.height).array,
          "Resources": .reference(shared), "Contents": .reference(content),
        ]))
    }
    document.set(
      tree,
      to: .dictionary([
        "Type": .name("Pages"), "Kids": .array(pages.map { .reference($0) }), "Count": .integer(pages.count),
      ]))
    let metadata = document.add(
      .stream(PDFStream(["Type": .name("Metadata"), "Subtype": .name("XML")], raw: info.xmp)))
    let catalog = document.add(
      .dictionary([
        "Type": .name("Catalog"), "Pages": .reference(tree), "Lang": .string(Array("vi-VN".utf8)),
        "Metadata": .reference(metadata),
        "ViewerPreferences": .dictionary(["DisplayDocTitle": .boolean(true)]),
      ]))
    return document.bytes(root: catalog)
  }
}

extension PaperInfo {
  private static let producer = "Mot Cua"

  var dictionary: PDFDictionary {
    let date = PDFDate(milliseconds: Int(created.milliseconds), offsetMinutes: zone.offsetMinutes)
    var dictionary: PDFDictionary = [
      "Title": .string(PDFText.encode(title.composed)), "Author": .string(PDFText.encode(author.composed)),
      "Producer": .string(Array(Self.producer.utf8)),
    ]
    if let bytes = date.bytes {
      dictionary["CreationDate"] = .string(bytes)
      dictionary["ModDate"] = .string(bytes)
    }
    return dictionary
  }

  /// The same facts as XMP (ISO 16684-1).
  var xmp: [UInt8] {
    let iso = zone.iso(created)
    return Array(
      """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(title.composed.xmlEscaped)</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>\(author.composed.xmlEscaped)</rdf:li></rdf:Seq></dc:creator>
      <dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>
      <xmp:CreateDate>\(iso)</xmp:CreateDate><xmp:ModifyDate>\(iso)</xmp:ModifyDate>
      <pdf:Producer>\(Self.producer)</pdf:Producer>
      </rdf:Description></rdf:RDF></x:xmpmeta>
      <?xpacket end="r"?>
      """.utf8)
  }
}

extension String {
  var xmlEscaped: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      // Control characters have no place in XML 1.0.
      case "\u{00}"..."\u{1F}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
