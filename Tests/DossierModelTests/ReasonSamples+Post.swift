import DossierModel

extension ReasonSample {
  static let postal = [
    ReasonSample(
      .postal(.notBooked(order: "X-R1")), "not_booked",
      vi: "đơn X-R1 chưa có số hiệu bưu gửi: bưu chính chưa trả lời (motcua tick gửi đơn đi)",
      en: "order X-R1 has no item number: the carrier has not answered yet (motcua tick sends orders)",
      json: #"{"order":"X-R1"}"#),
    ReasonSample(
      .postal(.notUnderWay(order: "X-R1")), "not_under_way",
      vi: "đơn X-R1 đã hủy hoặc đã kết thúc; để lại bằng --without",
      en: "order X-R1 was cancelled or is over; leave it out by --without", json: #"{"order":"X-R1"}"#),
    ReasonSample(
      .postal(.nothingOrdered), "nothing_ordered", vi: "không có bưu gửi nào đang chờ",
      en: "no item is under way", json: "{}"),
    ReasonSample(
      .postal(.numberUsed("EB569771909VN", by: "H44.15-260803-0001")), "item_number_used",
      vi: "số hiệu EB569771909VN đã dùng cho hồ sơ H44.15-260803-0001",
      en: "EB569771909VN was used for dossier H44.15-260803-0001 already",
      json: #"{"dossier":"H44.15-260803-0001","found":"EB569771909VN"}"#),
    ReasonSample(
      .postal(.unknownOrder("X-R9")), "unknown_order", vi: "hồ sơ không có đơn bưu chính X-R9",
      en: "the dossier has no order X-R9", json: #"{"order":"X-R9"}"#),
    ReasonSample(
      .postal(.reportedAlready("4711")), "reported_already", vi: "tin 4711 đã được ghi nhận",
      en: "report 4711 was taken in before", json: #"{"report":"4711"}"#),
    ReasonSample(
      .postal(.answeredAlready(order: "X-R1")), "answered_already", vi: "đơn X-R1 đã có trả lời",
      en: "order X-R1 has been answered already", json: #"{"order":"X-R1"}"#),
    ReasonSample(
      .postal(.remittedAlready(order: "X-R1")), "remitted_already",
      vi: "tiền thu hộ của đơn X-R1 đã được nộp theo một bảng kê trước",
      en: "the money of order X-R1 was paid by an earlier statement already", json: #"{"order":"X-R1"}"#),
    ReasonSample(
      .postal(.handedOverAlready(order: "X-R1")), "handed_over_already",
      vi: "bưu gửi của đơn X-R1 đã giao cho bưu chính, không hủy được nữa",
      en: "the item of order X-R1 is with the carrier and can no longer be cancelled",
      json: #"{"order":"X-R1"}"#),
    ReasonSample(
      .postal(.handedInAlready(minutes: "01/BBGN")), "handed_in_already",
      vi: "hồ sơ đã được giao nhận theo biên bản 01/BBGN",
      en: "the dossier was handed in by minutes 01/BBGN already", json: #"{"minutes":"01/BBGN"}"#),
    ReasonSample(
      .postal(.otherAmount(order: "X-R1", expected: 150_000, found: 15_000)), "other_amount",
      vi: "đơn X-R1 thu hộ 150000 đồng, bảng kê ghi 15000 đồng",
      en: "order X-R1 collects 150000 đồng, the statement says 15000 đồng",
      json: #"{"expected":150000,"found":15000,"order":"X-R1"}"#),
    ReasonSample(
      .postal(.unknownCarrier("pst", known: ["post"])), "unknown_carrier",
      vi: "không có hãng bưu chính “pst”; hiện có: post",
      en: "there is no carrier “pst”; there are: post", json: #"{"allowed":["post"],"found":"pst"}"#),
    ReasonSample(
      .postal(.carrierNeeded("post")), "carrier_needed",
      vi: "hãng “post” còn bưu gửi chưa xong, phải giữ trong tệp",
      en: "carrier “post” has items under way and must stay in the file", json: #"{"needed":"post"}"#),
    ReasonSample(
      .postal(.noReceiver), "no_receiver",
      vi: "thông tin người nhận đã được xóa theo luật, không gửi bưu chính được",
      en: "who gets it was lawfully erased, so nothing can be sent by post", json: "{}"),
    ReasonSample(
      .postal(.nothingPacked), "nothing_packed",
      vi: "không có bưu gửi nào đã đóng gói, có số hiệu và chưa lên bảng kê",
      en: "no item is packed, has a number and waits for a manifest", json: "{}"),
    ReasonSample(
      .postal(.unknownManifest("BK-1", open: [])), "unknown_manifest",
      vi: "không có bảng kê BK-1 chờ giao", en: "no manifest BK-1 waits to be handed over",
      json: #"{"allowed":[],"found":"BK-1"}"#),
    ReasonSample(
      .postal(.manifestSigned("BK-1")), "manifest_handed_over", vi: "bảng kê BK-1 đã giao",
      en: "manifest BK-1 was handed over already", json: #"{"manifest":"BK-1"}"#),
    ReasonSample(
      .postal(.notOnManifest("EB569771909VN", manifest: "BK-1")), "not_on_manifest",
      vi: "EB569771909VN không có trong bảng kê BK-1", en: "EB569771909VN is not on manifest BK-1",
      json: #"{"found":"EB569771909VN","manifest":"BK-1"}"#),
    ReasonSample(
      .postal(.nothingGoes(manifest: "BK-1")), "nothing_goes",
      vi: "mọi bưu gửi của bảng kê BK-1 đều để lại: không có gì để giao, bảng kê vẫn chờ giao",
      en: "everything on manifest BK-1 is left out: nothing is handed over, the manifest goes on waiting",
      json: #"{"manifest":"BK-1"}"#),
    ReasonSample(
      .postal(.notByPost), "no_post", vi: "quy trình của hồ sơ không có việc này của bưu chính",
      en: "the workflow of this dossier knows nothing of the kind", json: "{}"),
    ReasonSample(
      .postal(.placeNeeded(among: ["a", "b"])), "place_needed",
      vi: "biên bản không có hồ sơ nào: ghi nơi nhận bằng dòng “agency:”; hiện có: a, b",
      en: "the minutes have no dossier: say where they were signed with a line “agency:”; there are: a, b",
      json: #"{"allowed":["a","b"]}"#),
    ReasonSample(
      .postal(.unknownMinutes("BB-1")), "unknown_minutes", vi: "không có biên bản BB-1",
      en: "there are no minutes BB-1", json: #"{"minutes":"BB-1"}"#),
    ReasonSample(
      .postal(.minutesNotKept("BB-1")), "minutes_not_kept",
      vi:
        "nội dung biên bản BB-1 không còn lưu: ghi bằng phiên bản cũ, hoặc đã xóa theo luật; dùng bản giấy hai bên đã ký",
      en:
        "what minutes BB-1 said is not kept: an earlier version recorded them, or it was lawfully erased; use the paper both signed",
      json: #"{"minutes":"BB-1"}"#),
  ]
}
