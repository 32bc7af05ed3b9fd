// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
package import Foundation
package import Procedures

/// The office as the head and foot of each page name it.
package struct OfficeFace: Sendable, Hashable {
  package enum Ribbon: Sendable, Hashable { case none, demo, training }

  /// "Diskominfo Kabupaten Contoh".
  package var shortName: String
  /// "Dinas Komunikasi dan Informatika".
  package var name: String
  /// "Pemerintah Kabupaten Contoh".
  package var government: String
  /// Lines under the name on paper.
  package var address: [String]
  /// Whom to ask about a lost password: "admin Diskominfo, pesawat 118".
  package var contact: String
  package var zone: CalendarZone
  /// How far cases and their papers may go, where nothing else is said.
  package var classification: Disposition.Secrecy
  package var ribbon: Ribbon
  package var version: String

  package init(
    shortName: String, name: String, government: String, address: [String] = [],
    contact: String, zone: CalendarZone = .jakarta,
    classification: Disposition.Secrecy = .limited, ribbon: Ribbon = .none, version: String
  ) {
    self.shortName = shortName
    self.name = name
    self.government = government
    self.address = address
    self.contact = contact
    self.zone = zone
    self.classification = classification
    self.ribbon = ribbon
    self.version = version
  }
}

/// What all pages of one request share: the words, the office, who looks, and when.
package struct PageFrame: Sendable {
  package var words: any Phrasebook
  package var office: OfficeFace
  /// Who looks and what they may do; `nil` before sign-in.
  package var viewer: Viewer?
  /// How the head shows them; `nil` before sign-in.
  package var face: ViewerFace?
  package var theme: Theme
  /// Goes into every form.
  package var csrf: String
  package var now: Date
  /// Path and query of this page, so that the choice of look can lead back.
  package var path: String
  /// Lists can be had as workbooks.
  package var offersWorkbooks: Bool

  package init(
    words: any Phrasebook = Indonesian(), office: OfficeFace, viewer: Viewer? = nil,
    face: ViewerFace? = nil, theme: Theme = .system, csrf: String, now: Date, path: String = "/",
    offersWorkbooks: Bool = false
  ) {
    self.words = words
    self.office = office
    self.viewer = viewer
    self.face = face
    self.theme = theme
    self.csrf = csrf
    self.now = now
    self.path = path
    self.offersWorkbooks = offersWorkbooks
  }

  package var moment: LocalMoment { LocalMoment(now, in: office.zone) }
  package var today: CalendarDate { moment.date }
  package func local(_ instant: Date) -> LocalMoment { LocalMoment(instant, in: office.zone) }

  /// For a form: a new command, or the one that was refused (`form.command`) so that a
  /// second try is still the same act.
  package func stamp(command: String? = nil, seen version: Int? = nil) -> FormStamp {
    FormStamp(csrf: csrf, command: command ?? Token.fresh(), seen: version)
  }
}
