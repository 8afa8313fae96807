import DossierModel
import Foundation
import Papers
public import PDFModel
public import Signing

/// Draws number, date and signatures where Decree 30/2020/NĐ-CP, Annex I wants them, on A4 pages.
public struct PaperArtist: SigningArtist {
  private let image: [UInt8]?

  /// - Parameter image: the signature or seal as PNG with transparency; nil: a demonstration draws its own, others write.
  public init(image: [UInt8]? = nil) { self.image = image }

  /// Number and date on the first page.
  public func number(_ document: [UInt8], _ scene: SigningScene) throws -> [UInt8] {
    let file = try PDFFile(document)
    if scene.task.act == .initial { return try reserving(file, document) }
    guard let number = scene.number, let date = scene.date, try !NumberFields.wait(in: file) else {
      return document
    }
    guard let places = try IssuePlaces(on: file) else { throw NoPlace() }
    let stamp = NumberStamp(
      number: number.text, placeAndDate: IssueLine.placeAndDate(scene.place, date), at: places)
    return try stamp.stamped(file, fonts: try Self.fonts())
  }

  /// The signature at the lower right of the last page; the seal over a third of it, to its left.
  public func picture(
    _ scene: SigningScene, in file: PDFFile
  ) throws -> (page: Int, appearance: SignatureAppearance)? {
    if let (page, place, face) = try text(scene, in: file) { return (page, Self.appearance(face, place)) }
    let (fonts, isSeal) = (try Self.fonts(), scene.task.act == .issue)
    let pixels = try image.map { try PixelImage(png: $0) } ?? drawn(scene, isSeal)
    let rectangle = Self.place(isSeal: isSeal, hasImage: pixels != nil)
    let face =
      isSeal
      ? try SignatureFace.seal(
        image: pixels, agency: scene.agency, time: scene.moment, in: rectangle, fonts: fonts)
      : try SignatureFace.leader(
        image: pixels, name: scene.signer, time: scene.moment, in: rectangle, fonts: fonts)
    return (max(0, try file.pages().count - 1), Self.appearance(face, rectangle))
  }

  private static func appearance(_ face: Appearance, _ rectangle: Rectangle) -> SignatureAppearance {
    var objects: [PDFReference: PDFObject] = [:]
    for (place, object) in face.parts.objects.dropLast().enumerated() {
      objects[PDFReference(number: place + 1)] = object
    }
    let corners = [
      rectangle.x, rectangle.y, rectangle.x + rectangle.width, rectangle.y + rectangle.height,
    ]
    return SignatureAppearance(rectangle: corners, form: face.form, objects: objects)
  }

  private static func place(isSeal: Bool, hasImage: Bool) -> Rectangle {
    guard isSeal else { return signaturePlace }
    return hasImage
      ? SignaturePlaces.seal(over: signaturePlace) : SignaturePlaces.text(beside: signaturePlace)
  }

  /// What a demonstration shows: a signature and a seal marked as such.
  private func drawn(_ scene: SigningScene, _ isSeal: Bool) -> PixelImage? {
    guard scene.policy.profile == .demo else { return nil }
    return isSeal ? DemoImages.seal() : DemoImages.signature()
  }

  static func fonts() throws -> FontFamily {
    guard let known = try found.get() else { throw NoFonts() }
    return known
  }

  /// Read once: a face has some hundred kilobytes.
  private static let found = Result {
    try FontFamily.find { path in FileManager.default.contents(atPath: path).map { Array($0) } }
  }

  // Millimetres from the lower left of an A4 page: the lower right of the last page.
  private static let signaturePlace = Rectangle(
    x: points(millimetres: 120), y: points(millimetres: 45), width: points(millimetres: 60),
    height: points(millimetres: 25))
}

/// The first page is no upright A4 sheet, so that nobody knows where number and date belong.
public struct NoPlace: Error {}

/// None of the fonts with all Vietnamese letters is on this machine.
public struct NoFonts: Error {}

extension SigningScene {
  /// Who signs, with KT., TL. or TUQ. where he stands in for somebody.
  var signer: String { capacity.map { "\($0) \(person)" } ?? person }
}
