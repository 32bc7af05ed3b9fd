// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Records

/// Begins to watch a system.
func startMonitorPage(
  _ systems: [NamedCode], _ frame: PageFrame, typed: FormData = FormData(),
  errors: FieldErrors = FieldErrors(), refusal: String? = nil
) -> Page {
  let words = frame.words
  let summary: HTML =
    refusal.map { refusalSummary(words.monitorNotSaved, "\($0) \(words.typedIsKept)") }
    ?? (errors.isEmpty ? "" : errorSummary(words.monitorNotSaved, errors, words))
  let fields: HTML = """
    \(selectField(
      Field("sistem", words.monitorSystemLabel, from: typed, errors: errors), words,
      options: systems.map { ($0.code, $0.name) }))\
    \(textField(
      Field(
        "alamat", words.monitorURLLabel, from: typed, errors: errors, hint: words.monitorURLHint,
        isOptional: true), words, kind: .url, limit: 2000))\
    \(textField(
      Field(
        "jarak", words.monitorIntervalLabel, from: typed, errors: errors,
        hint: words.monitorIntervalHint, isOptional: true), words, kind: .numeric, width: .short,
      limit: 4))\
    \(textField(
      Field(
        "teks", words.neededTextLabel, from: typed, errors: errors, hint: words.neededTextHint,
        isOptional: true), words, limit: 200))
    """
  return Page(
    frame, title: words.startMonitor, tab: .systems, isRefused: !errors.isEmpty || refusal != nil
  ) {
    narrow(
      backLink(words.monitorsTitle, to: Paths.monitors) + summary
        + pageTitle(words.startMonitor, lead: "\(words.startMonitorLead)")
        + form(
          Paths.newMonitor, frame.stamp(command: typed.command),
          fields
            + actions(mainButton(words.startMonitor), quietLink(words.cancel, to: Paths.monitors))))
  }
}

/// Announces that a system is worked on.
func maintenancePage(
  _ record: MonitorRecord, _ frame: PageFrame, typed: FormData = FormData(),
  errors: FieldErrors = FieldErrors(), refusal: String? = nil
) -> Page {
  let words = frame.words
  let path = Paths.monitorAct(MonitorAct.maintenance.rawValue, on: "\(record.monitor.id)")
  let summary: HTML =
    refusal.map { refusalSummary(words.incidentNotSaved, "\($0) \(words.typedIsKept)") }
    ?? (errors.isEmpty ? "" : errorSummary(words.incidentNotSaved, errors, words))
  let fields: HTML = """
    \(dateField(Field("tanggal", words.maintenanceDayLabel, from: typed, errors: errors), words))\
    \(timeField(Field("pukul", words.maintenanceFromLabel, from: typed, errors: errors), words))\
    \(textField(
      Field("lama", words.maintenanceHoursLabel, from: typed, errors: errors), words,
      kind: .numeric, width: .short, limit: 2))\
    \(textArea(
      Field("alasan", words.maintenanceReasonLabel, from: typed, errors: errors), words, rows: 3,
      limit: 1000))
    """
  return Page(
    frame, title: words.setMaintenance, tab: .systems, isRefused: !errors.isEmpty || refusal != nil
  ) {
    narrow(
      backLink(record.systemName, to: Paths.monitor(record.monitor.id)) + summary
        + pageTitle(words.setMaintenance, lead: "\(words.maintenanceLead)")
        + form(
          path, frame.stamp(command: typed.command),
          fields
            + actions(
              mainButton(words.saveMaintenance),
              quietLink(words.cancel, to: Paths.monitor(record.monitor.id)))))
  }
}
