// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures
package import Records

/// What officers fill in, short and right, for every kind of output of the shipped procedures.
package struct Paperwork: Sendable {
  /// Systems to evaluate.
  package var systems: [String]
  package var leader = TestOffice.leader
  package var members = TestOffice.team
  /// Ids of the controls that an evaluation judges.
  package var controls: [String]
  /// Another result of an evaluation than that all of it is met.
  package var evaluation: String?
  /// What an agency asks for.
  package var subject = "Pasang TLS"

  package init(systems: [String] = ["SIMPEG", "PPDB", "HARGA"], controls: [String] = []) {
    self.systems = systems
    self.controls = controls
  }

  /// The outputs that a row asks for when it ends with this outcome.
  package func outputs(of step: Step, outcome: String? = nil) -> [GivenOutput] {
    step.outputs.filter { $0.required && $0.isAsked(for: outcome) }
      .map { GivenOutput(name: $0.name, json: json($0)) }
  }

  /// The row done, with all it asks for.
  package func completion(
    of step: Step, outcome: String? = nil, reason: String? = "Sesuai kajian."
  ) -> CaseAct {
    .complete(
      step: step.id, outcome: outcome, reason: reason, outputs: outputs(of: step, outcome: outcome))
  }

  private func json(_ output: Output) -> String {
    switch output.kind {
    case .selection: #"{"systems":\#(list(systems))}"#
    case .disposition:
      #"""
      {"to":[{"post":"kepala-seksi","responsible":true}],"instructions":["Tindak lanjuti"],
      "speed":"normal","secrecy":"normal"}
      """#
    case .assignment:
      #"{"leader":"\#(leader)","members":\#(list(members)),"mismatchReason":"Didampingi vendor."}"#
    case .schedule: #"{"entries":[\#(schedule)],"clashReason":"Bergantian."}"#
    case .evaluation:
      evaluation ?? "{\"verdicts\":{"
        + controls.map { #""\#($0)":{"verdict":"met"}"# }.joined(separator: ",") + "}}"
    case .report: #"{"summary":"Semua butir telah diperiksa."}"#
    case .decision, .approval, .delivery, .file: "{}"
    case .shutdownOrder:
      #"""
      {"from":"2026-11-24","announcement":"Dalam perbaikan.","wayBack":"Setelah diuji ulang.",
      "backupTaken":true}
      """#
    case .monitoringOrder:
      #"{"from":"2026-11-24","intervalSeconds":60,"backupPlan":"Harian ke peladen cadangan."}"#
    case .followUp: #"{"summary":"Sudah ditindaklanjuti."}"#
    case .request:
      #"""
      {"subject":"\#(subject)","what":"Sertifikat baru","why":"Akan kedaluwarsa","urgency":"normal"}
      """#
    case .analysis:
      #"{"finding":"Sertifikat lama","likelihood":3,"impact":4,"proposal":"Ganti sertifikat"}"#
    case .workRecord: #"{"done":"Layanan dimulai ulang","result":"Berjalan"}"#
    case .changeRecord:
      #"""
      {"plan":"Ganti","window":"Malam","backup":"Ada","rollback":"Pulihkan","steps":"Pasang",
      "before":"Lama","after":"Baru"}
      """#
    case .testRecord: #"{"method":"Manual","checks":[{"what":"TLS","passed":true}]}"#
    case .form:
      "{" + output.fields.map { #""\#($0.name)":\#(value($0))"# }.joined(separator: ",") + "}"
    }
  }

  private var schedule: String {
    systems.map {
      #"{"system":"\#($0)","evaluator":"\#(leader)","from":"2026-11-24","to":"2026-11-26"}"#
    }.joined(separator: ",")
  }

  private func value(_ field: FormField) -> String {
    switch field.kind {
    case .text, .paragraph: "\"baik\""
    case .number: "1"
    case .date: "\"2026-11-24\""
    case .choice: "\"\(field.options.first ?? "")\""
    case .yesno: "true"
    }
  }

  private func list(_ names: [String]) -> String {
    "[" + names.map { "\"\($0)\"" }.joined(separator: ",") + "]"
  }
}
