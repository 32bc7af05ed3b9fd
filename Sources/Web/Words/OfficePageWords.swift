// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// What the pages around the cases say: registers, procedures, people, calendar, trail.
package protocol OfficePageWords: SummaryWords, SystemWords, RecordProblemWords,
  ProcedurePageWords, PeopleWords, AccountWords, CalendarWords, TrailWords, SearchWords, HelpWords
{}
