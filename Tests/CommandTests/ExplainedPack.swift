/// A pack with something of every kind that can be explained.
enum ExplainedPack {
  static let manifest = """
    pack: explained
    version: 1.0.0
    title: {en: Explained, zh: 说明}

    """

  static let facts = """
    instruments:
      code:
        title: {en: Code, zh: 规范}
        in_force: {from: 2020-01-01}
        clauses:
          "1": {summary: {en: Orders are kept., zh: 订单应当保存。}}
    facts:
      grade:
        label: {en: Grade, zh: 等级}
        type: choice
        of: {A: {en: Good, zh: 良好}, B: {en: Fair, zh: 一般}, C: {en: Poor, zh: 较差}}
        column: [评级, 信用等级]
        sensitivity: regulator
      kept:
        label: {en: Kept for, zh: 保存期}
        type: period
        bare: months
        range: at least 1 month
        absent_means: 6 months
        cites: [code/1]
      ratio: {label: {en: Ratio, zh: 比率}, type: percent, bare: fraction}
      unused: {label: {en: Unused, zh: 未用}, type: text, format: phone}
      drivers:
        label: {en: Drivers, zh: 驾驶员}
        type: list
        key: id
        of:
          id: {type: text, label: {en: Number, zh: 编号}}
          name: {type: text, label: {en: Name, zh: 姓名}, sensitivity: personal}
      orders:
        label: {en: Orders, zh: 订单}
        type: list
        of:
          driver: {type: reference, to: drivers, label: {en: Driver, zh: 驾驶员}}
          price: {type: money, label: {en: Price, zh: 价格}, range: at least 0 CNY}
          count: {type: integer, label: {en: Count, zh: 数量}}
          made_on: {type: date, label: {en: Made on, zh: 下单日期}}
          took: {type: duration, label: {en: Took, zh: 用时}}
          tags:
            type: set
            label: {en: Tags, zh: 标签}
            of: {new: {en: New, zh: 新}, big: {en: Big, zh: 大}}

    """

  static let values = """
    parameters:
      least_price:
        label: {en: Least price, zh: 最低价格}
        type: money
        values:
          - {from: 2020-01-01, value: 5 CNY, cites: [code/1]}
          - {from: 2024-01-01, value: 8 CNY, basis: policy choice}
        confidence: unconfirmed
        note: {en: Not read yet., zh: 尚未查阅。}
    derived:
      orders.capped: {label: {en: Capped, zh: 封顶}, formula: "min(price, 100 CNY)"}
      orders.each: {label: {en: Each, zh: 单价}, formula: "round(price / (count + 1), 2)"}
      orders.reduced: {label: {en: Reduced, zh: 折后}, formula: price * 95% - least_price}
      orders.planned: {label: {en: Planned, zh: 计划}, formula: count * 8 h - (took - 30 min)}
      orders.hours: {label: {en: Hours, zh: 小时}, formula: took / 1 h}
      orders.late_on: {label: {en: Late on, zh: 逾期}, formula: made_on + 1 month}
      orders.weekday: {label: {en: Weekday, zh: 星期}, formula: weekday(made_on)}
      rounded: {label: {en: Rounded, zh: 舍入}, type: percent, formula: "round(abs(-ratio), 1)"}
      total: {label: {en: Total, zh: 合计}, sum: orders.price, where: {count: more than 1}}
      big_share:
        label: {en: Share of big ones, zh: 大单比例}
        share: orders
        where: {tags: contains new and big, driver.name: present}
      drivers_seen: {label: {en: Drivers seen, zh: 驾驶员数}, distinct: orders.driver}
      last_on: {label: {en: Last order, zh: 最近下单}, max: orders.made_on}
    tables:
      visits:
        label: {en: Visits, zh: 检查}
        inputs: [grade, big_share]
        outputs:
          every: {type: period, label: {en: Visited every, zh: 检查周期}}
          share: {type: percent, label: {en: Share visited, zh: 检查比例}}
        cites: [code/1]
        basis: policy choice
        values:
          - from: 2020-01-01
            rows:
              - [any, any, 12 months, 1%]
          - from: 2024-01-01
            rows:
              - [A, any, 24 months, 1%]
              - [B or C, at least 50%, 12 months, 10%]
              - [B or C, less than 50%, 6 months, 10%]
              - [B or C, missing, 6 months, 10%]
              - [missing, any, 1 month, 100%]
      colours:
        label: {en: Colours, zh: 颜色}
        hit: first
        inputs: [grade]
        outputs: {colour: {type: choice, of: {red: {en: Red, zh: 红}, green: {en: Green, zh: 绿}}}}
        rows:
          - [A or absent, green]
          - [any, red]
    rules:
      visited-rarely:
        title: {en: Visited rarely, zh: 检查过少}
        severity: minor
        cites: [code/1]
        in_force: {from: 2022-01-01}
        when: {grade: none of A or B}
        require: {kept: at least $visits.every, total: at least 1 CNY}
        remedy: {en: Visit more often., zh: 增加检查。}

    """
}
