// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Procedures
import Records
import Web

struct CaseShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a case: whose turn it is, its items, what was put out.",
    discussion: """
      EXAMPLES:
        kawal case show BKS-2026-0001
        kawal case show BKS-2026-0002 --item SIMPEG --json
      """)

  @OptionGroup var read: ReadOptions
  @Argument(help: "Number of the case.") var number: String
  @Option(help: "One item of it, e.g. a system's code.") var item: String?
  @Option(name: .customLong("as"), help: "As this person may see it.") var username: String?

  func run() async throws {
    try await OpenOffice.with(read.data) { office in
      let now = Date()
      let view = try await office.store.caseView(
        number, item: item, for: try await office.viewer(username, at: now), at: now,
        timeline: PageOfList(size: 1))
      if read.json {
        Console.say(JSONText.of(try CaseJSON(view, office.time, at: now)))
      } else {
        Console.say(text(view, office, now))
      }
    }
  }

  private func text(_ view: CaseView, _ office: OpenOffice, _ now: Date) -> String {
    let words = Indonesian()
    var lines = [
      "\(view.record.number)  \(view.record.title)",
      "\(view.procedure.title), versi \(view.procedure.version) · \(words.caseStatus(view.record.status))"
        + " · \(office.time.short(view.record.openedAt)) · v\(view.file.version)",
      "",
      TextTable(
        head: ["Item", "Langkah", "Judul", "Sejak", "Batas", ""],
        rows: view.openTurns(office.time, at: now).map { turn in
          [
            turn.item ?? "–", turn.step, turn.title, String(turn.since.prefix(16)),
            turn.due.map { String($0.prefix(16)) } ?? "–", turn.late ? words.late : "",
          ]
        }
      ).text,
    ]
    if !view.items.isEmpty {
      lines += [
        "",
        TextTable(
          head: ["Item", "Nama", "OPD", "Keadaan", "Langkah", "Temuan"],
          rows: view.items.map { stream in
            [
              stream.item ?? "", stream.name ?? "", stream.ownerName ?? "–",
              words.caseStatus(stream.status),
              stream.active.map(\.step.id).joined(separator: ", "),
              "\(stream.findingsSettled)/\(stream.findings)",
            ]
          }
        ).text,
      ]
    }
    if !view.dossier.isEmpty {
      lines += [
        "",
        TextTable(
          head: ["Keluaran", "Judul", "Langkah", "Oleh", "Pada", "Lampiran"],
          rows: view.dossier.map { entry in
            [
              entry.output.name, entry.output.title, entry.step.id, entry.by.name,
              office.time.short(entry.at), entry.files.map(\.name).joined(separator: ", "),
            ]
          }
        ).text,
      ]
    }
    return lines.joined(separator: "\n")
  }
}
