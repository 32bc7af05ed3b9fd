// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

struct Column {
  var title: String
  var isNumeric: Bool
  /// Heads the card on a phone, in place of the first column.
  var isHeading: Bool

  init(_ title: String, isNumeric: Bool = false, isHeading: Bool = false) {
    self.title = title
    self.isNumeric = isNumeric
    self.isHeading = isHeading
  }

  fileprivate var className: String? { isHeading ? "hd" : isNumeric ? "n" : nil }
}

struct TableRow {
  /// As many as there are columns; the first names the row.
  var cells: [HTML]
  /// The viewer's turn: tinted.
  var isMine: Bool

  init(_ cells: [HTML], isMine: Bool = false) {
    self.cells = cells
    self.isMine = isMine
  }
}

/// A register. On a phone each row becomes a card whose lines bear the columns' names.
func registerTable(caption: String, _ columns: [Column], _ rows: [TableRow]) -> HTML {
  let head = each(columns) { column in
    "<th scope=\"col\"\(attribute: "class", column.isNumeric ? "n" : nil)>\(column.title)</th>"
  }
  // Where another column heads the card, the first is a line like the others.
  let label = columns.contains(where: \.isHeading) ? columns.first?.title : nil
  let body = each(rows) { row in
    let cells = each(Array(zip(columns, row.cells).dropFirst())) { column, cell in
      """
      <td\(attribute: "class", column.className)\
      \(attribute: "data-l", column.title.isEmpty || column.isHeading ? nil : column.title)>\(cell)</td>
      """
    }
    return """
      <tr\(attribute: "class", row.isMine ? "me" : nil)>\
      <th scope="row"\(attribute: "data-l", label)>\(row.cells.first)</th>\(cells)</tr>
      """
  }
  return """
    <div class="scroll"><table class="reg"><caption class="vh">\(caption)</caption>\
    <thead><tr>\(head)</tr></thead><tbody>\(body)</tbody></table></div>
    """
}

/// A row's name with its second line: "SIMPEG" over "BKPSDM".
func rowName(_ name: String, path: String? = nil, detail: String? = nil) -> HTML {
  let title: HTML = path.map { link(name, to: $0) } ?? "\(name)"
  return "\(title)\(detail.map { "<small>\($0)</small>" })"
}
