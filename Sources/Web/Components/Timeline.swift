// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Something that happened: what, why in its own words, who and when.
struct TimelineEntry {
  enum Mark { case done, now, returned }

  var title: String
  /// Quoted, as the person wrote it.
  var reason: String?
  /// "Rina Wulandari sebagai Plt. Kepala Bidang · Senin, 23 November 2026 pukul 08.25 WIB".
  var detail: String
  var mark: Mark
  var more: HTML?

  init(
    _ title: String, detail: String, reason: String? = nil, mark: Mark = .done,
    more: HTML? = nil
  ) {
    self.title = title
    self.reason = reason
    self.detail = detail
    self.mark = mark
    self.more = more
  }
}

/// Newest first.
func timeline(_ entries: [TimelineEntry]) -> HTML {
  """
  <ol class="line">\(each(entries) { entry in
    """
    <li\(attribute: "class", style(of: entry.mark))><b>\(entry.title)</b>\
    \(entry.reason.map { "<q>\($0)</q>" })<small>\(entry.detail)</small>\(entry.more)</li>
    """
  })</ol>
  """
}

private func style(of mark: TimelineEntry.Mark) -> String? {
  switch mark {
  case .done: nil
  case .now: "now"
  case .returned: "back"
  }
}
