// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Which of the home page's links a guest goes through.
struct LinkChoice {
  /// A GET to such a place might do something.
  private static let actions = [
    "logout", "log-out", "signout", "sign-out", "keluar", "hapus", "delete", "remove",
    "unsubscribe",
    "batal", "cancel", "destroy",
  ]
  /// Files that are no pages.
  private static let files: Set<String> = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "zip", "rar", "7z", "gz", "tar", "jpg",
    "jpeg",
    "png", "gif", "webp", "svg", "ico", "mp3", "mp4", "avi", "mov", "apk", "exe", "iso", "csv",
    "odt",
    "ods", "woff", "woff2",
  ]

  let links: [WebAddress]

  /// - Parameter wanted: places that come before the links; under the same rules as they.
  init(visit: Visit, robots: RobotsText?, wanted: [WebAddress] = [], most: Int) {
    var seen: Set<WebAddress> = [visit.target.address]
    if let home = visit.home { seen.insert(home.address) }
    links = Array(
      (wanted + (visit.home?.links ?? []))
        .filter { link in
          visit.target.includes(link) && Self.isPage(link) && robots?.permits(link.path) ?? true
            && seen.insert(link).inserted
        }
        .prefix(most))
  }

  private static func isPage(_ link: WebAddress) -> Bool {
    let path = link.path.lowercased()
    guard !actions.contains(where: path.contains) else { return false }
    let name = link.pathOnly.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return true }
    return !files.contains(name[name.index(after: dot)...].lowercased())
  }
}
