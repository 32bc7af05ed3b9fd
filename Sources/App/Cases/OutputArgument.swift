// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// One `--output`, taken apart.
struct OutputArgument: Hashable {
  enum Value: Hashable {
    case text(String)
    case file(String)
    case json(String)
    case jsonFile(String)
  }

  var name: String
  /// Path within the entry; empty for the whole.
  var field: [String]
  var value: Value

  /// `nil` where there is no `=` or no name.
  init?(_ argument: String) {
    guard let sign = argument.firstIndex(of: "=") else { return nil }
    let path = argument[..<sign].split(separator: ".", omittingEmptySubsequences: false)
      .map(String.init)
    guard path.allSatisfy({ !$0.isEmpty }), let first = path.first else { return nil }
    name = first
    field = Array(path.dropFirst())
    let text = String(argument[argument.index(after: sign)...])
    if text.hasPrefix("json:@") {
      value = .jsonFile(String(text.dropFirst(6)))
    } else if text.hasPrefix("json:") {
      value = .json(String(text.dropFirst(5)))
    } else if text.hasPrefix("@") {
      value = .file(String(text.dropFirst()))
    } else {
      value = .text(text)
    }
  }
}
