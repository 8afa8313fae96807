import Office
import PDFModel
import Testing

/// Every code has words in both languages.
@Suite struct FaultCodeTests {
  @Test(arguments: PDFFault.Reason.allCases) func `what is wrong with a PDF is told in words`(
    _ reason: PDFFault.Reason
  ) {
    let title = FaultCode.title(reason.rawValue)
    #expect(!title.vi.contains("“") && !title.en.hasPrefix("fault"))
    #expect(title.vi != title.en)
    let whole = PDFFault(reason, at: 17, in: PDFReference(number: 3)).title
    let entry = reason == .badCrossReference
    #expect(whole.en.contains(entry ? "entry 3 of the table, byte 17" : "object 3, byte 17"))
    #expect(whole.vi.contains(entry ? "mục 3 của bảng, byte thứ 17" : "đối tượng 3, byte thứ 17"))
  }

  @Test func `a service’s answer is told with its status`() {
    #expect(FaultCode.title("status 404").en == "the server answered 404")
    #expect(FaultCode.title("unreachable").vi == "không kết nối được dịch vụ")
  }
}
