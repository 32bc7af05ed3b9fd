// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

/// Words of a procedure on paper.
package protocol SOPWords {
  var sopTitle: String { get }
  var sopBookTitle: String { get }
  var sopSubject: String { get }
  var number: String { get }
  var sopNumber: String { get }
  var sopCreated: String { get }
  var sopRevised: String { get }
  var sopEffective: String { get }
  var sopApprovedBy: String { get }
  var sopName: String { get }
  var sopLegalBasis: String { get }
  var sopQualifications: String { get }
  var sopRelated: String { get }
  var sopEquipment: String { get }
  var sopWarnings: String { get }
  var sopRecords: String { get }
  var sopRemarks: String { get }
  /// Stands for the whole procedure in the list of remarks.
  var sopGeneral: String { get }
  var sopRow: String { get }
  var sopRemark: String { get }
}
