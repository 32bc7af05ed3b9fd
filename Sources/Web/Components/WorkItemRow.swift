// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// One thing that waits for the viewer; the whole row is the link.
struct WorkItemRow {
  var title: String
  var path: String
  var due: Due
  /// "BKS-2026-0042", "BKPSDM", "sebagai Plt. Kepala Bidang".
  var facts: [String]
  var ribbon: StepRibbon?

  init(_ title: String, path: String, due: Due, facts: [String], ribbon: StepRibbon? = nil) {
    self.title = title
    self.path = path
    self.due = due
    self.facts = facts
    self.ribbon = ribbon
  }

  var html: HTML {
    """
    <li>\(dueTag(due))<div><a href="\(path)">\(title)</a>\
    <p><small>\(facts.joined(separator: " · "))</small></p>\(ribbon.map(stepRibbon))</div></li>
    """
  }
}

/// "Lewat waktu", "Hari ini", "Minggu ini": a heading and its rows; nothing without rows.
func inboxSection(_ heading: String, isLate: Bool = false, _ rows: [WorkItemRow]) -> HTML {
  guard !rows.isEmpty else { return "" }
  return """
    <h2 class="group\(isLate ? " bad" : "")">\(when(isLate, Icon.warning.html))\(heading)</h2>\
    <ol class="inbox sheet\(isLate ? " late" : "")">\(rows.map(\.html))</ol>
    """
}

/// One thing that others owe the viewer.
struct WaitingRow {
  var title: String
  var path: String
  var detail: HTML

  init(_ title: String, path: String, detail: HTML) {
    self.title = title
    self.path = path
    self.detail = detail
  }
}

func waitingList(_ rows: [WaitingRow]) -> HTML {
  """
  <ul class="wait">\(each(rows) { row in
    "<li><a href=\"\(row.path)\">\(row.title)</a><small>\(row.detail)</small></li>"
  })</ul>
  """
}
