#if Spreadsheets
  import CXlsxWriter
  import Facts

  extension lxw_data_validation {
    mutating func set(_ rule: CellCheck, _ texts: CTexts) {
      ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
      error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
      error_message = texts.pointer(to: rule.warning.cut(to: 255))
      input_message = rule.prompt.flatMap { texts.pointer(to: $0.cut(to: 255)) }
      switch rule.kind {
      case .any: validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
      case .members(let members):
        validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
        value_list = texts.list(of: members)
      case .membersAt(let place):
        validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        value_formula = texts.pointer(to: place)
      case .integer(let bounds): set(LXW_VALIDATION_TYPE_INTEGER, bounds)
      case .decimal(let bounds): set(LXW_VALIDATION_TYPE_DECIMAL, bounds)
      case .date(let bounds): set(LXW_VALIDATION_TYPE_DATE_NUMBER, bounds)
      }
    }

    /// A range between two ends; an end that does not belong to it stands for itself, as there is no
    /// other way to say it, and the reader of filings is exact.
    private mutating func set(_ type: lxw_validation_types, _ bounds: Bounds?) {
      let isDate = type == LXW_VALIDATION_TYPE_DATE_NUMBER
      validate = UInt8(type.rawValue)
      criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      minimum_number = bounds?.lower?.value.cellNumber ?? (isDate ? 1 : -999_999_999_999_999)
      maximum_number = bounds?.upper?.value.cellNumber ?? (isDate ? 2_958_465 : 999_999_999_999_999)
    }
  }

  extension Value {
    /// The number that a cell has for it: days are counted from 1899-12-30.
    fileprivate var cellNumber: Double? {
      switch self {
      case .number(let number): number.double
      case .day(let day): Double(day.number + 25_569)
      case .boolean, .instant, .text, .member, .members, .records: nil
      }
    }
  }
#endif
