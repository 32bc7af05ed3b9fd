// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// An auditor's three questions of one control, as the office answers them itself beside its
/// verdict. `nil` is not answered.
package struct ThreeAnswers: Sendable, Hashable, Codable {
  package enum Question: String, Sendable, Hashable, CaseIterable {
    /// A written rule or design asks for it.
    case designed
    /// It was built as designed.
    case implemented
    /// A test showed that it works.
    case effective
  }

  package var designed: Bool?
  package var implemented: Bool?
  package var effective: Bool?

  package init(designed: Bool? = nil, implemented: Bool? = nil, effective: Bool? = nil) {
    self.designed = designed
    self.implemented = implemented
    self.effective = effective
  }

  package var isEmpty: Bool { Question.allCases.allSatisfy { self[$0] == nil } }

  package subscript(_ question: Question) -> Bool? {
    get {
      switch question {
      case .designed: designed
      case .implemented: implemented
      case .effective: effective
      }
    }
    set {
      switch question {
      case .designed: designed = newValue
      case .implemented: implemented = newValue
      case .effective: effective = newValue
      }
    }
  }
}
