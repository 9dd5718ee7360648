"""Pages built as Indonesian (and two foreign) outlets build theirs. Their text is invented; furniture is
worded, and boxes are named, as such pages do it.

`@1@` to `@4@` stand for the paragraphs, `@link@` for a link to another article.
"""

LAYOUTS = {
    "linked table between paragraphs": """
        <article class="detail"><div class="detail__header"><h1 class="detail__title">@title@</h1>
        <div class="detail__author">Sari Dewi - <span>detikWarta</span></div><div
        class="detail__date">@date@</div></div>
        <div class="detail__media"><figure><img src="a.jpg"><figcaption>Kapal merapat (Foto:
        Sari/Warta)</figcaption>
        </figure></div><div class="detail__body"><div class="detail__body-text"><p>@1@</p>
        <table class="linksisip"><tr><td><div class="lihatjg"><strong>Baca juga:
        </strong>@link@</div></td></tr></table>
        <p>@2@</p><div class="parallaxindetail"><div class="para_caption">ADVERTISEMENT</div>
        <div class="para_caption">SCROLL TO CONTINUE WITH CONTENT</div></div><p>@3@</p>
        <p><strong>Simak juga Video: Kapal Merapat di Dermaga</strong></p><p>[Gambas:Video Warta]</p><p>@4@</p>
        <strong>(abc/def)</strong></div><div class="detail__long-nav"><a href="?page=1">1</a> <a
        href="?page=2">2</a>
        <a href="?page=2">Selanjutnya</a></div><div class="detail__body-tag"><div class="nav"><a
        href="/t">rusia</a>
        <a href="/u">korea utara</a></div></div></div></article>""",
    "paragraphs that are links and calls": """
        <div class="container"><h1 class="read__title">@title@</h1><div class="read__time">Warta.com -
        @date@</div>
        <div class="credit"><div class="credit-title-name"><h6>Sari Dewi,</h6> <h6>Budi Santoso</h6></div>
        <div>Tim Redaksi</div></div><div class="photo"><img src="a.jpg"><div class="photo__caption">Kapal
        merapat.
        (WARTA/SARI)</div></div><div class="read__content"><div class="clearfix"><p>@1@</p>
        <p><strong>Baca juga: @link@</strong></p><p>@2@</p><div class="ads-on-body"></div><p>@3@</p>
        <p><em><strong>Baca juga: @link@</strong></em></p><p>@4@</p>
        <div class="fb-quote"></div><p class="ads-partner-wrap"><em>Simak berita pilihan kami langsung di
        ponselmu. Pilih
        saluran andalanmu di WhatsApp Channel Warta : <a
        href="https://wa.example">https://wa.example</a></em></p>
        </div></div><div class="paging"><div class="paging__item">Halaman:</div><a href="?page=1">1</a>
        <a href="?page=2">2</a><a href="?page=all">Show All</a></div>
        <ul class="tag__article__wrap"><li>Tag</li><li><a href="/t">rusia</a></li></ul></div>""",
    "class for what else to read": """
        <div id="article"><h1 id="arttitle">@title@</h1><div class="mt10"><time>@date@</time></div>
        <div class="side-article txt-article"><p><strong>WARTANEWS.COM, JAKARTA </strong>- @1@</p>
        <p class="baca"><strong>Baca juga: @link@</strong></p><p>@2@</p><p class="baca">Baca juga:
        @link@</p><p>@3@</p>
        <p>@4@</p><p>(Wartanews/Sari)</p><p><strong>Artikel ini telah tayang di <a href="/1">Warta.com</a>
        dengan judul
        @title@</strong></p><p>Penulis: Sari Dewi</p><p>Editor: Budi Santoso</p>
        <p>Baca berita menarik lainnya dari Warta di Google News</p></div>
        <div class="paging">Halaman 1/2 <a href="?page=2">Halaman selanjutnya</a></div></div>""",
    "list of what else to read": """
        <article class="read-page"><header><h1 class="read-page--header--title">@title@</h1>
        <p class="read-page--header--author__datetime">@date@</p></header>
        <div class="article-content-body"><div class="article-content-body__item-content"><p>@1@</p>
        <div class="baca-juga-collections"><div class="baca-juga-collections__header">BACA JUGA:</div>
        <ul class="baca-juga-collections__list"><li>@link@</li><li>@link@</li></ul></div><p>@2@</p>
        <div class="advertisement-placeholder"><p>Advertisement</p></div></div>
        <div class="article-content-body__item-content"><p>@3@</p><p>@4@</p>
        <p><strong>Saksikan Video Pilihan di Bawah Ini:</strong></p><p>***</p></div></div></article>""",
    "line breaks and no paragraphs": """
        <div class="wrap"><h1>@title@</h1><div class="date">@date@</div><div
        class="artikel">@1@<br><br>@2@<br><br>
        <b>Baca juga:</b> @link@<br><br>@3@<br><br>@4@<br><br>(Sari/Budi)<br>Sumber : Antara</div>
        <div class="share">Bagikan: <a href="#">Facebook</a> <a href="#">X</a></div></div>""",
    "copyright and a ban": """
        <div class="wrap__article-detail"><h1>@title@</h1><span class="article-date">@date@</span>
        <div class="wrap__article-detail-content post-content"><p>@1@</p><p><span class="baca-juga"><b>Baca
        juga: </b>
        @link@</span></p><p>@2@</p><p>@3@</p><p>@4@</p><p class="text-muted small mt10">Pewarta: Sari Dewi<br />
        Editor: Budi Santoso<br />COPYRIGHT © WARTA 2024</p><p class="text-muted">Dilarang keras mengambil
        konten,
        melakukan crawling atau pengindeksan otomatis untuk AI di situs web ini tanpa izin tertulis dari
        Warta.</p>
        </div></div>""",
    "an advert said to go on": """
        <main><article><h1>@title@</h1><p class="date">@date@</p><div id="isi"><p>@1@</p><div>Iklan</div>
        <div>Scroll Untuk Melanjutkan</div><p>@2@</p><p>@3@</p><p><em><strong>Pilihan Editor:
        @link@</strong></em></p>
        <p>@4@</p><p>Ikuti berita terkini dari Warta di Google News, klik <a href="/g">di
        sini</a>.</p></div></article>
        <section><h2>Rekomendasi Artikel</h2><p>@link@</p><p>@link@</p><p>@link@</p></section></main>""",
    "boxes in the text": """
        <div class="detail-page"><h1 class="detail-title">@title@</h1><div class="detail-date">@date@</div>
        <div class="detail-desc" id="detail-desc">@1@<br /><br />@2@<br /><div class="baca-inline"><div
        class="baca-inline-head">Baca Juga</div><div class="box-baca-inline">@link@</div></div><br />@3@<br
        /><br />@4@
        <br /><br />(abc)</div><div class="pagination">Halaman : <span>1</span> <a href="?p=2">2</a>
        <a href="?p=all">Lihat Semua</a></div><div class="komentar">tulis komentar anda</div></div>""",
    "calls in capitals": """
        <div class="single"><h1>@title@</h1><div class="namerep">Sari Dewi, Jurnalis · @date@</div>
        <div class="detail-text" id="contentx"><p><strong>JAKARTA</strong> - @1@</p><p><strong>BACA
        JUGA:</strong></p>
        <p>@link@</p><p>@2@</p><p>@3@</p><p>@4@</p><p>Follow Berita Warta di Google News</p><p>Dapatkan berita
        up to
        date dengan semua berita terkini dari Warta hanya dengan satu akun, daftar sekarang di aplikasi
        Warta.</p>
        <p>(abc)</p></div></div>""",
    "next page at the end": """
        <div class="main-content"><h1 class="main-content-title">@title@</h1><div
        class="main-content-date">@date@</div>
        <div class="main-content-image"><img src="a.jpg"><small>Kapal merapat. Photo : Warta/Sari</small></div>
        <div class="main-content-detail"><p><strong>WARTA</strong> – @1@</p><div
        class="related-article"><h3>Baca Juga :
        </h3>@link@</div><p>@2@</p><p>@3@</p><p>@4@</p><div class="halaman-selanjutnya"><h2>Halaman
        Selanjutnya</h2>
        <p>Source : Antara</p></div></div></div>""",
    "calls with an outlet's name": """
        <div class="content"><h1>@title@</h1><span>@date@</span><div
        itemprop="articleBody"><p><strong>warta.example,
        JAKARTA</strong> - @1@</p><div class="baca-juga"><strong>Baca
        Juga:</strong><ul><li>@link@</li></ul></div>
        <p>@2@</p><p>@3@</p><p>@4@</p><p>(antara/warta)</p><p>Simak! Video Pilihan Redaksi:</p>
        <p>Redaktur &amp; Reporter : Sari Dewi</p><p>Silakan baca konten menarik lainnya dari Warta di
        <a href="/g">Google News</a></p></div></div>""",
    "questions and reactions": """
        <article><h1>@title@</h1><p class="tgl">@date@</p><div
        class="konten"><p>@1@</p><p>@2@</p><p>@3@</p><p>@4@</p>
        </div><div class="reaksi"><p>Apa Reaksi Anda?</p><ul><li>Suka 0</li><li>Lucu 0</li><li>Sedih
        3</li></ul></div>
        <div class="donasi"><h4>Dukung jurnalisme independen</h4><p>Sumbangan pembaca membuat redaksi kami tetap
        bekerja
        tanpa tekanan dari pemilik modal mana pun juga.</p></div>
        <div class="app-promo"><p>Unduh aplikasi Warta di Play Store dan App Store</p></div></article>""",
    "classes that say nothing": """
        <div class="css-1a2b"><div class="css-9z8y"><h1 class="css-77aa">@title@</h1><span
        class="css-5q">@date@</span>
        <div class="css-3c4d"><div class="css-6e7f"><span>@1@</span></div><div
        class="css-8g9h">ADVERTISEMENT</div>
        <div class="css-8g9h">SCROLL TO CONTINUE WITH CONTENT</div><div class="css-6e7f"><span>@2@</span></div>
        <div class="css-1i2j"><span>Baca Juga</span>@link@</div><div class="css-6e7f"><span>@3@</span></div>
        <div class="css-6e7f"><span>@4@</span></div></div></div></div>""",
    "a mail list in the text": """
        <div class="content-text"><h1>@title@</h1><div class="date">@date@</div><p>@1@</p><p>@2@</p>
        <div class="baca-holder bold"><p>Baca juga: @link@</p></div><p>@3@</p><p>@4@</p>
        <p>Baca juga artikel terkait KAPAL atau tulisan lainnya dari Sari Dewi</p><p>(warta - Politik)</p>
        <p>Penulis: Sari Dewi<br>Editor: Budi Santoso</p><div>Subscribe for updates Unsubscribe from
        updates</div></div>""",
    "skip links and sources of pictures": """
        <main role="main"><h1>@title@</h1><figure><p><span>Sumber gambar, Getty
        Images</span></p><figcaption>Keterangan
        gambar, Kapal merapat</figcaption></figure><section><time datetime="2024-06-19">@date@</time></section>
        <div><p>@1@</p></div><div><p>@2@</p></div><section role="region" aria-label="Baca juga"><p>Lewati Paling
        banyak
        dibaca dan terus membaca</p><strong>Paling banyak dibaca</strong><ul><li>@link@</li><li>@link@</li>
        <li>@link@</li></ul><p>Akhir dari Paling banyak
        dibaca</p></section><div><p>@3@</p></div><div><p>@4@</p></div>
        </main>""",
    "a player and a picture's line": """
        <div class="body-container"><h1 class="title pg-title">@title@</h1><div
        class="published"><time>@date@</time></div>
        <div id="article-content" class="content-floated-wrap"><div class="wsw"><p>@1@</p><div
        class="media-block-wrap">
        <h4>Kapal Merapat di Dermaga</h4><p>No media source currently available</p><span>0:00</span>
        <span>0:02:11</span>
        </div><p>@2@</p><p>@3@</p><p>@4@ [ab/cd]</p></div></div></div>""",
    "a blog with its comment form": """
        <div id="content"><article class="post-12 post type-post status-publish format-standard category-dunia
        tag-kapal">
        <header class="entry-header"><h1 class="entry-title">@title@</h1><div class="entry-meta">Diposting pada
        <time class="entry-date" datetime="2024-06-19T08:00:00+07:00">@date@</time> oleh <a
        href="/a">admin</a></div>
        </header><div class="entry-content"><p>@1@</p><p>@2@</p><p>@3@</p><p>@4@</p>
        <div class="sharedaddy"><h3>Bagikan ini:</h3><ul><li><a href="#">Klik untuk berbagi di Twitter(Membuka
        di jendela
        yang baru)</a></li></ul></div><div class="sharedaddy"><h3>Menyukai ini:</h3><span>Suka</span>
        <span>Memuat...</span>
        </div><div id="jp-relatedposts"><h3>Terkait</h3><p>@link@</p></div></div><footer
        class="entry-footer">Ditulis di
        <a href="/d">Dunia</a></footer></article><nav class="post-navigation"><h2>Navigasi pos</h2><a
        href="/1">Tulisan
        sebelumnya Kapal Berlayar</a></nav><div id="respond"><h3>Tinggalkan Balasan</h3><p>Alamat email Anda
        tidak akan
        dipublikasikan. Ruas yang wajib ditandai *</p><form><p>Komentar *</p></form></div></div>""",
    "a blog without classes": """
        <h1>@title@</h1><p>@date@</p><p>@1@</p><p>@2@</p><p>@3@</p><p>@4@</p><p>Bagikan ini:</p><p>Facebook X
        WhatsApp</p>
        <h3>Tinggalkan Balasan</h3><p>Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *</p>
        <p>Simpan nama, email, dan situs web saya pada peramban ini untuk komentar saya berikutnya.</p>""",
    "English, with calls": """
        <article><h1>@title@</h1><div class="byline">By Sari Dewi</div><div>@date@</div><p>@1@</p>
        <p>ADVERTISEMENT</p><p>Story continues below</p><p>@2@</p><p><strong>READ MORE:
        @link@</strong></p><p>@3@</p>
        <p>@4@</p><p>Sign up for our newsletter to get the latest news in your inbox.</p><p>Follow us on
        X</p></article>
        <div class="comments"><h3>Leave a comment</h3><p>Readers say many things here that nobody should ever
        code.</p>
        </div>""",
    "cookies in front": """
        <div class="cookie-consent"><p>Kami menggunakan cookie untuk meningkatkan pengalaman Anda membaca di
        situs ini,
        dan untuk iklan yang lebih sesuai dengan minat Anda.</p><button>Terima</button></div><div class="page">
        <h1>@title@</h1><div class="info">@date@</div><div
        class="text"><p>@1@</p><p>@2@</p><p>@3@</p><p>@4@</p></div>
        </div>""",
}
