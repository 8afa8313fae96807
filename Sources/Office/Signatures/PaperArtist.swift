import DossierModel
import Foundation
public import PDFModel
public import Papers
public import Signing

/// Draws number, date and signatures where Decree 30/2020/NĐ-CP, Annex I wants them, on A4 pages.
public struct PaperArtist: SigningArtist {
  private let image: [UInt8]?

  /// - Parameter image: the signature or seal as PNG with transparency; nil: a demonstration draws its own, others write.
  public init(image: [UInt8]? = nil) { self.image = image }

  /// Number and date on the first page, or their empty fields.
  public func number(_ document: [UInt8], _ scene: SigningScene) throws -> [UInt8] {
    try NumberArtist(scene, fonts: try Self.fonts()).numbered(document)
  }

  /// Number and date in the places kept for them; empty where none were kept, or another signature fills them.
  public func filled(_ scene: SigningScene, in file: PDFFile) throws -> [FilledField] {
    try NumberArtist(scene, fonts: try Self.fonts()).filled(in: file)
  }

  /// Where the policy says; else the signature at the lower right of the last page, the seal over a third of it, to its left.
  public func picture(
    _ scene: SigningScene, in file: PDFFile
  ) throws -> (page: Int, appearance: SignatureAppearance)? {
    if let (page, place, face) = try text(scene, in: file) { return (page, Self.appearance(face, place)) }
    let (fonts, isSeal) = (try Self.fonts(), scene.task.act == .issue)
    let pixels = try image.map { try PixelImage(png: $0) } ?? drawn(scene, isSeal)
    let place = scene.policy.places.place(isSeal: isSeal, hasImage: pixels != nil)
    let rectangle = place.rectangle
    let face =
      isSeal
      ? try SignatureFace.seal(
        image: pixels, agency: scene.agency, time: scene.moment, in: rectangle, fonts: fonts)
      : try SignatureFace.leader(
        image: pixels, name: scene.signer, time: scene.moment, in: rectangle, fonts: fonts)
    let page = place.isOnFirstPage ? 0 : max(0, try file.pages().count - 1)
    return (page, Self.appearance(face, rectangle))
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
}

/// The first page is no upright A4 sheet, so that nobody knows where number and date belong.
public struct NoPlace: Error {}

/// None of the fonts with all Vietnamese letters is on this machine.
public struct NoFonts: Error {}

extension SigningScene {
  /// Who signs, with KT., TL. or TUQ. where he stands in for somebody.
  var signer: String { capacity.map { "\($0) \(person)" } ?? person }
}
