extension Places {
  /// Cần Thơ: communes of today, and what was there before 2025-07-01.
  static let canTho = #"""
    province 92 c Cần Thơ
    postcodes 94 95 96
    communes p31120 Cái Khế; p31135 Ninh Kiều; p31147 Tân An; p31150 An Bình; p31153 Ô Môn; p31157 Thới Long; p31162 Phước Thới; p31168 Bình Thủy; p31174 Thới An Đông; p31183 Long Tuyền
    communes p31186 Cái Răng; p31201 Hưng Phú; p31207 Thốt Nốt; p31213 Tân Lộc; p31217 Trung Nhứt; p31228 Thuận Hưng; x31231 Thạnh An; x31232 Vĩnh Thạnh; x31237 Vĩnh Trinh; x31246 Thạnh Quới
    communes x31249 Thạnh Phú; x31255 Trung Hưng; x31258 Thới Lai; x31261 Cờ Đỏ; x31264 Thới Hưng; x31273 Đông Hiệp; x31282 Đông Thuận; x31288 Trường Thành; x31294 Trường Xuân; x31299 Phong Điền
    communes x31309 Trường Long; x31315 Nhơn Ái; p31321 Vị Thanh; p31333 Vị Tân; x31338 Hỏa Lựu; p31340 Ngã Bảy; x31342 Tân Hòa; x31348 Trường Long Tây; x31360 Thạnh Xuân; x31366 Châu Thành
    communes x31369 Đông Phước; x31378 Phú Hữu; x31393 Hòa An; x31396 Hiệp Hưng; x31399 Tân Bình; x31408 Thạnh Hòa; p31411 Đại Thành; x31420 Phụng Hiệp; x31426 Phương Bình; x31432 Tân Phước Hưng
    communes x31441 Vị Thủy; x31453 Vĩnh Thuận Đông; x31459 Vĩnh Tường; x31465 Vị Thanh 1; p31471 Long Mỹ; p31473 Long Bình; p31480 Long Phú 1; x31489 Vĩnh Viễn; x31492 Lương Tâm; x31495 Xà Phiên
    communes p31507 Sóc Trăng; p31510 Phú Lợi; x31528 Kế Sách; x31531 An Lạc Thôn; x31537 Phong Nẫm; x31540 Thới An Hội; x31552 Nhơn Mỹ; x31561 Đại Hải; x31567 Mỹ Tú; x31569 Phú Tâm
    communes x31570 Hồ Đắc Kiện; x31579 Long Hưng; x31582 Thuận Hòa; x31591 Mỹ Hương; x31594 An Ninh; x31603 Mỹ Phước; x31615 An Thạnh; x31633 Cù Lao Dung; x31639 Long Phú; x31645 Đại Ngãi
    communes x31654 Trường Khánh; x31666 Tân Thạnh; x31673 Trần Đề; x31675 Liêu Tú; x31679 Lịch Hội Thượng; p31684 Mỹ Xuyên; x31687 Tài Văn; x31699 Thạnh Thới An; x31708 Nhu Gia; x31717 Hòa Tú
    communes x31723 Ngọc Tố; x31726 Gia Hòa; p31732 Ngã Năm; x31741 Tân Long; p31753 Mỹ Quới; x31756 Phú Lộc; x31759 Lâm Tân; x31777 Vĩnh Lợi; p31783 Vĩnh Châu; p31789 Khánh Hòa
    communes x31795 Vĩnh Hải; p31804 Vĩnh Phước; x31810 Lai Hòa
    former 92 c Cần Thơ
    district 916 q Ninh Kiều: p31117 Cái Khế>31120; p31120 An Hòa>31120; p31123 Thới Bình>31135; p31135 Tân An>31135; p31144 Xuân Khánh>31135; p31147 Hưng Lợi>31147; p31149 An Khánh>31147; p31150 An Bình>31150
    district 917 q Ô Môn: p31153 Châu Văn Liêm>31153; p31154 Thới Hòa>31153; p31156 Thới Long>31157; p31157 Long Hưng>31157; p31159 Thới An>31153; p31162 Phước Thới>31162; p31165 Trường Lạc>31162
    district 918 q Bình Thuỷ: p31168 Bình Thủy>31168; p31169 Trà An>31174; p31171 Trà Nóc>31174; p31174 Thới An Đông>31174; p31177 An Thới>31168; p31178 Bùi Hữu Nghĩa>31120 31168; p31180 Long Hòa>31183; p31183 Long Tuyền>31150 31183
    district 919 q Cái Răng: p31186 Lê Bình>31186; p31189 Hưng Phú>31201; p31192 Hưng Thạnh>31186; p31195 Ba Láng>31186; p31198 Thường Thạnh>31186; p31201 Phú Thứ>31201; p31204 Tân Phú>31201
    district 923 q Thốt Nốt: p31207 Thốt Nốt>31207 31228; p31210 Thới Thuận>31207; p31212 Thuận An>31207; p31213 Tân Lộc>31213; p31216 Trung Nhứt>31217; p31217 Thạnh Hoà>31217; p31219 Trung Kiên>31228; p31227 Tân Hưng>31157; p31228 Thuận Hưng>31228
    district 924 h Vĩnh Thạnh: x31211 Vĩnh Bình>31237; t31231 Thanh An | Thạnh An>31231; t31232 Vĩnh Thạnh>31232; x31234 Thạnh Mỹ>31232; x31237 Vĩnh Trinh>31237; x31240 Thạnh An>31246; x31241 Thạnh Tiến>31246; x31243 Thạnh Thắng>31231; x31244 Thạnh Lợi>31231; x31246 Thạnh Quới>31246 31726; x31252 Thạnh Lộc>31232
    district 925 h Cờ Đỏ: x31222 Trung An>31217; x31225 Trung Thạnh>31255; x31249 Thạnh Phú>31249; x31255 Trung Hưng>31255; t31261 Cờ Đỏ>31261; x31264 Thới Hưng>31264; x31273 Đông Hiệp>31273; x31274 Đông Thắng>31273; x31276 Thới Đông>31261; x31277 Thới Xuân>31261
    district 926 h Phong Điền: t31299 Phong Điền>31299; x31300 Nhơn Ái>31315; x31303 Giai Xuân>31299; x31306 Tân Thới>31299; x31309 Trường Long>31309; x31312 Mỹ Khánh>31150; x31315 Nhơn Nghĩa>31315
    district 927 h Thới Lai: t31258 Thới Lai>31258; x31267 Thới Thạnh>31153; x31268 Tân Thạnh>31288 31666; x31270 Xuân Thắng>31273; x31279 Đông Bình>31282; x31282 Đông Thuận>31282; x31285 Thới Tân>31258; x31286 Trường Thắng>31258; x31288 Định Môn>31288; x31291 Trường Thành>31288; x31294 Trường Xuân>31294; x31297 Trường Xuân A>31294; x31298 Trường Xuân B>31294
    former 93 t Hậu Giang
    district 930 c Vị Thanh: p31318 I>31321; p31321 III>31321; p31324 IV>31333; p31327 V>31333; p31330 VII>31321; x31333 Vị Tân>31333; x31336 Hoả Lựu>31338; x31338 Tân Tiến>31338; x31339 Hoả Tiến>31338
    district 931 c Ngã Bảy: p31340 Ngã Bảy>31340; p31341 Lái Hiếu>31340; p31343 Hiệp Thành>31340; p31344 Hiệp Lợi>31411; x31411 Đại Thành>31411; x31414 Tân Thành>31411
    district 932 h Châu Thành A: t31342 Một Ngàn>31342; x31345 Tân Hoà>31342; t31346 Bảy Ngàn>31342; x31348 Trường Long Tây>31348; x31351 Trường Long A>31348; x31357 Nhơn Nghĩa A>31342; t31359 Rạch Gòi>31360; x31360 Thạnh Xuân>31360; t31362 Cái Tắc>31369; x31363 Tân Phú Thạnh>31360
    district 933 h Châu Thành: t31366 Ngã Sáu>31366; x31369 Đông Thạnh>31369; x31375 Đông Phú>31366; x31378 Phú Hữu>31378 31654; x31379 Phú Tân>31378 31582; t31381 Mái Dầm>31366; x31384 Đông Phước>31378; x31387 Đông Phước A>31369
    district 934 h Phụng Hiệp: t31393 Kinh Cùng>31393; t31396 Cây Dương>31396; x31399 Tân Bình>31399; x31402 Bình Thành>31399; x31405 Thạnh Hòa>31408; x31408 Long Thạnh>31408; x31417 Phụng Hiệp>31420; x31420 Hòa Mỹ>31420; x31423 Hòa An>31393; x31426 Phương Bình>31426; x31429 Hiệp Hưng>31396; x31432 Tân Phước Hưng>31432; t31433 Búng Tàu>31432; x31435 Phương Phú>31426; x31438 Tân Long>31408 31741
    district 935 h Vị Thuỷ: t31441 Nàng Mau>31441; x31444 Vị Trung>31441; x31447 Vị Thuỷ>31453; x31450 Vị Thắng>31441; x31453 Vĩnh Thuận Tây>31453; x31456 Vĩnh Trung>31459; x31459 Vĩnh Tường>31459; x31462 Vị Đông>31465; x31465 Vị Thanh>31465; x31468 Vị Bình>31465
    district 936 h Long Mỹ: x31483 Thuận Hưng>31495 31591; x31484 Thuận Hòa>31495; x31486 Vĩnh Thuận Đông>31453; t31489 Vĩnh Viễn>31489; x31490 Vĩnh Viễn A>31489; x31492 Lương Tâm>31492; x31493 Lương Nghĩa>31492; x31495 Xà Phiên>31495
    district 937 y Long Mỹ: p31471 Thuận An>31471; p31472 Trà Lồng>31480; p31473 Bình Thạnh>31473; x31474 Long Bình>31473 31741; p31475 Vĩnh Tường>31473; x31477 Long Trị>31471; x31478 Long Trị A>31471; x31480 Long Phú>31480 31639; x31481 Tân Phú>31480
    former 94 t Sóc Trăng
    district 941 c Sóc Trăng: p31498 5>31507; p31501 7>31507; p31504 8>31507; p31507 6>31507; p31510 2>31510; p31516 4>31510; p31519 3>31510; p31522 1>31510; p31525 10>31684
    district 942 h Châu Thành: t31569 Châu Thành>31569; x31570 Hồ Đắc Kiện>31570; x31573 Phú Tâm>31569; x31576 Thuận Hòa>31582; x31582 Phú Tân>31378 31582; x31585 Thiện Mỹ>31570; x31594 An Hiệp>31594; x31600 An Ninh>31594
    district 943 h Kế Sách: t31528 Kế Sách>31528; t31531 An Lạc Thôn>31531; x31534 Xuân Hòa>31531; x31537 Phong Nẫm>31537; x31540 An Lạc Tây>31540; x31543 Trinh Phú>31531; x31546 Ba Trinh>31561; x31549 Thới An Hội>31540; x31552 Nhơn Mỹ>31552; x31555 Kế Thành>31528; x31558 Kế An>31528; x31561 Đại Hải>31561; x31564 An Mỹ>31552
    district 944 h Mỹ Tú: t31567 Huỳnh Hữu Nghĩa>31567; x31579 Long Hưng>31579; x31588 Hưng Phú>31579; x31591 Mỹ Hương>31591; x31597 Mỹ Tú>31567; x31603 Mỹ Phước>31603; x31606 Thuận Hưng>31495 31591; x31609 Mỹ Thuận>31567; x31612 Phú Mỹ>31591
    district 945 h Cù Lao Dung: t31615 Cù Lao Dung>31615; x31618 An Thạnh 1>31615; x31621 An Thạnh Tây>31615; x31624 An Thạnh Đông>31615; x31627 Đại Ân 1>31633; x31630 An Thạnh 2>31633; x31633 An Thạnh 3>31633; x31636 An Thạnh Nam>31633
    district 946 h Long Phú: t31639 Long Phú>31639; x31642 Song Phụng>31552; t31645 Đại Ngãi>31645; x31648 Hậu Thạnh>31654; x31651 Long Đức>31645; x31654 Trường Khánh>31654; x31657 Phú Hữu>31378 31654; x31660 Tân Hưng>31666; x31663 Châu Khánh>31666; x31666 Tân Thạnh>31288 31666; x31669 Long Phú>31480 31639
    district 947 h Mỹ Xuyên: t31684 Mỹ Xuyên>31684; x31690 Đại Tâm>31684; x31693 Tham Đôn>31723; x31708 Thạnh Phú>31708; x31711 Ngọc Đông>31723; x31714 Thạnh Quới>31246 31726; x31717 Hòa Tú 1>31717; x31720 Gia Hòa 1>31708; x31723 Ngọc Tố>31723; x31726 Gia Hòa 2>31726; x31729 Hòa Tú II | Hòa Tú 2>31717
    district 948 y Ngã Năm: p31732 1>31732; p31735 2>31732; x31738 Vĩnh Quới>31732; x31741 Tân Long>31408 31741; x31744 Long Bình>31473 31741; p31747 3>31753; x31750 Mỹ Bình>31753; x31753 Mỹ Quới>31753
    district 949 h Thạnh Trị: t31756 Phú Lộc>31756; t31757 Hưng Lợi>31756; x31759 Lâm Tân>31759; x31762 Thạnh Tân>31741; x31765 Lâm Kiết>31759; x31768 Tuân Tức>31759; x31771 Vĩnh Thành>31777; x31774 Thạnh Trị>31756; x31777 Vĩnh Lợi>31777; x31780 Châu Hưng>31777
    district 950 y Vĩnh Châu: p31783 1>31783; x31786 Hòa Đông>31789; p31789 Khánh Hòa>31789; x31792 Vĩnh Hiệp>31789; x31795 Vĩnh Hải>31795; x31798 Lạc Hòa>31783; p31801 2>31783; p31804 Vĩnh Phước>31804; x31807 Vĩnh Tân>31804; x31810 Lai Hòa>31810
    district 951 h Trần Đề: x31672 Đại Ân 2>31673; t31673 Trần Đề>31673; x31675 Liêu Tú>31675; x31678 Lịch Hội Thượng>31679; t31679 Lịch Hội Thượng>31679; x31681 Trung Bình>31673; x31687 Tài Văn>31687; x31696 Viên An>31687; x31699 Thạnh Thới An>31699; x31702 Thạnh Thới Thuận>31699; x31705 Viên Bình>31675
    """#
}
