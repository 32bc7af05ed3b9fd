// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Procedures

/// An application an agency answers for (*sistem elektronik*).
package struct InformationSystem: Sendable, Hashable, Codable, Identifiable {
  package enum State: String, Sendable, Hashable, Codable, CaseIterable {
    case active
    /// Shut down for repair by a case.
    case shutDown = "shut-down"
    /// Watched and backed up more closely while it is repaired.
    case monitored
    /// Not in use any more, or abandoned.
    case inactive
  }

  /// *Kategori SE*. - SeeAlso: Perban BSSN 8/2020.
  package enum Category: String, Sendable, Hashable, Codable, CaseIterable {
    case strategic, high, low
  }

  /// Where it runs.
  package enum Hosting: String, Sendable, Hashable, Codable, CaseIterable {
    case own, province, national, shared, agency
  }

  package var id: String { code }
  /// Short stable code, e.g. `SIMPEG`.
  package var code: String
  package var name: String
  /// Code of the agency that owns it.
  package var owner: String
  package var url: String?
  package var hosting: Hosting
  /// Languages and frameworks, matched against competences.
  package var stack: [String]
  /// `nil` until assessed.
  package var category: Category?
  package var dataCategories: [String]
  /// Persons to call: of the agency and of the vendor.
  package var contact: String?
  package var vendor: String?
  package var vendorContractEnds: CalendarDate?
  /// Usage figures as reported by the owner; `nil` when unknown.
  package var users: Int?
  package var monthlyVisits: Int?
  /// Titles of documents at hand.
  package var documents: [String]
  /// Codes of systems that depend on it.
  package var dependants: [String]
  package var state: State
  package var lastEvaluated: CalendarDate?
  /// `true` met the standard at the last evaluation; `nil` when never evaluated.
  package var lastMet: Bool?

  package init(
    code: String, name: String, owner: String, url: String? = nil, hosting: Hosting = .own,
    stack: [String] = [], category: Category? = nil, dataCategories: [String] = [],
    contact: String? = nil, vendor: String? = nil, vendorContractEnds: CalendarDate? = nil,
    users: Int? = nil, monthlyVisits: Int? = nil, documents: [String] = [],
    dependants: [String] = [], state: State = .active, lastEvaluated: CalendarDate? = nil,
    lastMet: Bool? = nil
  ) {
    self.code = code
    self.name = name
    self.owner = owner
    self.url = url
    self.hosting = hosting
    self.stack = stack
    self.category = category
    self.dataCategories = dataCategories
    self.contact = contact
    self.vendor = vendor
    self.vendorContractEnds = vendorContractEnds
    self.users = users
    self.monthlyVisits = monthlyVisits
    self.documents = documents
    self.dependants = dependants
    self.state = state
    self.lastEvaluated = lastEvaluated
    self.lastMet = lastMet
  }

  /// What of the stack nobody among these can evaluate; compared without regard to case.
  package func unmatched(by team: some Sequence<Officer>) -> [String] {
    let known = Set(team.flatMap(\.competences).map { $0.lowercased() })
    return stack.filter { !known.contains($0.lowercased()) }
  }
}

/// A host name that an agency answers for.
package struct DomainName: Sendable, Hashable, Codable, Identifiable {
  package enum State: String, Sendable, Hashable, Codable, CaseIterable {
    case active, suspended, released
  }

  package var id: String { name }
  package var name: String
  package var owner: String
  /// Code of the system it leads to; `nil` when unknown.
  package var system: String?
  package var state: State
  /// The last day on which it is registered, as somebody typed it; `nil` where nobody did. Counts
  /// where the registry says none.
  package var expires: CalendarDate?
  package var note: String?

  package init(
    name: String, owner: String, system: String? = nil, state: State = .active,
    expires: CalendarDate? = nil, note: String? = nil
  ) {
    self.name = name
    self.owner = owner
    self.system = system
    self.state = state
    self.expires = expires
    self.note = note
  }
}
