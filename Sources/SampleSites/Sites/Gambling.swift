// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

extension SampleSite {
  private static let places = [
    "gacor-menang.example", "situs-slot88.example", "maxwin-hoki.example",
  ]

  private static func advert(_ title: String) -> String {
    SamplePage.html(
      title,
      head: """
        <meta name="description" content="Situs slot gacor resmi, RTP live tertinggi, gampang maxwin, deposit dana 5k">
        <link rel="amphtml" href="https://gacor-menang.example/amp/">
        """,
      """
      <h1>Slot Gacor Hari Ini Gampang Maxwin</h1><h2>Bocoran RTP slot pragmatic play dan mahjong ways</h2>
      <p>Bandar togel online dan situs toto terpercaya. Daftar sekarang, bonus new member.</p>
      \(places.map { "<a href=\"https://\($0)/daftar\">Link alternatif slot gacor</a>" }.joined(separator: " "))
      """)
  }

  private static let ordinary = SamplePage.html(
    "Badan Pendapatan Contoh",
    """
    <h1>Badan Pendapatan Daerah Contoh</h1><p>Bayar pajak daerah dari rumah, setiap hari kerja.</p>
    <p>Loket buka pukul 08.00. Slot parkir tersedia di halaman belakang.</p>
    <p><a href="/layanan">Layanan</a> <a href="/tarif">Tarif pajak</a></p>
    """)

  /// Clean for a person at a desk, gambling for everybody who comes by a search.
  static let cloakedGambling = SampleSite(
    "judol-terselubung",
    shows: "Sisipan judi yang hanya tampak bagi mesin pencari, dari hasil pencarian, dan di ponsel",
    english: "Gambling shown only to search robots, to visitors from a search, and on phones",
    faults: [
      "spam.gambling.cloaked", "spam.redirect-by-referer", "spam.redirect-by-device",
      "spam.sitemap",
    ],
    sound: ["spam.gambling.visible", "deface.signature", "file.env", "error.stack-trace"]
  ) { request, _ in
    switch request.path {
    case "/":
      if request.isRobot {
        return .html(advert("Slot Gacor Maxwin Hari Ini - Badan Pendapatan Contoh"))
      }
      if request.isFromSearch { return .redirect(to: "https://gacor-menang.example/?dari=cari") }
      if request.isPhone {
        return .html(
          SamplePage.html(
            "Badan Pendapatan Contoh",
            "<script>window.location.href = \"https://maxwin-hoki.example/hp\";</script><p>Memuat.</p>"
          ))
      }
      return .html(ordinary)
    case "/layanan":
      return .html(SamplePage.html("Layanan", "<h1>Layanan</h1><p>PBB, BPHTB, retribusi.</p>"))
    case "/tarif":
      return .html(SamplePage.html("Tarif", "<h1>Tarif pajak</h1><p>Menurut peraturan daerah.</p>"))
    case "/sitemap.xml":
      return .text(
        sitemap(
          request,
          [
            "/", "/layanan", "/slot-gacor-maxwin/", "/bandar-togel-online/",
            "/rtp-slot-pragmatic-play/",
          ]),
        type: "application/xml")
    case "/robots.txt": return .text("User-agent: *\nAllow: /\n")
    default: return .notFound
    }
  }

  /// Links that only robots find.
  static let hiddenLinks = SampleSite(
    "judol-tautan", shows: "Tautan judi yang disembunyikan di halaman muka",
    english: "Gambling links hidden on the home page",
    faults: ["spam.gambling.hidden"],
    sound: [
      "spam.gambling.visible", "spam.gambling.cloaked", "spam.redirect-by-device",
      "spam.redirect-by-referer", "spam.sitemap", "deface.signature",
    ]
  ) { request, _ in
    guard request.path == "/" else { return .notFound }
    return .html(
      SamplePage.html(
        "Beasiswa Contoh", head: "<style>.kaki{position:absolute;left:-9999px}</style>",
        """
        <h1>Beasiswa Daerah Contoh</h1><p>Pendaftaran dibuka bulan Juni bagi pelajar dan mahasiswa.</p>
        <div style="overflow:hidden;height:1px"><a href="https://\(places[0])/">slot gacor</a>
        <a href="https://\(places[1])/">situs slot maxwin</a></div>
        <div class="kaki"><a href="https://\(places[2])/">togel online</a></div>
        """))
  }

  /// Nobody took the trouble to hide it.
  static let openGambling = SampleSite(
    "judol-terang", shows: "Halaman pintu judi yang tampak bagi semua orang",
    english: "Doorway pages for gambling that everybody sees",
    faults: ["spam.gambling.visible"],
    sound: ["spam.gambling.cloaked", "spam.redirect-by-device", "spam.redirect-by-referer"]
  ) { request, _ in
    switch request.path {
    case "/":
      return .html(
        SamplePage.html(
          "Kelurahan Contoh",
          "<h1>Kelurahan Contoh</h1><p>Pelayanan warga setiap hari kerja.</p><p><a href=\"/maxwin/\">Info</a></p>"
        ))
    case "/maxwin/": return .html(advert("Situs Slot Gacor Resmi Gampang Menang"))
    default: return .notFound
    }
  }

  /// Somebody wrote his name on it.
  static let defaced = SampleSite(
    "dirusak", shows: "Halaman muka yang diganti perusak situs",
    english: "A home page replaced by a defacer",
    faults: ["deface.signature"], sound: ["spam.gambling.visible", "html.default-page"]
  ) { request, _ in
    guard request.path == "/" else { return .notFound }
    return .html(
      SamplePage.html(
        "Hacked by KelompokContoh",
        "<center><h1>Hacked by KelompokContoh</h1><p>Your security is low. Greetz to semua tim rekaan.</p></center>"
      ))
  }

  /// Talks about all of it, and is sound.
  static let news = SampleSite(
    "berita",
    shows: "Berita pencegahan judi, slot parkir, dan artikel teknis: tidak boleh dilaporkan",
    english:
      "News against gambling, parking slots and technical articles: nothing of it may be reported",
    faults: [],
    sound: [
      "spam.gambling.visible", "spam.gambling.hidden", "spam.gambling.cloaked", "spam.sitemap",
      "spam.redirect-by-device", "spam.redirect-by-referer", "deface.signature",
      "error.stack-trace", "error.sql-message", "error.path-disclosure", "html.default-page",
      "tech.laravel.debug", "html.internal-ip",
    ]
  ) { request, _ in
    switch request.path {
    case "/":
      return .html(
        SamplePage.html(
          "Pemkab Contoh Perangi Judi Online",
          head:
            "<meta name=\"description\" content=\"Satgas Kabupaten Contoh mencegah judi online dan slot gacor\">",
          """
          <h1>Pemkab Contoh Perangi Judi Online</h1>
          <p>Satgas mengimbau warga menjauhi situs slot dan togel online. Komdigi sudah memblokir ribuan situs judi.</p>
          <p>Bahaya judi bola dan slot gacor mengancam pelajar. Sosialisasi dilakukan di sekolah.</p>
          <p>Polisi menangkap pengelola situs judi yang memakai nama maxwin dan scatter hitam.</p>
          <p><a href="https://www.komdigi.go.id/aduan-judi-online">Laporkan situs judi online ke Komdigi</a></p>
          <p><a href="/parkir">Slot parkir</a> <a href="/jadwal">Slot waktu layanan</a> <a href="/artikel">Artikel teknis</a> <a href="/diretas">Kabar keamanan</a></p>
          """))
    case "/parkir":
      return .html(
        SamplePage.html(
          "Slot Parkir Pasar Contoh",
          "<h1>Slot parkir kosong</h1><p>Slot online untuk slot parkir dibuka pukul 07.00. Daftar sekarang. Tanpa potongan.</p>"
        ))
    case "/jadwal":
      return .html(
        SamplePage.html(
          "Slot Waktu",
          "<h1>Pilih slot waktu</h1><p>Slot kuota hari ini tersisa 12, daftar sekarang.</p>"))
    case "/artikel":
      let prose = String(
        repeating:
          "Tim pengembang menelusuri sebab galat itu dengan sabar dan menuliskannya untuk rekan lain. ",
        count: 20)
      return .html(
        SamplePage.html(
          "Menelusuri galat PHP",
          "<article><h1>Menelusuri galat PHP</h1><p>\(prose)</p><pre>#0 /var/www/contoh/index.php(12): main()\nYou have an error in your SQL syntax; check the manual\n10.0.0.5</pre><p>\(prose)</p></article>"
        ))
    case "/diretas":
      let prose = String(
        repeating:
          "Berita ini menguraikan kasus dan langkah pemulihan layanan secara rinci bagi warga. ",
        count: 20)
      return .html(
        SamplePage.html(
          "Situs diretas, ini laporan CSIRT",
          "<h1>Laporan kasus: halaman bertulisan hacked by</h1><p>\(prose)</p>"))
    case "/sitemap.xml":
      return .text(
        sitemap(
          request,
          [
            "/", "/berita/bahaya-judi-online-bagi-pelajar", "/berita/satgas-blokir-situs-slot",
            "/parkir",
          ]),
        type: "application/xml")
    default: return .notFound
    }
  }

  /// Gives robots the finished page and browsers a script, for honest reasons; and never the same twice.
  static let dynamicRendering = SampleSite(
    "perender-dinamis",
    shows: "Perenderan dinamis yang sah, dan halaman yang selalu sedikit berubah",
    english: "Honest dynamic rendering, and a page that is never quite the same",
    faults: [],
    sound: [
      "spam.gambling.cloaked", "spam.gambling.visible", "spam.gambling.hidden",
      "spam.redirect-by-device", "spam.redirect-by-referer", "deface.signature", "file.env",
    ]
  ) { request, memory in
    guard request.path == "/" else { return .notFound }
    let visit = memory.count("kunjungan")
    let random = (0..<40).map { "pengumuman\((visit * 7919 + $0 * 104_729) % 99_991)" }.joined(
      separator: " ")
    if request.isRobot {
      return .html(
        SamplePage.html(
          "Perizinan Contoh",
          "<h1>Perizinan Contoh</h1><p>Izin usaha, izin bangunan, izin praktik, dan izin acara diurus di sini.</p><p>\(random)</p>"
        ))
    }
    return .html(
      SamplePage.html(
        "Perizinan Contoh",
        "<div id=\"app\"></div><script src=\"/app.js\"></script><p>Kunjungan ke-\(visit). \(random)</p>"
      ))
  }
}
