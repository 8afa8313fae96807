extension Places {
  /// Cà Mau: communes of today, and what was there before 2025-07-01.
  static let caMau = #"""
    province 96 t Cà Mau
    postcodes 97 98
    communes p31825 Bạc Liêu; p31834 Vĩnh Trạch; p31840 Hiệp Thành; x31843 Hồng Dân; x31849 Ninh Quới; x31858 Vĩnh Lộc; x31864 Ninh Thạnh Lợi; x31867 Phước Long; x31876 Vĩnh Phước; x31882 Vĩnh Thanh
    communes x31885 Phong Hiệp; x31891 Hòa Bình; x31894 Châu Thới; x31900 Vĩnh Lợi; x31906 Hưng Hội; x31918 Vĩnh Mỹ; x31927 Vĩnh Hậu; p31942 Giá Rai; p31951 Láng Tròn; x31957 Phong Thạnh
    communes x31972 Gành Hào; x31975 Đông Hải; x31985 Long Điền; x31988 An Trạch; x31993 Định Thành; p32002 An Xuyên; p32014 Lý Văn Lâm; p32025 Tân Thành; p32041 Hòa Thành; x32044 Nguyễn Phích
    communes x32047 U Minh; x32059 Khánh An; x32062 Khánh Lâm; x32065 Thới Bình; x32069 Biển Bạch; x32071 Trí Phải; x32083 Tân Lộc; x32092 Hồ Thị Kỷ; x32095 Trần Văn Thời; x32098 Sông Đốc
    communes x32104 Đá Bạc; x32110 Khánh Bình; x32119 Khánh Hưng; x32128 Cái Nước; x32134 Lương Thế Trân; x32137 Tân Hưng; x32140 Hưng Mỹ; x32152 Đầm Dơi; x32155 Tạ An Khương; x32161 Trần Phán
    communes x32167 Tân Thuận; x32182 Quách Phẩm; x32185 Thanh Tùng; x32188 Tân Tiến; x32191 Năm Căn; x32201 Đất Mới; x32206 Tam Giang; x32212 Cái Đôi Vàm; x32214 Phú Mỹ; x32218 Phú Tân
    communes x32227 Nguyễn Việt Khái; x32236 Tân Ân; x32244 Phan Ngọc Hiển; x32248 Đất Mũi
    former 95 t Bạc Liêu
    district 954 c Bạc Liêu: p31813 2>31825; p31816 3>31825; p31819 5>31834; p31822 7>31825; p31825 1>31825; p31828 8>31825; p31831 Nhà Mát>31840; x31834 Vĩnh Trạch>31834; x31837 Vĩnh Trạch Đông>31840; x31840 Hiệp Thành>31840
    district 956 h Hồng Dân: t31843 Ngan Dừa>31843; x31846 Ninh Quới>31849; x31849 Ninh Quới A>31849; x31852 Ninh Hòa>31843; x31855 Lộc Ninh>31843; x31858 Vĩnh Lộc>31858; x31861 Vĩnh Lộc A>31858; x31863 Ninh Thạnh Lợi A>31864; x31864 Ninh Thạnh Lợi>31864
    district 957 h Phước Long: t31867 Phước Long>31867; x31870 Vĩnh Phú Đông>31867; x31873 Vĩnh Phú Tây>31876; x31876 Phước Long>31876; x31879 Hưng Phú>31882; x31882 Vĩnh Thanh>31882; x31885 Phong Thạnh Tây A>31885; x31888 Phong Thạnh Tây B>31885
    district 958 h Vĩnh Lợi: x31894 Vĩnh Hưng>31894; x31897 Vĩnh Hưng A>31894; t31900 Châu Hưng>31900; x31903 Châu Hưng A>31900; x31906 Hưng Thành>31906; x31909 Hưng Hội>31906; x31912 Châu Thới>31894; x31921 Long Thạnh>31891
    district 959 y Giá Rai: p31942 1>31942; p31945 Hộ Phòng>31942; x31948 Phong Thạnh Đông>31951; p31951 Láng Tròn>31951; x31954 Phong Tân>31951; x31957 Tân Phong>31957; x31960 Phong Thạnh>31942; x31963 Phong Thạnh A>31942; x31966 Phong Thạnh Tây>31957; x31969 Tân Thạnh>31957
    district 960 h Đông Hải: t31972 Gành Hào>31972; x31975 Long Điền Đông>31975; x31978 Long Điền Đông A>31975; x31981 Long Điền>31985; x31984 Long Điền Tây>31972; x31985 Điền Hải>31985; x31987 An Trạch>31988; x31988 An Trạch A>31988; x31990 An Phúc>31993; x31993 Định Thành>31993; x31996 Định Thành A>31993
    district 961 h Hoà Bình: t31891 Hòa Bình>31891; x31915 Minh Diệu>31918; x31918 Vĩnh Bình>31918; x31924 Vĩnh Mỹ B>31918; x31927 Vĩnh Hậu>31927; x31930 Vĩnh Hậu A>31927; x31933 Vĩnh Mỹ A>31891; x31936 Vĩnh Thịnh>31927
    former 96 t Cà Mau
    district 964 c Cà Mau: p31999 9>32002; p32002 2>32002; p32005 1>32002; p32008 5>32025; p32014 8>32014; p32017 6>32025 32041; p32020 7>32025 32041; p32022 Tân Xuyên>32002; x32023 An Xuyên>32002; p32025 Tân Thành>32025; x32026 Tân Thành>32025; x32029 Tắc Vân>32025 32041; x32032 Lý Văn Lâm>32014; x32035 Định Bình>32025 32041; x32038 Hòa Thành>32041; x32041 Hòa Tân>32041
    district 966 h U Minh: t32044 U Minh>32044; x32047 Khánh Hòa>32047; x32048 Khánh Thuận>32044 32047; x32050 Khánh Tiến>32047; x32053 Nguyễn Phích>32044 32059 32062; x32056 Khánh Lâm>32047 32062; x32059 Khánh An>32059; x32062 Khánh Hội>32062
    district 967 h Thới Bình: t32065 Thới Bình>32065; x32068 Biển Bạch>32069; x32069 Tân Bằng>32069; x32071 Trí Phải>32071; x32072 Trí Lực>32071; x32074 Biển Bạch Đông>32069; x32077 Thới Bình>32065; x32080 Tân Phú>32071; x32083 Tân Lộc Bắc>32083; x32086 Tân Lộc>32083; x32089 Tân Lộc Đông>32083; x32092 Hồ Thị Kỷ>32092
    district 968 h Trần Văn Thời: t32095 Trần Văn Thời>32095; t32098 Sông Đốc>32098; x32101 Khánh Bình Tây Bắc>32104; x32104 Khánh Bình Tây>32104; x32107 Trần Hợi>32095 32104; x32108 Khánh Lộc>32095; x32110 Khánh Bình>32110; x32113 Khánh Hưng>32119; x32116 Khánh Bình Đông>32110; x32119 Khánh Hải>32119; x32122 Lợi An>32014 32095 32134; x32124 Phong Điền>32095 32098; x32125 Phong Lạc>32095
    district 969 h Cái Nước: t32128 Cái Nước>32128; x32130 Thạnh Phú>32134; x32131 Lương Thế Trân>32134; x32134 Phú Hưng>32134; x32137 Tân Hưng>32137; x32140 Hưng Mỹ>32140; x32141 Hoà Mỹ>32137 32140 32214; x32142 Đông Hưng>32128 32137; x32143 Đông Thới>32128 32137; x32146 Tân Hưng Đông>32128 32140; x32149 Trần Thới>32128
    district 970 h Đầm Dơi: t32152 Đầm Dơi>32152; x32155 Tạ An Khương>32152 32155; x32158 Tạ An Khương Đông>32155; x32161 Trần Phán>32161; x32162 Tân Trung>32161; x32164 Tân Đức>32167; x32167 Tân Thuận>32167; x32170 Tạ An Khương Nam>32155; x32173 Tân Duyệt>32152; x32174 Tân Dân>32152; x32176 Tân Tiến>32188; x32179 Quách Phẩm Bắc>32182; x32182 Quách Phẩm>32182; x32185 Thanh Tùng>32185; x32186 Ngọc Chánh>32185; x32188 Nguyễn Huân>32188
    district 971 h Năm Căn: t32191 Năm Căn>32191 32201; x32194 Hàm Rồng>32191 32201; x32197 Hiệp Tùng>32206; x32200 Đất Mới>32201; x32201 Lâm Hải>32201; x32203 Hàng Vịnh>32191; x32206 Tam Giang>32206; x32209 Tam Giang Đông>32206
    district 972 h Phú Tân: t32212 Cái Đôi Vàm>32212; x32214 Phú Thuận>32214; x32215 Phú Mỹ>32214; x32218 Phú Tân>32218; x32221 Tân Hải>32218; x32224 Việt Thắng>32227; x32227 Tân Hưng Tây>32227; x32228 Rạch Chèo>32227; x32230 Nguyễn Việt Khái>32212
    district 973 h Ngọc Hiển: x32233 Tam Giang Tây>32236; x32236 Tân Ân Tây>32236; x32239 Viên An Đông>32244; x32242 Viên An>32201 32248; t32244 Rạch Gốc>32244; x32245 Tân Ân>32244 32248; x32248 Đất Mũi>32248
    """#
}
