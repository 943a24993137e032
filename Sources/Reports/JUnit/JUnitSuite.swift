/// A suite of tests as JUnit's XML has it: one filing.
struct JUnitSuite {
  let name: String
  let number: Int
  let package: String
  let time: String
  var properties: [(name: String, value: String)] = []
  var cases: [JUnitCase] = []
  /// What became of the tests that are not listed.
  var leftOut: [JUnitCase.Kind] = []
  var output = ""

  /// The element, in lines.
  var text: String {
    let head: [(name: String, value: String)] = [
      ("name", name), ("id", "\(number)"), ("package", package), ("hostname", "localhost"),
      ("timestamp", time), ("tests", "\(cases.count + leftOut.count)"),
      ("failures", "\(count(.failure))"), ("errors", "\(count(.error))"),
      ("skipped", "\(count(.skipped))"), ("time", "0"),
    ]
    var text = "  <testsuite\(XMLText.attributes(head))>\n    <properties>\n"
    for property in properties {
      let list = XMLText.attributes([("name", property.name), ("value", property.value)])
      text += "      <property\(list)/>\n"
    }
    text += "    </properties>\n"
    for test in cases { text += test.text(inClass: className) }
    let outputs = output + cases.map(\.output).joined()
    text += "    <system-out>\(XMLText.lines(outputs))</system-out>\n"
    return text + "    <system-err></system-err>\n  </testsuite>\n"
  }

  private func count(_ kind: JUnitCase.Kind) -> Int {
    cases.count { $0.result.kind == kind } + leftOut.count { $0 == kind }
  }

  /// The pack and the filing. GitLab knows tests by class and name, whatever suite they are in, and
  /// takes one for each; what stands before the last point is a package to Jenkins.
  private var className: String { "\(package).\(name.replacing(".", with: "_"))" }
}

/// A test: a rule, or that a filing can be read.
struct JUnitCase {
  /// What became of a test.
  enum Result {
    case passed
    case failure(Fault)
    case error(Fault)
    case skipped(String)
  }

  /// Results without what is told of them.
  enum Kind {
    case passed, failure, error, skipped
  }

  /// What is wrong.
  struct Fault {
    let type: String
    let message: String
    let text: String
  }

  let name: String
  let result: Result
  /// What is told of a test that is not wrong.
  var output = ""

  fileprivate func text(inClass className: String) -> String {
    let list = XMLText.attributes([("name", name), ("classname", className), ("time", "0")])
    let start = "    <testcase\(list)"
    switch result {
    case .passed: return start + "/>\n"
    case .failure(let fault): return start + ">\n" + element("failure", fault) + "    </testcase>\n"
    case .error(let fault): return start + ">\n" + element("error", fault) + "    </testcase>\n"
    case .skipped(let message):
      let list = XMLText.attributes([("message", message)])
      return start + ">\n      <skipped\(list)/>\n    </testcase>\n"
    }
  }

  private func element(_ name: String, _ fault: Fault) -> String {
    let list = XMLText.attributes([("message", fault.message), ("type", fault.type)])
    return "      <\(name)\(list)>\(XMLText.lines(fault.text))</\(name)>\n"
  }
}

extension JUnitCase.Result {
  /// The result alone.
  var kind: JUnitCase.Kind {
    switch self {
    case .passed: .passed
    case .failure: .failure
    case .error: .error
    case .skipped: .skipped
    }
  }
}
