import ArgumentParser
import Intake

/// Who gets the result by post instead of the applicant.
struct DeliveryOptions: ParsableArguments {
  @Option(
    name: .customLong("delivery-name"),
    help: ArgumentHelp(
      say(
        "Người nhận kết quả qua bưu chính, nếu không phải người nộp.",
        "Who gets the result by post, if not the applicant."), valueName: say("tên", "name")))
  var name: String?
  @Option(
    name: .customLong("delivery-phone"),
    help: ArgumentHelp(
      say("Số điện thoại của người nhận.", "That person’s phone number."), valueName: say("số", "number")))
  var phone: String?
  @Option(
    name: .customLong("delivery-address"),
    help: ArgumentHelp(
      say("Số nhà, đường, thôn của người nhận.", "That person’s house, street, hamlet."),
      valueName: say("địa-chỉ", "address")))
  var address: String?
  @Option(
    name: .customLong("delivery-commune"),
    help: ArgumentHelp(
      say("Xã, phường của người nhận.", "That person’s commune or ward."), valueName: say("xã", "commune")))
  var commune: String?
  @Option(
    name: .customLong("delivery-province"),
    help: ArgumentHelp(
      say("Tỉnh, thành phố của người nhận.", "That person’s province or city."),
      valueName: say("tỉnh", "province")))
  var province: String?
  @Option(
    name: .customLong("delivery-postcode"),
    help: ArgumentHelp(
      say("Mã bưu chính của người nhận.", "That person’s postcode."), valueName: say("mã", "code")))
  var postcode: String?
  @Option(
    name: .customLong("delivery-vpostcode"),
    help: ArgumentHelp(
      say("Mã Vpostcode của người nhận.", "That person’s Vpostcode."), valueName: say("mã", "code")))
  var vpostcode: String?

  var values: [(ApplicationDraft.Key, String?)] {
    [
      (.deliveryName, name), (.deliveryPhone, phone), (.deliveryAddress, address),
      (.deliveryCommune, commune), (.deliveryProvince, province), (.deliveryPostcode, postcode),
      (.deliveryVpostcode, vpostcode),
    ]
  }
}
