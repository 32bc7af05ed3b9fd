// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

/// Under which names a person finds their turns (`post:…`, `officer:…`, `unit:…`), in lots
/// of a fixed size so that one statement serves everybody.
struct Holders {
  /// Names in a statement; nobody holds so many posts.
  static let size = 12
  static let marks = Array(repeating: "?", count: size).joined(separator: ", ")

  let names: [String]

  init(_ viewer: Viewer) {
    var names = ["officer:\(viewer.officer.username)"]
    names += viewer.seats.map { "post:\($0.post)" }
    if viewer.officer.role == .agency { names.append("unit:\(viewer.officer.unit)") }
    var seen: Set<String> = []
    self.names = Array(names.filter { seen.insert($0).inserted }.prefix(Holders.size))
  }

  /// As many as the statement asks for; the rest match nothing.
  var values: [SQLValue] {
    names.map { SQLValue($0) }
      + Array(repeating: .text(""), count: Holders.size - names.count)
  }
}
