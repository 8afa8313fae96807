import Testing

/// Actions that cannot be taken: why, who may, and what is possible now.
@Suite struct ActionRefusalTests {
  @Test(arguments: ActionRefusalTests.refusals)
  func refuses(_ refusal: Refusal) throws {
    let scratch = try Scratch()
    try refusal.check(in: scratch)
  }

  private static let refusals: [Refusal] = [
    Refusal(
      "a role that may not do it", ["advance", "CODE", "receive", "--as", "thao", "--office", "office"], 1,
      vi: """
        không làm được “receive”:
          – cần vai trò Cán bộ một cửa – Trung tâm Phục vụ hành chính công tỉnh; người làm được: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
        làm được lúc này:
          receive – Tiếp nhận: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          refuse – Từ chối tiếp nhận: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          ask_supplement – Yêu cầu bổ sung: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          digitise – Số hóa giấy tờ: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          withdraw – Công dân rút hồ sơ: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
        """,
      en: """
        “receive” is refused:
          – the role One-stop receiver – Provincial Public Administration Service Centre is needed; who may: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
        possible now:
          receive – Receive: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          refuse – Refuse: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          ask_supplement – Ask for a supplement: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          digitise – Digitise a paper: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          withdraw – Withdraw: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
        """),
    Refusal(
      "an action not possible now", ["advance", "CODE", "sign", "--as", "binh", "--office", "office"], 1,
      vi: """
        không làm được “sign”:
          – hồ sơ đang ở “Mới đăng ký”; việc này làm được khi ở: “Lãnh đạo Sở ký duyệt”
        làm được lúc này:
          receive – Tiếp nhận: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          refuse – Từ chối tiếp nhận: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          ask_supplement – Yêu cầu bổ sung: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          digitise – Số hóa giấy tờ: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          withdraw – Công dân rút hồ sơ: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
        """,
      en: """
        “sign” is refused:
          – the dossier is in “Registered”; this can be done in: “The leader signs”
        possible now:
          receive – Receive: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          refuse – Refuse: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          ask_supplement – Ask for a supplement: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          digitise – Digitise a paper: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          withdraw – Withdraw: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
        """),
    Refusal(
      "an unknown action", ["advance", "CODE", "fly", "--as", "lan", "--office", "office"], 1,
      vi: """
        không làm được “fly”:
          – không có hành động này; các hành động của quy trình: accept_withdrawal, agree, already_delivered, ask_fee, ask_supplement, assign, call_off, certify_copy, claim, close, collect, compensate, complain, complete, confirm_fee, correct, deliver, digitise, extend, fail, fetch, hand_in, hand_out, hand_over, hand_to_post, in_transit, initial, issue, keep_for_counter, keep_on_paper, lose, lose_papers, miss, not_collected, not_taken, pack, pay, propose, reassign, receive, refuse, refuse_withdrawal, reissue, reject, release, resume, return_online, rework, send, send_again, send_back, sign, stop, take_back, transfer, turn_up, unpack, withdraw
        làm được lúc này:
          receive – Tiếp nhận: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          refuse – Từ chối tiếp nhận: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          ask_supplement – Yêu cầu bổ sung: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          digitise – Số hóa giấy tờ: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          withdraw – Công dân rút hồ sơ: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
        """,
      en: """
        “fly” is refused:
          – there is no such action; the workflow’s actions: accept_withdrawal, agree, already_delivered, ask_fee, ask_supplement, assign, call_off, certify_copy, claim, close, collect, compensate, complain, complete, confirm_fee, correct, deliver, digitise, extend, fail, fetch, hand_in, hand_out, hand_over, hand_to_post, in_transit, initial, issue, keep_for_counter, keep_on_paper, lose, lose_papers, miss, not_collected, not_taken, pack, pay, propose, reassign, receive, refuse, refuse_withdrawal, reissue, reject, release, resume, return_online, rework, send, send_again, send_back, sign, stop, take_back, transfer, turn_up, unpack, withdraw
        possible now:
          receive – Receive: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          refuse – Refuse: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          ask_supplement – Ask for a supplement: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          digitise – Digitise a paper: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          withdraw – Withdraw: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
        """),
    Refusal(
      "an unknown dossier",
      ["advance", "H44.15-260101-9999", "receive", "--as", "lan", "--office", "office"], 66,
      vi: """
        không có hồ sơ “H44.15-260101-9999”
        """,
      en: """
        there is no dossier “H44.15-260101-9999”
        """),
    Refusal(
      "a code with control characters",
      ["advance", "\u{1B}[31m\n", "receive", "--as", "lan", "--office", "office"], 66,
      vi: """
        không có hồ sơ “�[31m�”
        """,
      en: """
        there is no dossier “�[31m�”
        """),
    Refusal(
      "an unknown user", ["advance", "CODE", "receive", "--as", "nobody", "--office", "office"], 1,
      vi: """
        không làm được “receive”:
          – không có người dùng “nobody” trong văn phòng này
        làm được lúc này:
          receive – Tiếp nhận: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          refuse – Từ chối tiếp nhận: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          ask_supplement – Yêu cầu bổ sung: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          digitise – Số hóa giấy tờ: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          withdraw – Công dân rút hồ sơ: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
        """,
      en: """
        “receive” is refused:
          – there is no user “nobody” in this office
        possible now:
          receive – Receive: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          refuse – Refuse: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          ask_supplement – Ask for a supplement: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          digitise – Digitise a paper: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          withdraw – Withdraw: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
        """),
    Refusal(
      "nobody acts", ["advance", "CODE", "receive", "--office", "office"], 64,
      vi: """
        Lỗi: cần biết ai thực hiện: thêm --as NGƯỜI hoặc đặt MOTCUA_USER
          Xem “motcua advance --help” để biết thêm.
        """,
      en: """
        Error: who acts? Add --as USER or set MOTCUA_USER
          See 'motcua advance --help' for more information.
        """),
    Refusal(
      "an old version",
      ["advance", "CODE-2", "transfer", "--as", "lan", "--expect", "1", "--office", "office"], 75,
      vi: """
        hồ sơ CODE-2 vừa được người khác xử lý (bản 1 nay là 2); xem lại rồi làm lại
        """,
      en: """
        dossier CODE-2 was changed by somebody else (version 1 is now 2); look again, then retry
        """),
    Refusal(
      "a key used for something else",
      ["advance", "CODE-2", "transfer", "--as", "lan", "--key", "used", "--office", "office"], 1,
      vi: """
        khóa “used” đã dùng cho một yêu cầu khác; hãy dùng khóa mới
        """,
      en: """
        key “used” was already used for another request; use a new one
        """),
    Refusal(
      "a reason is missing", ["advance", "CODE", "refuse", "--as", "lan", "--office", "office"], 1,
      vi: """
        không làm được “refuse”:
          – thiếu lý do (--note)
        làm được lúc này:
          receive – Tiếp nhận: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          refuse – Từ chối tiếp nhận: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          ask_supplement – Yêu cầu bổ sung: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          digitise – Số hóa giấy tờ: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          withdraw – Công dân rút hồ sơ: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
        """,
      en: """
        “refuse” is refused:
          – a reason (--note) is missing
        possible now:
          receive – Receive: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          refuse – Refuse: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          ask_supplement – Ask for a supplement: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          digitise – Digitise a paper: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          withdraw – Withdraw: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
        """),
    Refusal(
      "an empty reason", ["advance", "CODE", "refuse", "--as", "lan", "--note", "", "--office", "office"], 65,
      vi: """
        --note: gặp “”; cần chữ, 1–2000 ký tự, không ký tự điều khiển
        """,
      en: """
        --note: found “”; expected text, 1–2000 characters, no control characters
        """),
    Refusal(
      "a reason with a tab",
      ["advance", "CODE", "refuse", "--as", "lan", "--note", "a\tb", "--office", "office"], 65,
      vi: """
        --note: gặp “…”; cần chữ, 1–2000 ký tự, không ký tự điều khiển
        """,
      en: """
        --note: found “…”; expected text, 1–2000 characters, no control characters
        """),
    Refusal(
      "a wrong check digit",
      ["advance", "CODE", "receive", "--as", "lan", "--item", "EB569771908VN", "--office", "office"], 65,
      vi: """
        --item: gặp “EB569771908VN”; cần số hiệu bưu gửi 13 ký tự như EB569771909VN (số kiểm tra là 8, tám số trước đòi 9: có chữ số bị chép sai)
        """,
      en: """
        --item: found “EB569771908VN”; expected a 13-character item number such as EB569771909VN (the check digit is 8, the eight digits before it ask for 9: a digit was copied wrongly)
        """),
    Refusal(
      "a filing time that cannot be read",
      ["advance", "CODE", "receive", "--as", "lan", "--filed", "yesterday", "--office", "office"], 64,
      vi: """
        Lỗi: --filed nhận lúc có thật dạng “NĂM-THÁNG-NGÀY GIỜ:PHÚT” như “2026-08-03 09:30”, không nhận “yesterday”
          Xem “motcua advance --help” để biết thêm.
        """,
      en: """
        Error: --filed takes a real time written “YEAR-MONTH-DAY HOUR:MINUTE” such as “2026-08-03 09:30”, not “yesterday”
          See 'motcua advance --help' for more information.
        """),
    Refusal(
      "an item number that is none",
      ["advance", "CODE", "receive", "--as", "lan", "--item", "parcel", "--office", "office"], 65,
      vi: """
        --item: gặp “parcel”; cần số hiệu bưu gửi 13 ký tự như EB569771909VN (có 6 ký tự, phải có 13)
        """,
      en: """
        --item: found “parcel”; expected a 13-character item number such as EB569771909VN (has 6 characters, 13 are needed)
        """),
    Refusal(
      "a document that is not there",
      ["advance", "CODE-2", "transfer", "--as", "lan", "--file", "nowhere.pdf", "--office", "office"], 65,
      vi: """
        --file: gặp “nowhere.pdf”; cần tệp có thật và đọc được
        """,
      en: """
        --file: found “nowhere.pdf”; expected an existing file that can be read
        """),
    Refusal(
      "given to somebody who may not",
      ["advance", "CODE-2", "transfer", "--as", "lan", "--to", "lan", "--office", "office"], 1,
      vi: """
        không làm được “transfer”:
          – Nguyễn Thị Lan (lan) không giữ vai trò Trưởng phòng – Sở Y tế; giao được cho: Trần Quang Minh (minh)
        làm được lúc này:
          transfer – Chuyển xử lý: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          ask_supplement – Yêu cầu bổ sung: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          digitise – Số hóa giấy tờ: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          withdraw – Công dân rút hồ sơ: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
        """,
      en: """
        “transfer” is refused:
          – Nguyễn Thị Lan (lan) does not hold the role Head of division – Department of Health; it can be given to: Trần Quang Minh (minh)
        possible now:
          transfer – Transfer: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          ask_supplement – Ask for a supplement: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          digitise – Digitise a paper: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          withdraw – Withdraw: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
        """),
    Refusal(
      "for somebody else without a mandate",
      ["advance", "CODE", "receive", "--as", "lan", "--for", "binh", "--office", "office"], 1,
      vi: """
        không làm được “receive”:
          – Nguyễn Thị Lan (lan) không có ủy quyền của Đỗ Thanh Bình (binh); đang có ủy quyền của: không ai
        làm được lúc này:
          receive – Tiếp nhận: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          refuse – Từ chối tiếp nhận: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          ask_supplement – Yêu cầu bổ sung: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          digitise – Số hóa giấy tờ: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          withdraw – Công dân rút hồ sơ: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
        """,
      en: """
        “receive” is refused:
          – Nguyễn Thị Lan (lan) has no mandate to act for Đỗ Thanh Bình (binh); has mandates to act for: nobody
        possible now:
          receive – Receive: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          refuse – Refuse: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          ask_supplement – Ask for a supplement: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          digitise – Digitise a paper: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
          withdraw – Withdraw: Phạm Văn Hùng (hung), Nguyễn Thị Lan (lan)
        """),
    Refusal(
      "an inbox of nobody known", ["inbox", "--as", "nobody", "--office", "office"], 1,
      vi: """
        không làm được “inbox”:
          – không có người dùng “nobody” trong văn phòng này
        """,
      en: """
        “inbox” is refused:
          – there is no user “nobody” in this office
        """),
    Refusal(
      "the history of an unknown dossier", ["history", "H44.15-260101-9999", "--office", "office"], 66,
      vi: """
        không có hồ sơ “H44.15-260101-9999”
        """,
      en: """
        there is no dossier “H44.15-260101-9999”
        """),
  ]
}
