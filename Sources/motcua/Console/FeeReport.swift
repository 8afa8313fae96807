import DossierModel

/// Money the post collected that was not what was to be paid, for people and programs.
struct FeeReport: Encodable {
  let dossier: String
  /// The minutes or the order it came by.
  let source: String
  /// In đồng: what was collected, what was to be paid then, what had been paid before.
  let collected: Int
  let due: Int
  let paid: Int
  /// True where the fee had been paid before: this is to be given back.
  let paidTwice: Bool
  let text: String

  init(_ difference: FeeDifference, of dossier: String) {
    (self.dossier, source) = (dossier, difference.source)
    (collected, due, paid) = (difference.collected, difference.due, difference.paid)
    (paidTwice, text) = (difference.isPaidTwice, difference.text(Speech.language))
  }
}
