// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension PDFSigner {
  /// The first of the places `prefix1`, `prefix2`, … on which no signature is to be seen yet; `nil`
  /// where all are taken, or the file names none. Signatures that show nothing take no place.
  ///
  /// - Parameters:
  ///   - own: place of the signer alone; where the file names it, no other is looked for.
  ///   - width: of what is to be seen, in points.
  ///   - height: from the place down.
  package static func freePlace(
    own: String? = nil, named prefix: String, width: Double, height: Double, in pdf: [UInt8]
  ) -> String? {
    guard let file = try? PDFFile(pdf) else { return nil }
    let places = file.destinations()
    let shown = file.shownFields()
    func isFree(_ place: (page: Int, x: Double, y: Double)) -> Bool {
      !shown.contains { field in
        field.page == place.page && field.left < place.x + width && field.right > place.x
          && field.bottom < place.y && field.top > place.y - height
      }
    }
    if let own, let place = places[own] { return isFree(place) ? own : nil }
    var number = 1
    while let place = places["\(prefix)\(number)"] {
      if isFree(place) { return "\(prefix)\(number)" }
      number += 1
    }
    return nil
  }
}

extension PDFFile {
  /// Fields that can be seen, by page; in PDF's own coordinates.
  fileprivate func shownFields()
    -> [(page: Int, left: Double, bottom: Double, right: Double, top: Double)]
  {
    var found: [(page: Int, left: Double, bottom: Double, right: Double, top: Double)] = []
    for page in (try? pages()) ?? [] {
      guard let dictionary = try? dictionary(page) else { continue }
      for annotation in resolved(dictionary["Annots"])?.items?.prefix(1000) ?? [] {
        guard let field = resolved(annotation)?.dictionary, field["Subtype"]?.name == "Widget",
          let sides = resolved(field["Rect"])?.items?.compactMap(\.real), sides.count == 4
        else { continue }
        let (left, right) = (min(sides[0], sides[2]), max(sides[0], sides[2]))
        let (bottom, top) = (min(sides[1], sides[3]), max(sides[1], sides[3]))
        if right > left, top > bottom { found.append((page, left, bottom, right, top)) }
      }
    }
    return found
  }
}
