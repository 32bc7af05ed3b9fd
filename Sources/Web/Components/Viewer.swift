// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Who looks at the page, as its head shows them.
package struct Viewer: Sendable, Hashable {
  package var name: String
  /// The post they hold for good, or the agency they belong to.
  package var post: String
  /// Posts they stand in for today.
  package var acting: [ActingPost]
  /// What waits for them, for the badge.
  package var taskCount: Int
  package var tabs: [MainTab]

  package init(
    name: String, post: String, acting: [ActingPost] = [], taskCount: Int = 0,
    tabs: [MainTab] = [.inbox, .cases, .systems, .findings, .summary]
  ) {
    self.name = name
    self.post = post
    self.acting = acting
    self.taskCount = taskCount
    self.tabs = tabs
  }

  var initials: String {
    String(name.split(separator: " ").filter { $0.first?.isLetter == true }.prefix(2)
      .compactMap(\.first)).uppercased()
  }
}

/// "Plt. Kepala Bidang Infrastruktur TI", until a day or without end.
package struct ActingPost: Sendable, Hashable {
  package var title: String
  /// As printed, "31 Desember 2026".
  package var until: String?

  package init(title: String, until: String? = nil) {
    self.title = title
    self.until = until
  }
}
