// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Procedures

package protocol HistoryWords {
  /// What an event says, in a line; `naming` calls rows and people by their names.
  func happening(_ what: Happening, _ naming: Naming) -> String
  /// The same about one item: "SIMPEG: …".
  func about(_ item: String?, _ sentence: String) -> String
  /// "Rina Wulandari sebagai Plt. Kepala Bidang".
  func actor(_ actor: Actor) -> String
  func waitingSince(_ holder: String, _ moment: String) -> String
  func waits(_ request: String) -> String
  var noHistory: String { get }
  func paperWentOut(_ name: String) -> String
  func paperEnded(_ name: String, _ state: IssuedPaper.State) -> String
}

extension Indonesian {
  package func about(_ item: String?, _ sentence: String) -> String {
    item.map { "\($0): \(uncapitalised(sentence))" } ?? capitalised(sentence)
  }

  package func paperWentOut(_ name: String) -> String { "Naskah terbit: \(name)" }
  package func paperEnded(_ name: String, _ state: IssuedPaper.State) -> String {
    switch state {
    case .issued: "Naskah berlaku: \(name)"
    case .withdrawn: "Naskah ditarik: \(name)"
    case .replaced: "Naskah digantikan: \(name)"
    }
  }

  package func actor(_ actor: Actor) -> String {
    if actor.capacity == .system { return "Kawal" }
    if actor.capacity == .recorder {
      return "\(actor.name) mencatat atas nama \(actor.onBehalfOf ?? actor.title ?? "pejabat")"
    }
    guard let title = actor.title, title != actor.name else { return actor.name }
    switch actor.capacity {
    case .definitive: return "\(actor.name) sebagai \(title)"
    case .plt: return "\(actor.name) sebagai Plt. \(title)"
    case .plh: return "\(actor.name) sebagai Plh. \(title)"
    case .delegate: return "\(actor.name), atas pelimpahan \(actor.onBehalfOf ?? title)"
    case .team, .owner, .requester: return "\(actor.name) sebagai \(title)"
    case .recorder, .system: return actor.name
    }
  }

  package func happening(_ what: Happening, _ naming: Naming) -> String {
    func row(_ id: String) -> String { naming.step(id)?.title ?? id }
    switch what {
    case .opened: return "Berkas dibuka"
    case .started: return "Mulai berjalan sendiri"
    case .takenUp(let taken): return "Mulai dikerjakan: \(row(taken.step))"
    case .completed(let done):
      let outcome = done.outcome.flatMap { key in
        naming.procedure?.step(done.step)?.outcomes.first { $0.key == key }?.text
      }
      return outcome ?? row(done.step)
    case .sentBack(let back):
      return "Dikembalikan ke langkah \(naming.step(back.to.step)?.no ?? ""), \(row(back.to.step))"
    case .reassigned(let given):
      return "\(row(given.step)) diserahkan kepada \(naming.person(given.to))"
    case .delegated(let given):
      return "\(row(given.step)) dilimpahkan kepada \(naming.person(given.to)) "
        + "sampai \(longMoment(naming.moment(given.until)))"
    case .noted(let note):
      switch note.topic {
      case .comment: return "Catatan"
      case .attachment: return "Lampiran ditambahkan"
      case .receipt: return "Surat diterima \(note.text)"
      case .register: return registered(note)
      }
    case .paused(let paused):
      return "Ditunda\(paused.waitingFor.map { ", menunggu \($0)" } ?? "")"
    case .resumed(let resumed):
      return "Dilanjutkan, waktu berhenti \(briefTime(.minutes(resumed.minutes)))"
    case .cancelled: return "Dibatalkan"
    case .reopened(let reopened):
      return "Dibuka kembali di langkah \(naming.step(reopened.activation.step)?.no ?? "")"
    case .itemsAdded(let added): return "Ditambahkan: \(joined(added.items))"
    case .itemMoved(let moved):
      switch moved.move {
      case .finished: return "\(moved.item) selesai"
      case .withdrawn: return "\(moved.item) ditarik"
      case .reopened: return "\(moved.item) dibuka kembali"
      }
    case .deadlinesMoved: return "Batas waktu dihitung ulang"
    }
  }

  package func waitingSince(_ holder: String, _ moment: String) -> String {
    "\(holder) · sejak \(moment)"
  }
  package func waits(_ request: String) -> String { "Menunggu: \(uncapitalised(request))" }
  package var noHistory: String { "Belum ada kejadian." }
}

extension Indonesian {
  /// "2 hasil baru, 5 sudah pernah terlihat", of "2 + 5".
  private func taken(_ counts: String) -> String {
    let parts = counts.split(separator: " ").compactMap { Int($0) }
    guard parts.count == 2 else { return counts }
    return "\(number(parts[0])) hasil baru, \(number(parts[1])) sudah pernah terlihat"
  }

  /// What the registers took from a case.
  private func registered(_ note: Noted) -> String {
    let about = note.about ?? ""
    switch note.act {
    case "found": return "Temuan \(about) dicatat"
    case "planned": return "Temuan \(about): perbaikan direncanakan"
    case "fixed": return "Temuan \(about): diperbaiki, minta uji ulang"
    case "closed": return "Temuan \(about) ditutup setelah uji ulang"
    case "failed-retest": return "Temuan \(about) belum lulus uji ulang"
    case "accepted": return "Temuan \(about): risiko diterima"
    case "dismissed": return "Temuan \(about) dinyatakan bukan temuan"
    case "reopened": return "Temuan \(about) dibuka kembali"
    case "report-taken": return "Laporan pemindai \(about) diambil: \(taken(note.text))"
    case "shutdown-confirmed": return "Penutupan \(about) dikonfirmasi"
    case "system-reopened": return "\(about) dibuka kembali"
    case "call-opened": return "Berkas turunan \(about) dibuka"
    case "call-finished": return "Berkas turunan \(about) selesai"
    case "call-cancelled": return "Berkas turunan \(about) dibatalkan"
    default: return "Register diperbarui"
    }
  }
}
