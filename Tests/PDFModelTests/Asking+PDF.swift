import PDFModel

/// What a reader is asked of a file nobody vouches for: by the tests of the seeds, and by the fuzzers.
enum Asking {
  /// Everything a PDF file can be asked, at every revision, and an update of it.
  ///
  /// - Returns: true if the file could be opened.
  @discardableResult static func pdf(_ bytes: [UInt8]) -> Bool {
    guard let file = try? PDFFile(bytes) else { return false }
    for revision in file.revisions.indices {
      for number in (try? file.objectNumbers(asOf: revision)) ?? [] {
        guard let reference = try? file.reference(to: number, asOf: revision) else { continue }
        let object = try? file.object(reference, asOf: revision)
        if case .stream(let stream)? = object { _ = try? file.decoded(stream, asOf: revision) }
        if case .string(let string)? = object {
          _ = PDFText.decode(string)
          _ = PDFDate(string)?.bytes
        }
        _ = try? file.entryRanges(of: reference, asOf: revision)
        _ = try? file.inherited("MediaBox", of: reference, asOf: revision)
      }
      _ = try? file.pages(asOf: revision)
      _ = try? file.unaccountedBytes(in: revision)
      _ = try? file.overlaps(in: revision)
      _ = try? file.unlistedMembers(in: revision)
    }
    rewrite(file)
    return true
  }

  /// What was read can be written, and reads back the same.
  private static func rewrite(_ file: PDFFile) {
    var update = PDFUpdate(file)
    var expected: [PDFReference: PDFObject] = [:]
    for number in ((try? file.objectNumbers()) ?? []).prefix(20) {
      guard let reference = try? file.reference(to: number), let object = try? file.object(reference) else {
        continue
      }
      // An object stream must not be replaced without its members.
      if case .stream = object { continue }
      update.replace(reference, with: object)
      expected[reference] = object
    }
    let written = update.bytes().bytes
    precondition(written.starts(with: file.bytes))
    guard let again = try? PDFFile(written) else { preconditionFailure("an update is not read back") }
    precondition(again.revisions.count == file.revisions.count + 1)
    for (reference, object) in expected {
      precondition((try? again.object(reference)) == object, "an object is read back as another")
    }
  }
}
