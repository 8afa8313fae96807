extension Places {
  /// Lai Châu: communes of today, and what was there before 2025-07-01.
  static let laiChau = #"""
    province 12 t Lai Châu
    postcodes 30
    communes p03388 Đoàn Kết; x03390 Bình Lư; x03394 Sin Suối Hồ; x03405 Tả Lèng; p03408 Tân Phong; x03424 Bản Bo; x03430 Khun Há; x03433 Bum Tở; x03434 Nậm Hàng; x03439 Thu Lũm
    communes x03442 Pa Ủ; x03445 Mường Tè; x03451 Mù Cả; x03460 Hua Bum; x03463 Tà Tổng; x03466 Bum Nưa; x03472 Mường Mô; x03478 Sìn Hồ; x03487 Lê Lợi; x03503 Pa Tần
    communes x03508 Hồng Thu; x03517 Nậm Tăm; x03529 Tủa Sín Chải; x03532 Pu Sam Cáp; x03538 Nậm Mạ; x03544 Nậm Cuổi; x03549 Phong Thổ; x03562 Sì Lở Lầu; x03571 Dào San; x03583 Khổng Lào
    communes x03595 Than Uyên; x03598 Tân Uyên; x03601 Mường Khoa; x03613 Nậm Sỏ; x03616 Pắc Ta; x03618 Mường Than; x03637 Mường Kim; x03640 Khoen On
    former 12 t Lai Châu
    district 105 c Lai Châu: p03386 Quyết Thắng>03388; p03387 Tân Phong>03408; p03388 Quyết Tiến>03388; p03389 Đoàn Kết>03388; x03403 Sùng Phài>03388; p03408 Đông Phong>03408; x03409 San Thàng>03408
    district 106 h Tam Đường: t03390 Tam Đường>03390; x03394 Thèn Sin>03394; x03400 Tả Lèng>03405; x03405 Giang Ma>03405; x03406 Hồ Thầu>03405; x03412 Bình Lư>03390; x03413 Sơn Bình>03390; x03415 Nùng Nàng>03408; x03418 Bản Giang>03408; x03421 Bản Hon>03430; x03424 Bản Bo>03424; x03427 Nà Tăm>03424; x03430 Khun Há>03430
    district 107 h Mường Tè: t03433 Mường Tè>03433; x03436 Thu Lũm>03439; x03439 Ka Lăng>03439; x03440 Tá Bạ>03442; x03442 Pa ủ>03442; x03445 Mường Tè>03445; x03448 Pa Vệ Sử | Pa Vệ Sủ>03466; x03451 Mù Cả>03451; x03454 Bum Tở>03433; x03457 Nậm Khao>03445; x03463 Tà Tổng>03463; x03466 Bum Nưa>03466; x03467 Vàng San>03460; x03469 Kan Hồ>03433
    district 108 h Sìn Hồ: t03478 Sìn Hồ>03478; x03487 Chăn Nưa>03487; x03493 Pa Tần>03503; x03496 Phìn Hồ>03508; x03499 Hồng Thu>03508; x03505 Phăng Sô Lin>03478; x03508 Ma Quai>03508; x03509 Lùng Thàng>03517; x03511 Tả Phìn>03478; x03514 Sà Dề Phìn>03478; x03517 Nậm Tăm>03517; x03520 Tả Ngảo>03529; x03523 Pu Sam Cáp>03532; x03526 Nậm Cha>03517; x03527 Pa Khoá>03532; x03529 Làng Mô>03529; x03532 Noong Hẻo>03532; x03535 Nậm Mạ>03538; x03538 Căn Co>03538; x03541 Tủa Sín Chải>03529; x03544 Nậm Cuổi>03544; x03547 Nậm Hăn>03544
    district 109 h Phong Thổ: x03391 Lả Nhì Thàng | Lản Nhì Thàng>03388; x03490 Huổi Luông>03549; t03549 Phong Thổ>03549; x03550 Sì Lở Lầu>03562; x03553 Mồ Sì San>03562; x03559 Pa Vây Sử>03562; x03562 Vàng Ma Chải>03562; x03565 Tông Qua Lìn | Tung Qua Lìn>03571; x03568 Mù Sang>03571; x03571 Dào San>03571; x03574 Ma Ly Pho | Ma Li Pho>03549; x03577 Bản Lang>03583; x03580 Hoang Thèn>03583; x03583 Khổng Lào>03583; x03586 Nậm Xe>03394; x03589 Mường So>03549; x03592 Sin Suối Hồ>03394
    district 110 h Than Uyên: t03595 Than Uyên>03595; x03618 Phúc Than>03618; x03619 Mường Than>03595; x03625 Mường Mít>03618; x03628 Pha Mu>03637; x03631 Mường Cang>03595; x03632 Hua Nà>03595; x03634 Tà Hừa>03637; x03637 Mường Kim>03637; x03638 Tà Mung>03637; x03640 Tà Gia | Ta Gia>03640; x03643 Khoen On>03640
    district 111 h Tân Uyên: t03598 Tân Uyên>03598; x03601 Mường Khoa>03601; x03602 Phúc Khoa>03601; x03604 Thân Thuộc>03598; x03605 Trung Đồng>03598; x03607 Hố Mít>03616; x03610 Nậm Cần>03598; x03613 Nậm Sỏ>03613; x03616 Pắc Ta>03616; x03622 Tà Mít>03613
    district 112 h Nậm Nhùn: t03434 Nậm Nhùn>03434; x03460 Hua Bun | Hua Bum>03460; x03472 Mường Mô>03472; x03473 Nậm Chà>03472; x03474 Nậm Manh>03434; x03475 Nậm Hàng>03434; x03481 Lê Lợi>03487; x03484 Pú Đao>03487; x03488 Nậm Pì>03487; x03502 Nậm Ban>03503; x03503 Trung Chải>03503
    """#
}
