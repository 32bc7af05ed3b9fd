// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Procedures
import TestWorld
import Testing
import Web

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct FlowFigureTests {
  @Test(arguments: ProcedureFiles.shipped)
  func `a picture is well-formed XML and needs nothing from elsewhere`(name: String) throws {
    let procedure = try ProcedureFiles.read(name)
    for form in [DrawingForm.full, .slim, .paper] {
      for words in [FlowWords.indonesian, .english] {
        let picture = flowPicture(procedure, form: form, words: words, detail: .wording)
        #expect(XMLParser(data: Data(picture.utf8)).parse())
        #expect(!picture.contains("href") && !picture.contains("url("))
        #expect(!picture.contains("var("))
      }
    }
  }

  @Test func `words of a procedure stay words`() throws {
    var procedure = try ProcedureFiles.read("perubahan-pengamanan")
    procedure.title = "<script>alert(1)</script> & \"x\""
    procedure.steps[0].title = "</text><script>1</script>"
    procedure.lanes[0].title = "A&B <i>"
    let figure = flowFigure(procedure).text
    #expect(!figure.contains("<script"))
    #expect(!figure.contains("<i>"))
    #expect(XMLParser(data: Data(flowPicture(procedure).utf8)).parse())
  }

  @Test func `a figure keeps to the strict policy and stays small`() throws {
    for name in ProcedureFiles.shipped {
      let figure = flowFigure(try ProcedureFiles.read(name)).text
      #expect(!figure.contains("style="))
      #expect(!figure.contains("<style"))
      #expect(figure.utf8.count < 45_000)
    }
  }

  @Test func `each picture has a title and its counts, under ids of its own`() throws {
    let procedure = try ProcedureFiles.read("evaluasi-berkala")
    let figure = flowFigure(procedure, id: "a").text
    #expect(figure.contains("Alur SOP Analisis Keamanan Informasi Secara Berkala"))
    #expect(figure.contains("11 langkah pada 5 pelaksana, 2 keputusan."))
    let ids = figure.matches(of: #/ id="([^"]+)"/#).map(\.1)
    #expect(Set(ids).count == ids.count)
    #expect(figure.matches(of: #/role="img"/#).count == ids.count / 2)
  }

  @Test func `the table says of a case what the drawing shows`() throws {
    let procedure = try ProcedureFiles.read("perubahan-pengamanan")
    var progress = DrawingProgress()
    progress.steps["permohonan"] = StepProgress(.done)
    progress.steps["disposisi"] = StepProgress(
      .late, notes: [DrawingNote("di meja Kepala Dinas")],
      measured: MeasuredTime("9 menit", minutes: 9, standardMinutes: 5))
    let table = FlowTable(procedure, progress: progress, words: .indonesian)
    #expect(table.rows.count == procedure.steps.count)
    #expect(
      table.rows[1] == [
        "2. Mendisposisikan kepada Kepala Bidang", "Kepala Dinas",
        "lewat waktu · di meja Kepala Dinas", "9 menit", "5 menit",
      ])
    let bare = FlowTable(procedure, progress: nil, words: .english)
    #expect(bare.rows[4][2].contains("to\u{a0}7"))
    #expect(bare.head.count == bare.rows[0].count)
  }
}
