import Testing

@testable import Facts

struct TextFormatTests {
  @Test(arguments: [
    ("0731-12345678", "0731-12345678"), ("073112345678", "0731-12345678"),
    ("0731-0000 0000", "0731-00000000"), ("0731-1234-5678", "0731-12345678"),
    ("（0731）00000000", "0731-00000000"), ("(0731) 0000-0000", "0731-00000000"),
    ("０７３１－８２２２２２２２", "0731-82222222"), ("0731—82222222", "0731-82222222"),
    ("0743-8222222", "0743-8222222"), ("010-62223333", "010-62223333"),
    ("02162223333", "021-62223333"), ("+86 731 0000 0000", "0731-00000000"),
    ("+86 10 6222 3333", "010-62223333"), ("+86-0731-82222222", "0731-82222222"),
    ("+86 (0)731 82222222", "0731-82222222"), ("0086 731 82222222", "0731-82222222"),
    ("86-731-82222222", "0731-82222222"), ("(+86)73182222222", "0731-82222222"),
    ("13800000000", "13800000000"), ("138 0000 0000", "13800000000"),
    ("138-0000-0000", "13800000000"), ("+8613800000000", "13800000000"),
    ("008613800000000", "13800000000"), ("8613800000000", "13800000000"),
    ("１３８００００００００", "13800000000"), (" 13800000000\u{3000}", "13800000000"),
    ("400-000-0000", "4000000000"), ("4000000000", "4000000000"), ("800 820 8820", "8008208820"),
    ("12315", "12315"), ("110", "110"), ("10086", "10086"), ("95500", "95500"), ("96318", "96318"),
    ("116114", "116114"), ("0731-12315", "0731-12315"), ("010-12345678", "010-12345678"),
    ("0731-12345678转8001", "0731-12345678转8001"), ("0731-00000000转2", "0731-00000000转2"),
    ("0731-12345678 转 8001", "0731-12345678转8001"),
    ("0731-12345678-8001", "0731-12345678转8001"), ("(0731)12345678-801", "0731-12345678转801"),
    ("07431234567-8", "0743-1234567转8"), ("0731-12345678分机8001", "0731-12345678转8001"),
    ("0731-12345678 ext. 8001", "0731-12345678转8001"), ("+86 400 000 0000", "4000000000"),
    ("+86 411 82222222", "0411-82222222"),
    ("+86 (10) 62223333-12", "010-62223333转12"), ("+86 13800000000-1", "13800000000转1"),
    ("400-000-0000转1", "4000000000转1"),
    ("400-000-0000-1", "4000000000转1"), ("10086-1", "10086转1"), ("95105-105", "95105105"),
  ])
  func `a phone number has one spelling`(_ text: String, _ canonical: String) throws {
    #expect(try TextFormat.phone.normalize(text) == canonical)
  }

  @Test(arguments: [
    ("https://example.com/rules", "https://example.com/rules"),
    ("HTTP://Example.COM/Rules?A=B#C", "http://example.com/Rules?A=B#C"),
    (" https://example.com ", "https://example.com"),
    ("https://example.com:8443/", "https://example.com:8443/"),
    ("https://[2001:db8::1]:80/x", "https://[2001:db8::1]:80/x"),
    ("https://湖南.中国/规则", "https://湖南.中国/规则"),
    ("https://example.com/?to=https://example.org", "https://example.com/?to=https://example.org"),
    ("https://example.com/a@b,c;d", "https://example.com/a@b,c;d"),
  ])
  func `a web address keeps its path and loses its capitals before`(
    _ text: String, _ canonical: String
  ) throws {
    #expect(try TextFormat.url.normalize(text) == canonical)
  }

  @Test(arguments: [
    ("Service@Example.COM", "Service@example.com"),
    ("a.b+c@example.com.cn", "a.b+c@example.com.cn"),
    ("ｓｅｒｖｉｃｅ＠example．com", "service@example.com"),
  ])
  func `a mail address keeps its name and loses the capitals of its host`(
    _ text: String, _ canonical: String
  ) throws {
    #expect(try TextFormat.email.normalize(text) == canonical)
  }

  @Test(arguments: [
    ("91350100M000100Y43", "91350100M000100Y43"), ("91350100m000100y43", "91350100M000100Y43"),
    ("９１３５０１００Ｍ０００１００Ｙ４３", "91350100M000100Y43"),
    (" 91430000MA0000015E\n", "91430000MA0000015E"),
  ])
  func `a credit code is half-width and in capitals`(_ text: String, _ canonical: String) throws {
    #expect(try TextFormat.uscc.normalize(text) == canonical)
  }

  @Test(arguments: [
    ("湘A12345", "湘A12345"), ("湘a·12345", "湘A12345"), ("湘Ａ•１２３４５", "湘A12345"),
    ("湘A00000 ", "湘A00000"), ("京AF0236", "京AF0236"), ("湘AD12345", "湘AD12345"),
    ("湘A・DA2345", "湘ADA2345"), ("湘A12345D", "湘A12345D"), ("粤B12345F", "粤B12345F"),
  ])
  func `a plate has no dot and capitals`(_ text: String, _ canonical: String) throws {
    #expect(try TextFormat.plate.normalize(text) == canonical)
  }

  @Test(arguments: [("410000", "410000"), (" ０１００００", "010000")])
  func `a postal code is its digits`(_ text: String, _ canonical: String) throws {
    #expect(try TextFormat.postalCode.normalize(text) == canonical)
  }

  @Test(arguments: [
    ("11010519491231002X", "11010519491231002X"), ("11010519491231002x", "11010519491231002X"),
    ("４４０５２４１８８００１０１００１４", nil), ("430102200002290010", nil),
    ("430102190002290010", nil), ("110105194912310021", nil), ("990105194912310021", nil),
    ("11010519491231002", nil), ("1101051949123100 X", nil), ("", nil),
  ])
  func `a resident's number has a province, a day and a check digit`(
    _ text: String, _ canonical: String?
  ) {
    #expect((try? TextFormat.residentID.normalize(text)) == canonical)
    #expect(ResidentID.isValid(text) == (canonical != nil))
  }

  @Test(arguments: TextFormat.allCases)
  func `a canonical text stays as it is`(_ format: TextFormat) throws {
    let samples: [TextFormat: String] = [
      .phone: "+86 (0731) 12345678-8001", .url: "HTTPS://A.B", .email: "a@B.C",
      .uscc: "91350100m000100y43", .plate: "湘a·12345", .postalCode: "４１００００",
      .residentID: "11010519491231002x",
    ]
    let canonical = try format.normalize(#require(samples[format]))
    #expect(try format.normalize(canonical) == canonical)
  }
}
