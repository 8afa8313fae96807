import Testing

/// Applications that are in order but cannot be taken.
@Suite struct SubmissionRefusalTests {
  @Test(arguments: SubmissionRefusalTests.refusals)
  func refuses(_ refusal: Refusal) throws {
    let scratch = try Scratch()
    try refusal.check(in: scratch)
  }

  private static let refusals: [Refusal] = [
    Refusal(
      "an unknown procedure", Application.submit(["--procedure": "9.999999"]) + ["--office", "office"], 1,
      vi: """
        không làm được “submit”:
          – không có thủ tục “9.999999”; đang có: 0.000001, 1.001029, 1.001193, 1.001612, 1.001806, 1.009403, 1.009645, 1.012644, 1.013814, 1.013871, 1.013876, 1.014464, 1.014465, 2.000635, 2.000815, 2.000908, 2.001478, 3.000527
        """,
      en: """
        “submit” is refused:
          – there is no procedure “9.999999”; known: 0.000001, 1.001029, 1.001193, 1.001612, 1.001806, 1.009403, 1.009645, 1.012644, 1.013814, 1.013871, 1.013876, 1.014464, 1.014465, 2.000635, 2.000815, 2.000908, 2.001478, 3.000527
        """),
    Refusal(
      "a role that may not submit",
      Application.submit(["--as": "thao", "--at": "ttpvhcc-tinh"]) + ["--office", "office"], 1,
      vi: """
        không làm được “submit”:
          – cần vai trò Cán bộ một cửa – Trung tâm Phục vụ hành chính công tỉnh hoặc Cổng dịch vụ công – Trung tâm Phục vụ hành chính công tỉnh; người làm được: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan), Cổng Dịch vụ công quốc gia (cong-dvc)
        """,
      en: """
        “submit” is refused:
          – the role One-stop receiver – Provincial Public Administration Service Centre or Online portal – Provincial Public Administration Service Centre is needed; who may: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan), Cổng Dịch vụ công quốc gia (cong-dvc)
        """),
    Refusal(
      "an unknown user",
      Application.submit(["--as": "nobody", "--at": "ttpvhcc-tinh"]) + ["--office", "office"], 1,
      vi: """
        không làm được “submit”:
          – không có người dùng “nobody” trong văn phòng này
          – cần vai trò Cán bộ một cửa – Trung tâm Phục vụ hành chính công tỉnh hoặc Cổng dịch vụ công – Trung tâm Phục vụ hành chính công tỉnh; người làm được: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan), Cổng Dịch vụ công quốc gia (cong-dvc)
        """,
      en: """
        “submit” is refused:
          – there is no user “nobody” in this office
          – the role One-stop receiver – Provincial Public Administration Service Centre or Online portal – Provincial Public Administration Service Centre is needed; who may: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan), Cổng Dịch vụ công quốc gia (cong-dvc)
        """),
    Refusal(
      "nobody acts", Application.submit(["--as": nil]) + ["--office", "office"], 64,
      vi: """
        Lỗi: cần biết ai thực hiện: thêm --as NGƯỜI hoặc đặt MOTCUA_USER
          Xem “motcua submit --help” để biết thêm.
        """,
      en: """
        Error: who acts? Add --as USER or set MOTCUA_USER
          See 'motcua submit --help' for more information.
        """),
    Refusal(
      "a procedure not offered on that channel",
      Application.submit(
        ["--as": "vt-mc", "--procedure": "3.000527", "--channel": "online"],
        papers: ["registration_form": "paper.pdf", "test_result": "paper.pdf", "identity": "paper.pdf"]) + [
          "--office", "office",
        ], 1,
      vi: """
        không làm được “submit”:
          – thủ tục không nhận hồ sơ trực tuyến (online); nhận: counter
          – thủ tục không trả kết quả trực tuyến (online); trả: counter, post
        """,
      en: """
        “submit” is refused:
          – the procedure cannot be submitted online (online); offered: counter
          – the result cannot be returned online (online); offered: counter, post
        """),
    Refusal(
      "an unknown channel", Application.submit(["--channel": "fax"]) + ["--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – --channel: từ lạ “fax”; được dùng: counter, online, post
        """,
      en: """
        the application was not taken, nothing was written:
          – --channel: unknown word “fax”; allowed: counter, online, post
        """),
    Refusal(
      "a channel with control characters",
      Application.submit(["--channel": "\u{1B}[2Jfax"]) + ["--office", "office"], 65,
      vi: """
        hồ sơ chưa được nhận, không có gì được ghi:
          – --channel: từ lạ “�[2Jfax”; được dùng: counter, online, post
        """,
      en: """
        the application was not taken, nothing was written:
          – --channel: unknown word “�[2Jfax”; allowed: counter, online, post
        """),
    Refusal(
      "no case where there are several",
      Application.submit(
        ["--procedure": "1.013814"], papers: ["application": "paper.pdf", "plan": "paper.pdf"]) + [
          "--office", "office",
        ], 1,
      vi: """
        không làm được “submit”:
          – cần chọn trường hợp bằng --case: dissolution, registration
        """,
      en: """
        “submit” is refused:
          – choose the case with --case: dissolution, registration
        """),
    Refusal(
      "a place that does not take it in",
      Application.submit(["--procedure": "2.000908"], papers: ["identity": "paper.pdf"]) + [
        "--office", "office",
      ], 1,
      vi: """
        không làm được “submit”:
          – “Trung tâm Phục vụ hành chính công tỉnh” không tiếp nhận thủ tục này; nơi tiếp nhận: Trung tâm Phục vụ hành chính công phường Phúc Yên (ttpvhcc-phuc-yen), Trung tâm Phục vụ hành chính công phường Việt Trì (ttpvhcc-viet-tri), Trung tâm Phục vụ hành chính công phường Vĩnh Yên (ttpvhcc-vinh-yen)
        """,
      en: """
        “submit” is refused:
          – “Provincial Public Administration Service Centre” does not take in this procedure; it is received at: Public Administration Service Centre of Phúc Yên ward (ttpvhcc-phuc-yen), Public Administration Service Centre of Việt Trì ward (ttpvhcc-viet-tri), Public Administration Service Centre of Vĩnh Yên ward (ttpvhcc-vinh-yen)
        """),
    Refusal(
      "a choice of places", Application.submit(["--as": "cong-dvc"]) + ["--office", "office"], 1,
      vi: """
        không làm được “submit”:
          – cần chọn nơi tiếp nhận bằng --at: ttpvhcc-phuc-yen, ttpvhcc-tinh, ttpvhcc-viet-tri, ttpvhcc-vinh-yen
        """,
      en: """
        “submit” is refused:
          – choose where it is received with --at: ttpvhcc-phuc-yen, ttpvhcc-tinh, ttpvhcc-viet-tri, ttpvhcc-vinh-yen
        """),
    Refusal(
      "a key used for something else",
      Application.submit(["--name": "Trần Văn Nam"]) + ["--office", "office", "--key", "used"], 1,
      vi: """
        khóa “used” đã dùng cho một yêu cầu khác; hãy dùng khóa mới
        """,
      en: """
        key “used” was already used for another request; use a new one
        """),
    Refusal(
      "received at once by somebody who may not",
      Application.submit(["--as": "cong-dvc", "--at": "ttpvhcc-tinh"]) + ["--office", "office", "--receive"],
      1,
      vi: """
        không làm được “receive”:
          – cần vai trò Cán bộ một cửa – Trung tâm Phục vụ hành chính công tỉnh; người làm được: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
        """,
      en: """
        “receive” is refused:
          – the role One-stop receiver – Provincial Public Administration Service Centre is needed; who may: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
        """),
  ]
}
