import Documents
import TestSupport
import Testing

@Suite(.enabled(if: Workbook.isSupported, "needs the trait Spreadsheets"))
struct WorkbookDateTests {
  @Test(arguments: [
    ("43646", "14", "date 2019-06-30"), ("43637.385416667", "22", "date 2019-06-21 09:15:00"),
    ("43637.385416667", "14", "date 2019-06-21 09:15:00"), ("43646", "22", "date 2019-06-30"),
    ("0.6875", "20", "date 16:30:00"), ("0.6875", "22", "date 16:30:00"),
    ("0", "20", "date 00:00:00"), ("43646.25", "20", "date 2019-06-30 06:00:00"),
    ("43646.999999", "14", "date 2019-07-01"), ("0.999999", "20", "date 24:00:00"),
    ("1", "14", "date 1900-01-01"), ("59", "14", "date 1900-02-28"),
    ("60", "14", "date 1900-02-29"), ("60.5", "22", "date 1900-02-29 12:00:00"),
    ("61", "14", "date 1900-03-01"), ("36526", "14", "date 2000-01-01"),
    ("36585", "14", "date 2000-02-29"), ("2958465", "14", "date 9999-12-31"),
    ("1.5", "46", "date 36:00:00"), ("0.5", "46", "date 12:00:00"),
    // Numbers that no date has stay what they are.
    ("2958466", "14", "number 2958466"), ("-1", "14", "number -1"), ("0", "14", "number 0"),
    ("0.5", "14", "number 0.5"), ("2958465.9999999", "14", "number 2958465.9999999"),
    ("1E+20", "14", "number 1E+20"),
  ])
  func `a number with the format of a date is one`(
    _ stored: String, _ format: String, _ expected: String
  ) throws {
    #expect(try cells("<c s=\"1\"><v>\(stored)</v></c>", formats: [format]) == [expected])
  }

  @Test(arguments: Array(14...22) + Array(27...36) + Array(45...47) + Array(50...58))
  func `built-in formats are dates`(_ number: Int) throws {
    let found = try cells("<c s=\"1\"><v>43646.5</v></c>", formats: ["\(number)"])
    #expect(found == [number == 46 ? "date 1047516:00:00" : "date 2019-06-30 12:00:00"])
  }

  @Test(arguments: [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 23, 26, 37, 40, 44, 48, 49, 59])
  func `other built-in formats are none`(_ number: Int) throws {
    let found = try cells("<c s=\"1\"><v>43646</v></c>", formats: ["\(number)"])
    #expect(found == [[9, 10].contains(number) ? "percent 4364600%" : "number 43646"])
  }

  @Test(arguments: [
    "yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy\"年\"m\"月\"", "m/d", "d-mmm-yy",
    "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "yyyy\\-mm\\-dd;@", "h:mm AM/PM", "mm:ss.0",
    "[$-804]AM/PM h\"时\"mm\"分\"", "mmmm", "YYYY/MM/DD HH:MM", "[Red]yyyy",
  ])
  func `codes with letters of dates are dates`(_ code: String) throws {
    let found = try cells("<c s=\"1\"><v>43646</v></c>", formats: [code])
    #expect(found == ["date 2019-06-30"])
  }

  @Test(arguments: [
    "General", "0;[Red]0", "\"d\"0", "\\d0", "_d0", "*d0", "[Red]0.00", "0.00E+00",
    "#,##0.00;yyyy", "@", "[$¥-804]#,##0.00", "G/通用格式", "[d", "",
  ])
  func `letters in quotes, escapes and brackets are none`(_ code: String) throws {
    #expect(try cells("<c s=\"1\"><v>43646</v></c>", formats: [code]) == ["number 43646"])
  }

  @Test(arguments: ["[h]:mm", "[mm]:ss", "[ss]", "[HH]:MM:SS"])
  func `elapsed time goes beyond a day`(_ code: String) throws {
    #expect(try cells("<c s=\"1\"><v>1.25</v></c>", formats: [code]) == ["date 30:00:00"])
  }

  @Test(arguments: [
    ("42184", "14", "date 2019-06-30"), ("0", "14", "date 1904-01-01"),
    ("0.5", "20", "date 12:00:00"), ("60", "14", "date 1904-03-01"),
    ("2957003", "14", "date 9999-12-31"), ("2957004", "14", "number 2957004"),
  ])
  func `a workbook may count from 1904`(
    _ stored: String, _ format: String, _ expected: String
  ) throws {
    let workbook = TestWorkbook(
      "<row><c s=\"1\"><v>\(stored)</v></c></row>", formats: [format],
      properties: "<workbookPr date1904=\"1\"/>")
    #expect(try rows(workbook) == ["1: A1 \(expected)"])
  }
}
