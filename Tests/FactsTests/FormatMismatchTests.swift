import Diagnostics
import Testing

@testable import Facts

struct FormatMismatchTests {
  @Test(arguments: [
    ("7.31E+10", "a spreadsheet has made a number of it, and digits are lost"),
    ("13800000000.0", "a spreadsheet has made a number of it, and digits are lost"),
    ("138****0000", "some of its characters are masked"),
    ("138xxxx0000", "some of its characters are masked"),
    ("0731-12345678、0731-87654321", "there are several numbers, and one is expected"),
    ("0731-12345678/13800000000", "there are several numbers, and one is expected"),
    ("13800000000；13900000000", "there are several numbers, and one is expected"),
    ("13800000000\n13900000000", "there are several numbers, and one is expected"),
    ("13800000000 0731-12345678", "there are several numbers, and one is expected"),
    ("12345678", "the area code is missing"), ("8222222", "the area code is missing"),
    ("+852 2123 4567", "expected a number of mainland China, found another country code"),
    ("0085221234567", "expected a number of mainland China, found another country code"),
    ("0731-12345678转", "expected an extension of one to six digits"),
    ("0731-12345678转80018001", "expected an extension of one to six digits"),
    ("0731-12345678转客服", "expected an extension of one to six digits"),
    ("见APP首页", "expected digits, hyphens, blanks and brackets, and nothing else"),
    ("电话0731-12345678", "expected digits, hyphens, blanks and brackets, and nothing else"),
    ("(0731-12345678", "expected digits, hyphens, blanks and brackets, and nothing else"),
    ("-0731", "expected digits, hyphens, blanks and brackets, and nothing else"),
    ("0086", "expected digits, hyphens, blanks and brackets, and nothing else"),
    ("", "expected digits, hyphens, blanks and brackets, and nothing else"),
    (
      "+86 82222222",
      "its digits are those of no mainland number: "
        + "expected a mobile, 400, 800 or short number, or one with its area code"
    ),
    (
      "1380000000",
      "its digits are those of no mainland number: "
        + "expected a mobile, 400, 800 or short number, or one with its area code"
    ),
    (
      "010-6222333",
      "its digits are those of no mainland number: "
        + "expected a mobile, 400, 800 or short number, or one with its area code"
    ),
  ])
  func `what is no phone number says why`(_ text: String, _ reason: String) {
    expectMismatch(.phone, text, reason)
  }

  @Test(arguments: [
    ("www.example.com", "expected an address that begins with 'http://' or 'https://'"),
    ("见APP首页", "expected an address that begins with 'http://' or 'https://'"),
    ("https：//example.com", "expected an address that begins with 'http://' or 'https://'"),
    ("", "expected an address that begins with 'http://' or 'https://'"),
    ("ftp://example.com", "expected 'http' or 'https' before '://', found something else"),
    ("网址https://example.com", "expected 'http' or 'https' before '://', found something else"),
    ("https://example.com/a b", "there are blanks in it"),
    ("https://a.cn、https://b.cn", "there are several addresses, and one is expected"),
    ("https://a.cn www.b.cn", "there are several addresses, and one is expected"),
    ("https://", "the address has no proper host"),
    ("https:///x", "the address has no proper host"),
    ("https://-a.cn", "the address has no proper host"),
    ("https://a..cn", "the address has no proper host"),
    ("https://a.cn:99999", "the address has no proper host"),
    ("https://a.cn:", "the address has no proper host"),
    ("https://user@a.cn/", "the address carries a user's name before its host"),
    ("https://a.cn/<id>", "the character '<' cannot stand in an address"),
  ])
  func `what is no web address says why`(_ text: String, _ reason: String) {
    expectMismatch(.url, text, reason)
  }

  @Test(arguments: [
    ("example.com", "there is no '@' in it"), ("", "there is no '@' in it"),
    ("a@b.cn;c@d.cn", "there are several '@', and one is expected"),
    ("a b@c.cn", "there are blanks in it"), ("a***@b.cn", "some of its characters are masked"),
    (".a@b.cn", "what stands before '@' is no name of a mailbox"),
    ("@b.cn", "what stands before '@' is no name of a mailbox"),
    ("a@b", "what stands after '@' is no full host name"),
    ("a@b..cn", "what stands after '@' is no full host name"),
    ("a@", "what stands after '@' is no full host name"),
  ])
  func `what is no mail address says why`(_ text: String, _ reason: String) {
    expectMismatch(.email, text, reason)
  }

  @Test(arguments: [
    ("9.143E+17", "a spreadsheet has made a number of it, and digits are lost"),
    ("9143****MA0000015E", "some of its characters are masked"),
    (
      "430000000012345",
      "expected the code of 18 characters, found a registration number of 15 digits"
    ),
    ("91430000MA000001", "expected 18 characters, found 16"),
    ("", "expected 18 characters, found 0"),
    ("9143OOOOMA0000015E", "the character 'O' is not used in such codes"),
    ("91430000MA000001湘E", "the character '湘' is not used in such codes"),
    ("91430000MA0000015F", "the check character 'F' does not fit the others"),
    ("91430000MA0000051E", "the check character 'E' does not fit the others"),
    (
      "11010519491231002X",
      "expected the code of an organisation, found a resident's identity number"
    ),
    (
      "１１０１０５１９４９１２３１００２ｘ",
      "expected the code of an organisation, found a resident's identity number"
    ),
  ])
  func `what is no credit code says why`(_ text: String, _ reason: String) {
    expectMismatch(.uscc, text, reason)
  }

  @Test(arguments: [
    ("A12345", "expected the character of a province first, such as '湘'"),
    ("使012345", "expected the character of a province first, such as '湘'"),
    ("", "expected the character of a province first, such as '湘'"),
    ("湘", "expected a letter after the province"),
    ("湘112345", "expected a letter after the province"),
    ("湘AO2345", "plates do not use the letter 'O'; the digit '0' may be meant"),
    ("湘i12345", "plates do not use the letter 'I'; the digit '1' may be meant"),
    ("湘A 12345", "the character ' ' cannot stand in a plate"),
    ("湘A1234学", "the character '学' cannot stand in a plate"),
    ("湘A***45", "some of its characters are masked"),
    ("湘AABC12", "an ordinary plate has two letters at most among its last five characters"),
    ("湘A1234", "expected five or six characters after the letter of the office, found 4"),
    (
      "湘A123456",
      "expected the plate of a new-energy vehicle, "
        + "with a letter from A to K before or after the digits"
    ),
  ])
  func `what is no plate says why`(_ text: String, _ reason: String) {
    expectMismatch(.plate, text, reason)
  }

  @Test(arguments: [
    ("10000", "expected six digits, found 5"), ("", "expected six digits, found 0"),
    ("41000a", "expected six digits, found other characters"),
  ])
  func `what is no postal code says why`(_ text: String, _ reason: String) {
    expectMismatch(.postalCode, text, reason)
  }

  @Test(arguments: [
    ("110105491231002", "expected 18 characters, found 15"),
    ("1.10105E+17", "a spreadsheet has made a number of it, and digits are lost"),
    ("110105********002X", "some of its characters are masked"),
    ("1101051949123100AX", "expected 17 digits before the check digit"),
    ("99010519491231002X", "its first two digits name no province"),
    ("11010519490231002X", "its seventh to fourteenth digits are no day of birth"),
    ("110105194912310021", "the check digit does not fit the others"),
  ])
  func `what is no resident's number says why, and shows none of it`(
    _ text: String, _ reason: String
  ) {
    expectMismatch(.residentID, text, reason)
  }

  private func expectMismatch(
    _ format: TextFormat, _ text: String, _ reason: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    do {
      let canonical = try format.normalize(text)
      Issue.record("became '\(canonical)'", sourceLocation: sourceLocation)
    } catch {
      #expect(error.reason.en == reason, sourceLocation: sourceLocation)
      #expect(!error.reason.zh.isEmpty, sourceLocation: sourceLocation)
      #expect(error.reason.zh != error.reason.en, sourceLocation: sourceLocation)
    }
  }
}
