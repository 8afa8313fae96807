import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An XML element as read, comments and layout left out.
struct Element: Sendable {
  let name: String
  let attributes: [String: String]
  var children: [Element] = []
  var text = ""

  subscript(_ attribute: String) -> String? { attributes[attribute] }

  /// The words of a list attribute.
  func words(_ attribute: String) -> [String] {
    self[attribute]?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
  }

  func all(_ name: String) -> [Element] { children.filter { $0.name == name } }

  func first(_ name: String) -> Element? { children.first { $0.name == name } }

  /// This element and all inside it, in document order.
  var tree: [Element] { [self] + children.flatMap(\.tree) }
}

/// Something the harness cannot read or run.
struct HarnessError: Error, CustomStringConvertible {
  let description: String
}

extension Element {
  init(xml: Data) throws {
    let reader = Reader()
    let parser = XMLParser(data: xml)
    parser.delegate = reader
    guard parser.parse(), let root = reader.root else {
      throw HarnessError(description: "no XML: line \(parser.lineNumber)")
    }
    self = root
  }

  private final class Reader: NSObject, XMLParserDelegate {
    private var open: [Element] = []
    private(set) var root: Element?

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      let local = name.split(separator: ":").last.map(String.init) ?? name
      open.append(Element(name: local, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if !open.isEmpty { open[open.count - 1].text += text }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      let closed = open.removeLast()
      if open.isEmpty { root = closed } else { open[open.count - 1].children.append(closed) }
    }
  }
}
