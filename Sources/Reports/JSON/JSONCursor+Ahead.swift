// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension JSONCursor {
  /// Another look at a report from its beginning, for what stands after the place where it is needed:
  /// the members of the outermost object that are asked for.
  static func ahead(
    _ source: ReportSource, limits: ReportLimits, _ keys: Set<String>
  ) throws -> [String: JSONValue] {
    let json = try JSONCursor(source, limits: limits)
    var found: [String: JSONValue] = [:]
    try json.object { key in
      if keys.contains(key), found[key] == nil { found[key] = try json.value() }
    }
    return found
  }
}
