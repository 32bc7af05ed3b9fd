// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// Every word that a paper bears and that isn't an argument; a second language is a second type.
package protocol PaperWords: Sendable, SlipWords, ReportWords, SOPWords, RegisterWords, FigureWords
{
  /// BCP 47: "id".
  var language: String { get }

  /// "23 November 2026"
  func date(_ date: CalendarDate) -> String
  /// "Senin, 23 November 2026"
  func longDate(_ date: CalendarDate) -> String
  /// Room to write the day in.
  var dateLeftOpen: String { get }
  /// Room to write the name in.
  var nameLeftOpen: String { get }
  /// Stands where nothing is known.
  var unknown: String { get }

  /// "Halaman 2 dari 9"
  func page(_ page: Int, of total: Int) -> String
  /// "Halaman " and " dari ", where a word processor puts in the numbers.
  var pageWord: String { get }
  var ofWord: String { get }
  /// 87.5 as "87,5%"
  func percent(_ percent: Double) -> String

  /// The mark on the paper; `nil` for the ordinary class.
  func mark(of classification: Classification) -> String?
  /// On each page of an office that only serves to try things out.
  var sampleMark: String { get }

  /// Before the code that somebody types in to check a paper.
  var verificationCode: String { get }
  /// What the code is for; `place` is where to type it, absent where the public can't.
  func verificationNotice(at place: String?) -> String
  /// In the foot of each page.
  func verificationFoot(_ code: String, at place: String?) -> String
  /// Above the name of who signed by a certificate.
  var stampLead: String { get }
}

/// Words of the disposition slip.
package protocol SlipWords {
  var slipTitle: String { get }
  var slipSubject: String { get }
  var letterFrom: String { get }
  var letterNumber: String { get }
  var letterDate: String { get }
  var receivedOn: String { get }
  var agendaNumber: String { get }
  var nature: String { get }
  var veryUrgent: String { get }
  var urgent: String { get }
  var confidential: String { get }
  var ordinary: String { get }
  var regarding: String { get }
  var forwardedTo: String { get }
  var kindlyPlease: String { get }
  var notes: String { get }
  var dueOn: String { get }
  /// That the slip was entered for its giver by somebody else.
  func recorded(by recorder: String, for giver: String) -> String
}
