// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Records

struct RegisterList<Named: NamedRegister>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    let name = Named.register.rawValue
    return CommandConfiguration(
      commandName: "list", abstract: "List the register of \(name).",
      discussion: """
        EXAMPLES:
          kawal \(name) list
          kawal \(name) list --json
        """)
  }

  @OptionGroup var read: ReadOptions

  func run() async throws {
    let records = try await OpenOffice.with(read.data) { office in
      try await RegisterRecords.all(Named.register, office).records.map(\.value)
    }
    if read.json {
      Console.say(JSONText.of(records))
      return
    }
    let head = Named.register.listed
    Console.say(
      TextTable(
        head: head,
        rows: records.map { record in head.map { record.field($0)?.cell ?? "–" } }
      ).text)
  }
}

extension Register {
  /// Fields of a list on a terminal.
  fileprivate var listed: [String] {
    switch self {
    case .units: ["code", "short", "name", "parent"]
    case .people: ["username", "name", "role", "unit", "nip", "active"]
    case .posts: ["code", "title", "unit"]
    case .holdings: ["post", "officer", "kind", "from", "until"]
    case .teams: ["code", "name", "leader", "members"]
    case .systems: ["code", "name", "owner", "category", "state", "lastEvaluated", "openFindings"]
    case .domains: ["name", "owner", "system", "state"]
    }
  }
}

extension JSONValue {
  func field(_ name: String) -> JSONValue? {
    if case .object(let fields) = self { fields[name] } else { nil }
  }

  /// On one line.
  var cell: String {
    switch self {
    case .null: "–"
    case .yesno(let value): value ? "ya" : "tidak"
    case .number(let value): Int64(exactly: value).map(String.init) ?? "\(value)"
    case .text(let value): value
    case .list(let values): values.map(\.cell).joined(separator: ", ")
    case .object(let fields):
      fields.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.cell)" }.joined(separator: " ")
    }
  }
}
