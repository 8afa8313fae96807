import DossierModel
import PDFModel
import Papers

/// Signatures that are seen as texts.
extension PaperArtist {
  /// A text without an image: initials in the lower margin, what annexes, copies and scans show at the top right.
  ///
  /// - Returns: nil for acts that show something else.
  func text(_ scene: SigningScene, in file: PDFFile) throws -> (
    page: Int, place: Rectangle, face: Appearance
  )? {
    let fonts = try Self.fonts()
    switch SigningLook(scene.task.act).face {
    case .signature, .seal: return nil
    case .initial:
      let page = max(0, try file.pages().count - 1)
      let view = try Self.view(page, of: file)
      let earlier = try KeyDesk.fieldNames(in: file).count { SigningLook.act(ofField: $0) == .initial }
      let place = SignaturePlaces.initial(on: view.seen, number: earlier)
      try Self.check(place, scene, page, view)
      return (
        page, place,
        try SignatureFace.initial(
          name: scene.signer, time: scene.moment, in: place, fonts: fonts, zone: scene.zone)
      )
    case .corner:
      let view = try Self.view(0, of: file)
      let place = SignaturePlaces.topRight(of: view.seen)
      try Self.check(place, scene, 0, view)
      return (0, place, try corner(scene, place, fonts))
    }
  }

  private func corner(_ scene: SigningScene, _ place: Rectangle, _ fonts: FontFamily) throws -> Appearance {
    switch scene.task.act {
    case .appendix:
      guard let number = scene.number else { throw NoPlace.uncited }
      return try SignatureFace.attachment(
        number: number.text, time: scene.moment, in: place, fonts: fonts, zone: scene.zone)
    case .copy:
      let form = scene.number.flatMap { CopyForm(symbol: $0.symbol) } ?? .trueCopy
      return try SignatureFace.copy(
        form.heading, agency: scene.agency, time: scene.moment, in: place, fonts: fonts, zone: scene.zone)
    default:
      return try SignatureFace.scan(
        name: scene.isAgency ? scene.agency : scene.signer, time: scene.moment, in: place, fonts: fonts,
        zone: scene.zone)
    }
  }
}

extension SigningScene {
  /// True when the agency's certificate signs, not a person's.
  var isAgency: Bool { if case .agency = owner { true } else { false } }
}
