/// The words of imports in both languages.
extension ImportTests {
  static let refusals: [Refusal] = [
    Refusal(
      "a next state that is not there", ["workflow", "import", "digit", "lost.json"], 65,
      vi:
        "lost.json:6:52: BusinessServices[0].states[1].actions[0].nextState: từ lạ “LOST”; được dùng: PLANNED, UNLOADED",
      en:
        "lost.json:6:52: BusinessServices[0].states[1].actions[0].nextState: unknown word “LOST”; allowed: PLANNED, UNLOADED"
    ),
    Refusal(
      "no JSON", ["workflow", "import", "digit", "broken.json"], 65,
      vi: "broken.json:8:55: JSON sai cú pháp (thiếu “,” hoặc “]”)",
      en: "broken.json:8:55: not valid JSON (did not find expected ',' or ']')"),
    Refusal(
      "JSON without business services", ["workflow", "import", "digit", "none.json"], 65,
      vi: "none.json:1:1: thiếu khóa “BusinessServices”",
      en: "none.json:1:1: key “BusinessServices” is missing"),
    Refusal(
      "a file that is not there", ["workflow", "import", "digit", "missing.json"], 66,
      vi: "không đọc được tệp “missing.json”",
      en: "file “missing.json” cannot be read"),
    Refusal(
      "replacing nothing", ["workflow", "import", "digit", "trip.json", "--replace"], 64,
      vi: """
        Lỗi: --replace cần --out THƯ-MỤC
          Xem “motcua workflow import digit --help” để biết thêm.
        """,
      en: """
        Error: --replace needs --out FOLDER
          See 'motcua workflow import digit --help' for more information.
        """),
    Refusal(
      "a file where a folder is meant", ["workflow", "import", "digit", "trip.json", "--out", "trip.json"],
      73,
      vi: "không mở hoặc tạo được “trip.json/trip.yaml” (một phần của đường dẫn không phải thư mục)",
      en: "“trip.json/trip.yaml” cannot be opened or created (Not a directory)"),
    Refusal(
      "nothing to import", ["workflow", "import", "digit"], 64,
      vi: """
        Lỗi: Thiếu tham số “<tệp>”
        Gợi ý:  <tệp>  Tệp JSON có BusinessServices.
        Cách dùng: motcua workflow import digit <tệp> [--out <thư-mục>] [--replace] [--json] [--lang <vi|en>]
          Xem “motcua workflow import digit --help” để biết thêm.
        """,
      en: """
        Error: Missing expected argument '<file>'
        Help:  <file>  A JSON file with BusinessServices.
        Usage: motcua workflow import digit <file> [--out <folder>] [--replace] [--json] [--lang <vi|en>]
          See 'motcua workflow import digit --help' for more information.
        """),
  ]

  static let vietnamese = """
    TRIP → flows/trip.yaml, flows/trip-procedure.yaml
      đã chuyển: 3 trạng thái (1 kết thúc), 2 hành động, 2 vai trò, 1 thời gian bước

    Không chuyển được:
      – tenantId: một văn phòng ở đây là một thư mục, không chia theo tenant
          BusinessServices[0].tenantId (1:36)

    Chuyển khác đi, cần xem lại:
      – “2 ngày”: businessServiceSla thành thời hạn: ngày theo lịch, hoặc giờ làm việc (24 giờ trôi qua tính 8); luật có thể tính khác
          BusinessServices[0].businessServiceSla (2:25)
      – “CITIZEN”: trong DIGIT người dân tự làm; ở đây giao vai trò này cho Cổng hoặc cán bộ một cửa
          BusinessServices[0].states[0].actions[0].roles[0] (4:71)
      – “0,5 ngày làm việc”: sla thành thời gian của bước; 24 giờ trôi qua tính là một ngày làm việc
          BusinessServices[0].states[1].sla (5:33)

    TRIP: cần người bổ sung, chỗ có “CẦN SỬA / TODO”:
      – tên tiếng Việt; đang để tên của DIGIT (9)
      – ai được nộp; vai trò nào ở một cửa (@receiving), vai trò nào ở cơ quan giải quyết (@agency) (1)
      – số trạng thái 1–10 của Cổng; đang để 4 khi đang làm, 9 khi kết thúc (2)
      – trạng thái nào dừng thời hạn (clock: stops); đang để chạy (1)
      – hành động nào ký (act: approve), hành động nào cấp số và đóng dấu (act: issue); chưa có (1)
      – mã thủ tục quốc gia (1)
      – lĩnh vực, cấp và cơ quan có thẩm quyền (3)
      – ngày bắt đầu; đang để 2100-01-01 để chưa ai nộp được (1)
      – cách nộp và cách trả kết quả (2)
      – phí, lệ phí bằng đồng (1)
      – giấy tờ phải nộp; chưa có (1)
      – văn bản kết quả và ký hiệu (1)
      – thời hạn theo luật (1)
      – sau khi bổ sung, thời hạn tính lại từ đầu (restart) hay đếm tiếp (resume) (1)

    Sau khi sửa, kiểm tra bằng:
      motcua workflow check flows/trip-procedure.yaml --workflow flows/trip.yaml

    """

  static let english = """
    TRIP → flows/trip.yaml, flows/trip-procedure.yaml
      carried over: states 3 (final 1), actions 2, roles 2, times of steps 1

    Not carried over:
      – tenantId: an office here is a folder of its own and knows no tenants
          BusinessServices[0].tenantId (1:36)

    Carried over in another shape, to be looked at:
      – “2 days”: businessServiceSla became the limit: calendar days, or working hours (24 hours elapsed count as 8); the law may count otherwise
          BusinessServices[0].businessServiceSla (2:25)
      – “CITIZEN”: in DIGIT citizens act themselves; give this role to the portal’s account or a one-stop clerk
          BusinessServices[0].states[0].actions[0].roles[0] (4:71)
      – “0.5 working days”: sla became the time of a step; 24 hours elapsed count as a working day
          BusinessServices[0].states[1].sla (5:33)

    TRIP: to be added by hand, marked “CẦN SỬA / TODO”:
      – Vietnamese titles; DIGIT’s names stand in (9)
      – who submits; which roles are at the one-stop shop (@receiving), which at the agency (@agency) (1)
      – the portal’s status, 1 to 10; 4 stands in while work goes on, 9 at the end (2)
      – which states stop the legal time (clock: stops); it runs for now (1)
      – which action signs (act: approve), which numbers and seals (act: issue); none so far (1)
      – the national code of the procedure (1)
      – field, level and competent agency (3)
      – the first day; 2100-01-01 stands in, so that nobody can submit yet (1)
      – how to submit and how to return (2)
      – the fee in đồng (1)
      – the papers to hand in; none so far (1)
      – the document that results, and its symbol (1)
      – the limit set by law (1)
      – whether the limit starts again after a supplement (restart) or goes on (resume) (1)

    After changes check with:
      motcua workflow check flows/trip-procedure.yaml --workflow flows/trip.yaml

    """
}
