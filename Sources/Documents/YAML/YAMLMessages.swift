import Diagnostics

extension Diagnostic.Message {
  static func customTag(_ tag: String) -> Self {
    .init(
      "yaml/custom-tag",
      LocalizedText("unknown tag '\(tag)'", zh: "未知标签“\(tag)”"),
      help: LocalizedText(
        "only !!str, !!int, !!float, !!bool, !!null, !!map and !!seq are known",
        zh: "仅支持 !!str、!!int、!!float、!!bool、!!null、!!map 和 !!seq"))
  }

  static func tagMismatch(_ tag: String) -> Self {
    .init(
      "yaml/tag-mismatch",
      LocalizedText("this is not what the tag '\(tag)' says", zh: "内容与标签“\(tag)”不符"))
  }

  static var anchorName: Self {
    .init(
      "yaml/anchor-name",
      LocalizedText("expected a space after the anchor's name", zh: "锚点名称之后应为空格"))
  }

  static func duplicateKeyYAML(_ key: String, like first: String) -> Self {
    .init(
      "yaml/duplicate-key",
      LocalizedText("the key '\(key)' occurs twice", zh: "键“\(key)”重复"),
      help: .sameCharacters(key, first))
  }

  static var mergeKey: Self {
    .init(
      "yaml/merge-key",
      LocalizedText("merge keys are not supported", zh: "不支持合并键"),
      help: LocalizedText(
        "write the keys out, or quote '<<' if it is a name", zh: "请写出各个键；如“<<”是名称，请加引号"))
  }

  static var complexKey: Self {
    .init(
      "yaml/complex-key",
      LocalizedText(
        "expected a simple key, found a list or a mapping", zh: "键应为简单值，实际为列表或映射"))
  }

  static var aliasRefused: Self {
    .init(
      "yaml/alias-refused",
      LocalizedText("filings may not use aliases", zh: "报送文件不得使用别名"),
      help: LocalizedText("write the content out here", zh: "请在此处写出内容"))
  }

  static func unknownAlias(_ name: String, nearest: String?) -> Self {
    .init(
      "yaml/unknown-alias",
      LocalizedText("no anchor '&\(name)' stands before this", zh: "此前没有锚点“&\(name)”"),
      help: .didYouMean(nearest.map { "*\($0)" }))
  }

  static func recursiveAlias(_ name: String) -> Self {
    .init(
      "yaml/recursive-alias",
      LocalizedText("'*\(name)' stands inside the content it repeats", zh: "“*\(name)”位于其自身引用的内容之中")
    )
  }

  static func aliasExpansion(limit: Int) -> Self {
    .init(
      "yaml/alias-expansion",
      LocalizedText("aliases repeat more than \(limit) nodes", zh: "别名重复的节点超过 \(limit) 个"))
  }

  static func tooDeepYAML(limit: Int) -> Self {
    .init(
      "yaml/too-deep",
      LocalizedText("nested deeper than \(limit) levels", zh: "嵌套超过 \(limit) 层"))
  }

  static func tooManyNodesYAML(limit: Int) -> Self {
    .init(
      "yaml/too-many-nodes",
      LocalizedText("more than \(limit) nodes", zh: "节点超过 \(limit) 个"))
  }
}

extension LocalizedText {
  /// The note at the first of two equal keys.
  static var firstKey: LocalizedText { LocalizedText("first here", zh: "首次出现在此处") }
}
