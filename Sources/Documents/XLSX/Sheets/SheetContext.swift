/// What the cells of all sheets of a workbook refer to.
struct SheetContext: Sendable {
  let strings: StringTable
  /// The number format of each style.
  let formats: [NumberFormat]
  let epoch: SerialDate.Epoch
}
