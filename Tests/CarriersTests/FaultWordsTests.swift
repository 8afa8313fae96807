import Carriers
import DossierModel
import Testing

/// What is said of faults.
struct FaultWordsTests {
  @Test func `every fault has a sentence in both languages`() {
    let told: [(CarrierFault, String, String)] = [
      (.unreachable, "không kết nối được với đơn vị vận chuyển", "the carrier cannot be reached"),
      (
        .busy(status: 503), "đơn vị vận chuyển đang bận hoặc có lỗi riêng (mã 503), sẽ thử lại",
        "the carrier is busy or has troubles of its own (status 503), it is tried again"
      ),
      (
        .noSecret(.environment("S")), "không có khóa bí mật ở biến môi trường S",
        "there is no secret in the environment variable S"
      ),
      (
        .refused(code: "R-12", text: "sai số"), "đơn vị vận chuyển từ chối (R-12): sai số",
        "the carrier refuses (R-12): sai số"
      ),
      (
        .refused(code: "other-content", text: ""),
        "số đơn này đã dùng cho một đơn có nội dung khác; mỗi số chỉ cho một đơn",
        "this order number stands for an order of other content; a number is for one order"
      ),
      (
        .badAnswer(path: "$.events[2].time", .moment),
        "câu trả lời sai ở $.events[2].time: cần thời điểm như 2026-07-01T08:15:00+07:00",
        "the answer is wrong at $.events[2].time: expected a time such as 2026-07-01T08:15:00+07:00"
      ),
      (
        .file(path: "post/in", .behind("b.csv")),
        "post/in: có tệp đến sau mà tên đứng trước “b.csv” đã đọc xong; hãy đổi tên cho đứng sau",
        "post/in: a file came after “b.csv” was read but is named before it; give it a later name"
      ),
    ]
    for (fault, vi, en) in told {
      #expect(fault.text(.vi) == vi)
      #expect(fault.text(.en) == en)
    }
  }

  @Test func `what passes is never a refusal`() {
    let faults: [CarrierFault] = [
      .unreachable, .timedOut, .exchange("no-tls"), .busy(status: 500), .unauthorised, .noNumbersLeft,
      .refused(code: "1", text: ""), .badOrder(.number), .badAnswer(path: "$", .json), .badCursor("x"),
      .cursorWentBack(from: "2", to: "1"), .file(path: "a", .full), .badFile([]), .noSecret(.file("a")),
    ]
    #expect(faults.filter(\.isRefusal) == [.refused(code: "1", text: ""), .badOrder(.number)])
    #expect(!faults.contains { $0.isPassing && $0.isRefusal })
    #expect(faults.count(where: \.isPassing) == 6)
  }
}
