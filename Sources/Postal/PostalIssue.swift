/// What can be wrong with a text about post. Facts only, and nothing of what a person wrote but codes and single signs.
public enum PostalIssue: Hashable, Sendable {
  case missing
  case tooLong(found: Int, most: Int)
  case tooShort(found: Int, least: Int)
  case controlCharacter
  /// A name without any letter.
  case noLetter
  /// An address whose part before the commune says nothing.
  case noLetterOrDigit
  case needsLetter
  case needsDigit
  case wrongLength(found: Int, needed: Int)

  /// The check digit that the eight digits before it ask for (UPU S10).
  case wrongCheckDigit(found: Int, needed: Int)
  /// UPU S10 keeps this service indicator for later.
  case serviceNotAssigned(String)
  case unknownCountry(String)

  /// Six digits: the code in use until the end of 2017 (Decision 2475/QĐ-BTTTT gives five).
  case obsoletePostcode
  /// The first five characters of a Vpostcode are the postcode, and another postcode was given.
  case postcodeDiffers(given: String)

  /// No Vietnamese number begins like this.
  case unknownPhonePrefix(String)
  /// Counted without the country code and the trunk zero.
  case wrongPhoneLength(found: Int, needed: Int)
  /// E.164 allows fifteen digits with the country code, which never begins with zero.
  case notInternational

  case unknownProvince
  case unknownDistrict(province: String)
  /// Those that are called almost so.
  case unknownCommune(within: String, near: [String])
  /// Several places have this name; each as the canonical address tells it.
  case severalPlaces([String])
}

/// What is worth telling about a text that was understood.
public enum PostalHint: Hashable, Sendable {
  /// The service indicator is for use within a country or by agreement between some.
  case serviceByAgreement(String)
  /// UPU S10 assigns the service indicator to nobody; some posts use such numbers at home.
  case serviceUnassigned(String)

  /// The table has no province for these two digits; nothing is guessed.
  case unknownPostcodePrefix(String)
  case postcodeOfOtherProvince(String)
  /// One of the seven characters after the postcode is not in the Open Location Code alphabet.
  case outsideCodeAlphabet

  /// An eleven-digit mobile number of before September 2018, and what it became.
  case oldMobilePrefix(old: String, new: String)
  case withoutTrunkZero
  case foreignNumber
  /// A number of a service (1800, 1900), not of a person.
  case serviceNumber
  case otherDigits

  /// Found by its letters without marks.
  case withoutMarks
  /// Called otherwise than it is: “xã” for what is a “phường” now.
  case otherKind(is: String)
  /// The kind was changed, when and by which document.
  case kindChanged(from: String, document: String)
  /// The address is one of before 2025-07-01.
  case formerUnits
  /// The province was merged into another one.
  case provinceMerged(into: String)
  /// A district stands in an address of two levels.
  case districtNotNeeded
  /// A former commune without its district.
  case districtMissing
}
