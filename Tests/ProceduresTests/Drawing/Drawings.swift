// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Procedures
import TestWorld
import Testing

/// What the drawing is tested on: shipped, borrowed and made-up procedures in every form.
enum Drawings {
  static let shipped = ProcedureFiles.shipped
  static let named = ProcedureFiles.shipped + ProcedureFiles.fixtures

  struct Size: Sendable, CustomTestStringConvertible {
    var rows, lanes: Int
    var seed: UInt64
    var testDescription: String { "\(rows) rows, \(lanes) lanes, seed \(seed)" }
  }

  static let sizes =
    [
      Size(rows: 1, lanes: 1, seed: 1), Size(rows: 2, lanes: 1, seed: 2),
      Size(rows: 40, lanes: 9, seed: 3), Size(rows: 40, lanes: 12, seed: 4),
    ] + (5..<21).map { Size(rows: 8 + Int($0) % 17, lanes: 2 + Int($0) % 8, seed: $0) }

  static let forms: [DrawingForm] = [.full, .slim, .paper, .paper(.rows(3))]

  static func draw(
    _ procedure: Procedure, _ form: DrawingForm, progress: DrawingProgress? = nil
  ) -> SwimlaneDrawing {
    SwimlaneDrawing(procedure, form: form, progress: progress, words: words)
  }

  static let words = DrawingWords(
    number: "No.", procedure: "Uraian prosedur", performers: "Pelaksana", standards: "Mutu baku",
    needs: "Kelengkapan", time: "Waktu", output: "Keluaran", stepAndTime: "Langkah dan waktu",
    you: "Anda", noStandard: "tanpa waktu baku", notTaken: "Tidak ditempuh", sentBack: "kembali",
    joinsAll: "Menunggu semua cabang.",
    standard: { "baku \($0.max.map { Int($0) } ?? 0) menit" },
    duration: { time, noun in "\(time.max.map { Int($0) } ?? 0) menit per \(noun)" },
    perItem: { "Satu cabang per \($0)." }, toRow: { "ke \($0 ?? "akhir")" },
    toStep: { "ke langkah \($0)" }, fromSteps: { "dari langkah \($0.joined(separator: ", "))" },
    forks: { "Serentak ke \($0.joined(separator: ", "))." },
    maySendBack: { "Dapat dikembalikan ke \($0.joined(separator: ", "))." },
    together: { "Bersama \($0.joined(separator: ", "))." })

  /// A case that has been everywhere, with a return on each way back.
  static func progress(of procedure: Procedure) -> DrawingProgress {
    var progress = DrawingProgress(yourLanes: Set(procedure.lanes.prefix(1).map(\.id)))
    for (index, step) in procedure.steps.enumerated() {
      progress.steps[step.id] = StepProgress(
        StepState.allCases[index % 6], items: index % 2 == 0 ? ItemCount(index, of: 40) : nil,
        rounds: index % 3, notes: [DrawingNote("Sistem Kepegawaian: giliran Anda hari ini")],
        measured: MeasuredTime("1 hari 3 jam", minutes: Double(index), standardMinutes: 5))
    }
    for edge in procedure.flowEdges { progress.edges[edge] = EdgeProgress(count: 2) }
    return progress
  }
}

/// Numbers that are the same on every run.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 &+ 17 }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }
}

extension Drawings {
  private static let titles = [
    "Kepala Dinas Komunikasi", "Sekretaris", "Kepala Bidang Infrastruktur", "Kepala Seksi",
    "Tim Tanggap Insiden Siber", "Pengelola Pusat Data", "Perangkat Daerah Pemilik Sistem",
  ]
  private static let acts = [
    "Menerima laporan insiden dari pengguna", "Memeriksa kelengkapan bukti", "Memulihkan layanan",
    "Menetapkan tingkat dampak dan mempertanggungjawabkannya", "Menahan penyebaran",
  ]

  /// Loops, skips, forks that join, ends, several performers.
  static func procedure(_ size: Size) -> Procedure {
    var dice = Dice(seed: size.seed)
    let lanes = (0..<size.lanes).map {
      Lane(id: "l\($0)", title: titles[$0 % titles.count], holder: .posts([]))
    }
    var steps: [Step] = []
    let last = size.rows - 1
    func add(_ flow: Flow, joins: Bool = false) {
      let index = steps.count
      let lane = dice.roll(size.lanes)
      let with = dice.roll(size.lanes)
      steps.append(
        Step(
          id: "s\(index)", no: "\(index + 1)", title: acts[index % acts.count], lane: "l\(lane)",
          with: dice.roll(8) == 0 && with != lane ? ["l\(with)"] : [],
          needs: [Need("Laporan insiden"), Need("Formulir penilaian dampak")],
          outputs: [Output(name: "o", kind: .form, title: "Catatan kejadian dan tindak lanjut")],
          time: .minutes(30), flow: flow, joinsAll: joins))
    }
    func outcome(_ key: String, _ row: Int?) -> Outcome {
      Outcome(key: key, text: "\(key) menurut hasil", next: row.map { "s\(min(last, $0))" })
    }
    while steps.count < last {
      let here = steps.count
      switch dice.roll(10) {
      case 0, 1:
        add(.decide([outcome("lengkap", here + 1), outcome("belum", max(0, here - dice.roll(9)))]))
      case 2:
        add(.decide([outcome("perlu", here + 1), outcome("tidak", here + 2 + dice.roll(5))]))
      case 3:
        add(.decide([outcome("a", here + 1), outcome("b", here + 2), outcome("ditolak", nil)]))
      case 4 where here + 4 < last:
        add(.fork(["s\(here + 1)", "s\(here + 2)"]))
        add(.next("s\(here + 3)"))
        add(.next("s\(here + 3)"))
        add(.next("s\(here + 4)"), joins: true)
      default: add(.next("s\(here + 1)"))
      }
    }
    add(.end)
    return Procedure(id: "made-up", title: "Penanganan Insiden", lanes: lanes, steps: steps)
  }
}
