// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

struct TrailMatter {
  /// Newest first.
  var seals: [AuditSeal]
  var entries: [Journal.Entry]
  /// Whether there are older entries than those shown.
  var hasMore: Bool
  /// Names by user name.
  var people: [String: String]
  /// Number of the seal that was just made.
  var sealed: Int?
  /// What came of comparing a seal with its print; `nil` where there is no such seal.
  var compared: (number: Int, holds: Bool?)?
}

/// What proves that nothing recorded was changed, and what was done outside of cases.
func trailPage(_ matter: TrailMatter, _ frame: PageFrame) throws -> Page {
  let words = frame.words
  let maySeal = try frame.known.may(.sealAudit)
  let buttons: HTML = """
    <div class="acts field">\(form(
      Paths.verifyTrail, frame.stamp(), mainButton(words.verifyAction)))\
    \(form(Paths.sealTrail, frame.stamp(), button(words.sealAction)))</div>
    """
  return Page(frame, title: words.trailTitle, tab: .trail) {
    """
    \(unwrap(matter.sealed) { notice("<p>\(words.sealMade($0))</p>", .ok, icon: .check) })\
    \(pageTitle(
      words.trailTitle, lead: "\(words.trailLead)", actions: downloadLink(.trail, frame)))\(when(maySeal, buttons))\
    \(lastSeal(matter, frame))\(comparison(matter, frame))\(journal(matter, frame))\(seals(matter, frame))
    """
  }
}

private func who(_ username: String, _ matter: TrailMatter, _ words: any Phrasebook) -> String {
  username == Journal.system ? words.theProgram : matter.people[username] ?? username
}

private func lastSeal(_ matter: TrailMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  guard let seal = matter.seals.first else {
    return section(words.lastSealHeading, soft(words.neverSealed))
  }
  return section(
    words.lastSealHeading,
    sheet(
      """
      \(factList([
        (words.sealNumber(seal.number), "\(words.sealCovers(streams: seal.streams, journal: seal.journal))"),
        (words.sealedAtLabel, "\(words.longMoment(frame.local(seal.at)))"),
        (words.sealedByLabel, "\(who(seal.officer, matter, words))"),
        (words.sealHashLabel, "<span class=\"mono\">\(seal.hash)</span>"),
      ]))<p class="cap">\(words.sealPrintAdvice)</p>
      """, padded: true))
}

/// A printed seal against the kept one.
private func comparison(_ matter: TrailMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  guard !matter.seals.isEmpty else { return "" }
  let told: HTML =
    matter.compared.map { compared in
      notice(
        "<p role=\"status\">\(words.sealCompared(compared.number, holds: compared.holds))</p>",
        compared.holds == true ? .ok : .bad, icon: compared.holds == true ? .check : .warning)
    } ?? ""
  return section(
    words.sealHeading, id: "cocokkan",
    told + "<p>\(words.sealLead)</p>"
      + form(
        Paths.compareSeal, frame.stamp(),
        textField(
          Field("nomor", words.sealNumberField), words, kind: .numeric, width: .short, limit: 9)
          + textField(
            Field("sidik", words.sealPrintField, hint: words.sealPrintHint), words, limit: 64)
          + actions(button(words.compareSealAction))))
}

private func seals(_ matter: TrailMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  guard matter.seals.count > 1 else { return "" }
  let rows = matter.seals.map { seal in
    TableRow([
      "\(words.sealNumber(seal.number))", "\(words.longMoment(frame.local(seal.at)))",
      "\(who(seal.officer, matter, words))",
      "\(words.sealCovers(streams: seal.streams, journal: seal.journal))",
      "<span class=\"mono\">\(shortened(seal.hash))</span>",
    ])
  }
  return section(
    words.sealsHeading,
    registerTable(caption: words.sealsHeading, words.sealColumns.map { Column($0) }, rows))
}

private func journal(_ matter: TrailMatter, _ frame: PageFrame) -> HTML {
  let words = frame.words
  let rows = matter.entries.map { entry in
    let moment = frame.local(entry.at)
    return TableRow([
      "\(entry.seq)",
      "\(words.shortDate(moment.date))<small class=\"under soft\">\(words.clock(moment))</small>",
      "\(who(entry.officer, matter, words))", "\(words.journalKind(entry.kind))",
      contents(of: entry, words),
    ])
  }
  let older: HTML =
    matter.hasMore
    ? "<p class=\"acts field\">\(buttonLink(words.olderEntries, to: Paths.with(Paths.trail, [("sebelum", matter.entries.last.map { "\($0.seq)" })])))</p>"
    : ""
  return section(
    words.journalHeading, id: "jurnal",
    soft(words.journalLead)
      + registerTable(caption: words.journalHeading, words.journalColumns.map { Column($0) }, rows)
      + older)
}

/// Short values at once, the rest on demand.
private func contents(of entry: Journal.Entry, _ words: any Phrasebook) -> HTML {
  let facts = JournalFacts(entry.payload)
  let said = facts.pairs.map { key, value in
    "\(words.journalKey(key)): \(words.journalValue(value, of: key))"
  }.joined(separator: " · ")
  guard !facts.isWhole else { return "\(said)" }
  return """
    \(said)<details class="act"><summary>\(words.entryContents)</summary>\
    <pre>\(entry.payload)</pre></details>
    """
}

/// The top of an entry's payload: texts, numbers, and how many where there are several.
struct JournalFacts {
  private(set) var pairs: [(key: String, value: String)] = []
  /// Nothing is left out.
  private(set) var isWhole = true

  init(_ payload: String) {
    let object = try? JSONSerialization.jsonObject(with: Data(payload.utf8))
    for (key, value) in (object as? [String: Any] ?? [:]).sorted(by: { $0.key < $1.key }) {
      switch value {
      case let text as String where key != "sha256" && text.count <= 80: pairs.append((key, text))
      case let text as String:
        isWhole = false
        if key != "sha256" { pairs.append((key, "\(text.prefix(80))…")) }
      case let list as [Any] where list.isEmpty: break
      case let list as [Any]:
        isWhole = false
        pairs.append((key, "\(list.count)"))
      case let map as [String: Any] where map.isEmpty: break
      case let map as [String: Any]:
        isWhole = false
        pairs.append((key, map.keys.sorted().prefix(6).joined(separator: ", ")))
      case let number as NSNumber: pairs.append((key, "\(number)"))
      default: isWhole = false
      }
    }
  }
}

/// What came of recomputing everything; names each event that does not fit.
func trailReportPage(
  _ report: AuditReport, people: [String: String], _ frame: PageFrame
) -> Page {
  let words = frame.words
  let title = report.holds ? words.trailHolds : words.trailFaults(report.faultCount)
  let result: HTML =
    report.holds
    ? confirmationPanel(words.trailHolds, next: [words.trailCounts(report)])
    : """
    <div class="errors narrow" role="alert" tabindex="-1" autofocus><h2>\(title)</h2>\
    <p>\(words.trailCounts(report))</p>\
    <ol>\(each(words.faultAdvice) { "<li>\($0)</li>" })</ol></div>
    """
  let rows = report.faults.map { fault in
    TableRow([
      rowName(
        words.faultPlace(fault),
        path: fault.caseNumber.map { Paths.caseHistory($0, item: fault.item) }),
      "\(words.fault(fault.kind))", "<span class=\"mono\">\(fault.detail)</span>",
    ])
  }
  let faults: HTML =
    rows.isEmpty
    ? ""
    : section(
      words.trailFaults(report.faultCount),
      note: report.faultCount > report.faults.count
        ? "\(words.firstFaults(report.faults.count, of: report.faultCount))" : nil,
      registerTable(caption: title, words.faultColumns.map { Column($0) }, rows))
  return Page(frame, title: title, tab: .trail, isRefused: !report.holds) {
    backLink(words.trailTitle, to: Paths.trail)
      + pageTitle(title, lead: "\(words.longMoment(frame.moment))") + result + faults
      + (report.lastSeal.map { seal in
        section(
          words.lastSealHeading,
          factList([
            (words.sealNumber(seal.number), "\(words.longMoment(frame.local(seal.at)))"),
            (words.sealHashLabel, "<span class=\"mono\">\(seal.hash)</span>"),
          ]))
      } ?? "")
  }
}
