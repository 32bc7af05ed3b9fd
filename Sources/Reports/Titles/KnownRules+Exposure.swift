// SPDX-FileCopyrightText: 2026 Kawal contributors
// SPDX-License-Identifier: Apache-2.0

import Assurance

extension KnownRules {
  static let exposures = [
    KnownRule(
      "Berkas .env dapat diunduh", en: "The file .env can be downloaded", .critical,
      remedy: """
        Tutup sekarang, lalu ganti semua kata sandi dan kunci di dalamnya. Arahkan akar web ke folder public/.
            nginx:  location ~ /\\.(?!well-known) { deny all; }
            Apache: RedirectMatch 404 "/\\.(?!well-known)"
        """,
      en: "Close it now, then change every password and key within. Point the web root at public/.",
      controls: ["P27-5-c", "P27-13-c"],
      ["zap:40034", "nuclei:generic-env", "nuclei:laravel-env", "nuclei:codeigniter-env"],
      nikto: ["/.env"]),
    KnownRule(
      "Folder kendali versi terbuka (.git, .svn)", en: "Version control is exposed (.git, .svn)",
      .high,
      remedy:
        "Tutup akses ke .git dan .svn, hapus dari server, dan ganti rahasia yang pernah tersimpan di sana.",
      en: "Close .git and .svn, remove them from the server and change secrets ever kept there.",
      controls: ["P27-13-c"],
      ["zap:41", "zap:42", "nuclei:git-config", "nuclei:svn-wc-db", "nmap:http-git"],
      nikto: ["/.git", "/.svn"]),
    KnownRule(
      "Cadangan atau ekspor basis data dapat diunduh",
      en: "A backup or database export can be downloaded", .critical,
      remedy:
        "Pindahkan cadangan ke luar akar web, hapus berkas ini, dan anggap isinya sudah bocor.",
      en: "Move backups out of the web root, delete this file, and take its contents as leaked.",
      controls: ["P27-7-e", "P27-13-c"],
      [
        "zap:10095", "wpscan:db_exports", "wpscan:backup_db", "nuclei:zip-backup-files",
        "nuclei:db-backup", "nuclei:sql-dump", "wapiti:Backup file",
      ], nikto: ["database backup", "backup file"]),
    KnownRule(
      "Cadangan konfigurasi WordPress dapat diunduh",
      en: "A backup of WordPress's configuration can be downloaded", .critical,
      remedy:
        "Hapus salinan wp-config.php dari server dan ganti kata sandi basis data serta kunci salt.",
      en: "Delete copies of wp-config.php, and change the database password and the salts.",
      controls: ["P27-5-c", "P27-13-c"], ["wpscan:config_backups"], nikto: ["wp-config"]),
    KnownRule(
      "Daftar isi folder terbuka", en: "Directory listing is open", .low,
      remedy: """
        Matikan daftar isi:
            nginx:  autoindex off;
            Apache: Options -Indexes
        """,
      en: "Switch it off: autoindex off (nginx), Options -Indexes (Apache).",
      controls: ["P27-13-c"],
      [
        "zap:0", "zap:10033", "wpscan:upload_directory_listing", "nessus:40984", "burp:6291712",
        "nuclei:dir-listing",
      ], nikto: ["directory indexing found"]),
    KnownRule(
      "phpinfo() terbuka", en: "phpinfo() is exposed", .medium,
      remedy: "Hapus halaman phpinfo() dari server.", en: "Remove the page from the server.",
      controls: ["P27-13-c"],
      ["nuclei:phpinfo-files", "nessus:11229", "wapiti:phpinfo"], nikto: ["phpinfo"]),
    KnownRule(
      "Mode debug menyala", en: "Debug mode is on", .high,
      remedy: """
        Matikan di lingkungan produksi:
            Laravel:     APP_DEBUG=false
            CodeIgniter: CI_ENVIRONMENT = production
        """,
      en: "Switch it off: APP_DEBUG=false (Laravel), CI_ENVIRONMENT = production (CodeIgniter).",
      controls: ["P27-6-a", "P27-13-c"],
      [
        "nuclei:laravel-debug-enabled", "nuclei:laravel-debug-error", "nuclei:django-debug",
        "wpscan:debug_log", "nuclei:wp-debug-log",
      ]),
    KnownRule(
      "Pesan kesalahan memuat rincian teknis", en: "Error messages tell technical details", .low,
      remedy:
        "Tampilkan pesan umum kepada pengguna dan simpan rinciannya di log (display_errors = Off).",
      en: "Show users a general message and keep details in the log (display_errors = Off).",
      controls: ["P27-6-a"],
      [
        "zap:10023", "zap:90022", "wpscan:full_path_disclosure", "wapiti:Internal Server Error",
        "wapiti:Information Disclosure - Full Path",
      ], nikto: ["full path", "error message"]),
    KnownRule(
      "Halaman pengelola terbuka bagi umum", en: "An administration page is open to everybody",
      .medium,
      remedy:
        "Batasi alamat pengelola ke jaringan dinas atau VPN, dan wajibkan autentikasi dua faktor.",
      en: "Limit it to the office's network or a VPN, and ask for a second factor.",
      controls: ["P27-3-c"],
      [
        "nuclei:phpmyadmin-panel", "nuclei:adminer-panel", "nuclei:wordpress-login",
        "nuclei:cpanel-panel",
      ],
      nikto: ["phpmyadmin", "admin login page", "admin section"]),
    KnownRule(
      "Berkas bawaan atau contoh masih ada", en: "Default or sample files are still there", .low,
      remedy: "Hapus berkas contoh, dokumentasi, dan halaman bawaan dari server produksi.",
      en: "Remove samples, documentation and default pages from the server.",
      controls: ["P27-13-c"],
      [
        "wpscan:readme", "zap:40035", "zap:40032", "wapiti:Potentially dangerous file",
        "nuclei:wordpress-readme-file",
      ],
      nikto: ["default file found", "default page", "this might be interesting", "readme.html"]),
    KnownRule(
      "XML-RPC WordPress terbuka", en: "WordPress's XML-RPC is open", .low,
      remedy:
        "Tutup xmlrpc.php bila tidak dipakai; ia memudahkan tebak sandi dan serangan pantulan.",
      en: "Close xmlrpc.php if it isn't used: it helps with guessing passwords and reflection.",
      controls: ["P27-13-c", "P27-1-d"],
      ["wpscan:xmlrpc", "nuclei:wordpress-xmlrpc-listmethods"], nikto: ["xmlrpc.php"]),
    KnownRule(
      "WP-Cron dapat dipicu dari luar", en: "WP-Cron can be triggered from outside", .info,
      remedy: "Setel DISABLE_WP_CRON dan jalankan lewat penjadwal sistem.",
      en: "Set DISABLE_WP_CRON and run it by the system's scheduler.", controls: ["P27-13-c"],
      ["wpscan:wp_cron"]),
    KnownRule(
      "Nama pengguna dapat didaftar", en: "User names can be listed", .low,
      remedy:
        "Tutup /wp-json/wp/v2/users dan ?author= bagi yang belum masuk; pakai nama tampilan lain.",
      en: "Close /wp-json/wp/v2/users and ?author= to strangers; show other names.",
      controls: ["P27-1-d"],
      ["wpscan:users", "nuclei:wordpress-user-enum", "nuclei:wp-user-enum"]),
    KnownRule(
      "Perangkat lunak usang", en: "Software is out of date", .medium,
      remedy: "Perbarui ke versi yang masih didukung, dan jadwalkan pembaruan rutin.",
      en: "Update to a supported version, and plan updates.", controls: ["P27-13-a"],
      ["wpscan:outdated"], nikto: ["appears to be outdated", "end of life"]),
    KnownRule(
      "Pustaka JavaScript memiliki celah yang dikenal", en: "A JavaScript library has known flaws",
      .medium, remedy: "Perbarui pustakanya ke versi terbaru yang didukung.",
      en: "Update the library to a supported version.", controls: ["P27-4-c", "P27-13-a"],
      ["zap:10003"]),
    KnownRule(
      "Kredensial bawaan masih berlaku", en: "Default credentials still work", .critical,
      remedy: "Ganti kata sandi bawaan sekarang, dan periksa log apakah pernah dipakai orang lain.",
      en: "Change the default password now, and look in the logs whether others have used it.",
      controls: ["P27-1-a"],
      ["nuclei:*-default-login", "wapiti:Weak credentials"],
      nikto: ["default account", "default credentials"]),
    KnownRule(
      "Informasi pribadi terlihat", en: "Personal information is visible", .medium,
      remedy: "Sembunyikan data pribadi dari halaman umum, atau samarkan sebagian.",
      en: "Take personal data off public pages, or mask it.", controls: ["P27-7-a"],
      ["zap:10062", "burp:6291968"]),
    KnownRule(
      "Komentar pengembang mencurigakan di halaman", en: "Suspicious comments in the page", .info,
      remedy: "Hapus komentar pengembang dari berkas yang disajikan.",
      en: "Take developers' comments out of what is served.", controls: ["P27-13-c"],
      ["zap:10027"]),
    KnownRule(
      "Cap waktu server terlihat", en: "Timestamps of the server are visible", .info,
      remedy: "Biasanya tidak berbahaya; pastikan nilainya tidak dipakai sebagai rahasia.",
      en: "Usually harmless; make sure that no such value serves as a secret.",
      controls: [], ["zap:10096"]),
  ]
}
