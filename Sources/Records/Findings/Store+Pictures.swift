// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

package import Assurance
import Foundation
import Procedures

/// A picture that stands as evidence, and who looked it over last.
package struct EvidencePicture: Sendable, Hashable {
  package var file: AttachedFile
  /// `nil`: nobody has yet.
  package var look: PictureLook?
  /// The finding in whose part of a report it stands.
  package var finding: String

  package init(file: AttachedFile, look: PictureLook?, finding: String) {
    self.file = file
    self.look = look
    self.finding = finding
  }
}

/// How somebody may see a file.
package enum PictureView: Sendable, Hashable {
  case whole
  case under([PictureBox])
  /// Not before somebody has looked it over.
  case notYet
}

extension AttachedFile {
  /// Whether it is a picture of a kind that can be covered and put into a report.
  package var isPicture: Bool { type == .png || type == .jpeg }
}

extension Store {
  /// Who looked over these files last, by digest.
  package func pictureLooks(_ digests: [String]) async throws -> [String: PictureLook] {
    try await database.read { try $0.pictureLooks(digests) }
  }

  /// Pictures that stand in the report on one item of a case: those put to its findings; for a
  /// finding without any, those that its control was judged by. Each stands once.
  package func evidencePictures(
    of number: String, item: String
  ) async throws -> [EvidencePicture] {
    try await database.read { try $0.evidencePictures(of: number, item: item) }
  }

  /// Puts down which parts of a picture must not be seen; the file stays as it is. Reports that
  /// show it are drawn anew.
  ///
  /// - Throws: `Failure.notFound`, `Refusal.notPermitted`, `Refusal.rule("picture-kind")` for what is
  ///   neither PNG nor JPEG, `Refusal.rule("picture-boxes")` for too many.
  package func look(
    over sha256: String, covering boxes: [PictureBox], by acting: Acting
  ) async throws {
    try await database.write { [self] connection in
      if try connection.outcome(of: acting.command) != nil { return }
      try allow(.judgeFindings, acting, connection)
      guard let file = try connection.attached([sha256]).first else {
        throw Failure(.notFound, "no file \(sha256)")
      }
      guard file.isPicture else { throw Refusal.rule(code: "picture-kind", detail: [file.name]) }
      guard boxes.count <= PictureBox.most else {
        throw Refusal.rule(code: "picture-boxes", detail: ["\(PictureBox.most)"])
      }
      let look = PictureLook(sha256: sha256, boxes: boxes, by: acting.username, at: acting.at)
      try connection.execute(
        """
        INSERT INTO picture_looks (sha256, seq, boxes, officer, at)
        SELECT ?, COALESCE(MAX(seq), 0) + 1, ?, ?, ? FROM picture_looks WHERE sha256 = ?
        """,
        [
          .text(sha256), .text(try CanonicalJSON.text(boxes)), .text(look.by), SQLValue(look.at),
          .text(sha256),
        ])
      try connection.journal(.pictureLookedOver, look, by: acting.username, at: acting.at)
      try connection.drawReports(with: sha256, at: acting.at)
      try connection.remember(sha256, of: acting.command, at: acting.at)
    }
  }

  /// How this person sees a file: an agency gets the office's evidence only as it was looked over.
  package func view(of file: AttachedFile, for viewer: Viewer) async throws -> PictureView {
    guard viewer.officer.role == .agency, file.isPicture else { return .whole }
    return try await database.read { connection in
      guard try !connection.isOwn(file.sha256, of: viewer) else { return .whole }
      if let look = try connection.pictureLooks([file.sha256])[file.sha256] {
        return look.boxes.isEmpty ? .whole : .under(look.boxes)
      }
      return try connection.isEvaluationEvidence(file.sha256) ? .notYet : .whole
    }
  }
}

extension SQLConnection {
  fileprivate func pictureLooks(_ digests: [String]) throws -> [String: PictureLook] {
    var looks: [String: PictureLook] = [:]
    for digest in Set(digests) {
      guard
        let row = try first(
          """
          SELECT boxes, officer, at FROM picture_looks WHERE sha256 = ? ORDER BY seq DESC LIMIT 1
          """, [.text(digest)])
      else { continue }
      looks[digest] = PictureLook(
        sha256: digest, boxes: try CanonicalJSON.value(row.text("boxes")),
        by: try row.text("officer"), at: try row.instant("at"))
    }
    return looks
  }

  fileprivate func evidencePictures(of number: String, item: String) throws -> [EvidencePicture] {
    let rows = try run(
      """
      SELECT f.number, f.control, a.files FROM findings f
      LEFT JOIN finding_acts a ON a.finding = f.number AND a.kind = 'found'
      WHERE f.case_number = ? AND f.system = ? ORDER BY f.number, a.seq
      """, [.text(number), .text(item)])
    var order: [String] = []
    var (own, controls) = ([String: [AttachedFile]](), [String: String]())
    for row in rows {
      let finding = try row.text("number")
      if !order.contains(finding) { order.append(finding) }
      controls[finding] = try row.optionalText("control")
      let files = try row.optionalText("files") == nil ? [] : row.texts("files")
      own[finding, default: []] += try attached(files).filter(\.isPicture)
    }
    var shown: Set<String> = Set(own.values.joined().map(\.sha256))
    let judged = try judgements(number, item)
    var pictures: [(finding: String, file: AttachedFile)] = []
    for finding in order {
      var files = own[finding] ?? []
      if files.isEmpty, let control = controls[finding] {
        files = try attached(judged[control]?.files ?? [])
          .filter { $0.isPicture && shown.insert($0.sha256).inserted }
      }
      var seen: Set<String> = []
      pictures += files.filter { seen.insert($0.sha256).inserted }.map { (finding, $0) }
    }
    let looks = try pictureLooks(pictures.map(\.file.sha256))
    return pictures.map { finding, file in
      EvidencePicture(file: file, look: looks[file.sha256], finding: finding)
    }
  }

  /// Whether the viewer's own people brought a file.
  fileprivate func isOwn(_ sha256: String, of viewer: Viewer) throws -> Bool {
    try first(
      """
      SELECT 1 AS found FROM files f JOIN officers o ON o.username = f.added_by
      WHERE f.sha256 = ? AND o.unit = ? AND o.role = 'agency'
      """, [.text(sha256), .text(viewer.officer.unit)]) != nil
  }

  /// Whether a file stands, or once stood, for a judgement or a finding.
  fileprivate func isEvaluationEvidence(_ sha256: String) throws -> Bool {
    try first(
      """
      SELECT 1 AS found FROM file_uses u JOIN judgements j
        ON j.case_number = u.case_number AND j.item = u.item AND j.control = u.title
      WHERE u.sha256 = ?
      UNION SELECT 1 AS found FROM finding_acts WHERE kind = 'found' AND files LIKE ? LIMIT 1
      """, [.text(sha256), .text("%\"\(sha256)\"%")]) != nil
  }

  /// Asks for the reports of the items in which a picture stands as evidence.
  fileprivate func drawReports(with sha256: String, at instant: Date) throws {
    let rows = try run(
      """
      SELECT p.case_number, p.item, MAX(p.version) AS version FROM papers p
      JOIN file_uses u ON u.case_number = p.case_number AND u.item = p.item
      WHERE u.sha256 = ? AND p.kind = 'report' AND p.item <> ''
      GROUP BY p.case_number, p.item
      """, [.text(sha256)])
    for row in rows {
      try enqueuePaper(
        .report, number: try row.text("case_number"), item: try row.text("item"),
        version: try row.int("version"), at: instant)
    }
  }
}
