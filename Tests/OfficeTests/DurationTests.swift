import Reports
import Testing

/// Percentiles by the nearest rank, against a sorted list.
@Suite struct DurationTests {
  private func durations(_ list: some Sequence<Int>) -> Durations {
    list.reduce(into: Durations()) { $0.add($1) }
  }

  @Test func byHand() {
    #expect(durations(1...10).percentile(90) == 9)
    #expect(durations(1...11).percentile(90) == 10)
    #expect(durations([15, 20, 35, 40, 50]).percentile(50) == 35)
    #expect(durations([15, 20, 35, 40, 50]).percentile(30) == 20)
    #expect(durations([15, 20, 35, 40, 50]).percentile(100) == 50)
    #expect(durations([7]).percentile(90) == 7)
    #expect(durations([]).percentile(90) == nil)
    #expect(durations([3, 3, 3, 1]).percentile(50) == 3)
  }

  @Test func asASortedListHasIt() {
    for count in 1...60 {
      let list = (0..<count).map { $0 * 37 % 23 }
      for percent in [1, 50, 90, 99] {
        // The smallest value that at least so many of a hundred do not exceed.
        let expected = list.sorted().first { value in list.count { $0 <= value } * 100 >= percent * count }
        #expect(durations(list).percentile(percent) == expected)
      }
    }
  }

  @Test func tallied() {
    var tallied = Durations()
    tallied.add(5, times: 8)
    tallied.add(60, times: 2)
    #expect((tallied.count, tallied.percentile(80), tallied.percentile(90)) == (10, 5, 60))
  }
}
