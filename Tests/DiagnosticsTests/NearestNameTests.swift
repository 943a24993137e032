import Diagnostics
import Testing

struct NearestNameTests {
  @Test(arguments: [
    ("hotlin", "hotline"), ("holtine", "hotline"), ("HOTLINE", "hotline"), ("emial", "email"),
    ("投诉电活", "投诉电话"),
  ])
  func `a misspelt name finds the one that was meant`(_ word: String, _ name: String) {
    #expect(NearestName.of(word, among: ["email", "hotline", "投诉电话"]) == name)
  }

  @Test func `a name that is too far from all finds none`() {
    #expect(NearestName.of("rate", among: ["hotline", "email"]) == nil)
    #expect(NearestName.of("x", among: [] as [String]) == nil)
  }

  @Test func `of two names equally near, the first in order is taken`() {
    #expect(NearestName.of("cat", among: ["hat", "bat"]) == "bat")
  }

  @Test func `the help asks in both languages`() {
    let help = LocalizedText.didYouMean(NearestName.of("hotlin", among: ["hotline"]))
    #expect(help == LocalizedText("did you mean 'hotline'?", zh: "是否应为“hotline”？"))
  }
}
