// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// A fault of a kind of letter, with how to mend it.
package struct LetterKindFault: Error, Sendable, Hashable {
  /// From 1; `nil` where the whole file is meant.
  package var line: Int?
  /// Stable, for programs.
  package var code: String
  package var sentence: Phrase
  package var remedy: Phrase

  package init(line: Int?, code: String, sentence: Phrase, remedy: Phrase) {
    self.line = line
    self.code = code
    self.sentence = sentence
    self.remedy = remedy
  }
}

package struct LetterKindFaults: Error, Sendable, Hashable {
  package var faults: [LetterKindFault]

  package init(_ faults: [LetterKindFault]) { self.faults = faults }
}

/// Whether a kind of letter can be drawn: every name in its texts is declared, lists are gone
/// through as lists, its numbers have a sequence, somebody can sign it.
package struct LetterKindCheck {
  package private(set) var faults: [LetterKindFault] = []
  private let kind: LetterKind

  package static func faults(of kind: LetterKind) -> [LetterKindFault] {
    var check = LetterKindCheck(kind: kind)
    check.run()
    return check.faults.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  private init(kind: LetterKind) { self.kind = kind }

  private mutating func run() {
    checkNumber()
    for field in kind.fields { check(field.start, rows: [], allowsOwn: false) }
    for block in kind.blocks {
      for name in [block.when, block.unless].compactMap(\.self) {
        _ = resolve(name, [], line: block.line, allowsOwn: true)
      }
      for list in block.lists where !isList(list) {
        fault(
          block.line, "not-a-list", "“\(list)” bukan daftar nilai.",
          "“\(list)” is no list of values.", remedy: "Pakai salah satu: \(lists).",
          "Use one of: \(lists).")
      }
      for (text, each) in block.texts {
        check(text, rows: each.map { [$0] } ?? [], allowsOwn: true)
      }
    }
  }

  private mutating func checkNumber() {
    guard kind.sequence != .none, !kind.number.isEmpty else { return }
    let numbering = LetterNumbering(kind.number)
    for name in numbering.unknown {
      let places = LetterNumbering.places.map { "{\($0)}" }.joined(separator: " ")
      fault(
        nil, "unknown-place", "Pola nomor memuat {\(name)} yang tidak dikenal.",
        "The number's template has {\(name)}, which isn't known.",
        remedy: "Pakai: \(places).", "Use: \(places).")
    }
    if !numbering.hasSequence {
      fault(
        nil, "number-without-sequence", "Pola nomor tidak memuat nomor urut.",
        "The number's template has no sequence.", remedy: "Tulis {n} pada tempatnya.",
        "Write {n} where it belongs.")
    }
  }

  private mutating func check(_ text: LetterText, rows: [String], allowsOwn: Bool) {
    do throws(LetterTemplate.Fault) {
      check(try LetterTemplate(text.text).nodes, in: text, rows: rows, allowsOwn: allowsOwn)
    } catch {
      report(error, in: text)
    }
  }

  private mutating func check(
    _ nodes: [LetterTemplate.Node], in text: LetterText, rows: [String], allowsOwn: Bool
  ) {
    for node in nodes {
      switch node {
      case .value(let name, let line):
        let place = text.line.map { $0 + line }
        guard resolve(name, rows, line: place, allowsOwn: allowsOwn) else { continue }
        if isList(name) || isGroup(name) {
          fault(
            place, "not-words", "“\(name)” adalah daftar, bukan kata.",
            "“\(name)” is a list, not words.",
            remedy: "Ulangi isinya: {{#\(name)}}…{{/\(name)}}.",
            "Repeat its contents: {{#\(name)}}…{{/\(name)}}.")
        }
      case .section(let name, let isInverted, let line, let inner):
        let place = text.line.map { $0 + line }
        _ = resolve(name, rows, line: place, allowsOwn: allowsOwn)
        let opens = !isInverted && (isList(name) || isGroup(name))
        check(inner, in: text, rows: opens ? rows + [name] : rows, allowsOwn: allowsOwn)
      }
    }
  }

  private mutating func resolve(
    _ name: String, _ rows: [String], line: Int?, allowsOwn: Bool
  ) -> Bool {
    if rows.contains(where: { names(within: $0).contains(name) }) { return true }
    if name.hasPrefix("isian.") {
      if allowsOwn, kind.fields.contains(where: { "isian.\($0.name)" == name }) { return true }
      let own = allowsOwn ? kind.fields.map { "isian.\($0.name)" }.joined(separator: ", ") : ""
      fault(
        line, "unknown-field", "Isian “\(name)” tidak dinyatakan pada fields.",
        "The field “\(name)” isn't declared under fields.",
        remedy: own.isEmpty ? "Nyatakan isian itu pada fields." : "Yang ada: \(own).",
        own.isEmpty ? "Declare it under fields." : "There are: \(own).")
      return false
    }
    if LetterVocabulary.byName[name] != nil || isGroup(name) { return true }
    let near = suggestions(for: name, rows)
    fault(
      line, "unknown-value", "Nilai “\(name)” tidak dikenal.", "The value “\(name)” isn't known.",
      remedy: near.isEmpty ? "Lihat daftar nilai di samping penyunting." : "Mungkin: \(near).",
      near.isEmpty ? "See the list of values beside the editor." : "Perhaps: \(near).")
    return false
  }

  private func names(within list: String) -> [String] {
    if list.hasPrefix("isian.") { return ["teks", "no", "huruf"] }
    if let value = LetterVocabulary.byName[list] { return value.rows.map(\.name) }
    return LetterVocabulary.groups.first { $0.name == list }?.values.map {
      String($0.name.dropFirst(list.count + 1))
    } ?? []
  }

  private func isGroup(_ name: String) -> Bool {
    LetterVocabulary.groups.contains { $0.name == name }
  }

  private func isList(_ name: String) -> Bool {
    LetterVocabulary.byName[name]?.isList == true
      || kind.fields.contains { $0.kind == .list && "isian.\($0.name)" == name }
  }

  private var lists: String {
    let own = kind.fields.filter { $0.kind == .list }.map { "isian.\($0.name)" }
    return (LetterVocabulary.groups.flatMap(\.values).filter(\.isList).map(\.name) + own)
      .joined(separator: ", ")
  }

  /// Names whose last part is the same, or that begin with the same group.
  private func suggestions(for name: String, _ rows: [String]) -> String {
    let last = name.split(separator: ".").last.map(String.init) ?? name
    let group = name.split(separator: ".").first.map(String.init) ?? name
    let all = LetterVocabulary.groups.flatMap(\.values).map(\.name)
    let within = rows.flatMap { names(within: $0) }
    let near = all.filter { $0.hasSuffix("." + last) } + within
    return (near.isEmpty ? all.filter { $0.hasPrefix(group + ".") } : near).prefix(6)
      .joined(separator: ", ")
  }

  private mutating func report(_ fault: LetterTemplate.Fault, in text: LetterText) {
    let line = text.line.map { $0 + fault.line }
    switch fault.reason {
    case .unclosedTag:
      self.fault(
        line, "unclosed-tag", "Tanda {{ tidak ditutup.", "A {{ is never closed.",
        remedy: "Tutup dengan }}.", "Close it with }}.")
    case .unsupported(let sign):
      self.fault(
        line, "unsupported-tag", "Tanda {{\(sign) tidak dipakai di sini.",
        "The tag {{\(sign) isn't used here.",
        remedy: "Pakai {{nama}}, {{#nama}}…{{/nama}} atau {{^nama}}…{{/nama}}.",
        "Use {{name}}, {{#name}}…{{/name}} or {{^name}}…{{/name}}.")
    case .nameless:
      self.fault(
        line, "bad-name", "Nama nilai di antara {{ dan }} tidak dapat dibaca.",
        "The name between {{ and }} can't be read.",
        remedy: "Nama terdiri atas huruf kecil, angka, titik, dan tanda hubung.",
        "A name has small letters, digits, dots and hyphens.")
    case .unknownTransform(let name):
      let known = LetterTemplate.transforms.joined(separator: ", ")
      self.fault(
        line, "unknown-transform", "“\(name)(…)” tidak dikenal.", "“\(name)(…)” isn't known.",
        remedy: "Yang ada: \(known).", "There are: \(known).")
    case .unclosedSection(let name):
      self.fault(
        line, "unclosed-section", "Bagian {{#\(name)}} tidak ditutup.",
        "The part {{#\(name)}} is never closed.", remedy: "Tutup dengan {{/\(name)}}.",
        "Close it with {{/\(name)}}.")
    case .tooDeep(let limit):
      self.fault(
        line, "too-deep", "Bagian bersarang lebih dari \(limit) tingkat.",
        "Parts lie more than \(limit) deep in each other.",
        remedy: "Pakai bagian yang tidak bersarang.", "Use parts that are not nested.")
    case .closedOtherwise(let expected, let found):
      self.fault(
        line, "closed-otherwise", "{{/\(found)}} tidak menutup bagian yang terbuka.",
        "{{/\(found)}} doesn't close the part that is open.",
        remedy: expected.map { "Tulis {{/\($0)}}." } ?? "Hapus penutup itu.",
        expected.map { "Write {{/\($0)}}." } ?? "Take it away.")
    }
  }

  private mutating func fault(
    _ line: Int?, _ code: String, _ id: String, _ en: String, remedy: String, _ english: String
  ) {
    faults.append(
      LetterKindFault(
        line: line, code: code, sentence: Phrase(id, en: en), remedy: Phrase(remedy, en: english)))
  }
}
