import Documents
import Testing

/// Content that a reader complains about, and the limits it is read with.
struct DiagnosticCase: Sendable, CustomTestStringConvertible {
  let name: String
  let format: InputFormat
  let bytes: [UInt8]
  var encoding: TextEncoding?
  var limits = ReaderLimits()

  var testDescription: String { name }

  init(_ name: String, yaml text: String, limits: ReaderLimits = ReaderLimits()) {
    self.init(name, .yaml, Array(text.utf8), limits: limits)
  }

  init(_ name: String, json text: String, limits: ReaderLimits = ReaderLimits()) {
    self.init(name, .json, Array(text.utf8), limits: limits)
  }

  init(_ name: String, csv text: String, limits: ReaderLimits = ReaderLimits()) {
    self.init(name, .csv, Array(text.utf8), limits: limits)
  }

  init(_ name: String, ndjson text: String, limits: ReaderLimits = ReaderLimits()) {
    self.init(name, .ndjson, Array(text.utf8), limits: limits)
  }

  init(
    _ name: String, _ format: InputFormat, _ bytes: [UInt8],
    encoding: TextEncoding? = nil, limits: ReaderLimits = ReaderLimits()
  ) {
    self.name = name
    self.encoding = encoding
    self.format = format
    self.bytes = bytes
    self.limits = limits
  }

  static func limits(_ change: (inout ReaderLimits) -> Void) -> ReaderLimits {
    var limits = ReaderLimits()
    change(&limits)
    return limits
  }
}

extension DiagnosticCase {
  static let all = input + yaml + yamlSyntax + json + csv + ndjson

  static let input = [
    Self("input-too-large", yaml: "a: 12345", limits: limits { $0.bytes = 4 }),
    Self("input-not-utf8", .yaml, Array("name: 张三\n名: ".utf8) + [0xC3, 0x28] + Array(" x".utf8)),
    Self("input-not-utf8-gbk", .yaml, Array("name: ".utf8) + [0xD5, 0xC5, 0xC8, 0xFD]),
    Self("input-not-utf8-cut", .json, Array("[\"".utf8) + [0xE5, 0xBC]),
    Self("input-binary", .yaml, [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0]),
    Self("input-binary-zip", .yaml, [0x50, 0x4B, 3, 4, 0x14, 0, 8]),
    Self("input-not-utf16", .yaml, [0xFF, 0xFE, 0x61, 0, 0x00, 0xD8, 0x62, 0]),
    Self("packed-cut", .ndjson, [0x1F, 0x8B, 0x08]),
    Self("packed-damaged", .ndjson, [0x1F, 0x8B, 0x07, 0, 0, 0, 0, 0, 0, 3]),
    Self("packed-window", .csv, [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x90, 0, 0, 0, 0, 0, 0]),
    Self("input-utf16-json", .json, [0x5B, 0, 0x5D, 0]),
    Self(
      "input-not-utf8-or-gb18030", .csv,
      Array("名称,备注\n湘网,".utf8) + [0xCE, 0xDE, 0x0D, 0x0A, 0xFF, 0xFF]),
    Self("input-gb18030", .csv, [0xC3, 0xFB, 0xB3, 0xC6, 0x0A, 0xCF, 0xE6, 0xCD, 0xF8]),
    Self(
      "input-not-gb18030", .csv, [0xC3, 0xFB, 0x0A, 0xCF, 0xE6, 0x80, 0x2C], encoding: .gb18030),
    Self("input-other-encoding", .csv, [0xFF, 0xFE, 0x61, 0], encoding: .gb18030),
  ]

  static let yaml = [
    Self("yaml-custom-tag", yaml: "a: !money 12\nb: !!set {x}\nc: !Ref\n  - x\n"),
    Self("yaml-tag-mismatch", yaml: "天数: !!int 五天\nb: !!map [x]\n"),
    Self("yaml-anchor-name", yaml: "key: &an:chor value\n"),
    Self("yaml-duplicate-key", yaml: "投诉:\n  热线: '12'\n  邮箱: x\n  热线: '13'\n\"投诉\": y\n"),
    Self("yaml-merge-key", yaml: "base: &base {a: 1}\nuse:\n  <<: *base\n"),
    Self("yaml-complex-key", yaml: "? [a, b]\n: c\n? x: 1\n  y: 2\n: d\n"),
    Self("yaml-alias-refused", yaml: "a: &x 1\nb: *x\n", limits: .filing),
    Self("yaml-unknown-alias", yaml: "hotline: &hotline 12\nb: *hotlin\n"),
    Self("yaml-recursive-alias", yaml: "a: &a\n  - *a\n"),
    Self(
      "yaml-alias-expansion", yaml: "a: &a [1, 2, 3]\nb: [*a, *a]\n",
      limits: limits { $0.aliasedNodes = 7 }),
    Self("yaml-too-deep", yaml: "a:\n  - b: [c]\n", limits: limits { $0.depth = 3 }),
    Self("yaml-too-many-nodes", yaml: "[1, 2, 3]", limits: limits { $0.nodes = 3 }),
    Self("yaml-several", yaml: "a: 1\na: 2\nb: !x y\nc: [1\n"),
  ]

  static let yamlSyntax = [
    Self("yaml-syntax-full-width-colon", yaml: "facts:\n  a：1\n  b: 2"),
    Self("yaml-syntax-full-width-comma", yaml: "facts: {a: 1，b: 2}"),
    Self("yaml-syntax-tab", yaml: "投诉:\n\t热线: 12\n"),
    Self("yaml-syntax-tab-entry", yaml: "list:\n  - a\n\t- b\n"),
    Self("yaml-syntax-colon", yaml: "title: 办法: 第三条\n"),
    Self("yaml-syntax-no-colon", yaml: "a: 1\nhotline 12\nb: 2\n"),
    Self("yaml-syntax-key", yaml: "a:\n   b: 1\n  c: 2\n"),
    Self("yaml-syntax-after-quote", yaml: "a: \"x\" y\n"),
    Self("yaml-syntax-dash", yaml: "- a\nb: 1\n"),
    Self("yaml-syntax-entry", yaml: "a: - b\n"),
    Self("yaml-syntax-bracket", yaml: "a: [1, 2\nb: 3\n"),
    Self("yaml-syntax-brace", yaml: "a: {x: 1\n"),
    Self("yaml-syntax-quote", yaml: "a: 1\nb: '长沙\nc: 2\n"),
    Self("yaml-syntax-escape", yaml: #"path: "C:\名称""#),
    Self("yaml-syntax-hex", yaml: #"a: "\x0g""#),
    Self("yaml-syntax-reserved", yaml: "a: @home\n"),
    Self("yaml-syntax-control", yaml: "a: 张\u{1}\n"),
    Self("yaml-syntax-anchor", yaml: "a: &锚 1\n"),
    Self("yaml-syntax-star", yaml: "a: *.swift\n"),
    Self("yaml-syntax-directive", yaml: "%FOO\n--- a\n"),
    Self("yaml-syntax-handle", yaml: "a: !x!y z\n"),
    Self("yaml-syntax-second-root", yaml: "a: 1\n--- b\n...\nc\n"),
    Self("yaml-syntax-own-words", yaml: "a: !<x\n"),
  ]

  static let json = [
    Self("json-empty", json: " \n"),
    Self("json-unexpected-value", json: "{\"a\": True}"),
    Self("json-trailing-comma", json: "[1, 2,]"),
    Self("json-unexpected-key", json: "{'a': 1}"),
    Self("json-unexpected-colon", json: "{\"a\" 1}"),
    Self("json-unexpected-item", json: "[\n  \"长沙\"\n  \"株洲\"\n]"),
    Self("json-unexpected-comment", json: "{ // 注释\n}"),
    Self("json-unexpected-wide", json: "{\"a\"：1}"),
    Self("json-unexpected-nan", json: "[NaN]"),
    Self("json-unexpected-infinity", json: "[-Infinity]"),
    Self("json-unexpected-end", json: "{\"a\": [1, 2\n"),
    Self("json-trailing-text", json: "{} x"),
    Self("json-unterminated-string", json: "{\"a\": \"张三}"),
    Self("json-bad-escape", json: #"["C:\名称"]"#),
    Self("json-bad-escape-digits", json: #"["\u12x4"]"#),
    Self("json-lone-surrogate", json: #"["\uD83D x"]"#),
    Self("json-control-character", json: "[\"张\n三\"]"),
    Self("json-control-character-tab", json: "[\"a\tb\"]"),
    Self("json-control-character-other", json: "[\"a\u{1}b\"]"),
    Self("json-bad-number-zero", json: "{\"phone\": 0731}"),
    Self("json-bad-number-plus", json: "[+1]"),
    Self("json-bad-number-fraction", json: "[1.]"),
    Self("json-bad-number-exponent", json: "[1e]"),
    Self("json-bad-number-date", json: "[2026-01-05]"),
    Self("json-duplicate-key", json: "{\"热线\": 1,\n \"热线\": 2}"),
    Self("json-duplicate-key-canonical", json: "{\"平台六\": 1, \"平台\u{F9D1}\": 2}"),
    Self("json-too-deep", json: "[[[1]]]", limits: limits { $0.depth = 2 }),
    Self("json-too-many-nodes", json: "[1, 2]", limits: limits { $0.nodes = 2 }),
  ]

  static let csv = [
    Self("csv-ragged-row", csv: "名称,受理量,办结量\n湘网,1204\n湘网,1204,1187,9\n"),
    Self("csv-open-quote", csv: "名称,备注\n湘网,\"未办结\n湘网二,无\n"),
    Self(
      "csv-open-quote-endless", csv: "名称,备注\n湘网,\"未办结\n甲,1\n乙,2\n",
      limits: limits { $0.recordLines = 2 }),
    Self("csv-text-after-quote", csv: "名称,备注\n湘网,\"未\"办结\n"),
    Self("csv-open-quote-closed-later", csv: "名称;备注\n湘网;\"未办结\n湘网二;\"无\"\n"),
    Self("csv-quote-after-blank", csv: "名称,备注\n湘网, \"未,办结\"\n"),
    Self("csv-long-record", csv: "名\n1234567890\n湘\n", limits: limits { $0.record = 8 }),
    Self("csv-too-many-fields", csv: "1,2\n1,2,3,4\n", limits: limits { $0.fields = 3 }),
    Self("csv-unclear-delimiter", csv: "名称,备注;电话\n"),
    Self("csv-unknown-separator", csv: "sep=x\n名称\n"),
    Self("csv-wide-comma", csv: "名称，备注\n湘网，无\n"),
  ]

  static let ndjson = [
    Self("ndjson-line-ends", ndjson: "{\"热线\": [1,\n{}\n"),
    Self("ndjson-line-ends-cut", ndjson: "{}\n{\"热线\": \"123"),
    Self("ndjson-line-ends-in-word", ndjson: "{\"displayed\": tr"),
    Self("ndjson-text-after-record", ndjson: "{\"a\": 1} {\"a\": 2}\n"),
    Self("ndjson-long-line", ndjson: "{}\n[1234567890]\n{}\n", limits: limits { $0.record = 8 }),
    Self("ndjson-duplicate-key", ndjson: "{}\n{\"a\": 1, \"a\": 2}\n"),
    Self("ndjson-binary", .ndjson, Array("{}\n[".utf8) + [0]),
    Self("ndjson-not-utf8", .ndjson, Array("{}\n[\"".utf8) + [0xCE, 0xDE]),
  ]
}
