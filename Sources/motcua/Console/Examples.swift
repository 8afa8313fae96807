/// Examples for the help of each command.
enum Examples {
  static let root = say(
    """
    Bắt đầu trong năm phút:
      motcua demo
      motcua init van-phong
      motcua submit --office van-phong --as lan --procedure 1.001806 --name "Nguyễn Thị Hòa" …

    Mã kết thúc: 0 xong; 1 bị từ chối; 64 gõ sai lệnh; 65 dữ liệu sai; 66 không thấy; 70 dữ liệu hỏng; 73 không tạo hoặc
    không ghi được; 74 lỗi đĩa; 75 đang bận hoặc người khác vừa xử lý; 76 không phải hoặc mới hơn phiên bản này.
    """,
    """
    Five minutes to start:
      motcua demo
      motcua init my-office
      motcua submit --office my-office --as lan --procedure 1.001806 --name "Nguyễn Thị Hòa" …

    Exit codes: 0 done; 1 refused; 64 wrong usage; 65 bad data; 66 not found; 70 damaged data; 73 cannot create or write;
    74 disk failure; 75 busy or changed by somebody else; 76 not an office or newer than this version.
    """)

  static func of(_ lines: String) -> String { say("Ví dụ:\n", "Examples:\n") + lines }
}
