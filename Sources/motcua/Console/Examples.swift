/// Examples for the help of each command.
enum Examples {
  static let root = say(
    """
    Bắt đầu trong năm phút:
      motcua demo
      motcua init van-phong
      motcua submit --help

    Mã kết thúc: 0 xong; 1 bị từ chối; 64 gõ sai lệnh; 65 dữ liệu sai; 66 không
    thấy; 70 dữ liệu hỏng; 73 không tạo hoặc không ghi được; 74 lỗi đĩa; 75 đang
    bận hoặc người khác vừa xử lý; 76 không phải văn phòng, hoặc do phiên bản
    motcua mới hơn ghi.
    """,
    """
    Five minutes to start:
      motcua demo
      motcua init my-office
      motcua submit --help

    Exit codes: 0 done; 1 refused; 64 wrong usage; 65 bad data; 66 not found;
    70 damaged data; 73 cannot create or write; 74 disk failure; 75 busy or
    changed by somebody else; 76 not an office, or written by a newer motcua.
    """)

  /// A folder's name in examples.
  static var folder: String { say("van-phong", "my-office") }

  /// A folder for workflow files.
  static var flows: String { say("quy-trinh", "workflows") }

  static func of(_ lines: String) -> String { say("Ví dụ:\n", "Examples:\n") + lines }
}
