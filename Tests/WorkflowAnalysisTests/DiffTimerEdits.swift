/// What changes about time.
let timerEdits = [
  Edit(
    [
      (
        "    after: completion\n    tell: receiver@receiving\n    take: close\n",
        "    after: 20 days\n    tell: leader@agency\n"
      )
    ],
    vi: [
      "hẹn giờ “Hết thời gian bổ sung hồ sơ” (not_completed): lúc đổi từ hạn bổ sung hồ sơ sau khi vào “Chờ bổ sung” thành 20 ngày sau khi vào “Chờ bổ sung”",
      "hẹn giờ “Hết thời gian bổ sung hồ sơ” (not_completed): báo ai đổi từ Cán bộ một cửa (nơi tiếp nhận) thành Lãnh đạo (cơ quan giải quyết)",
      "hẹn giờ “Hết thời gian bổ sung hồ sơ” (not_completed): việc tự làm nay không có, trước là “Kết thúc do không bổ sung”",
    ],
    en: [
      "timer “The time for the supplement is over” (not_completed): when changed from the limit for the supplement after “Waiting for a supplement” is entered to 20 calendar days after “Waiting for a supplement” is entered",
      "timer “The time for the supplement is over” (not_completed): who is told changed from One-stop receiver (receiving agency) to Leader (competent agency)",
      "timer “The time for the supplement is over” (not_completed): the action it takes is gone, it was “Close without supplement”",
    ]),
  Edit(
    [("    of: step\n    before: 2 hours\n", "    of: step\n    before: 4 hours\n")],
    vi: [
      "hẹn giờ “Bước xử lý sắp hết thời gian” (step_due_soon): lúc đổi từ 0,25 ngày trước khi hết thời gian của bước thành 0,5 ngày trước khi hết thời gian của bước"
    ],
    en: [
      "timer “The time of the step is nearly over” (step_due_soon): when changed from 0.25 days before the step’s time is over to 0.5 days before the step’s time is over"
    ]),
  Edit(
    [
      (
        "  tacit:\n    title: {vi: Hết thời gian mà không có ý kiến, en: Silence decides}\n    of: tacit step\n    take: go_on\n",
        "  late:\n    title: {vi: Trễ, en: Late}\n    of: dossier\n    after: 1 days\n    channels: post\n    tell: leader@agency\n"
      )
    ],
    vi: [
      "bỏ hẹn giờ “Hết thời gian mà không có ý kiến” (tacit)",
      "thêm hẹn giờ “Trễ” (late): 1 ngày sau khi hết hạn của hồ sơ",
    ],
    en: [
      "timer “Silence decides” (tacit) removed",
      "timer “Late” (late) added: 1 day after the dossier’s time is over",
    ]),
]
