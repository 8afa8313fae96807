import Foundation
import Papers
import Testing

/// Papers of the post to look at, written where `MOTCUA_PAPERS` says.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["MOTCUA_PAPERS"] != nil && Fixture.fonts != nil))
struct PostSamples {
  @Test func `labels, slips, manifests and minutes are written to be looked at`() throws {
    let fonts = try #require(Fixture.fonts)
    var labels = (0..<29).map(PostFixture.label)
    labels.insert(PostFixture.longLabel, at: 4)
    let moment = Fixture.moment
    let papers: [(String, PrintedPaper)] = [
      ("labels", try LabelSheet(labels, agency: "SỞ Y TẾ").printed(fonts: fonts, created: moment)),
      (
        "labels-2x7",
        try LabelSheet(Array(labels.prefix(9)), layout: .twoBySeven, firstPlace: 4, agency: "SỞ Y TẾ")
          .printed(fonts: fonts, created: moment)
      ),
      (
        "slips",
        try PostingSlip.printed(
          [PostFixture.slip(1), PostFixture.slip(2, returning: true), PostFixture.slip(3, returning: true)],
          fonts: fonts, created: moment)
      ),
      ("manifest", try PostFixture.manifest(30).printed(fonts: fonts, created: moment)),
      ("manifest-500", try PostFixture.manifest(500).printed(fonts: fonts, created: moment)),
      (
        "minutes",
        try PostFixture.minutes((0..<4).map { PostFixture.consignment($0) }).printed(
          fonts: fonts, created: moment)
      ),
    ]
    let folder = try #require(ProcessInfo.processInfo.environment["MOTCUA_PAPERS"])
    for (name, paper) in papers {
      try Data(paper.bytes).write(to: URL(filePath: folder).appending(path: "\(name).pdf"))
    }
  }
}
