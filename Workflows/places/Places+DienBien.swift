extension Places {
  /// Điện Biên: communes of today, and what was there before 2025-07-01.
  static let dienBien = #"""
    province 11 t Điện Biên
    postcodes 32
    communes p03127 Điện Biên Phủ; p03151 Mường Lay; x03158 Sín Thầu; x03160 Mường Nhé; x03162 Nậm Kè; x03163 Mường Toong; x03164 Quảng Lâm; x03166 Mường Chà; x03169 Nà Hỳ; x03172 Na Sang
    communes x03175 Chà Tở; x03176 Nà Bủng; x03181 Mường Tùng; x03193 Pa Ham; x03194 Nậm Nèn; x03199 Si Pa Phìn; x03202 Mường Pồn; x03203 Na Son; x03208 Xa Dung; x03214 Mường Luân
    communes x03217 Tủa Chùa; x03220 Tủa Thàng; x03226 Sín Chải; x03241 Sính Phình; x03244 Sáng Nhè; x03253 Tuần Giáo; x03256 Mường Ảng; x03260 Pú Nhung; x03268 Mường Mùn; x03283 Chiềng Sinh
    communes x03295 Quài Tở; x03301 Búng Lao; x03313 Mường Lạn; x03316 Nà Tấu; x03325 Mường Phăng; x03328 Thanh Nưa; p03334 Mường Thanh; x03349 Thanh Yên; x03352 Thanh An; x03356 Sam Mứn
    communes x03358 Núa Ngam; x03368 Mường Nhà; x03370 Pu Nhi; x03382 Phình Giàng; x03385 Tìa Dình
    former 11 t Điện Biên
    district 094 c Điện Biên Phủ: p03124 Noong Bua>03334; p03127 Him Lam>03127; p03130 Thanh Bình>03127; p03133 Tân Thanh>03127; p03136 Mường Thanh>03127; p03139 Nam Thanh>03334; p03142 Thanh Trường>03127; x03145 Thanh Minh>03127; x03316 Nà Tấu>03316; x03317 Nà Nhạn>03325; x03325 Mường Phăng>03325; x03326 Pá Khoang>03325
    district 095 y Mường Lay: p03148 Sông Đà>03151; p03151 Na Lay>03151; x03184 Lay Nưa>03151
    district 096 h Mường Nhé: x03154 Sín Thầu>03158; x03155 Sen Thượng>03158; x03157 Chung Chải>03160; x03158 Leng Su Sìn>03158; x03159 Pá Mỳ>03162; x03160 Mường Nhé>03160; x03161 Nậm Vì>03160; x03162 Nậm Kè>03162; x03163 Mường Toong>03163; x03164 Quảng Lâm>03164; x03177 Huổi Lếnh | Huổi Lếch>03163
    district 097 h Mường Chà: t03172 Mường Chà>03172; x03178 Xá Tổng | Sá Tổng>03151; x03181 Mường Tùng>03181; x03190 Hừa Ngài>03193; x03191 Huổi Mí>03194; x03193 Pa Ham>03193; x03194 Nậm Nèn>03194; x03196 Huổi Lèng>03181; x03197 Sa Lông>03172; x03200 Ma Thì Hồ>03172; x03201 Na Sang>03172; x03202 Mường Mươn>03202
    district 098 h Tủa Chùa: t03217 Tủa Chùa>03217; x03220 Huổi Só>03220; x03223 Xín Chải | Sín Chải>03226; x03226 Tả Sìn Thàng>03226; x03229 Lao Xả Phình>03226; x03232 Tả Phìn>03241; x03235 Tủa Thàng>03220; x03238 Trung Thu>03241; x03241 Sính Phình>03241; x03244 Sáng Nhè | Xá Nhè>03244; x03247 Mường Đun>03244; x03250 Mường Báng>03217
    district 099 h Tuần Giáo: t03253 Tuần Giáo>03253; x03259 Phình Sáng>03244; x03260 Rạng Đông>03260; x03262 Mùn Chung>03268; x03263 Nà Tòng>03217; x03265 Ta Ma>03260; x03268 Mường Mùn>03268; x03269 Pú Xi>03268; x03271 Pú Nhung>03260; x03274 Quài Nưa>03253; x03277 Mường Thín>03283; x03280 Tỏa Tình>03295; x03283 Nà Sáy>03283; x03284 Mường Khong>03283; x03289 Quài Cang>03253; x03295 Quài Tở>03295; x03298 Chiềng Sinh>03283; x03299 Chiềng Đông>03301; x03304 Tênh Phông>03295
    district 100 h Điện Biên: x03319 Mường Pồn>03202; x03322 Thanh Nưa>03328; x03323 Hua Thanh>03328; x03328 Thanh Luông>03328; x03331 Thanh Hưng>03328; x03334 Thanh Xương>03334; x03337 Thanh Chăn>03328; x03340 Pa Thơm>03349; x03343 Thanh An>03352; x03346 Thanh Yên>03349; x03349 Noong Luống>03349; x03352 Noọng Hẹt | Noong Hẹt>03352; x03355 Sam Mứn>03352; x03356 Pom Lót>03356; x03358 Núa Ngam>03358; x03359 Hẹ Muông>03358; x03361 Na Ư>03356; x03364 Mường Nhà>03368; x03365 Na Tông>03358; x03367 Mường Lói>03368; x03368 Phu Luông>03368
    district 101 h Điện Biên Đông: t03203 Điện Biên Đông>03203; x03205 Na Son>03203; x03208 Phì Nhừ>03208; x03211 Chiềng Sơ>03214; x03214 Mường Luân>03214; x03370 Pú Nhi | Pu Nhi>03370; x03371 Nong U>03370; x03373 Xa Dung>03208; x03376 Keo Lôm>03203; x03379 Luân Giới | Luân Giói>03214; x03382 Phình Giàng>03382; x03383 Pú Hồng>03382; x03384 Tìa Dình>03385; x03385 Háng Lìa>03385
    district 102 h Mường Ảng: t03256 Mường Ảng>03256; x03286 Mường Đăng>03316; x03287 Ngối Cáy>03316; x03292 Ẳng Tở>03301; x03301 Búng Lao>03301; x03302 Xuân Lao>03313; x03307 Ẳng Nưa>03256; x03310 Ẳng Cang>03256; x03312 Nặm Lịch>03313; x03313 Mường Lạn>03313
    district 103 h Nậm Pồ: x03156 Nậm Tin>03166; x03165 Pa Tần>03166; x03166 Chà Cang>03166; x03167 Na Cô Sa>03164; x03168 Nà Khoa>03169; x03169 Nà Hỳ>03169; x03170 Nà Bủng>03176; x03171 Nậm Nhừ>03169; x03173 Nậm Chua>03169; x03174 Nậm Khăn>03175; x03175 Chà Tở>03175; x03176 Vàng Đán>03176; x03187 Chà Nưa>03166; x03198 Phìn Hồ>03199; x03199 Si Pa Phìn>03199
    """#
}
