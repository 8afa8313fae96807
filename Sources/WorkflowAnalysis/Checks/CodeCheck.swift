import CheckedYAML
import DossierModel
import WorkflowFiles
import WorkingTime

/// A procedure file that was read.
struct ProcedureFile {
  let file: Check.File
  let checked: CheckedProcedure

  /// Where its code stands.
  fileprivate var codePlace: Place {
    let root = Field.document(file.text, file: file.name, Findings())?.fields()
    return root?.optional("procedure")?.place ?? Place(file: file.name, line: 1, column: 1, path: "")
  }

  fileprivate func clashes(with other: ProcedureFile) -> Bool {
    let (one, two) = (checked.procedure, other.checked.procedure)
    let first = max(one.validFrom, two.validFrom)
    return one.code == two.code && one.variant == two.variant
      && [one, two].allSatisfy { Validity(from: $0.validFrom, until: $0.validUntil).contains(first) }
  }
}

/// No two procedures with one code and variant hold on the same day.
enum CodeCheck {
  static func findings(_ files: [ProcedureFile]) -> [Finding] {
    files.indices.compactMap { index in
      let file = files[index]
      return files[..<index].first { $0.clashes(with: file) }.map {
        Finding(file.codePlace, .file(.sameCode(file.checked.procedure.code, other: $0.file.name)))
      }
    }
  }
}
