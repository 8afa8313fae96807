/// Edits of what the workflow says of the post.
let postEdits = [
  Edit(
    [
      (
        "on: attempt_failed, asks: [reason], to: failed_twice",
        "on: [attempt_failed, refused], asks: [reason], to: failed_twice"
      )
    ],
    vi: [
      "việc “Phát không thành” (fail) ở “Phát lần một không thành”: tin bưu chính dẫn đến việc này đổi từ “Phát không thành” thành “Phát không thành” hoặc “Người nhận từ chối”"
    ],
    en: [
      "action “Delivery failed” (fail) in “First attempt failed”: news of the post that takes it changed from “Delivery failed” to “Delivery failed” or “Refused by the receiver”"
    ]),
  Edit(
    [("on: in_transit, to: in_transit", "to: in_transit")],
    vi: [
      "việc “Đang vận chuyển” (in_transit) ở “Đã giao bưu tá”: tin bưu chính dẫn đến việc này nay không có, trước là “Đang vận chuyển”"
    ],
    en: [
      "action “In transit” (in_transit) in “Handed to the post”: news of the post that takes it is gone, it was “In transit”"
    ]),
  Edit(
    [("                act: hand_to_carrier\n", "")],
    vi: [
      "việc “Giao bưu tá” (hand_to_post) ở “Đã đóng gói”: hành vi pháp lý nay không có, trước là giao bưu tá"
    ],
    en: [
      "action “Hand to the post” (hand_to_post) in “Packed”: legal act is gone, it was handing to the post"
    ]),
  Edit(
    [("    of: consignment\n", "    of: consignment\n    after: 1 days\n")],
    vi: [
      "hẹn giờ “Bưu gửi quá hạn phát” (delivery_overdue): lúc đổi từ khi hết hạn phát của bưu gửi thành 1 ngày sau khi hết hạn phát của bưu gửi"
    ],
    en: [
      "timer “The item is overdue” (delivery_overdue): when changed from when the post’s time is over to 1 day after the post’s time is over"
    ]),
  Edit(
    [("{when: fee paid, to: paid}", "{when: not fee due, to: paid}")],
    vi: [
      "đường tự động từ “Chưa nộp phí” đến “Đã nộp phí”: điều kiện đổi từ phí đã nộp đủ thành thủ tục không thu phí"
    ],
    en: [
      "automatic way from “Fee unpaid” to “Fee paid”: condition changed from the fee is paid to the procedure has no fee"
    ]),
  Edit(
    [("[came post, in registered]", "[came online, in registered]")],
    vi: [
      "đường tự động từ “Không qua bưu chính” đến “Chờ bưu tá giao hồ sơ”: điều kiện đổi từ nộp bưu chính công ích và hồ sơ ở “Mới đăng ký” thành nộp trực tuyến và hồ sơ ở “Mới đăng ký”"
    ],
    en: [
      "automatic way from “Not by post” to “The post has to hand it in”: condition changed from handed in public post and the dossier is in “Registered” to handed in online and the dossier is in “Registered”"
    ]),
]
