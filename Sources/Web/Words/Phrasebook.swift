// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Everything the pages say, in one language. A page's sentences are a protocol of their own
/// beside its Indonesian words; a missing one does not compile.
package protocol Phrasebook: Sendable,
  CommonWords,
  DateWords,
  TimeWords,
  NumberWords,
  ShellWords,
  FormWords,
  RefusedPageWords,
  RegistrationWords,
  RefusalWords,
  CommandWords,
  PaperFactWords,
  ImportWords,
  OfficeRuleWords,
  CalendarFaultWords,
  CaseFlowWords,
  StepFormWords,
  ActWords,
  InboxWords,
  MeasuredTimeWords,
  CaseListWords,
  CasePageWords,
  CallWords,
  CaseActWords,
  HistoryWords,
  DossierWords,
  OfficePageWords,
  ColumnWords,
  SettingsWords,
  ChecklistWords,
  FindingWords,
  PictureWords,
  ObservationWords,
  ReportWords,
  CVSSWords,
  LetterWords,
  IssuedWords,
  CheckWords,
  LetterKindWords,
  LetterFormWords,
  LetterValueWords,
  OrderWords,
  ProbeWords,
  RetestWords,
  ComparisonWords,
  MonitorWords,
  IncidentWords,
  BackupWords,
  OutwardWords,
  AgencyWords,
  ScheduleFileWords,
  ListWords,
  OfficePaperWords,
  EvidenceWords,
  SignInWords
{
  /// For `lang` on the page.
  var languageCode: String { get }
}

package struct Indonesian: Phrasebook {
  package init() {}
  package var languageCode: String { "id" }
}
