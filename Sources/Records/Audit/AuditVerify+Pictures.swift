// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance
import Procedures

extension AuditVerify {
  /// What must not be seen in pictures, as the journal says it was said each time.
  mutating func pictureLooks() throws {
    var noted: [PictureLook] = []
    for row in try connection.run(
      "SELECT payload FROM journal WHERE kind = ? ORDER BY seq",
      [SQLValue(Journal.Kind.pictureLookedOver)])
    {
      noted.append(try CanonicalJSON.value(row.text("payload")))
    }
    var known = Dictionary(grouping: noted, by: \.sha256)
    for row in try connection.run("SELECT * FROM picture_looks ORDER BY sha256, seq") {
      let digest = try row.text("sha256")
      let look = try? PictureLook(
        sha256: digest, boxes: CanonicalJSON.value(row.text("boxes")), by: row.text("officer"),
        at: row.instant("at"))
      // The journal's own order: the last one counts.
      guard let look, let next = known[digest]?.first, next == look else {
        report.add(
          AuditFault(
            .picturesDiffer, "what is covered in picture \(digest) is not as the journal says"))
        known[digest] = nil
        continue
      }
      known[digest]?.removeFirst()
    }
    for (digest, looks) in known.sorted(by: { $0.key < $1.key }) where !looks.isEmpty {
      report.add(
        AuditFault(
          .picturesDiffer, "what the journal says is covered in picture \(digest) is gone"))
    }
  }
}
