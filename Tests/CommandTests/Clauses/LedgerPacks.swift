import Rules

/// Two packs that check one table together, with its text.
enum LedgerPacks {
  /// The table whose clauses the digests below are of.
  static let text = """
    某市责任分工
    \t一、放宽准入（2项）
    \t1
    \t简化登记手续。
    \t市甲局
    \t年底前
    \t2
    \t推动行业自律。
    \t市乙局
    \t持续推进
    \t二、保护消费者
    （2项）
    \t3
    \t公开投诉电话，开展演练。
    \t市甲局、市丙局
    \t2020年底前
    \t4
    \t报送进展。
    \t市丙局
    \t长期

    """

  private static let rows = [
    "简化登记手续。市甲局年底前", "推动行业自律。市乙局持续推进", "公开投诉电话，开展演练。市甲局、市丙局2020年底前", "报送进展。市丙局长期",
  ]

  private static let digests = rows.map { ClauseText($0).sha256 }

  static let table = """
    instruments:
      city-table:
        title: {en: Division of tasks, zh: 责任分工}
        number: 第7号
        numbering: {en: "task {}", zh: "第{}项"}
        ledger: complete
        clauses:
          "1":
            summary: {en: Registration is simple., zh: 简化登记手续。}
            owners: [市甲局]
            due: {text: 年底前, date: 2019-12-31}
            disposition: automated
            checked_in: [city]
            text_sha256: \(digests[0])
          "2":
            summary: {en: Trades keep themselves in order., zh: 行业自律。}
            owners: [市乙局]
            due: {text: 持续推进}
            disposition: not-checkable
            because: {en: It has no number., zh: 没有数量要求。}
            text_sha256: \(digests[1])
          "3":
            summary: {en: A hotline is public | drills are held., zh: 公开投诉电话，开展演练。}
            owners: [市甲局, 市丙局]
            due: {date: 2020-12-31}
            disposition: partly
            because: {en: "Drills are told by a person, *not* by figures.", zh: 演练由人确认。}
            checked_in: [city, office]
            text_sha256: \(digests[2])
          "4":
            summary: {en: Progress is reported., zh: 报送进展。}
            owners: [市丙局]
            disposition: manual
            because: {en: A person reads the report., zh: 由人阅读报告。}
            text_sha256: \(digests[3])
      code:
        title: {en: Code of Service, zh: 服务规范}
        clauses:
          "9": {summary: {en: Calls are answered., zh: 电话应当接听。}}

    """

  private static let national = """
    facts:
      licence: {label: {en: Licence, zh: 执照}, type: boolean}
    rules:
      licence-missing: {title: {en: No licence, zh: 无执照}, cites: [code/9], severity: critical, require: {licence: true}, remedy: {en: Get one, zh: 办理执照}}

    """

  private static let city = """
    citations:
      licence-missing: [city-table/1]
    facts:
      calls:
        label: {en: Calls, zh: 来电}
        type: list
        key: number
        of:
          number: {label: {en: Number, zh: 编号}, type: text}
          answered: {label: {en: Answered, zh: 已接听}, type: boolean}
      hotline: {label: {en: Hotline, zh: 投诉电话}, type: boolean}
    derived:
      answered_share: {label: {en: Share answered, zh: 接听率}, share: calls, where: {answered: true}}
    rules:
      calls-unanswered: {title: {en: Calls are not answered, zh: 来电无人接听}, cites: [city-table/3, code/9], severity: major, when: {hotline: true}, require: {answered_share: at least 90%}, remedy: {en: Answer, zh: 接听}}
      drill-not-held: {title: {en: No drill was held, zh: 未开展演练}, cites: [city-table/3], severity: minor, duty: {attest: {en: Was a drill held?, zh: 是否开展了演练？}}, remedy: {en: Hold a drill, zh: 开展演练}}

    """

  private static let office = """
    facts:
      drills: {label: {en: Drills, zh: 演练次数}, type: integer}
    rules:
      drills-unreported: {title: {en: Drills are not reported, zh: 未报送演练次数}, cites: [city-table/3], severity: advisory, require: {drills: present}, remedy: {en: Report them, zh: 报送}}

    """

  private static func manifest(_ id: String, imports: String = "") -> String {
    "pack: \(id)\nversion: 1.0.0\ntitle: {en: Pack, zh: 规则包}\n"
      + (imports.isEmpty ? "" : "imports: [../\(imports)]\n")
  }

  /// A folder with the packs and the text; other files may stand for those.
  static func folder(_ changes: [String: String] = [:]) -> TemporaryFolder {
    let files = [
      "law/pack.yaml": manifest("law"), "law/table.yaml": table,
      "national/pack.yaml": manifest("national", imports: "law"),
      "national/rules.yaml": national, "city/pack.yaml": manifest("city", imports: "national"),
      "city/rules.yaml": city, "office/pack.yaml": manifest("office", imports: "law"),
      "office/rules.yaml": office, "table.txt": text,
    ].merging(changes) { _, changed in changed }
    let folder = TemporaryFolder()
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { folder.write(path, text) }
    return folder
  }

  /// A command line about both packs.
  static func line(_ folder: TemporaryFolder, _ more: String...) -> [String] {
    ["clauses", "--pack", folder.path + "/city", "--pack", folder.path + "/office"] + more
  }

  /// The table, or the rules of the city, with a change.
  static func changed(_ path: String, _ old: String, _ new: String) -> [String: String] {
    let text = path == "law/table.yaml" ? table : path == "city/rules.yaml" ? city : office
    precondition(text.contains(old), "the change must change something")
    return [path: text.replacing(old, with: new)]
  }
}
