// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Papers
import Procedures
import Records
import Web

extension PaperMaker {
  /// The values that texts of a letter may show, as ``LetterVocabulary`` lists them.
  func letterValues(_ order: LetterPress.Order) async throws -> LetterValues {
    var values = order.isSample ? LetterVocabulary.sample : LetterValues()
    let day = order.day ?? self.day(instant)
    try await setOffice(&values, order, day)
    if order.isSample { return values }
    let subject = order.subject
    var entry: DossierEntry?
    if let number = subject.caseNumber {
      let view = try await store.caseView(
        number, item: subject.item, for: .operator, at: instant, timeline: PageOfList(size: 1))
      entry = view.dossier.last { entry in
        entry.item == subject.item && entry.output.name == subject.output
          && (subject.version == nil || entry.version == subject.version)
      }
      setCase(&values, view)
      for entry in view.dossier where entry.item == nil || entry.item == subject.item {
        try await set(&values, entry.contents, entry, view)
      }
      // What the letter follows, last: it counts before what came later.
      if let entry {
        try await set(&values, entry.contents, entry, view)
        setRow(&values, entry)
      }
    }
    try await setSigner(&values, order, entry, day)
    try await setSystem(&values, order)
    try await setRecipient(&values, order)
    return values
  }

  /// The post in whose name a letter goes out, with its holder's mark.
  func signerPost(_ order: LetterPress.Order) async throws -> String {
    guard case .text(let post) = try await letterValues(order)["penanda.jabatan"] else { return "" }
    return post
  }

  private var paperWords: IndonesianPaperWords { IndonesianPaperWords() }

  private func setOffice(
    _ values: inout LetterValues, _ order: LetterPress.Order, _ day: CalendarDate
  ) async throws {
    let letterhead = try await letterhead()
    let name = try await store.setting(.name) ?? ""
    values.set("kantor.nama", letterhead.names.last?.titleCased ?? name)
    values.set("kantor.singkat", name)
    values.set("kantor.pemerintah", letterhead.names.first?.titleCased)
    values.set("kantor.tempat", try await store.setting(.place))
    values.set(
      "surat.nomor", order.number ?? (order.isSample ? "57/DISKOMINFO/\(day.year)" : "……………………"))
    values.set("surat.tanggal", paperWords.date(day))
    values.set("surat.hari-tanggal", paperWords.longDate(day))
    values.set("surat.terbilang", paperWords.dateInWords(day))
    values.set("surat.tahun", "\(day.year)")
    if order.isSample, !order.kind.showsTitles {
      values.set("penanda.nama", "Ratih Kusumaningrum")
      values.set("penanda.pangkat", nil)
      values.set("penanda.nip", nil)
    }
  }

  /// The post that the writer chose, or the kind's, or whoever did the row, or the head.
  private func setSigner(
    _ values: inout LetterValues, _ order: LetterPress.Order, _ entry: DossierEntry?,
    _ day: CalendarDate
  ) async throws {
    let showsTitles = order.kind.showsTitles
    func name(_ text: String) -> String { showsTitles ? text : text.withoutAcademicTitles }
    if order.signer == nil, order.kind.signer == nil, let entry {
      let signatory = try await signatory(entry.by, on: entry.at)
      values.set(
        "penanda.jabatan",
        [signatory.actingMark, signatory.post].compactMap { $0 }.joined(separator: " "))
      values.set("penanda.nama", signatory.name.map(name))
      if showsTitles {
        values.set("penanda.pangkat", signatory.rank)
        values.set("penanda.nip", signatory.nip)
      }
      return
    }
    guard
      let signer = try await store.signer(
        for: order.signer ?? order.kind.signer ?? "kepala-dinas", on: day)
    else { return }
    let mark = signer.officer == nil ? nil : words.actingMark(signer.kind)
    values.set("penanda.jabatan", [mark, signer.title].compactMap { $0 }.joined(separator: " "))
    values.set("penanda.nama", signer.officer.map { name($0.name) })
    if showsTitles {
      values.set("penanda.pangkat", signer.officer?.rank)
      values.set("penanda.nip", signer.officer?.nip)
    }
  }

  private func setCase(_ values: inout LetterValues, _ view: CaseView) {
    values.set("berkas.nomor", view.record.number)
    values.set("berkas.judul", view.record.title)
    values.set("berkas.prosedur", view.procedure.title)
    values.set("berkas.dibuka", paperWords.date(day(view.record.openedAt)))
    values.set("berkas.pemohon", view.requesterName)
  }

  private func setRow(_ values: inout LetterValues, _ entry: DossierEntry) {
    values.set("langkah.nomor", entry.step.no)
    values.set("langkah.judul", entry.step.title)
    values.set("langkah.tanggal", paperWords.date(day(entry.at)))
    values.set("langkah.pelaku", entry.by.name)
    values.set("langkah.jabatan", entry.by.onBehalfOf ?? entry.by.title ?? entry.by.name)
    values.set(
      "langkah.hasil", entry.step.outcomes.first { $0.key == entry.outcome }?.text)
    values.set("langkah.alasan", entry.reason)
  }

  private func set(
    _ values: inout LetterValues, _ contents: OutputContents, _ entry: DossierEntry,
    _ view: CaseView
  ) async throws {
    switch contents {
    case .assignment(let team): try await setTeam(&values, team)
    case .schedule(let schedule): try await setSchedule(&values, schedule, view)
    case .report(let report):
      values.set("laporan.ringkasan", report.summary)
      values.set("laporan.lingkup", report.scope)
      values.set("laporan.cara", report.method)
      values.set("laporan.simpulan", report.conclusion)
      values.set("laporan.saran", report.recommendations)
    case .decision(let decision): values.set("langkah.pertimbangan", decision.considerations)
    case .shutdownOrder(let order):
      values.set("penghentian.mulai", paperWords.date(order.from))
      values.set("penghentian.selesai", order.until.map(paperWords.date))
      values.set("penghentian.pengumuman", order.announcement)
      values.set("penghentian.jalan-kembali", order.wayBack)
      values.set("penghentian.pelaksana", order.operatorName)
      values.set("penghentian.cadangan", words.letterYesNo(order.backupTaken))
    case .monitoringOrder(let order):
      values.set("pemantauan.mulai", paperWords.date(order.from))
      values.set("pemantauan.selesai", order.until.map(paperWords.date))
      values.set("pemantauan.selang", words.letterInterval(order.intervalSeconds))
      values.set("pemantauan.cadangan", order.backupPlan)
      values.set("pemantauan.kontak", order.contact)
    case .request(let request):
      values.set("permohonan.hal", request.subject)
      values.set("permohonan.uraian", request.what)
      values.set("permohonan.alasan", request.why)
      values.set("permohonan.nomor", request.letterNumber)
      values.set("permohonan.tanggal", request.letterDate.map(paperWords.date))
      values.set("permohonan.sifat", words.speed(request.urgency))
    case .analysis(let analysis):
      values.set("analisis.temuan", analysis.finding)
      values.set("analisis.kemungkinan", "\(analysis.likelihood)")
      values.set("analisis.dampak", "\(analysis.impact)")
      values.set("analisis.risiko", "\(analysis.risk)")
      values.set("analisis.usul", analysis.proposal)
    case .workRecord(let work):
      values.set("pekerjaan.dilakukan", work.done)
      values.set("pekerjaan.hasil", work.result)
    case .changeRecord(let change):
      values.set("perubahan.rencana", change.plan)
      values.set("perubahan.waktu", change.window)
      values.set("perubahan.cadangan", change.backup)
      values.set("perubahan.kembali", change.rollback)
      values.set("perubahan.langkah", change.steps)
      values.set("perubahan.sebelum", change.before)
      values.set("perubahan.sesudah", change.after)
    case .testRecord(let test):
      values.set("uji.cara", test.method)
      values.set("uji.catatan", test.note)
      values.set("uji.hasil", entry.step.outcomes.first { $0.key == entry.outcome }?.text)
      values["uji.butir"] = rows(test.checks) { check in
        ["apa": check.what, "hasil": words.letterPassed(check.passed)]
      }
    case .selection, .disposition, .evaluation, .delivery, .followUp, .approval, .form, .file:
      break
    }
  }

  private func setTeam(_ values: inout LetterValues, _ team: TeamAssignment) async throws {
    let code = team.team
    let standing = try await store.teams().first { $0.code == code }
    let order = [team.leader] + team.members.filter { $0 != team.leader }
    let officers = try await store.officers(order)
    values.set("tim.nama", standing?.name)
    values.set("tim.ketua", officers.first?.name)
    values["tim.anggota"] = rows(officers) { officer in
      [
        "nama": officer.name, "nip": officer.nip.flatMap { NIP($0)?.grouped } ?? "",
        "pangkat": officer.rank ?? "",
        "peran": officer.username == team.leader ? words.teamLeader : words.teamMember,
      ]
    }
  }

  private func setSchedule(
    _ values: inout LetterValues, _ schedule: EvaluationSchedule, _ view: CaseView
  ) async throws {
    let names = try await store.systemNames(schedule.entries.map(\.system))
    let people = try await store.officers(schedule.entries.map(\.evaluator))
    values["jadwal.baris"] = rows(schedule.entries) { entry in
      [
        "aplikasi": names[entry.system] ?? entry.system, "kode": entry.system,
        "petugas": people.first { $0.username == entry.evaluator }?.name ?? entry.evaluator,
        "mulai": paperWords.date(entry.from), "selesai": paperWords.date(entry.to),
      ]
    }
  }

  /// The system with its findings: those past their deadline for a reminder, else all.
  private func setSystem(_ values: inout LetterValues, _ order: LetterPress.Order) async throws {
    guard let code = order.subject.item ?? order.subject.system,
      let system = try await store.systems([code]).first
    else { return }
    let owner = try await store.agenciesToChoose().first { $0.code == system.owner }?.name
    values.set("sistem.kode", system.code)
    values.set("sistem.nama", system.name)
    values.set("sistem.pemilik", try await unitName(system.owner) ?? owner)
    values.set("sistem.alamat", system.url)
    values.set("sistem.kategori", system.category.map { words.categoryName($0) })
    values.set("sistem.narahubung", system.contact)
    values.set("sistem.pengembang", system.vendor)
    var filter = FindingFilter()
    filter.system = code
    let all = try await store.findings(filter, limit: 500).rows.map(\.finding)
    let findings =
      order.subject.caseNumber.map { number in
        all.filter { $0.caseNumber == number }
      } ?? all
    let late = findings.filter { !$0.state.isSettled && ($0.due ?? .distantFuture) < instant }
    let open = findings.filter { !$0.state.isSettled }
    values.set("jumlah.temuan", "\(findings.count)")
    values.set("jumlah.terbuka", "\(open.count)")
    values.set("jumlah.selesai", "\(findings.count - open.count)")
    values.set("jumlah.terlambat", "\(late.count)")
    let today = day(instant)
    values["temuan.baris"] = rows(order.kind.moments.contains(.overdue) ? late : findings) {
      finding in
      let due = finding.due.map(day)
      let days = due.map { today.dayNumber - $0.dayNumber } ?? 0
      return [
        "nomor": finding.number, "judul": finding.title,
        "tingkat": words.severity(finding.severity), "tempat": finding.place,
        "saran": finding.recommendation, "keadaan": words.findingState(finding.state),
        "tenggat": due.map(paperWords.date) ?? "", "terlambat": days > 0 ? "\(days)" : "",
      ]
    }
  }

  private func setRecipient(_ values: inout LetterValues, _ order: LetterPress.Order) async throws {
    var unit = order.subject.unit
    if unit == nil, let code = order.subject.item ?? order.subject.system {
      unit = try await store.systems([code]).first?.owner
    }
    if unit == nil, let number = order.subject.caseNumber {
      unit = try await store.caseRecord(number, for: .operator, at: instant).requester
    }
    guard let unit, let found = try await store.units().first(where: { $0.code == unit }) else {
      return
    }
    values.set("penerima.nama", found.name)
    values.set("penerima.singkat", found.short)
  }

  private func unitName(_ code: String) async throws -> String? {
    try await store.units().first { $0.code == code }?.name
  }

  /// Rows with their running number.
  private func rows<Element>(
    _ elements: [Element], _ cells: (Element) -> [String: String]
  ) -> LetterValue {
    .list(
      elements.enumerated().map { index, element in
        var row = cells(element).mapValues { LetterValue.text($0) }
        row["no"] = .text("\(index + 1)")
        return .group(row)
      })
  }
}

extension String {
  /// "DINAS KOMUNIKASI DAN INFORMATIKA" as it stands within a sentence; other texts as they are.
  fileprivate var titleCased: String {
    guard self == uppercased() else { return self }
    let small: Set<String> = ["DAN", "DI", "KE", "DARI", "UNTUK"]
    return split(separator: " ").map { word in
      small.contains(String(word))
        ? word.lowercased() : String(word.prefix(1)) + word.dropFirst().lowercased()
    }.joined(separator: " ")
  }
}
