extension Places {
  /// Đồng Nai: communes of today, and what was there before 2025-07-01.
  static let dongNai = #"""
    province 75 c Đồng Nai
    postcodes 67 76
    was t75 Đồng Nai, 2026-04-30, danh mục 30/04/2026
    communes p25195 Bình Phước; p25210 Đồng Xoài; p25217 Phước Long; p25220 Phước Bình; x25222 Bù Gia Mập; x25225 Đăk Ơ; x25231 Đa Kia; x25246 Bình Tân; x25252 Phú Riềng; x25255 Long Hà
    communes x25261 Phú Trung; x25267 Phú Nghĩa; p25270 Lộc Ninh; x25279 Lộc Tấn; x25280 Lộc Thạnh; x25292 Lộc Quang; x25294 Lộc Thành; x25303 Lộc Hưng; x25308 Thiện Hưng; x25309 Hưng Phước
    communes x25318 Tân Tiến; p25326 Bình Long; p25333 An Lộc; x25345 Tân Hưng; x25349 Minh Đức; x25351 Tân Quan; p25357 Tân Khai; p25363 Đồng Phú; x25378 Tân Lợi; x25387 Thuận Lợi
    communes x25390 Đồng Tâm; x25396 Bù Đăng; x25399 Đak Nhau; x25402 Thọ Sơn; x25405 Bom Bo; x25417 Nghĩa Trung; x25420 Phước Sơn; p25432 Chơn Thành; p25441 Minh Hưng; x25450 Nha Bích
    communes p25993 Trảng Dài; p26005 Hố Nai; p26017 Tam Hiệp; p26020 Long Bình; p26041 Trấn Biên; p26068 Biên Hòa; p26080 Long Khánh; p26089 Bình Lộc; p26098 Bảo Vinh; p26104 Xuân Lập
    communes p26113 Hàng Gòn; p26116 Tân Phú; x26119 Đak Lua; x26122 Nam Cát Tiên; x26134 Tà Lài; x26158 Phú Lâm; p26170 Trị An; x26173 Phú Lý; x26179 Tân An; p26188 Tân Triều
    communes x26206 Định Quán; x26209 Thanh Sơn; x26215 Phú Vinh; x26221 Phú Hòa; x26227 La Ngà; p26248 Trảng Bom; x26254 Bàu Hàm; x26278 Bình Minh; x26281 Hưng Thịnh; x26296 An Viễn
    communes x26299 Thống Nhất; x26311 Gia Kiệm; p26326 Dầu Giây; x26332 Xuân Quế; x26341 Cẩm Mỹ; x26347 Xuân Đường; x26359 Xuân Đông; x26362 Sông Ray; p26368 Long Thành; p26374 Tam Phước
    communes p26377 Phước Tân; p26380 Long Hưng; x26383 An Phước; x26389 Bình An; x26413 Long Phước; x26422 Phước Thái; p26425 Xuân Lộc; x26428 Xuân Bắc; x26434 Xuân Thành; x26446 Xuân Hòa
    communes x26458 Xuân Phú; x26461 Xuân Định; p26485 Nhơn Trạch; x26491 Đại Phước; x26503 Phước An
    was x25270 Lộc Ninh, 2026-04-14, 237/NQ-UBTVQH16
    was x25357 Tân Khai, 2026-04-14, 237/NQ-UBTVQH16
    was x25363 Đồng Phú, 2026-04-14, 237/NQ-UBTVQH16
    was x26116 Tân Phú, 2026-04-14, 237/NQ-UBTVQH16
    was x26170 Trị An, 2026-04-14, 237/NQ-UBTVQH16
    was x26248 Trảng Bom, 2026-04-14, 237/NQ-UBTVQH16
    was x26326 Dầu Giây, 2026-04-14, 237/NQ-UBTVQH16
    was x26368 Long Thành, 2026-04-14, 237/NQ-UBTVQH16
    was x26425 Xuân Lộc, 2026-04-14, 237/NQ-UBTVQH16
    was x26485 Nhơn Trạch, 2026-04-14, 237/NQ-UBTVQH16
    former 70 t Bình Phước
    district 688 y Phước Long: p25216 Thác Mơ>25217; p25217 Long Thủy>25217; p25219 Phước Bình>25220; p25220 Long Phước>25220; p25237 Sơn Giang>25217; x25245 Long Giang>25220; x25249 Phước Tín>25217
    district 689 c Đồng Xoài: p25195 Tân Phú>25195; p25198 Tân Đồng>25195; p25201 Tân Bình>25195; p25204 Tân Xuân>25195; p25205 Tân Thiện>25195; x25207 Tân Thành>25210; p25210 Tiến Thành>25210; x25213 Tiến Hưng>25195
    district 690 y Bình Long: p25320 Hưng Chiến>25326; p25324 An Lộc>25326; p25325 Phú Thịnh>25333; p25326 Phú Đức>25326; x25333 Thanh Lương>25333; x25336 Thanh Phú>25333
    district 691 h Bù Gia Mập: x25222 Bù Gia Mập>25222; x25225 Đak Ơ>25225; x25228 Đức Hạnh>25267; x25229 Phú Văn>25267; x25231 Đa Kia>25231; x25232 Phước Minh>25231; x25234 Bình Thắng>25231; x25267 Phú Nghĩa>25267
    district 692 h Lộc Ninh: t25270 Lộc Ninh>25270; x25273 Lộc Hòa>25280; x25276 Lộc An>25318; x25279 Lộc Tấn>25279; x25280 Lộc Thạnh>25280; x25282 Lộc Hiệp>25292; x25285 Lộc Thiện>25279; x25288 Lộc Thuận>25270; x25291 Lộc Quang>25292; x25292 Lộc Phú>25292; x25294 Lộc Thành>25294; x25297 Lộc Thái>25270; x25300 Lộc Điền>25303; x25303 Lộc Hưng>25303; x25305 Lộc Thịnh>25294; x25306 Lộc Khánh>25303
    district 693 h Bù Đốp: t25308 Thanh Bình>25308; x25309 Hưng Phước>25309; x25310 Phước Thiện>25309; x25312 Thiện Hưng>25308; x25315 Thanh Hòa>25308; x25318 Tân Thành>25318; x25321 Tân Tiến>25318
    district 694 h Hớn Quản: x25327 Thanh An>25345; x25330 An Khương>25345; x25339 An Phú>25349; x25342 Tân Lợi>25351; x25345 Tân Hưng>25345; x25348 Minh Đức>25349; x25349 Minh Tâm>25349; x25351 Phước An>25351; x25354 Thanh Bình>25326; t25357 Tân Khai>25357; x25360 Đồng Nơ>25357; x25361 Tân Hiệp>25357; x25438 Tân Quan>25351
    district 695 h Đồng Phú: t25363 Tân Phú>25363; x25366 Thuận Lợi>25387; x25369 Đồng Tâm>25390; x25372 Tân Phước>25390; x25375 Tân Hưng>25378; x25378 Tân Lợi>25378; x25381 Tân Lập>25363; x25384 Tân Hòa>25378; x25387 Thuận Phú>25387; x25390 Đồng Tiến>25390; x25393 Tân Tiến>25363
    district 696 h Bù Đăng: t25396 Đức Phong>25396; x25398 Đường 10>25399; x25399 Đak Nhau>25399; x25400 Phú Sơn>25402; x25402 Thọ Sơn>25402; x25404 Bình Minh>25405; x25405 Bom Bo>25405; x25408 Minh Hưng>25396; x25411 Đoàn Kết>25396; x25414 Đồng Nai>25402; x25417 Đức Liễu>25417; x25420 Thống Nhất>25420; x25423 Nghĩa Trung>25417; x25424 Nghĩa Bình>25417; x25426 Đăng Hà>25420; x25429 Phước Sơn>25420
    district 697 y Chơn Thành: p25432 Hưng Long>25432; p25433 Thành Tâm>25432; x25435 Minh Lập>25450; x25439 Quang Minh>25351; p25441 Minh Hưng>25441; p25444 Minh Long>25441; p25447 Minh Thành>25432; x25450 Nha Bích>25450; x25453 Minh Thắng>25450
    district 698 h Phú Riềng: x25240 Long Bình>25246; x25243 Bình Tân>25246; x25244 Bình Sơn>25220; x25246 Long Hưng>25246; x25250 Phước Tân>25261; x25252 Bù Nho>25252; x25255 Long Hà>25255; x25258 Long Tân>25255; x25261 Phú Trung>25261; x25264 Phú Riềng>25252
    former 75 t Đồng Nai
    district 731 c Biên Hòa: p25993 Trảng Dài>25993; p25996 Tân Phong>26188; p25999 Tân Biên>26020; p26002 Hố Nai>26020; p26005 Tân Hòa>26005; p26008 Tân Hiệp>26017; p26011 Bửu Long>26041; p26014 Tân Mai>26017; p26017 Tam Hiệp>26017; p26020 Long Bình>26020; p26023 Quang Vinh>26041; p26029 Thống Nhất>26041; p26041 Trung Dũng>26041; p26047 Bình Đa>26017; p26050 An Bình>26041; p26053 Bửu Hòa>26068; p26056 Long Bình Tân>26380; p26059 Tân Vạn>26068; p26062 Tân Hạnh>26068; p26065 Hiệp Hòa>26041; p26068 Hóa An>26068; p26371 An Hòa>26380; p26374 Tam Phước>26374; p26377 Phước Tân>26377; x26380 Long Hưng>26380
    district 732 c Long Khánh: p26077 Xuân Bình>26080; p26080 Xuân An>26080; p26083 Xuân Hoà>26080; p26086 Phú Bình>26080; x26089 Bình Lộc>26089; x26092 Bảo Quang>26098; p26095 Suối Tre>26089; p26098 Bảo Vinh>26098; p26101 Xuân Lập>26104; p26104 Bàu Sen>26104; x26107 Bàu Trâm>26080; p26110 Xuân Tân>26113; x26113 Hàng Gòn>26113
    district 734 h Tân Phú: t26116 Tân Phú>26116; x26119 Dak Lua | Đắc Lua>26119; x26122 Nam Cát Tiên>26122; x26125 Phú An>26122; x26131 Tà Lài>26134; x26134 Phú Lập>26134; x26140 Phú Thịnh>26134; x26143 Thanh Sơn>26158; x26146 Phú Sơn>26158; x26149 Phú Xuân>26116; x26152 Phú Lộc>26116; x26155 Phú Lâm>26158; x26158 Phú Bình>26158; x26161 Phú Thanh>26116; x26164 Trà Cổ>26116; x26167 Phú Điền>26221
    district 735 h Vĩnh Cửu: t26170 Vĩnh An>26170; x26173 Phú Lý>26173; x26176 Trị An>26170; x26179 Tân An>26179; x26182 Vĩnh Tân>26179; x26185 Bình Lợi>26188; x26188 Thạnh Phú>26188; x26191 Thiện Tân>25993; x26194 Tân Bình>26188; x26200 Mã Đà>26170
    district 736 h Định Quán: t26206 Định Quán>26206; x26209 Thanh Sơn>26209; x26212 Phú Tân>26215; x26215 Phú Vinh>26215; x26218 Phú Lợi>26221; x26221 Phú Hòa>26221; x26224 Ngọc Định>26206; x26227 La Ngà>26227; x26230 Gia Canh>26206; x26233 Phú Ngọc>26206; x26236 Phú Cường>26299; x26239 Túc Trưng>26227; x26242 Phú Túc>26299; x26245 Suối Nho>26428
    district 737 h Trảng Bom: t26248 Trảng Bom>26248; x26251 Thanh Bình>26254; x26254 Cây Gáo>26254; x26257 Bàu Hàm>26254; x26260 Sông Thao>26254; x26263 Sông Trầu>26248; x26266 Đông Hoà>26281; x26269 Bắc Sơn>26278; x26272 Hố Nai 3>26005; x26275 Tây Hoà>26281; x26278 Bình Minh>26278; x26281 Trung Hoà>26281; x26284 Đồi 61>26296; x26287 Hưng Thịnh>26281; x26290 Quảng Tiến>26248; x26293 Giang Điền>26248; x26296 An Viễn>26296
    district 738 h Thống Nhất: x26299 Gia Tân 1>26299; x26302 Gia Tân 2>26299; x26305 Gia Tân 3>26311; x26308 Gia Kiệm>26311; x26311 Quang Trung>26311; x26314 Bàu Hàm 2>26326; x26317 Hưng Lộc>26326; x26320 Lộ 25>26326; x26323 Xuân Thiện>26089; t26326 Dầu Giây>26326
    district 739 h Cẩm Mỹ: x26329 Sông Nhạn>26332; x26332 Xuân Quế>26332; x26335 Nhân Nghĩa>26341; x26338 Xuân Đường>26347; t26341 Long Giao>26341; x26344 Xuân Mỹ>26341; x26347 Thừa Đức>26347; x26350 Bảo Bình>26341; x26353 Xuân Bảo>26461; x26356 Xuân Tây>26359; x26359 Xuân Đông>26359; x26362 Sông Ray>26362; x26365 Lâm San>26362
    district 740 h Long Thành: t26368 Long Thành>26368; x26383 An Phước>26383; x26386 Bình An>26389; x26389 Long Đức>26389; x26392 Lộc An>26368; x26395 Bình Sơn>26368; x26398 Tam An>26383; x26401 Cẩm Đường>26347; x26404 Long An>26368; x26410 Bàu Cạn>26413; x26413 Long Phước>26413; x26416 Phước Bình>26422; x26419 Tân Hiệp>26422; x26422 Phước Thái>26422
    district 741 h Xuân Lộc: t26425 Gia Ray>26425; x26428 Xuân Bắc>26428; x26431 Suối Cao>26434; x26434 Xuân Thành>26434; x26437 Xuân Thọ>26425; x26440 Xuân Trường>26425; x26443 Xuân Hòa>26446; x26446 Xuân Hưng>26446; x26449 Xuân Tâm>26359 26446; x26452 Suối Cát>26425; x26455 Xuân Hiệp>26425; x26458 Xuân Phú>26458; x26461 Xuân Định>26461; x26464 Bảo Hoà>26461; x26467 Lang Minh>26458
    district 742 h Nhơn Trạch: x26470 Phước Thiền>26485; x26473 Long Tân>26485; x26476 Đại Phước>26491; t26479 Hiệp Phước>26485; x26482 Phú Hữu>26491; x26485 Phú Hội>26485; x26488 Phú Thạnh>26485; x26491 Phú Đông>26491; x26494 Long Thọ>26503; x26497 Vĩnh Thanh>26503; x26500 Phước Khánh>26491; x26503 Phước An>26503
    """#
}
