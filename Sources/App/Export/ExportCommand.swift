// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Records
import Web

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a list as a workbook (XLSX).",
    discussion: """
      Filters are the fields of the list's address on the pages, e.g. lihat=semua or berkas=….

      EXAMPLES:
        kawal export findings -o temuan.xlsx --filter lihat=semua
        kawal export checklist --filter berkas=BKS-2026-0002 --filter sistem=SIMPEG -o daftar.xlsx
        kawal export inbox --as siti.rahmawati -o tugas.xlsx
      """)

  struct List: ExpressibleByArgument {
    var kind: ListKind

    init?(argument: String) {
      guard let kind = ListKind.allCases.first(where: { $0.command == argument }) else {
        return nil
      }
      self.kind = kind
    }

    static var allValueStrings: [String] { ListKind.allCases.map(\.command) }
  }

  @OptionGroup var read: ReadOptions
  @Argument(help: "Which list.") var list: List
  @Option(help: ArgumentHelp("name=value; may be repeated.", valueName: "field"))
  var filter: [String] = []
  @Option(name: .customLong("as"), help: "As this person sees it; without, all of it.")
  var username: String?
  @Option(
    name: [.customShort("o"), .customLong("output-file")],
    help: "The workbook; - is standard output.")
  var output: String

  func run() async throws {
    var form = FormData()
    for field in filter {
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw ValidationError("Not name=value: \(field)") }
      form.append(String(parts[0]), String(parts[1]))
    }
    let bytes = try await OpenOffice.with(read.data) { [form] office in
      let now = Date()
      let viewer = try await office.viewer(username, at: now)
      let maker = try await ListMaker(
        store: office.store, words: Indonesian(), viewer: viewer, now: now, form: form)
      let table = try await maker.table(list.kind, isGuarded: username != nil)
      let url = URL(fileURLWithPath: read.data.folder)
        .appending(path: "ekspor-\(UUID().uuidString).xlsx")
      defer { try? FileManager.default.removeItem(at: url) }
      try await WorkbookPress.write(table, to: url)
      return Array(try Data(contentsOf: url))
    }
    try LocalFile.write(bytes, to: output)
    if read.json {
      if output != "-" { Console.say(JSONText.of(Written(file: output, bytes: bytes.count))) }
    } else if output != "-" {
      Console.say(Indonesian().written(output))
    }
  }

  private struct Written: Encodable {
    var file: String
    var bytes: Int
  }
}
