import DossierModel

/// On whose behalf something was done, and by what document, for programs.
struct BehalfReport: Encodable {
  /// Who did it; absent where that is said beside it.
  let person: String?
  let principal: String
  let capacity: String
  let document: String

  init(_ mandate: MandateUse, by person: String? = nil) {
    self.person = person
    (principal, capacity, document) = (mandate.principal, mandate.capacity, mandate.document)
  }

  init(_ substitution: Substitution) { self.init(substitution.mandate, by: substitution.person) }
}

extension Names {
  /// On whose behalf, and by what document.
  func behalf(_ mandate: MandateUse) -> String {
    language("thay ", "for ") + person(mandate.principal) + " (\(mandate.capacity) \(mandate.document))"
  }

  /// Who acted for whom, and by what document.
  func substitution(_ substitution: Substitution) -> String {
    person(substitution.person) + " " + behalf(substitution.mandate)
  }
}
