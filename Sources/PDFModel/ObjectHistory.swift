/// Where every object lay, revision by revision.
struct ObjectHistory: Sendable {
  private struct Step: Sendable {
    let revision: Int
    let place: PDFPlace
  }

  /// By object number, oldest first.
  private var steps: [Int: [Step]] = [:]

  init(_ revisions: [PDFRevision], limits: PDFLimits) throws(PDFFault) {
    for (index, revision) in revisions.enumerated() {
      for (number, place) in revision.entries {
        steps[number, default: []].append(Step(revision: index, place: place))
      }
      guard steps.count <= limits.objects else {
        throw PDFFault(.tooManyObjects, at: revision.startXRef)
      }
    }
  }

  /// What the last revision up to this one said of a number.
  func place(of number: Int, asOf revision: Int) -> PDFPlace? {
    step(of: number, asOf: revision)?.place
  }

  /// The revision whose section placed the object, as another revision sees it.
  func revision(placing number: Int, asOf revision: Int) -> Int? {
    step(of: number, asOf: revision)?.revision
  }

  private func step(of number: Int, asOf revision: Int) -> Step? {
    steps[number]?.last { $0.revision <= revision }
  }

  /// Numbers of all objects in use, ascending.
  func numbers(asOf revision: Int) -> [Int] {
    steps.keys.filter { number in
      switch place(of: number, asOf: revision) {
      case .offset, .inStream: true
      case .free, nil: false
      }
    }.sorted()
  }
}
