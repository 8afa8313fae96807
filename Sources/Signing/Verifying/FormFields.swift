import PDFModel

/// One field at the end of a branch of the form (ISO 32000-1, 12.7.3).
struct FormField: Sendable {
  let reference: PDFReference
  let dictionary: PDFDictionary
  /// The partial names from the root, joined by full stops.
  let name: String
  /// Inherited, where the field itself does not say.
  let kind: PDFName?
  let value: PDFObject?
  /// Annotations that are no fields of their own; empty where field and annotation are one.
  let widgets: [PDFReference]
}

/// The fields of a form, as one revision shows them.
struct FormFields: Sendable {
  let all: [FormField]
  let view: RevisionView

  init(_ view: RevisionView) throws(FormFault) {
    self.view = view
    var walk = FormWalk(view: view)
    do {
      for root in try view.array(view.form()["Fields"]) ?? [] { try walk.visit(root, Inherited(), depth: 0) }
    } catch let fault as PDFFault {
      throw FormFault(finding: RevisionView.finding(fault))
    } catch { throw FormFault(finding: Finding(.formMalformed)) }
    all = walk.found
    guard Set(all.map(\.name)).count == all.count else { throw FormFault(finding: Finding(.fieldNameTwice)) }
  }

  struct FormFault: Error { let finding: Finding }

  fileprivate struct Inherited {
    var names: [String] = []
    var kind: PDFName?
    var value: PDFObject?
  }
}

private struct FormWalk {
  let view: RevisionView
  var found: [FormField] = []
  private var met: Set<PDFReference> = []

  init(view: RevisionView) { self.view = view }

  mutating func visit(_ node: PDFObject, _ above: FormFields.Inherited, depth: Int) throws {
    guard let reference = node.reference, met.insert(reference).inserted, depth < 32,
      let dictionary = try view.object(reference).asDictionary
    else { throw FormFields.FormFault(finding: Finding(.formMalformed)) }
    var here = above
    if let part = try view.resolve(dictionary["T"]).string {
      // Every field below repeats it.
      guard part.count <= 1_024 else { throw FormFields.FormFault(finding: Finding(.formMalformed)) }
      here.names.append(TextString.decode(part))
    }
    here.kind = try view.resolve(dictionary["FT"]).name ?? above.kind
    here.value = dictionary["V"] ?? above.value
    var widgets: [PDFReference] = []
    var isBranch = false
    for kid in try view.array(dictionary["Kids"]) ?? [] {
      if let kidReference = kid.reference, try view.object(kidReference).asDictionary?["T"] == nil {
        guard met.insert(kidReference).inserted else {
          throw FormFields.FormFault(finding: Finding(.formMalformed))
        }
        widgets.append(kidReference)
      } else {
        isBranch = true
        try visit(kid, here, depth: depth + 1)
      }
    }
    guard !isBranch else { return }
    found.append(
      FormField(
        reference: reference, dictionary: dictionary, name: here.names.joined(separator: "."),
        kind: here.kind,
        value: here.value, widgets: widgets))
  }
}

/// Text strings of dictionaries, for showing and for names; what is no text is told byte by byte.
enum TextString {
  static func decode(_ bytes: [UInt8]) -> String {
    PDFText.decode(bytes) ?? String(bytes.map { Character(Unicode.Scalar($0)) })
  }
}
