/// The sheet and its margins, in points (Decree 30/2020/NĐ-CP, Annex I, Part I, I).
struct PageSetup {
  let width = points(millimetres: 210)
  let height = points(millimetres: 297)
  let left = points(millimetres: 30)
  let right = points(millimetres: 15)
  let top = points(millimetres: 20)
  let bottom = points(millimetres: 20)
  /// From the rules of the head down to the line of number and date, and how high that is.
  let issueGap = 8.0
  let issueHeight = 20.0

  var textWidth: Double { width - left - right }
  var textTop: Double { height - top }
  /// The head of the page: agency to the left, nation to the right.
  var agencyWidth: Double { textWidth * 0.4 }
  var nationWidth: Double { textWidth - agencyWidth }
  /// The foot: recipients to the left, signer to the right.
  var recipientsWidth: Double { textWidth * 0.45 }
  var signerWidth: Double { textWidth - recipientsWidth }
}
