// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance

/// Who looks at the page, as its head shows them.
package struct ViewerFace: Sendable, Hashable {
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

  /// From the viewer's rights and seats; `unit` is the name of their agency.
  package init(_ viewer: Viewer, unit: String, taskCount: Int, words: any Phrasebook) {
    self.init(
      name: viewer.officer.name,
      post: viewer.seats.first { $0.kind == .definitive }?.title ?? unit,
      acting: viewer.seats.filter { $0.kind != .definitive }.map { seat in
        ActingPost(
          title: words.post(seat.title, seat.kind), until: seat.until.map(words.date))
      },
      taskCount: taskCount, tabs: MainTab.tabs(of: viewer))
  }

  var initials: String {
    String(
      name.split(separator: " ").filter { $0.first?.isLetter == true }.prefix(2)
        .compactMap(\.first)
    ).uppercased()
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

extension MainTab {
  /// What a role opens, at most five.
  static func tabs(of viewer: Viewer) -> [MainTab] {
    switch viewer.officer.role {
    case .agency: [.inbox, .agency, .systems, .findings, .letters]
    case .secretary: [.inbox, .cases, .letters, .findings, .summary]
    case .inspector: [.cases, .systems, .findings, .summary, .trail]
    case .administrator: [.inbox, .cases, .systems, .people, .summary]
    case .officer: [.inbox, .cases, .systems, .findings, .summary]
    }
  }
}
