// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Foundation
import Procedures
import Records

/// Where an owner's written permit is recorded.
func permitPage(
  _ system: InformationSystem, _ typed: FormData, _ fileLimit: Int,
  errors: FieldErrors = FieldErrors(),
  refusal: String? = nil, _ frame: PageFrame
) -> Page {
  let words = frame.words
  let title = words.permitTitle(system.name)
  let summary: HTML =
    refusal.map { refusalSummary(words.permitNotSaved, "\($0) \(words.typedIsKept)") }
    ?? (errors.isEmpty ? "" : errorSummary(words.permitNotSaved, errors, words))
  var intensity = Field("lingkup", words.probeIntensityLabel, from: typed)
  if intensity.value.isEmpty { intensity.value = "1" }
  return Page(frame, title: title, tab: .systems, isRefused: !errors.isEmpty || refusal != nil) {
    narrow(
      backLink(words.probesTitle(system.name), to: Paths.probes(of: system.code)) + summary
        + pageTitle(title, lead: "\(words.permitLead)")
        + form(
          Paths.permits(of: system.code), frame.stamp(command: typed.command), isMultipart: true,
          textField(
            Field(
              "surat", words.permitLetterLabel, from: typed, errors: errors,
              hint: words.permitLetterHint), words,
            width: .half, limit: 120)
            + fieldRow(
              dateField(Field("dari", words.permitSince, from: typed, errors: errors), words),
              dateField(Field("sampai", words.permitUntil, from: typed, errors: errors), words))
            + choiceGroup(
              intensity, words,
              choices: [
                Choice(
                  "0", words.probeIntensity(.passive), consequences: [words.probePassiveMeans]),
                Choice("1", words.probeIntensity(.paths), consequences: [words.probePathsMeans]),
              ], isQuestion: false)
            + textField(
              Field(
                "host", words.permitHosts, from: typed, errors: errors, hint: words.permitHostsHint,
                isOptional: true),
              words, limit: 1000)
            + textField(
              Field(
                "port", words.permitPorts, from: typed, errors: errors, hint: words.permitPortsHint,
                isOptional: true),
              words, width: .half, limit: 100)
            + fileField(
              Field("berkas-surat", words.permitFile, isOptional: true), words,
              accept: ".pdf,.jpg,.jpeg,.png", limit: fileLimit)
            + actions(
              mainButton(words.savePermit),
              quietLink(words.cancel, to: Paths.probes(of: system.code)))))
  }
}
