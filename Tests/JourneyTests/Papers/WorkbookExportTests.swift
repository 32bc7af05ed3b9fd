// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Records
import TestWorld
import Testing

@testable import App
@testable import Web

@Suite struct WorkbookExportTests {
  @Test func `every list of the office opens as a workbook`() async throws {
    let office = try await TestOffice.make()
    let work = try await OfficeWork(office)
    let number = try await work.splitEvaluation()
    let folder = URL(fileURLWithPath: office.folder).appending(path: "unduhan")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let form = FormData([
      (name: "berkas", value: number), (name: "sistem", value: "SIMPEG"),
      (name: "lihat", value: "semua"),
    ])
    let maker = try await ListMaker(
      store: office.store, words: Indonesian(), viewer: .operator, now: TestOffice.now, form: form)
    for kind in ListKind.allCases where kind != .visit {
      let table = try await maker.table(kind, isGuarded: false)
      try await WorkbookPress.write(table, to: folder.appending(path: "\(kind.rawValue).xlsx"))
    }
    let told = try OtherEyes.read(
      """
      import sys, glob, openpyxl
      for path in sorted(glob.glob(sys.argv[1] + '/*.xlsx')):
        book = openpyxl.load_workbook(path)
        for sheet in book.worksheets:
          assert sheet.freeze_panes == 'A2', (path, sheet.title)
          for row in sheet.iter_rows():
            for cell in row: assert cell.data_type in 'nsd', (path, cell)
        print(path.rsplit('/', 1)[1], book.sheetnames[-1], book.worksheets[0].max_row > 1, sep='|')
      """, folder.path)
    let lines = told.split(separator: "\n")
    #expect(lines.count == ListKind.allCases.count - 1)
    #expect(lines.allSatisfy { $0.contains("|Keterangan|") })
    for list in [
      "berkas", "sistem", "domain", "pegawai", "kalender", "jejak", "jadwal", "daftar-periksa",
    ] {
      #expect(lines.contains("\(list).xlsx|Keterangan|True"), "\(list)")
    }
  }
}
