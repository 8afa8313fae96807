/// Where signatures are seen (Decree 30/2020/NĐ-CP, Annex I, Part I, II.7, II.8 and III.1).
public enum SignaturePlaces {
  /// The seal in its true size, over the left third of the leader's signature.
  ///
  /// - Parameter diameter: of the seal, in millimetres.
  public static func seal(over signature: Rectangle, diameter: Double = 36) -> Rectangle {
    let size = points(millimetres: diameter)
    return Rectangle(
      x: signature.x + signature.width / 3 - size, y: signature.y + (signature.height - size) / 2,
      width: size, height: size)
  }

  /// To the left of the leader's signature, as high as it: for an agency that shows a text instead of a seal.
  public static func text(beside signature: Rectangle, width: Double = 108) -> Rectangle {
    Rectangle(x: signature.x - 4 - width, y: signature.y, width: width, height: signature.height)
  }

  /// The block without an image at the top right of a first page, above its text: three lines of size 10.
  ///
  /// - Parameter page: the page's media box.
  public static func topRight(of page: Rectangle, width: Double = 200, height: Double = 44) -> Rectangle {
    Rectangle(
      x: page.right - points(millimetres: 15) - width, y: page.top - points(millimetres: 4) - height,
      width: width, height: height)
  }
}
