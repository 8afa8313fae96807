/// Edits of shipped files with the sentences they give.

/// Edits of the first shipped procedure.
let procedureEdits = [
  Edit(
    [("limit: 10 working days", "limit: 8 working days"), ("time: 7 days", "time: 5 days")],
    vi: [
      "thủ tục: thời hạn đổi từ 10 ngày làm việc thành 8 ngày làm việc",
      "bước “Xử lý hồ sơ” (process): thời gian đổi từ 7 ngày thành 5 ngày",
    ],
    en: [
      "the procedure: time limit changed from 10 working days to 8 working days",
      "step “Process” (process): time changed from 7 days to 5 days",
    ]),
  Edit(
    [("after_supplement: restart", "after_supplement: resume")],
    vi: ["thủ tục: thời hạn sau khi bổ sung đổi từ tính lại từ đầu thành tính tiếp"],
    en: ["the procedure: time limit after a supplement changed from starts again to goes on"]),
  Edit(
    [("workers are disabled people\n", "workers are disabled\n")],
    vi: [
      "thủ tục: tên tiếng Anh đổi từ “Recognition of an establishment in which at least 30 % of the workers are disabled people” thành “Recognition of an establishment in which at least 30 % of the workers are disabled”"
    ],
    en: [
      "the procedure: title changed from “Recognition of an establishment in which at least 30 % of the workers are disabled people” to “Recognition of an establishment in which at least 30 % of the workers are disabled”"
    ]),
  Edit(
    [("vi: Sở Y tế, en: Department of Health", "vi: Sở Nội vụ, en: Department of Home Affairs")],
    vi: ["thủ tục: cơ quan giải quyết đổi từ “Sở Y tế” thành “Sở Nội vụ”"],
    en: [
      "the procedure: competent agency changed from “Department of Health” to “Department of Home Affairs”"
    ]),
  Edit(
    [("field: {vi: Bảo trợ xã hội", "field: {vi: Bảo trợ")],
    vi: ["thủ tục: lĩnh vực đổi từ “Bảo trợ xã hội” thành “Bảo trợ”"],
    en: ["the procedure: Vietnamese field changed from “Bảo trợ xã hội” to “Bảo trợ”"]),
  Edit(
    [("level: province", "level: commune")],
    vi: ["thủ tục: cấp đổi từ “cấp tỉnh” thành “cấp xã”"],
    en: ["the procedure: level changed from “province” to “commune”"]),
  Edit(
    [("valid: {from: 2025-11-27}", "valid: {from: 2025-12-01, until: 2026-12-31}")],
    vi: [
      "thủ tục: ngày bắt đầu áp dụng đổi từ 2025-11-27 thành 2025-12-01",
      "thủ tục: ngày cuối áp dụng nay là 2026-12-31, trước không có",
    ],
    en: [
      "the procedure: first day of validity changed from 2025-11-27 to 2025-12-01",
      "the procedure: last day of validity is now 2026-12-31, there was none",
    ]),
  Edit(
    [("channels: [counter, online, post]", "channels: [counter, online]")],
    vi: ["thủ tục: cách nộp đổi từ trực tiếp, trực tuyến, bưu chính công ích thành trực tiếp, trực tuyến"],
    en: [
      "the procedure: ways to submit changed from at the counter, online, public post to at the counter, online"
    ]),
  Edit(
    [("returns: [counter, online, post]", "returns: [counter, post]")],
    vi: [
      "thủ tục: cách trả kết quả đổi từ trực tiếp, trực tuyến, bưu chính công ích thành trực tiếp, bưu chính công ích"
    ],
    en: [
      "the procedure: ways to return the result changed from at the counter, online, public post to at the counter, public post"
    ]),
  Edit(
    [("fee: {amount: 0}", "fee: {amount: 8000, note: {vi: Mỗi bản, en: Each copy}}")],
    vi: [
      "thủ tục: phí, lệ phí đổi từ 0 đồng thành 8000 đồng",
      "thủ tục: ghi chú về phí nay là “Mỗi bản”, trước không có",
    ],
    en: [
      "the procedure: fee changed from 0 đồng to 8000 đồng",
      "the procedure: note on the fee is now “Each copy”, there was none",
    ]),
  Edit(
    [("required: false}", "required: true}")],
    vi: [
      "giấy tờ “Bản sao hợp đồng lao động của người khuyết tật” (contracts): yêu cầu đổi từ không bắt buộc thành bắt buộc"
    ],
    en: [
      "paper “Copies of the disabled workers’ contracts” (contracts): need changed from optional to required"
    ]),
  Edit(
    [("vi: Danh sách lao động là người khuyết tật", "vi: Danh sách lao động")],
    vi: [
      "giấy tờ “Danh sách lao động” (worker_list): tên đổi từ “Danh sách lao động là người khuyết tật” thành “Danh sách lao động”"
    ],
    en: [
      "paper “List of disabled workers” (worker_list): Vietnamese title changed from “Danh sách lao động là người khuyết tật” to “Danh sách lao động”"
    ]),
  Edit(
    [
      (
        "  - {kind: registration, title: {vi: Bản sao quyết định thành lập hoặc đăng ký kinh doanh, en: Copy of the founding decision or business registration}}\n",
        ""
      )
    ],
    vi: ["bỏ giấy tờ “Bản sao quyết định thành lập hoặc đăng ký kinh doanh” (registration)"],
    en: ["paper “Copy of the founding decision or business registration” (registration) removed"]),
  Edit(
    [("result: {title", "  - {kind: map, title: {vi: Sơ đồ, en: Map}}\nresult: {title")],
    vi: ["thêm giấy tờ “Sơ đồ” (map): bắt buộc"],
    en: ["paper “Map” (map) added: required"]),
  Edit(
    [("symbol: QĐ-SYT", "symbol: QĐ-SNV")],
    vi: ["văn bản “Quyết định công nhận” (result): ký hiệu văn bản đổi từ “QĐ-SYT” thành “QĐ-SNV”"],
    en: ["document “Decision of recognition” (result): symbol changed from “QĐ-SYT” to “QĐ-SNV”"]),
  Edit(
    [("en: Decision of recognition", "en: Decision")],
    vi: [
      "văn bản “Quyết định công nhận” (result): tên tiếng Anh đổi từ “Decision of recognition” thành “Decision”"
    ],
    en: ["document “Decision” (result): title changed from “Decision of recognition” to “Decision”"]),
  Edit(
    [("Nghị định 28/2012/NĐ-CP, Điều 9", "Nghị định 28/2012/NĐ-CP, Điều 10")],
    vi: [
      "thủ tục: căn cứ: bỏ “Nghị định 28/2012/NĐ-CP, Điều 9 (thành phần hồ sơ; cần đối chiếu lại bản đang có hiệu lực)”; thêm “Nghị định 28/2012/NĐ-CP, Điều 10 (thành phần hồ sơ; cần đối chiếu lại bản đang có hiệu lực)”"
    ],
    en: [
      "the procedure: sources: “Nghị định 28/2012/NĐ-CP, Điều 9 (thành phần hồ sơ; cần đối chiếu lại bản đang có hiệu lực)” removed; “Nghị định 28/2012/NĐ-CP, Điều 10 (thành phần hồ sơ; cần đối chiếu lại bản đang có hiệu lực)” added"
    ]),
  Edit(
    [
      (
        "  - {name: review, does: review, role: head, time: 0.5 days, title: {vi: Thẩm định dự thảo, en: Review}}\n",
        ""
      ), ("time: 7 days", "time: 7.5 days"),
    ],
    vi: [
      "bỏ bước “Thẩm định dự thảo” (review)",
      "bước “Xử lý hồ sơ” (process): thời gian đổi từ 7 ngày thành 7,5 ngày",
    ],
    en: ["step “Review” (review) removed", "step “Process” (process): time changed from 7 days to 7.5 days"]),
  Edit(
    [
      (
        "  - {name: issue,",
        "  - {name: second, does: review, role: leader, at: receiving, time: 0.25 days, title: {vi: Xem lại, en: Look again}}\n  - {name: issue,"
      ), ("time: 7 days", "time: 6.75 days"),
    ],
    vi: [
      "thêm bước “Xem lại” (second): Lãnh đạo (nơi tiếp nhận); 0,25 ngày; sau “Lãnh đạo Sở ký duyệt”",
      "bước “Xử lý hồ sơ” (process): thời gian đổi từ 7 ngày thành 6,75 ngày",
    ],
    en: [
      "step “Look again” (second) added: Leader (receiving agency); 0.25 days; after “The leader signs”",
      "step “Process” (process): time changed from 7 days to 6.75 days",
    ]),
  Edit(
    [
      (
        "  - {name: review, does: review, role: head, time: 0.5 days, title: {vi: Thẩm định dự thảo, en: Review}}\n",
        ""
      ),
      (
        "  - {name: process,",
        "  - {name: review, does: review, role: head, time: 0.5 days, title: {vi: Thẩm định dự thảo, en: Review}}\n  - {name: process,"
      ),
    ],
    vi: [
      "bước “Xử lý hồ sơ” (process) chuyển đến sau “Thẩm định dự thảo”",
      "việc “Trả lại xử lý” (rework) ở “Thẩm định dự thảo”: nơi đến đổi từ “Xử lý hồ sơ” thành “Phân công xử lý”",
    ],
    en: [
      "step “Process” (process) moved to after “Review”",
      "action “Send back for rework” (rework) in “Review”: where it leads changed from “Process” to “Assign”",
    ]),
  Edit(
    [("vi: Thẩm định dự thảo, en: Review", "vi: Xem lại, en: Look again")],
    vi: ["bước “Xem lại” (review): tên đổi từ “Thẩm định dự thảo” thành “Xem lại”"],
    en: ["step “Look again” (review): title changed from “Review” to “Look again”"]),
  Edit(
    [("name: review, does: review, role: head", "name: review, does: review, role: leader, at: committee")],
    vi: [
      "bước “Thẩm định dự thảo” (review): người làm đổi từ Trưởng phòng (cơ quan giải quyết) thành Lãnh đạo (“committee”)"
    ],
    en: [
      "step “Review” (review): who does it changed from Head of division (competent agency) to Leader (“committee”)"
    ]),
  Edit(
    [("role: clerk, time: 0.5 days", "role: clerk, sends: true, time: 0.5 days")],
    vi: [
      "bước “Vào sổ, đóng dấu, chuyển Trung tâm” (issue): gửi qua mạng khi phát hành đổi từ không thành có"
    ],
    en: [
      "step “Register, seal, hand to the centre” (issue): sending over the network on issue changed from no to yes"
    ]),
  Edit(
    [("name: review, does: review", "name: review, does: process")],
    vi: [
      "bước “Thẩm định dự thảo” (review): loại bước đổi từ “review” thành “process”",
      "việc “Trả lại xử lý” (rework) ở “Lãnh đạo Sở ký duyệt”: nơi đến đổi từ “Xử lý hồ sơ” thành “Thẩm định dự thảo”",
      "việc “Trả lại xử lý” (rework) ở “Vào sổ, đóng dấu, chuyển Trung tâm”: nơi đến đổi từ “Xử lý hồ sơ” thành “Thẩm định dự thảo”",
    ],
    en: [
      "step “Review” (review): kind changed from “review” to “process”",
      "action “Send back for rework” (rework) in “The leader signs”: where it leads changed from “Process” to “Review”",
      "action “Send back for rework” (rework) in “Register, seal, hand to the centre”: where it leads changed from “Process” to “Review”",
    ]),
  Edit(
    [("name: approve, does: approve,", "name: approve, does: approve, back_to: assign,")],
    vi: [
      "việc “Trả lại xử lý” (rework) ở “Lãnh đạo Sở ký duyệt”: nơi đến đổi từ “Xử lý hồ sơ” thành “Phân công xử lý”"
    ],
    en: [
      "action “Send back for rework” (rework) in “The leader signs”: where it leads changed from “Process” to “Assign”"
    ]),
]

/// Edits of the shipped workflow, seen through a procedure that consults.
let workflowEdits = [
  Edit(
    [
      (
        "by: receiver@receiving, to: where_it_was}\n              close:",
        "by: receiver@receiving, to: withdrawn}\n              close:"
      )
    ],
    vi: [
      "việc “Nhận bổ sung” (complete) ở “Chờ bổ sung”: nơi đến đổi từ “nơi đã rời đi trong Đang giải quyết” thành “Đã rút”"
    ],
    en: [
      "action “Take in the supplement” (complete) in “Waiting for a supplement”: where it leads changed from “where Open was left” to “Withdrawn”"
    ]),
  Edit(
    [("to: stopped}", "to: withdrawn}")],
    vi: [
      "việc “Dừng giải quyết” (stop) ở “Chờ nghĩa vụ tài chính”: nơi đến đổi từ “Dừng xử lý” thành “Đã rút”"
    ],
    en: [
      "action “Stop” (stop) in “Waiting for a financial duty”: where it leads changed from “Stopped” to “Withdrawn”"
    ]),
  Edit(
    [
      (
        "{title: {vi: Chuyển xử lý, en: Transfer}, by: step,",
        "{title: {vi: Chuyển đi, en: Transfer}, by: step, asks: [reason],"
      )
    ],
    vi: [
      "việc “Chuyển đi” (transfer) ở “Được tiếp nhận”: tên đổi từ “Chuyển xử lý” thành “Chuyển đi”",
      "việc “Chuyển đi” (transfer) ở “Được tiếp nhận”: cần có nay là lý do, trước không có",
    ],
    en: [
      "action “Transfer” (transfer) in “Received”: Vietnamese title changed from “Chuyển xử lý” to “Chuyển đi”",
      "action “Transfer” (transfer) in “Received”: what is asked for is now a reason, there was none",
    ]),
  Edit(
    [
      (
        "  stop:\n                    title: {vi: Dừng giải quyết, en: Stop}\n                    by: leader@agency",
        "  stop:\n                    title: {vi: Dừng giải quyết, en: Stop}\n                    by: [leader@agency, head@agency]"
      )
    ],
    vi: [
      "việc “Dừng giải quyết” (stop) ở “Đang xử lý”: ai làm được đổi từ Lãnh đạo (cơ quan giải quyết) thành Lãnh đạo (cơ quan giải quyết) hoặc Trưởng phòng (cơ quan giải quyết)"
    ],
    en: [
      "action “Stop” (stop) in “Processing”: who may act changed from Leader (competent agency) to Leader (competent agency) or Head of division (competent agency)"
    ]),
  Edit(
    [("when: not parts open", "when: not fee due")],
    vi: [
      "việc “Đồng ý cho rút” (accept_withdrawal) ở “Công dân xin rút”: điều kiện đổi từ mọi hồ sơ thành phần đã xong thành thủ tục không thu phí"
    ],
    en: [
      "action “Accept the withdrawal” (accept_withdrawal) in “Withdrawal asked”: condition changed from every part has ended to the procedure has no fee"
    ]),
  Edit(
    [("            when: not parts open\n", "")],
    vi: [
      "việc “Đồng ý cho rút” (accept_withdrawal) ở “Công dân xin rút”: điều kiện nay không có, trước là mọi hồ sơ thành phần đã xong"
    ],
    en: [
      "action “Accept the withdrawal” (accept_withdrawal) in “Withdrawal asked”: condition is gone, it was every part has ended"
    ]),
  Edit(
    [("status: 6\n            clock: stops", "status: 5\n            clock: runs")],
    vi: [
      "trạng thái “Chờ nghĩa vụ tài chính” (fee_asked): trạng thái trên Cổng đổi từ 6 “Yêu cầu thực hiện nghĩa vụ tài chính” thành 5 “Yêu cầu bổ sung giấy tờ”",
      "trạng thái “Chờ nghĩa vụ tài chính” (fee_asked): đồng hồ đổi từ “dừng tính thời gian” thành “tính thời gian”",
    ],
    en: [
      "state “Waiting for a financial duty” (fee_asked): status on the portal changed from 6 “Fee asked” to 5 “Supplement asked”",
      "state “Waiting for a financial duty” (fee_asked): clock changed from “the clock stops” to “the clock runs”",
    ]),
  Edit(
    [("status: 8\n        clock: stops\n        notifies: true", "status: 8\n        clock: stops")],
    vi: ["trạng thái “Dừng xử lý” (stopped): báo người nộp đổi từ có thành không"],
    en: ["state “Stopped” (stopped): telling the applicant changed from yes to no"]),
  Edit(
    [
      (
        "                  claim: {title: {vi: Nhận việc, en: Take the step}, by: [step, asked], act: claim}\n",
        ""
      )
    ],
    vi: ["bỏ việc “Nhận việc” (claim) ở “Đang xử lý”"],
    en: ["action “Take the step” (claim) in “Processing” removed"]),
  Edit(
    [
      (
        "actions:\n          pay:",
        "actions:\n          waive_fee: {title: {vi: Miễn phí, en: Waive}, by: head@agency, asks: [reason], to: free}\n          pay:"
      )
    ],
    vi: [
      "thêm việc “Miễn phí” (waive_fee) ở “Chưa nộp phí”: Trưởng phòng (cơ quan giải quyết); dẫn đến “Không mất phí”"
    ],
    en: [
      "action “Waive” (waive_fee) in “Fee unpaid” added: Head of division (competent agency); leads to “Free of charge”"
    ]),
  Edit(
    [
      (
        "      paid: {title: {vi: Đã nộp phí, en: Fee paid}}",
        "      paid: {title: {vi: Đã nộp phí, en: Fee paid}}\n      refunded: {title: {vi: Đã hoàn, en: Refunded}}"
      )
    ],
    vi: ["thêm trạng thái “Đã hoàn” (refunded)"],
    en: ["state “Refunded” (refunded) added"]),
  Edit(
    [("always: {when: sent, to: sent_out}", "always: {when: not fee due, to: sent_out}")],
    vi: [
      "đường tự động từ “Chờ gửi qua mạng” đến “Đã gửi qua mạng”: điều kiện đổi từ kết quả đã gửi qua mạng thành thủ tục không thu phí"
    ],
    en: [
      "automatic way from “To be sent over the network” to “Sent over the network”: condition changed from the result was sent over the network to the procedure has no fee"
    ]),
  Edit(
    [("          - {when: in with_group, to: returned}\n", "")],
    vi: ["bỏ đường tự động từ “Đã xử lý xong” đến “Đã trả kết quả”: khi hồ sơ ở “Trả cùng hồ sơ liên thông”"],
    en: [
      "automatic way from “Done” to “Returned” removed: when the dossier is in “Returned with the joint dossier”"
    ]),
  Edit(
    [("done: done", "done: stopped")],
    vi: ["đường ra khi xong “Đang xử lý”: nơi đến đổi từ “Đã xử lý xong” thành “Dừng xử lý”"],
    en: ["way out when “Processing” is done: where it leads changed from “Done” to “Stopped”"]),
  Edit(
    [("initial: to_pack", "initial: packed")],
    vi: ["trạng thái “Trả qua bưu chính” (by_post): nơi bắt đầu đổi từ “Chờ đóng gói” thành “Đã đóng gói”"],
    en: ["state “Return by post” (by_post): where it starts changed from “To pack” to “Packed”"]),
  Edit(
    [
      (
        "      no_document: {title: {vi: Không có văn bản riêng, en: No document of its own}, quiet: true}",
        "      no_document: {title: {vi: Không có văn bản riêng, en: No document of its own}, final: true}"
      )
    ],
    vi: [
      "trạng thái “Không có văn bản riêng” (no_document): trạng thái cuối đổi từ không thành có",
      "trạng thái “Không có văn bản riêng” (no_document): không hiện ra đổi từ có thành không",
    ],
    en: [
      "state “No document of its own” (no_document): being final changed from no to yes",
      "state “No document of its own” (no_document): being left out of messages changed from yes to no",
    ]),
  Edit(
    [("head: {vi: Trưởng phòng, en: Head of division}", "head: {vi: Trưởng phòng, en: Head}")],
    vi: ["vai trò “Trưởng phòng” (head): tên tiếng Anh đổi từ “Head of division” thành “Head”"],
    en: ["role “Head” (head): title changed from “Head of division” to “Head”"]),
  Edit(
    [
      (
        "  clerk: {vi: Văn thư, en: Clerk}",
        "  clerk: {vi: Văn thư, en: Clerk}\n  cashier: {vi: Thủ quỹ, en: Cashier}"
      )
    ],
    vi: ["thêm vai trò “Thủ quỹ” (cashier)"],
    en: ["role “Cashier” (cashier) added"]),
  Edit(
    [("submit: {by: [receiver, portal]}", "submit: {by: [receiver]}")],
    vi: [
      "quy trình: ai nộp được đổi từ Cán bộ một cửa (nơi tiếp nhận) hoặc Cổng dịch vụ công (nơi tiếp nhận) thành Cán bộ một cửa (nơi tiếp nhận)"
    ],
    en: [
      "the workflow: who may submit changed from One-stop receiver (receiving agency) or Online portal (receiving agency) to One-stop receiver (receiving agency)"
    ]),
  Edit(
    [("approve: [leader], issue: [clerk]", "approve: [leader, head]")],
    vi: [
      "quy trình: ai ký được như lãnh đạo đổi từ Lãnh đạo thành Lãnh đạo hoặc Trưởng phòng",
      "quy trình: ai đóng dấu được đổi từ Văn thư thành bất kỳ ai",
    ],
    en: [
      "the workflow: who may sign as leader changed from Leader to Leader or Head of division",
      "the workflow: who may seal as the agency changed from Clerk to anybody",
    ]),
  Edit(
    [("move: {by: [head@agency, leader@agency]}", "move: {by: leader@agency}")],
    vi: [
      "quy trình: ai chuyển được phiên bản đổi từ Trưởng phòng (cơ quan giải quyết) hoặc Lãnh đạo (cơ quan giải quyết) thành Lãnh đạo (cơ quan giải quyết)"
    ],
    en: [
      "the workflow: who may move a dossier to it changed from Head of division (competent agency) or Leader (competent agency) to Leader (competent agency)"
    ]),
  Edit(
    [
      (
        "title: {vi: Quy trình một cửa, en: One-stop workflow}",
        "title: {vi: Quy trình chung, en: Common workflow}"
      )
    ],
    vi: ["quy trình: tên đổi từ “Quy trình một cửa” thành “Quy trình chung”"],
    en: ["the workflow: title changed from “One-stop workflow” to “Common workflow”"]),
  Edit(
    [("sources:\n", "sources:\n  - Nghị định 61/2018/NĐ-CP\n")],
    vi: ["quy trình: căn cứ: thêm “Nghị định 61/2018/NĐ-CP”"],
    en: ["the workflow: sources: “Nghị định 61/2018/NĐ-CP” added"]),
  Edit(
    [
      (
        "agree: {title: {vi: Đồng ý trình, en: Agree}, to: next}",
        "agree: {title: {vi: Đồng ý, en: Agree}, asks: [attachment], to: next}"
      )
    ],
    vi: [
      "việc “Đồng ý” (agree) của các bước “review”: tên đổi từ “Đồng ý trình” thành “Đồng ý”",
      "việc “Đồng ý” (agree) của các bước “review”: cần có nay là tệp kèm theo, trước không có",
    ],
    en: [
      "action “Agree” (agree) of “review” steps: Vietnamese title changed from “Đồng ý trình” to “Đồng ý”",
      "action “Agree” (agree) of “review” steps: what is asked for is now a paper that goes with it, there was none",
    ]),
  Edit(
    [
      (
        "answer: {title: {vi: Trả lời ý kiến, en: Answer}, asks: [reason],",
        "answer: {title: {vi: Góp ý, en: Answer}, asks: [draft],"
      )
    ],
    vi: [
      "việc “Góp ý” (answer) của các bước “consult”: tên đổi từ “Trả lời ý kiến” thành “Góp ý”",
      "việc “Góp ý” (answer) của các bước “consult”: cần có đổi từ lý do thành văn bản",
    ],
    en: [
      "action “Answer” (answer) of “consult” steps: Vietnamese title changed from “Trả lời ý kiến” to “Góp ý”",
      "action “Answer” (answer) of “consult” steps: what is asked for changed from a reason to the document",
    ]),
  Edit(
    [("        when: late\n        act: pass_over\n", "        act: pass_over\n")],
    vi: [
      "việc “Đi tiếp, không chờ cơ quan trễ hạn” (go_on) của các bước “consult”: điều kiện nay không có, trước là đã hết thời gian của bước"
    ],
    en: [
      "action “Go on without the late ones” (go_on) of “consult” steps: condition is gone, it was the step’s time has run out"
    ]),
  Edit(
    [
      (
        "sign: {title: {vi: Ký duyệt, en: Sign}, act: approve, to: next}",
        "sign: {title: {vi: Ký duyệt, en: Sign}, act: approve, to: process}"
      )
    ],
    vi: ["việc “Ký duyệt” (sign) ở “Lãnh đạo Sở ký duyệt”: nơi đến đổi từ bước kế tiếp thành “Xử lý hồ sơ”"],
    en: ["action “Sign” (sign) in “The leader signs”: where it leads changed from the next step to “Process”"]
  ),
]
