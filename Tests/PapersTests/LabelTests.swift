@testable import Papers
import TestTools
import Testing

/// Labels: their bars are read by others, and nothing leaves its label.
@Suite(.enabled(if: Fixture.fonts != nil))
struct LabelTests {
  private func print(
    _ labels: [AddressLabel], _ layout: LabelLayout = .threeByTen, from place: Int = 1
  ) throws -> PrintedPaper {
    try LabelSheet(labels, layout: layout, firstPlace: place, agency: "SỞ Y TẾ")
      .printed(fonts: try #require(Fixture.fonts), created: Fixture.moment)
  }

  @Test(.enabled(if: Tool.readsBars), arguments: [200, 300])
  func `all thirty numbers of a full sheet are read`(_ resolution: Int) throws {
    let paper = try print((0..<30).map(PostFixture.label))
    #expect(paper.pages == 1)
    #expect(
      try barsRead(paper.bytes, resolution: resolution) == [(0..<30).map(PostFixture.itemNumber).sorted()])
  }

  @Test(.enabled(if: Tool.readsBars)) func `65 labels take three sheets`() throws {
    let paper = try print((0..<65).map(PostFixture.label))
    let expected = [0..<30, 30..<60, 60..<65].map { $0.map(PostFixture.itemNumber).sorted() }
    #expect(try barsRead(paper.bytes, resolution: 200) == expected)
    #expect(try isClean(paper.bytes))
  }

  @Test(.enabled(if: Tool.pdftotext != nil)) func `every text is read back with its marks`() throws {
    let labels = (0..<30).map(PostFixture.label)
    let words = Set(try wordBoxes(print(labels).bytes).map(\.text))
    for label in labels {
      let texts = [
        label.itemNumber, label.orderNumber ?? "", label.receiver.name, label.receiver.local, label.sender,
      ]
      for word in texts.flatMap({ $0.split(separator: " ") }) {
        #expect(words.contains(String(word)), "\(word)")
      }
    }
    #expect(words.isSuperset(of: ["COD:", "150.000", "Vpostcode:", "35109CFGHJMP"]))
  }

  @Test(.enabled(if: Tool.pdftotext != nil), arguments: [LabelLayout.threeByTen, .twoBySeven])
  func `the longest names and addresses stay on their labels, whole`(_ layout: LabelLayout) throws {
    var labels = [AddressLabel](repeating: PostFixture.longLabel, count: layout.places)
    for place in labels.indices { labels[place].itemNumber = PostFixture.itemNumber(place) }
    let paper = try print(labels, layout)
    let boxes = try wordBoxes(paper.bytes)
    for place in 0..<layout.places {
      let free = layout.free(place)
      let (top, bottom) = (841.89 - free.top, 841.89 - free.y)
      let inside = boxes.filter { layout.label(place).holds($0) }
      #expect(inside.outside(free.x, top, free.right, bottom) == [])
      #expect(inside.map(\.text).letters == words(labels[place]).letters)
    }
    #expect(boxes.overlapping == [])
    #expect(try barsRead(paper.bytes, resolution: 200) == [labels.map(\.itemNumber).sorted()])
  }

  /// All that stands on a label.
  private func words(_ label: AddressLabel) -> [String] {
    let to = label.receiver
    return [
      to.name, "ĐT:", to.phone, to.local, to.province, to.postcode, "Vpostcode:", to.vpostcode, "COD:",
      label.cashOnDelivery?.dong, "Gửi:", label.sender, "·HS:", label.orderNumber, label.itemNumber,
    ].compactMap { $0 }
  }

  @Test(.enabled(if: Tool.pdftotext != nil)) func `a sheet that was begun is used up`() throws {
    let paper = try print((0..<5).map(PostFixture.label), from: 28)
    #expect(paper.pages == 2)
    let numbers = try wordBoxes(paper.bytes).filter { $0.text.hasPrefix("EB") }
    let layout = LabelLayout.threeByTen
    for (serial, place) in [27, 28, 29, 0, 1].enumerated() {
      let word = try #require(numbers.first { $0.text == PostFixture.itemNumber(serial) })
      #expect(word.page == (serial < 3 ? 0 : 1))
      #expect(layout.label(place).holds(word))
    }
  }

  @Test func `the same labels give the same bytes`() throws {
    let labels = (0..<30).map(PostFixture.label)
    #expect(try print(labels) == print(labels))
  }

  @Test func `what cannot be printed is told for every label at once`() throws {
    var labels = (0..<4).map(PostFixture.label)
    labels[0].itemNumber = "số 1"
    labels[2].itemNumber = String(repeating: "AB", count: 35)
    labels[3].receiver.street = [String](repeating: "khu phố Thượng", count: 40)
    labels.append(PostFixture.label(4))
    labels[4].receiver.name = "Nguyễn \u{1F600}"
    let font = try #require(Fixture.fonts).bold.name
    let faults = [
      EntryFault(position: 1, reason: .noBars), EntryFault(position: 3, reason: .thinBars),
      EntryFault(position: 4, reason: .tooLong),
      EntryFault(position: 5, reason: .font(.missingCharacters(["\u{1F600}"], font: font))),
    ]
    #expect(throws: PostPaperFault.entries(faults)) { try print(labels) }
  }

  @Test func `no labels, a place that is none and labels beyond the sheet are refused`() throws {
    #expect(throws: PostPaperFault.empty) { try print([]) }
    for place in [0, 31, -1, .max] {
      #expect(throws: PostPaperFault.badFirstPlace(place, places: 30)) {
        try print([PostFixture.label(1)], from: place)
      }
    }
    for layout in [
      LabelLayout(columns: 4, rows: 10, width: 70, height: 29.7),
      LabelLayout(columns: 0, rows: 1, width: 9, height: 9),
      LabelLayout(columns: .max, rows: 2, width: 1, height: 1),
      LabelLayout(columns: 3, rows: 30, width: 70, height: 9.9),
      LabelLayout(columns: 1, rows: 1, width: .nan, height: 50),
    ] {
      #expect(throws: PostPaperFault.badLayout) { try print([PostFixture.label(1)], layout) }
    }
  }
}

extension Rectangle {
  /// True when the middle of a word lies inside, on an A4 sheet.
  fileprivate func holds(_ word: WordBox) -> Bool {
    let (middle, height) = ((word.left + word.right) / 2, 841.89 - (word.top + word.bottom) / 2)
    return (x..<right).contains(middle) && (y..<top).contains(height)
  }
}

extension [String] {
  /// Every letter but what divides them, in the order of the alphabet: broken lines are read in another order.
  fileprivate var letters: String { String(joined().filter { ![" ", ",", "·"].contains($0) }.sorted()) }
}
