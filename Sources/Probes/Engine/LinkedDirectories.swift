// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Folders of files that the home page uses: a list of their contents is what nobody meant to show.
enum LinkedDirectories {
  private static let most = 8

  /// Paths that end with `/`, the deepest first, without those that are asked for anyway.
  static func of(_ visit: Visit, besides known: Set<String>) -> [String] {
    guard let home = visit.home else { return [] }
    let files = home.scripts.compactMap(\.address) + home.links.filter { isFile($0.pathOnly) }
    var found: Set<String> = []
    for address in files where visit.target.includes(address) {
      // Other ports of the system are not asked for paths.
      guard address.host == visit.target.address.host, address.port == visit.target.address.port,
        let slash = address.pathOnly.lastIndex(of: "/")
      else { continue }
      let folder = String(address.pathOnly[...slash])
      if folder != "/", !known.contains(folder), !folder.contains("{") { found.insert(folder) }
    }
    return Array(
      found.sorted { a, b in
        let (x, y) = (a.count { $0 == "/" }, b.count { $0 == "/" })
        return x == y ? a < b : x > y
      }.prefix(most))
  }

  private static func isFile(_ path: String) -> Bool {
    guard let name = path.split(separator: "/").last, !path.hasSuffix("/"),
      let dot = name.lastIndex(of: ".")
    else { return false }
    let ending = name[name.index(after: dot)...].lowercased()
    return !["php", "html", "htm", "asp", "aspx", "jsp"].contains(ending)
  }
}
