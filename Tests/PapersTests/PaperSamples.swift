import Foundation
import Papers
import PDFModel
import Testing

/// Papers to look at, written where `MOTCUA_PAPERS` says.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["MOTCUA_PAPERS"] != nil && Fixture.fonts != nil))
struct PaperSamples {
  @Test func `a decision with number, signature and seal is written to be looked at`() throws {
    let fonts = try #require(Fixture.fonts)
    let folder = try #require(ProcessInfo.processInfo.environment["MOTCUA_PAPERS"])
    let paper = try Fixture.decision(number: nil).printed(fonts: fonts, created: Fixture.moment)
    let stamp = NumberStamp(
      number: "07/QĐ-SYT", at: paper.places.number.rectangle,
      placeAndDate: "Phú Thọ, ngày 05 tháng 01 năm 2026", at: paper.places.placeAndDate.rectangle)
    let stamped = try PDFFile(try stamp.stamped(PDFFile(paper.bytes), fonts: fonts))
    var update = PDFUpdate(stamped)
    let (signature, seal) = (paper.places.signature.rectangle, paper.places.seal.rectangle)
    let corner = SignaturePlaces.topRight(of: Rectangle(x: 0, y: 0, width: 595.28, height: 841.89))
    let faces = [
      (
        signature,
        try SignatureFace.leader(
          image: DemoImages.signature(), name: "Nguyễn Thị Thùy Dương", time: Fixture.moment, in: signature,
          fonts: fonts)
      ),
      (
        seal,
        try SignatureFace.seal(
          image: DemoImages.seal(), agency: "SỞ Y TẾ", time: Fixture.moment, in: seal, fonts: fonts)
      ),
      (
        corner,
        try SignatureFace.copy(
          .trueCopy, agency: "SỞ Y TẾ", time: Fixture.moment, in: corner, fonts: fonts)
      ),
    ]
    let page = try stamped.pages()[0]
    var annotations: [PDFObject] = []
    for (place, face) in faces {
      let form = face.place { update.add($0) }
      annotations.append(
        .reference(
          update.add(
            .dictionary([
              "Type": .name("Annot"), "Subtype": .name("Stamp"), "Rect": place.array, "F": .integer(4),
              "AP": .dictionary(["N": .reference(form)]),
            ]))))
    }
    var dictionary = try #require(try stamped.object(page).dictionary)
    dictionary["Annots"] = .array(annotations)
    update.replace(page, with: .dictionary(dictionary))
    try write(paper.bytes, "paper.pdf", folder)
    try write(stamped.bytes, "stamped.pdf", folder)
    try write(update.bytes().bytes, "signed-look.pdf", folder)
    let long = try Fixture.decision(articles: 40).printed(fonts: fonts, created: Fixture.moment)
    try write(long.bytes, "long.pdf", folder)
    let clock = ContinuousClock()
    let spent = try clock.measure {
      for _ in 0..<20 {
        _ = try Fixture.decision(articles: 40).printed(fonts: fonts, created: Fixture.moment)
      }
    }
    let short = try clock.measure {
      for _ in 0..<50 { _ = try Fixture.decision().printed(fonts: fonts, created: Fixture.moment) }
    }
    let read = try clock.measure { for _ in 0..<50 { _ = try FontFace(try #require(Fixture.regularFile)) } }
    print(
      "\(long.pages) pages: \(spent / 20), \(long.bytes.count) bytes; one page \(short / 50), \(paper.bytes.count) bytes; font read \(read / 50); stamp \(stamped.bytes.count - paper.bytes.count) bytes; faces \(update.bytes().revision.count) bytes"
    )
  }

  private func write(_ bytes: [UInt8], _ name: String, _ folder: String) throws {
    try Data(bytes).write(to: URL(filePath: folder).appending(path: name))
  }
}
