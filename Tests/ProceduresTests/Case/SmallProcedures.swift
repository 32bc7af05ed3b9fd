// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures

/// Procedures of a few rows, each for one rule.
enum SmallProcedures {
  static func row(
    _ id: String, _ flow: Flow, needs: [String] = [], outputs: [Output] = [],
    time: StandardTime? = nil, joins: Bool = false, each: Bool = false, returns: [String] = [],
    call: String? = nil
  ) -> Step {
    Step(
      id: id, no: id, title: id, lane: "meja", needs: needs.map { Need($0, output: $0) },
      outputs: outputs, time: time, flow: flow, joinsAll: joins, each: each, returns: returns,
      call: call)
  }

  static func procedure(
    _ rows: [Step], items: Bool = false, limit: StandardTime? = nil
  ) -> Procedure {
    Procedure(
      id: "kecil", title: "Kecil",
      lanes: [
        Lane(id: "meja", title: "Meja", holder: .posts(["meja"])),
        Lane(id: "loket", title: "Loket", holder: .posts(["loket"])),
      ],
      items: items ? ItemList(output: "daftar", noun: "aplikasi") : nil, steps: rows,
      timeLimit: limit)
  }

  /// A fork into two branches, one of two rows, joined again.
  static let fork = procedure([
    row("mulai", .fork(["kiri", "kanan"])),
    row("kiri", .next("gabung")),
    row("kanan", .next("kanan-lagi")),
    row("kanan-lagi", .next("gabung"), returns: ["kanan"]),
    row("gabung", .next("tutup"), joins: true),
    row("tutup", .end),
  ])

  /// A list whose items come back together before the last row.
  static let items = procedure(
    [
      row(
        "daftar", .next("periksa"),
        outputs: [Output(name: "daftar", kind: .selection, title: "Daftar")]),
      row("periksa", .next("catat"), time: .days(1, perItem: true), each: true),
      row("catat", .next("rekap"), each: true),
      row("rekap", .end, time: .days(1, perItem: true)),
    ], items: true)

  static func single(_ time: StandardTime, limit: StandardTime? = nil) -> Procedure {
    procedure([row("kerja", .end, time: time)], limit: limit)
  }
}
