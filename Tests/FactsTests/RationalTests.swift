import Testing

@testable import Facts

struct RationalTests {
  @Test(arguments: [
    ("0.1", "0.2", "0.3"), ("-1", "0.95", "-0.05"), ("1e3", "0", "1000"),
    ("123456789012345678.91", "0.09", "123456789012345679"),
  ])
  func `sums of decimals are exact`(_ a: String, _ b: String, _ sum: String) throws {
    let result = try Rational.parse(a).value.adding(Rational.parse(b).value)
    #expect(result?.description == sum)
  }

  @Test func `a third times three is one`() throws {
    let third = try #require(Rational(1).divided(by: Rational(3)))
    #expect(third.description == "0.333333…")
    #expect(third.multiplied(by: Rational(3)) == Rational(1))
  }

  @Test func `dividing by zero gives nothing`() {
    #expect(Rational(1).divided(by: .zero) == nil)
  }

  @Test(arguments: [
    ("0.95274", 3, "0.953"), ("0.125", 2, "0.13"), ("-0.125", 2, "-0.13"), ("125034", -3, "125000"),
    ("2", 0, "2"),
  ])
  func `halves round away from zero`(_ text: String, _ places: Int, _ rounded: String) throws {
    #expect(try Rational.parse(text).value.rounded(places: places)?.description == rounded)
  }

  @Test(arguments: ["", "-", ".", "1.2.3", "1e", "0x1", "１", "1 "])
  func `what is no decimal number is refused`(_ text: String) {
    #expect(throws: Rational.ParseError.notANumber) { try Rational.parse(text) }
  }

  @Test(arguments: [
    String(repeating: "1", count: 5000), "1e400", "1e-400", "1e999999999999999999999",
  ])
  func `more digits than fit are refused, never rounded`(_ text: String) {
    #expect(throws: Rational.ParseError.tooManyDigits) { try Rational.parse(text) }
  }

  @Test func `numbers compare exactly where their products take 256 bits`() throws {
    let a = try #require(Rational(Int128.max - 1, over: Int128.max))
    let b = try #require(Rational(Int128.max - 2, over: Int128.max - 1))
    #expect(b < a)
    #expect(!(a < b))
  }

  @Test func `a sum that does not fit is nothing, never wrapped`() {
    #expect(Rational(whole: .max).adding(Rational(1)) == nil)
  }
}
