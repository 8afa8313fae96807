import DossierModel
import PDFModel
import Papers

/// Puts number and date on the first page: drawn before the leader signs, or in two fields filled in the revision of a
/// signature.
struct NumberArtist {
  private let scene: SigningScene
  private let fonts: FontFamily

  init(_ scene: SigningScene, fonts: FontFamily) {
    self.scene = scene
    self.fonts = fonts
  }

  /// The document with number and date drawn, or with empty places for both where a signature comes before them: the
  /// leader's under a policy that numbers with the seal, initials anyway.
  func numbered(_ document: [UInt8]) throws -> [UInt8] {
    let file = try PDFFile(document)
    switch scene.task.act {
    case .initial: return try reserving(in: file, orNothing: document)
    case .issue: return try lacksNumber(file) ? drawn(on: file, orNothing: document) : document
    default: break
    }
    if scene.policy.numbering == .withSeal {
      return try NumberFields.stand(in: file) ? document : added(to: file, try places(in: file))
    }
    return try drawn(on: file, orNothing: document)
  }

  private func drawn(on file: PDFFile, orNothing document: [UInt8]) throws -> [UInt8] {
    guard let number = scene.number, let date = scene.date, try !NumberFields.wait(in: file) else {
      return document
    }
    let places = try places(in: file)
    let stamp = NumberStamp(
      number: number.text, label: scene.policy.places.numberLabel, at: places.number,
      placeAndDate: IssueLine.placeAndDate(scene.place, date), at: places.date)
    return try stamp.stamped(file, fonts: fonts)
  }

  /// The fields the revision of a signature fills: the leader's where fields wait for it, the seal's where the policy says.
  func filled(in file: PDFFile) throws -> [FilledField] {
    guard let number = scene.number, let date = scene.date, try isFilling(file) else {
      try requireShown(in: file)
      return []
    }
    return try NumberFields.filled(
      in: file, number: number.text, label: scene.policy.places.numberLabel,
      placeAndDate: IssueLine.placeAndDate(scene.place, date), fonts: fonts)
  }

  private func isFilling(_ file: PDFFile) throws -> Bool {
    let withSeal = scene.policy.numbering == .withSeal
    return switch scene.task.act {
    case .approve: try !withSeal && NumberFields.wait(in: file)
    case .issue: try !scene.isNumberCovered && (withSeal && isSigned(file) || NumberFields.wait(in: file))
    default: false
    }
  }

  /// Nothing is sealed with a number nobody would see.
  private func requireShown(in file: PDFFile) throws {
    guard scene.task.act == .issue, let number = scene.number else { return }
    if try number.stands(in: PageLetters.on(page: 0, of: file)) { return }
    throw Rejection(action: scene.task.action, reasons: [.signing(.numberNotShown(number))])
  }

  /// True for a file nobody has signed, on which the number is not to be read yet.
  private func lacksNumber(_ file: PDFFile) throws -> Bool {
    guard let number = scene.number, try !isSigned(file) else { return false }
    return try !number.stands(in: PageLetters.on(page: 0, of: file))
  }

  private func isSigned(_ file: PDFFile) throws -> Bool { try NumberStamp.isBarred(by: file) }

  /// A document that is a form already, or has no known places, stays as it is; whether the leader can sign it then is rehearsed.
  private func reserving(in file: PDFFile, orNothing document: [UInt8]) throws -> [UInt8] {
    guard try KeyDesk.fieldNames(in: file).isEmpty, let places = try known(in: file) else { return document }
    return try added(to: file, places)
  }

  private func added(to file: PDFFile, _ places: (number: Rectangle, date: Rectangle)) throws -> [UInt8] {
    try NumberFields.added(
      to: file, number: PagePlace(page: 0, rectangle: places.number),
      date: PagePlace(page: 0, rectangle: places.date))
  }

  /// Where the policy says, else where Annex I wants them, which is known on A4 pages only.
  private func places(in file: PDFFile) throws -> (number: Rectangle, date: Rectangle) {
    if let places = try known(in: file) { return places }
    guard let view = try PageView(0, of: file) else { throw NoPlace.unknownPage(page: 0) }
    let millimetres = { (length: Double) in Int((length * 25.4 / 72).rounded()) }
    let (width, height) = (millimetres(view.seen.width), millimetres(view.seen.height))
    guard view.turns == 0, view.sheet != view.seen else {
      throw NoPlace.numberAndDate(width: width, height: height, turn: view.turns * 90)
    }
    throw NoPlace.cropped(width: width, height: height)
  }

  private func known(in file: PDFFile) throws -> (number: Rectangle, date: Rectangle)? {
    let own = scene.policy.places
    // On a turned page both would be drawn on their side.
    guard let view = try PageView(0, of: file), view.turns == 0 else { return nil }
    let told = { (place: PaperPlaces.Place?) in place.map { view.fromCorner($0.rectangle) } }
    if let number = told(own.number), let date = told(own.date) { return (number, date) }
    guard let usual = try IssuePlaces(on: file) else { return nil }
    return (told(own.number) ?? usual.number, told(own.date) ?? usual.placeAndDate)
  }
}

extension PaperPlaces {
  /// Where a signature is seen: at the lower right of the last page, 60 × 25 mm; the seal over a third of it.
  func place(isSeal: Bool, hasImage: Bool) -> (rectangle: Rectangle, isOnFirstPage: Bool) {
    let usual = Rectangle(
      x: points(millimetres: 120), y: points(millimetres: 45), width: points(millimetres: 60),
      height: points(millimetres: 25))
    let leader = (signature?.rectangle ?? usual, signature?.isOnFirstPage ?? false)
    guard isSeal else { return leader }
    if let seal { return (seal.rectangle, seal.isOnFirstPage) }
    return (
      hasImage ? SignaturePlaces.seal(over: leader.0) : SignaturePlaces.text(beside: leader.0), leader.1
    )
  }
}

extension PaperPlaces.Place {
  /// The same in points.
  fileprivate var rectangle: Rectangle {
    Rectangle(
      x: points(millimetres: Double(left)), y: points(millimetres: Double(bottom)),
      width: points(millimetres: Double(width)), height: points(millimetres: Double(height)))
  }
}
