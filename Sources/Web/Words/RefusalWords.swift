// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// Why an act was refused, and what puts it right.
package protocol RefusalWords {
  func refusal(_ refusal: Refusal, _ naming: Naming) -> String
  /// One sentence that follows the name of the field.
  func fieldProblem(_ problem: FieldProblem.Kind) -> String
  /// "Laporan, Ringkasan: belum diisi."
  func fieldProblems(_ output: String, _ problems: [FieldProblem]) -> [String]
}

extension Indonesian {
  package func refusal(_ refusal: Refusal, _ naming: Naming) -> String {
    switch refusal {
    case .stale:
      "Ada perubahan sejak halaman dibuka. Periksa riwayat, lalu putuskan lagi."
    case .caseClosed(let status, let at):
      "Berkas sudah \(closed(status))\(at.map { " \(longMoment(naming.moment($0)))" } ?? "")."
    case .casePaused(let since, let reason):
      "Berkas ditunda sejak \(longMoment(naming.moment(since)))"
        + "\(reason.isEmpty ? "" : ": \(reason)"). Lanjutkan dulu berkasnya."
    case .notPaused: "Berkas ini tidak sedang ditunda."
    case .caseStillOpen: "Berkas ini masih berjalan, belum perlu dibuka kembali."
    case .unknownStep(let step): "Prosedur ini tidak mempunyai langkah \"\(step)\"."
    case .notActive(let step, let active):
      "\(row(step, naming, capital: true)) tidak sedang menunggu. "
        + (active.isEmpty
          ? "Tidak ada langkah yang menunggu di sini."
          : "Yang menunggu sekarang: \(joined(active.map { row($0, naming) })).")
    case .notYourStep(_, let lane):
      "Langkah ini wewenang \(naming.lane(lane)). Anda dapat membaca, belum dapat memutuskan."
    case .takenUpByOther(_, let officer):
      "Langkah ini sedang dikerjakan \(naming.person(officer))."
    case .assignedToOther(_, let officer):
      "Langkah ini sudah diserahkan kepada \(naming.person(officer))."
    case .notManager:
      "Hanya Kepala Dinas, sekretaris, atau admin yang dapat melakukan ini."
    case .notPermitted: "Tindakan ini bukan wewenang Anda."
    case .needMissing(_, let outputs):
      "Kelengkapan belum ada: \(joined(outputs.map(naming.output)))."
    case .outputMissing(_, let outputs):
      "Keluaran belum diisi: \(joined(outputs.map(naming.output)))."
    case .outputUnknown(let step, let output):
      "\(row(step, naming, capital: true)) tidak mempunyai keluaran \"\(output)\"."
    case .outputNotAsked(_, let output, let outcome):
      "\(naming.output(output)) tidak diminta\(outcome.map { " untuk pilihan \"\($0)\"" } ?? "")."
    case .outputInvalid(let output, let problems):
      "Isian belum dapat diterima. "
        + fieldProblems(
          naming.output(output), problems.map { labelled($0, output, naming) }
        ).joined(separator: " ")
    case .outcomeRequired(let step, let outcomes):
      "Pilih keputusan: \(joined(naming.outcomes(outcomes, of: step), by: "atau"))."
    case .outcomeUnknown(let step, let outcome, let outcomes):
      "Tidak ada pilihan \"\(outcome)\". "
        + (outcomes.isEmpty
          ? "Langkah ini bukan keputusan."
          : "Pilihannya: \(joined(naming.outcomes(outcomes, of: step), by: "atau")).")
    case .reasonRequired: "Tulis alasannya."
    case .returnNotAllowed(let step, _, let allowed):
      allowed.isEmpty
        ? "\(row(step, naming, capital: true)) tidak dapat dikembalikan."
        : "Dari sini hanya dapat dikembalikan ke \(joined(allowed.map { row($0, naming) }, by: "atau"))."
    case .subCaseUnfinished(_, let procedure):
      "Selesaikan dulu berkas \"\(procedure)\" yang dipanggil langkah ini."
    case .noItems(let output):
      "Daftar belum ada isinya\(output.isEmpty ? "" : ": \(naming.output(output))")."
    case .itemUnknown(let item): "Tidak ada \"\(item)\" dalam berkas atau register."
    case .itemKnown(let item): "\"\(item)\" sudah ada dalam berkas ini."
    case .notSplit: "Cabang per aplikasi belum dimulai atau sudah selesai semua."
    case .neverReached(let step): "Berkas belum pernah sampai di \(row(step, naming))."
    case .caseWentOn: "Berkas sudah lanjut sesudah cabang-cabangnya. Buka kembali berkasnya dulu."
    case .calendarEnds(let date):
      "Kalender kerja hanya terisi sampai \(self.date(date)). Lengkapi kalendernya dulu."
    case .unknownOfficer(let name): "Tidak ada pegawai aktif dengan nama pengguna \"\(name)\"."
    case .endsInPast: "Batas pelimpahan harus sesudah saat ini."
    case .rule(let code, let detail): rule(OfficeRule(rawValue: code), code, detail)
    }
  }

  package func fieldProblems(_ output: String, _ problems: [FieldProblem]) -> [String] {
    problems.map { problem in
      let field = problem.field.isEmpty ? output : "\(output), \(problem.field)"
      return "\(field): \(fieldProblem(problem.kind))"
    }
  }

  package func fieldProblem(_ problem: FieldProblem.Kind) -> String {
    switch problem {
    case .missing: "belum diisi."
    case .notText: "harus berupa teks."
    case .notNumber: "harus berupa angka."
    case .notDate: "harus berupa tanggal, misalnya 2026-11-23."
    case .notYesNo: "jawab ya atau tidak."
    case .notList: "harus berupa daftar."
    case .notOneOf(let options): "pilih salah satu: \(joined(options, by: "atau"))."
    case .unknownField: "isian ini tidak dikenal."
    case .rule(let code, let detail):
      lowerFirst(rule(OfficeRule(rawValue: code), code, detail))
    }
  }

  /// The problem under the label of its field, with people by their names.
  private func labelled(
    _ problem: FieldProblem, _ output: String, _ naming: Naming
  ) -> FieldProblem {
    var problem = problem
    problem.kind = naming.named(problem.kind)
    if let declared = naming.declared(output),
      let label = FieldLabels.label(of: problem.field, in: declared, self)
    {
      problem.field = label
    }
    return problem
  }

  private func closed(_ status: CaseFile.Status) -> String {
    switch status {
    case .finished: "selesai"
    case .cancelled: "dibatalkan"
    case .running, .paused: "berjalan"
    }
  }

  /// "langkah 6 (Memutuskan hasil evaluasi)".
  private func row(_ id: String, _ naming: Naming, capital: Bool = false) -> String {
    let word = capital ? "Langkah" : "langkah"
    guard let step = naming.step(id) else { return "\(word) \"\(id)\"" }
    return "\(word) \(step.no) (\(step.title))"
  }

  private func lowerFirst(_ sentence: String) -> String {
    sentence.prefix(1).lowercased() + sentence.dropFirst()
  }

  /// "a, b, dan c".
  func joined(_ words: [String], by last: String = "dan") -> String {
    switch words.count {
    case 0: ""
    case 1: words[0]
    case 2: "\(words[0]) \(last) \(words[1])"
    default: "\(words.dropLast().joined(separator: ", ")), \(last) \(words[words.count - 1])"
    }
  }
}
