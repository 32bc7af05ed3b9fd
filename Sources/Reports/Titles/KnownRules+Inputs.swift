// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension KnownRules {
  static let inputs = [
    KnownRule(
      "Injeksi SQL", en: "SQL injection", .critical,
      remedy:
        "Pakai kueri berparameter atau ORM di semua tempat; jangan merangkai masukan ke dalam SQL.",
      en: "Use parameters or an ORM everywhere; never join input into SQL.",
      controls: ["P27-4-h"],
      [
        "zap:40018", "zap:40019", "zap:40020", "zap:40021", "zap:40022", "zap:40024", "zap:40027",
        "burp:1049088", "wapiti:SQL Injection", "wapiti:Blind SQL Injection",
      ]),
    KnownRule(
      "Skrip lintas situs (XSS)", en: "Cross-site scripting (XSS)", .high,
      remedy:
        "Kodekan semua keluaran menurut konteksnya (templat yang meloloskan otomatis) dan pasang CSP.",
      en: "Encode all output for its context (templates that escape by themselves), and set a CSP.",
      controls: ["P27-4-g"],
      [
        "zap:40012", "zap:40014", "zap:40016", "zap:40017", "zap:40026", "burp:2097920",
        "burp:2097408", "wapiti:Cross Site Scripting", "wapiti:Reflected Cross Site Scripting",
        "wapiti:Stored Cross Site Scripting",
      ]),
    KnownRule(
      "Perintah sistem dapat disisipkan", en: "Commands can be injected", .critical,
      remedy:
        "Jangan menjalankan perintah dari masukan; pakai fungsi pustaka dengan argumen terpisah.",
      en: "Never run commands made of input; use library functions with separate arguments.",
      controls: ["P27-4-f", "P27-4-c"],
      ["zap:90020", "burp:1048832", "wapiti:Command execution", "zap:10048"]),
    KnownRule(
      "Berkas di luar folder dapat dibaca (path traversal)", en: "Path traversal", .high,
      remedy: "Petakan masukan ke daftar berkas yang boleh; tolak .. dan jalur mutlak.",
      en: "Map input to a list of allowed files; refuse .. and absolute paths.",
      controls: ["P27-4-d"], ["zap:6", "zap:7", "wapiti:Path Traversal", "burp:1049344"]),
    KnownRule(
      "Pengalihan ke situs luar dapat diatur penyerang", en: "Open redirect", .medium,
      remedy: "Alihkan hanya ke alamat dalam daftar sendiri.",
      en: "Redirect to listed addresses only.",
      controls: ["P27-4-d"],
      ["zap:20019", "wapiti:Open Redirect", "nuclei:open-redirect-generic", "burp:5243136"]),
    KnownRule(
      "Server dapat disuruh membuka alamat lain (SSRF)", en: "Server-side request forgery", .high,
      remedy: "Izinkan hanya tujuan dalam daftar, tolak alamat dalam, dan jangan ikuti pengalihan.",
      en: "Allow listed destinations only, refuse inside addresses, follow no redirects.",
      controls: ["P27-4-d", "P27-12-a"], ["zap:40046", "wapiti:Server Side Request Forgery"]),
    KnownRule(
      "Entitas luar XML dibaca (XXE)", en: "XML external entities are read (XXE)", .high,
      remedy: "Matikan DTD dan entitas luar di pengurai XML.",
      en: "Switch off DTDs and external entities in the XML parser.", controls: ["P27-4-c"],
      ["zap:90023", "wapiti:XML External Entity", "burp:1049600"]),
    KnownRule(
      "Header jawaban dapat disisipi (CRLF)", en: "Response headers can be injected (CRLF)",
      .medium,
      remedy: "Tolak baris baru dalam nilai yang masuk ke header.",
      en: "Refuse line ends in values that go into headers.", controls: ["P27-4-e"],
      ["zap:40003", "wapiti:CRLF Injection"]),
    KnownRule(
      "Masukan pengguna tampil di atribut HTML", en: "Input shows within HTML attributes", .info,
      remedy: "Kodekan atribut dan periksa nilainya; dapat menjadi XSS.",
      en: "Encode attributes and check their values; it may become XSS.", controls: ["P27-4-g"],
      ["zap:10031"]),
  ]

  static let hosts = [
    KnownRule(
      "Algoritme SSH lemah", en: "Weak SSH algorithms", .low,
      remedy: "Batasi Ciphers, MACs, dan KexAlgorithms di sshd_config ke yang modern.",
      en: "Limit Ciphers, MACs and KexAlgorithms in sshd_config to modern ones.",
      controls: ["P27-5-a"],
      [
        "nessus:70658", "nessus:71049", "nessus:153953", "nessus:90317",
        "openvas:1.3.6.1.4.1.25623.1.0.105610", "openvas:1.3.6.1.4.1.25623.1.0.105611",
      ]),
    KnownRule(
      "Layanan tanpa enkripsi (FTP, Telnet)", en: "Service without encryption (FTP, Telnet)",
      .medium,
      remedy: "Ganti dengan SFTP atau SSH, lalu matikan layanan lama.",
      en: "Replace it with SFTP or SSH and switch it off.", controls: ["P27-8-a"],
      ["nessus:34324", "nessus:42263"]),
    KnownRule(
      "Tanda tangan SMB tidak diwajibkan", en: "SMB signing isn't required", .medium,
      remedy: "Wajibkan penandatanganan SMB di server, dan tutup porta 445 dari internet.",
      en: "Require SMB signing, and close port 445 to the internet.", controls: ["P27-13-a"],
      ["nessus:57608"]),
    KnownRule(
      "SNMP memakai komunitas bawaan", en: "SNMP uses its default community", .high,
      remedy: "Ganti nama komunitas, pakai SNMPv3, dan batasi asal aksesnya.",
      en: "Change the community, use SNMPv3 and limit who may ask.", controls: ["P27-1-a"],
      ["nessus:41028"]),
    KnownRule(
      "Cap waktu TCP atau ICMP dijawab", en: "TCP or ICMP timestamps are answered", .info,
      remedy: "Risikonya kecil; dapat dimatikan di kernel atau firewall.",
      en: "A small risk; can be switched off in the kernel or firewall.", controls: [],
      ["nessus:10114", "openvas:1.3.6.1.4.1.25623.1.0.80091"]),
    KnownRule(
      "Resolver DNS melayani siapa saja", en: "The DNS resolver serves everybody", .medium,
      remedy: "Batasi rekursi ke jaringan sendiri (allow-recursion).",
      en: "Limit recursion to your own network (allow-recursion).", controls: ["P27-13-a"],
      ["nessus:35450", "nessus:12217"]),
  ]
}
