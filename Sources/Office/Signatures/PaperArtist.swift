public import DossierModel
import Foundation
public import PDFModel
public import Papers
public import Signing

/// Draws number, date and signatures where Decree 30/2020/NĐ-CP, Annex I wants them, on A4 pages.
public struct PaperArtist: SigningArtist {
  private let image: [UInt8]?
  /// True when it draws a picture of its own, whatever office it is.
  private let isDrawing: Bool

  /// - Parameter image: the signature or seal as PNG with transparency; nil: a demonstration draws its own, others write.
  public init(image: [UInt8]? = nil) { (self.image, isDrawing) = (image, false) }

  init(isDrawing: Bool) { (image, self.isDrawing) = (nil, isDrawing) }

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
    if let (page, place, face) = try text(scene, in: file) {
      return (page, Self.appearance(face, place, on: try Self.view(page, of: file)))
    }
    let (fonts, isSeal) = (try Self.fonts(), scene.task.act == .issue)
    let pixels = try image.map { try PixelImage(png: $0) } ?? drawn(scene, isSeal)
    let place = scene.policy.places.place(isSeal: isSeal, hasImage: pixels != nil)
    let page = place.isOnFirstPage ? 0 : max(0, try file.pages().count - 1)
    let view = try Self.view(page, of: file)
    let rectangle = view.fromCorner(place.rectangle)
    try Self.check(rectangle, scene, page, view)
    let face =
      isSeal
      ? try SignatureFace.seal(
        image: pixels, agency: scene.agency, time: scene.moment, in: rectangle, fonts: fonts)
      : try SignatureFace.leader(
        image: pixels, name: scene.signer, time: scene.moment, in: rectangle, fonts: fonts)
    return (page, Self.appearance(face, rectangle, on: view))
  }

  static func view(_ page: Int, of file: PDFFile) throws -> PageView {
    guard let view = try PageView(page, of: file) else { throw NoPlace.unknownPage(page: page) }
    return view
  }

  /// What falls off the page would be seen by nobody.
  static func check(_ place: Rectangle, _ scene: SigningScene, _ page: Int, _ view: PageView) throws {
    guard !view.holds(place) else { return }
    let millimetres = { (length: Double) in Int((length / points(millimetres: 1)).rounded()) }
    throw NoPlace.tooSmall(
      scene.task.act, page: page, width: millimetres(view.seen.width), height: millimetres(view.seen.height))
  }

  private static func appearance(
    _ face: Appearance, _ seen: Rectangle, on view: PageView
  ) -> SignatureAppearance {
    let rectangle = view.inFile(seen)
    var objects: [PDFReference: PDFObject] = [:]
    for (place, object) in face.parts.objects.dropLast().enumerated() {
      objects[PDFReference(number: place + 1)] = object
    }
    let corners = [
      rectangle.x, rectangle.y, rectangle.x + rectangle.width, rectangle.y + rectangle.height,
    ]
    return SignatureAppearance(rectangle: corners, form: view.upright(face.form), objects: objects)
  }

  /// What a demonstration shows: a signature and a seal marked as such.
  private func drawn(_ scene: SigningScene, _ isSeal: Bool) -> PixelImage? {
    guard isDrawing || scene.policy.profile == .demo else { return nil }
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

/// Why something that has to be seen has no place on the document. Pages are counted from 0.
public enum NoPlace: Error, Hashable, Sendable {
  /// The first page is no upright A4 sheet that is not turned, so that nobody knows where number and date belong: its size as it
  /// is seen, in millimetres, and by how many degrees it is turned clockwise.
  case numberAndDate(width: Int, height: Int, turn: Int)
  /// A crop box leaves so much of the first page, in millimetres: not what an A4 sheet shows, nor the places on it.
  case cropped(width: Int, height: Int)
  /// What an act shows would fall off a page of this size, in millimetres.
  case tooSmall(Act, page: Int, width: Int, height: Int)
  /// The page has no box that can be read, or is turned askew.
  case unknownPage(page: Int)
  /// An annex cites the number of its document, which has none.
  case uncited
}

/// None of the fonts with all Vietnamese letters is on this machine.
public struct NoFonts: Error {}

extension SigningScene {
  /// Who signs, with KT., TL. or TUQ. where he stands in for somebody.
  var signer: String { capacity.map { "\($0) \(person)" } ?? person }
}
