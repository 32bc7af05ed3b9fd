// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Records

struct IncidentListMatter {
  var listing: Listing
  var filter: IncidentFilter
  var rows: [IncidentRecord]
  var count: Int
  var openCount: Int
  var page: PageOfList
  var people: [String: String]
}

extension IncidentFilter {
  init(_ form: FormData) {
    self.init()
    kind = form.text("jenis").flatMap(Incident.Kind.init)
    verdict = form.text("penilaian").flatMap(Incident.Verdict.init)
    openOnly = form.text("terbuka") == "1"
    system = form.text("sistem")
  }
}

func incidentListPage(_ matter: IncidentListMatter, _ frame: PageFrame) -> Page {
  let words = frame.words
  let filter = matter.filter
  let fields: HTML = """
    \(filterSelect(
      "jenis", words.incidentKindLabel, value: filter.kind?.rawValue,
      options: Incident.Kind.allCases.map { ($0.rawValue, words.incidentKind($0)) }, words))\
    \(filterSelect(
      "penilaian", words.incidentVerdictLabel, value: filter.verdict?.rawValue,
      options: Incident.Verdict.allCases.map { ($0.rawValue, words.incidentVerdict($0)) }, words))\
    \(filterSelect(
      "terbuka", words.monitorStateLabel, value: filter.openOnly ? "1" : nil,
      options: [("1", words.openOnlyLabel)], words))
    """
  let list = matter.listing
  let active =
    list.active("jenis", filter.kind.map(words.incidentKind))
    + list.active("penilaian", filter.verdict.map(words.incidentVerdict))
    + list.active("terbuka", filter.openOnly ? words.openOnlyLabel : nil)
    + list.active("sistem", filter.system)
  return Page(frame, title: words.incidentsTitle, tab: .systems) {
    backLink(words.monitorsTitle, to: Paths.monitors)
      + pageTitle(
        words.incidentsTitle, lead: "\(words.incidentsLead(open: matter.openCount))",
        actions: downloadLink(.incidents, frame))
      + filterBar(Paths.incidents, fields: fields, active: active, words)
      + (matter.rows.isEmpty
        ? emptyState(words.noIncidents.title, "\(words.noIncidents.advice)")
        : incidentTable(
          matter.rows, people: matter.people, caption: words.incidentsTitle, frame)
          + list.pagination(matter.page, shown: matter.rows.count, of: matter.count, words))
  }
}

/// What the page of one incident shows.
struct IncidentMatter {
  var record: IncidentRecord
  var rules: MonitoringRules
  /// Names by user name.
  var people: [String: String]
  /// By digest.
  var files: [String: AttachedFile]
  /// What the viewer may do about it now.
  var moves: [IncidentMove]
  /// The address to open a case from it; `nil` where the viewer may not.
  var newCase: String?
}

func incidentPage(_ matter: IncidentMatter, _ frame: PageFrame) -> Page {
  let words = frame.words
  let record = matter.record
  let incident = record.incident
  let title = words.incidentTitle(incident, record.systemName)
  let isGuess = incident.verdict == .suspected && incident.isOpen && !incident.kind.isAvailability
  let buttons: HTML = """
    <p class="acts">\(each(Array(matter.moves.enumerated())) { index, move in
      buttonLink(
        words.incidentMove(move), to: Paths.incidentAct(move.rawValue, on: incident.number),
        isMain: index == 0)
    })\(matter.newCase.map { quietLink(words.openChangeCase, to: $0) })</p>
    """
  return Page(frame, title: title, tab: .systems) {
    backLink(words.incidentsTitle, to: Paths.incidents)
      + pageTitle(
        title, lead: "\(incident.number)",
        tags: "\(severityTag(incident.severity, words)) \(verdictTag(incident, words))")
      + when(isGuess, notice("<p>\(words.suspicionNotice)</p>", .warn, icon: .warning))
      + columns(
        buttons + section(words.incidentHistory, history(matter, frame)),
        aside: "<h2>\(words.factsHeading)</h2>\(facts(matter, frame))\(clocks(matter, frame))",
        label: words.factsHeading)
  }
}

private func facts(_ matter: IncidentMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let record = matter.record
  let incident = record.incident
  func moment(_ instant: Date) -> String {
    words.moment(frame.local(instant), seenOn: frame.today)
  }
  let taken = incident.acknowledgedAt.map { at in
    let name = incident.acknowledgedBy.map { matter.people[$0] ?? $0 } ?? ""
    return words.acknowledgedBy(name, moment(at))
  }
  return factList(
    [
      (
        words.monitorSystemLabel,
        record.system.map { link(record.systemName ?? $0, to: Paths.system($0)) }
      ), (words.ownerLabel, record.ownerShort.map { "\($0)" }),
      (
        words.addressLabel,
        record.monitor.map { link(record.url ?? "", to: Paths.monitor($0)) }
      ), (words.incidentKindLabel, "\(words.incidentKind(incident.kind))"),
      (words.causeLabel, incident.cause.map { "\(words.lookCause($0))" }),
      (words.incidentVerdictLabel, "\(words.incidentVerdict(incident.verdict))"),
      (words.openedLabel, "\(moment(incident.openedAt))"),
      (words.acknowledgedLabel, "\(taken ?? words.notAcknowledged)"),
      (
        words.resolvedLabel,
        incident.resolvedAt.map { at in
          "\(moment(at))\(incident.seconds.map { ", \(words.lasted($0))" } ?? "")"
        }
      ), (words.caseLabel, incident.caseNumber.map { link($0, to: Paths.caseFile($0)) }),
    ], isAside: true)
}

private func clocks(_ matter: IncidentMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let clocks = IncidentClock.clocks(of: matter.record.incident, matter.rules)
  guard !clocks.isEmpty else { return "" }
  let facts = clocks.map { clock -> (label: String, value: HTML?) in
    let isLate = clock.isLate(at: frame.now)
    let said = words.clockState(
      clock, due: words.moment(frame.local(clock.due), seenOn: frame.today),
      done: clock.doneAt.map { words.moment(frame.local($0), seenOn: frame.today) },
      isLate: isLate)
    return (words.clockName(clock.kind), isLate ? "<b class=\"bad\">\(said)</b>" : "\(said)")
  }
  return "<h2>\(words.clocksHeading)</h2>\(factList(facts, isAside: true))\(soft(words.clocksNote))"
}

private func history(_ matter: IncidentMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  return timeline(
    matter.record.events.reversed().map { event in
      let who = event.by.map { matter.people[$0] ?? $0 } ?? words.theMonitor
      let moment = words.longMoment(frame.local(event.at))
      let said = event.text.id.isEmpty ? nil : event.text.id
      return TimelineEntry(
        words.incidentEvent(event.kind), detail: "\(who) · \(moment)",
        reason: event.by == nil ? nil : said, mark: event.kind == .refuted ? .returned : .done,
        more:
          "\(event.by == nil ? said.map { "<span>\($0)</span>" as HTML } : nil)\(evidence(of: event, matter, frame))"
      )
    })
}

private func evidence(
  of event: IncidentEvent, _ matter: IncidentMatter, _ frame: PageFrame
) -> HTML {
  let words = frame.words
  let pieces = each(event.evidence) { piece in
    """
    <pre class="small">\(piece.request.map { "\($0)\n" as HTML })\(piece.excerpt)\
    \(piece.sha256.map { "\nSHA-256 \($0)" as HTML })</pre>
    """
  }
  let files = event.files.compactMap { matter.files[$0] }.map { file in
    Evidence(
      file.name, path: Paths.attachment(file.sha256), detail: words.fileSize(file.size),
      sha256: file.sha256)
  }
  return """
    \(when(!event.evidence.isEmpty, "<details><summary>\(words.evidenceLabel)</summary><div class=\"scroll\">\(pieces)</div></details>"))\
    \(when(!files.isEmpty, evidenceList(files, words)))
    """
}

/// What a person does about an incident; the raw value is the last part of the address.
package enum IncidentMove: String, CaseIterable, Sendable {
  case acknowledge = "tanggapi"
  case confirm = "benarkan"
  case refute = "bantah"
  case note = "catatan"
  case close = "tutup"
  case answer = "jawab"
  case notify = "beritahu"

  var kind: IncidentEvent.Kind {
    switch self {
    case .acknowledge: .acknowledged
    case .confirm: .confirmed
    case .refute: .refuted
    case .note: .noted
    case .close: .closed
    case .answer: .answered
    case .notify: .notified
    }
  }

  /// Whether it would say something new of the incident as it stands.
  func fits(_ incident: Incident) -> Bool {
    switch self {
    case .acknowledge: incident.isOpen && !incident.isAcknowledged
    case .confirm: incident.verdict != .confirmed
    case .refute: incident.verdict != .refuted
    case .note: true
    case .close:
      incident.isOpen && !incident.kind.isAvailability
        && (!incident.kind.isIntrusion || incident.verdict == .confirmed)
    case .answer:
      incident.kind.isIntrusion && incident.verdict != .refuted && incident.answeredAt == nil
    case .notify:
      incident.kind.isIntrusion && incident.verdict == .confirmed && incident.notifiedAt == nil
    }
  }
}

/// The page of one act: what follows from it, what it asks, one button.
func incidentMovePage(
  _ move: IncidentMove, _ record: IncidentRecord, _ frame: PageFrame,
  typed: FormData = FormData(), errors: FieldErrors = FieldErrors(), refusal: String? = nil,
  limit: Int
) -> Page {
  let words = frame.words
  let number = record.incident.number
  let title = "\(words.incidentMove(move)): \(number)"
  let summary: HTML =
    refusal.map { refusalSummary(words.incidentNotSaved, "\($0) \(words.typedIsKept)") }
    ?? (errors.isEmpty ? "" : errorSummary(words.incidentNotSaved, errors, words))
  let fields: HTML = """
    \(textArea(
      Field(
        "teks", words.incidentMoveText(move), from: typed, errors: errors,
        isOptional: !move.kind.needsText), words, rows: 5, limit: 4_000))\
    \(each(typed.all("bukti")) { hidden("bukti", $0) })\
    \(fileField(
      Field("bukti-baru", words.evidenceLabel, isOptional: true), words, isMultiple: true,
      limit: limit))
    """
  return Page(
    frame, title: title, tab: .systems, isRefused: !errors.isEmpty || refusal != nil
  ) {
    narrow(
      backLink(number, to: Paths.incident(number)) + summary
        + pageTitle(title, lead: "\(words.incidentMoveHint(move))")
        + form(
          Paths.incidentAct(move.rawValue, on: number), frame.stamp(command: typed.command),
          isMultipart: true,
          fields
            + actions(
              mainButton(words.incidentMove(move)),
              quietLink(words.cancel, to: Paths.incident(number)))))
  }
}
