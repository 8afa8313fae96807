import Papers
import Testing

/// Images are read strictly and written so that others see the same.
struct PNGTests {
  private func image(gray: Bool = false, alpha: Bool = true) throws -> PixelImage {
    let (width, height) = (17, 9)
    let colours = (0..<(width * height * (gray ? 1 : 3))).map { UInt8($0 * 7 % 251) }
    let opaque = (0..<(width * height)).map { UInt8($0 * 3 % 256) }
    return try #require(
      PixelImage(width: width, height: height, colours: colours, alpha: alpha ? opaque : nil))
  }

  @Test(arguments: [(false, false), (false, true), (true, false), (true, true)])
  func `an image written is the image read`(_ gray: Bool, _ alpha: Bool) throws {
    let image = try image(gray: gray, alpha: alpha)
    #expect(try PixelImage(png: image.png()) == image)
    #expect(image.png() == image.png())
  }

  @Test func `a palette with transparent colours and all five filters are understood`() throws {
    // Made with Python's zlib: 2 by 5 pixels, one filter each row.
    let image = try PixelImage(png: PNGSample.palette)
    #expect(image.width == 2 && image.height == 5)
    #expect(image.alpha == [255, 128, 128, 255, 255, 255, 128, 128, 255, 128])
    #expect(Array(image.colours.prefix(6)) == [255, 0, 0, 0, 255, 0])
  }

  @Test func `a missing, added or changed byte is refused`() throws {
    let file = try image().png()
    for length in 0..<file.count {
      #expect(throws: PNGFault.self) { try PixelImage(png: Array(file.prefix(length))) }
    }
    #expect(throws: PNGFault.damaged) { try PixelImage(png: file + [0]) }
    for place in file.indices {
      var bytes = file
      bytes[place] ^= 1
      #expect(throws: PNGFault.self) { try PixelImage(png: bytes) }
    }
  }

  @Test func `sizes beyond reason are refused before memory is asked for`() throws {
    #expect(PixelImage(width: 1 << 40, height: 1 << 40, colours: []) == nil)
    #expect(PixelImage(width: 0, height: 1, colours: []) == nil)
    #expect(throws: PNGFault.tooLarge) {
      try PixelImage(png: PNGSample.header(width: 0xFFFF_FFFF, height: 0xFFFF_FFFF))
    }
  }

  @Test func `damaged images with right check sums stop nothing`() throws {
    let file = try image().png()
    var chance = Chance(seed: 11)
    var (read, refused) = (0, 0)
    for _ in 0..<20_000 {
      var bytes = file
      for _ in 0..<(chance.next(3) + 1) { bytes[8 + chance.next(bytes.count - 8)] = UInt8(chance.next(256)) }
      do throws(PNGFault) {
        _ = try PixelImage(png: PNGSample.summed(bytes))
        read += 1
      } catch { refused += 1 }
    }
    #expect(read > 0 && refused > 0)
  }

  @Test func `the demo images are transparent around and the same every time`() throws {
    let seal = try #require(DemoImages.seal())
    #expect(seal == DemoImages.seal())
    #expect(seal.alpha?.first == 0)
    #expect(seal.alpha?.contains { $0 > 200 } == true)
    let signature = try #require(DemoImages.signature())
    #expect(signature.alpha?.first == 0)
    #expect(signature.alpha?.contains { $0 > 200 } == true)
  }
}
