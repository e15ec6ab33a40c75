### Loki.

audit-title = Loki
audit-lede = Jokainen muutos, kuka sen teki ja mitä oli ennen. Lokia ei voi muuttaa eikä poistaa.
audit-caption = Tapahtumat, uusimmat ensin
audit-filter = Suodata lokia
audit-filter-about = Ketä koskee
audit-filter-by = Kuka teki
audit-filter-act = Tapahtuma
audit-any-act = Kaikki tapahtumat
audit-filter-from = Alkaen
audit-filter-to = Päättyen
audit-count = { $count ->
    [one] { $count } tapahtuma
   *[other] { $count } tapahtumaa
}
audit-whole = Ketju on ehjä
audit-broken = Ketju on katkennut
audit-column-time = Aika
audit-column-who = Kuka
audit-column-act = Teki
audit-column-what = Mitä
audit-column-change = Ennen ja jälkeen
audit-column-chain = Ketju
audit-house = Rollbok
audit-nothing = Mitään ei ole vielä tapahtunut.
audit-becomes = muuttuu
audit-from-nothing = ei mitään

act-role-given = Antoi roolin
act-role-ended = Päätti roolin
act-role-restored = Palautti roolin
act-role-dated = Muutti roolin viimeistä päivää
act-account-locked = Lukitsi tunnuksen
act-account-opened = Avasi tunnuksen
act-guardian-set = Muutti huoltajan käyttöoikeutta
act-consent-said = Otti kantaa suostumukseen
act-protected = Suojasi henkilön
act-unprotect-asked = Pyysi suojauksen purkamista
act-unprotected = Purki suojauksen
act-unprotect-dropped = Perui purkupyynnön
act-exception-named = Myönsi poikkeuksen suojauksesta
act-exception-ended = Päätti poikkeuksen
act-protected-read = Luki suojatun henkilön tietoja
act-password-changed = Vaihtoi salasanan
act-password-reset = Sai kertakäyttösalasanan
act-session-ended = Päätti istunnon
act-set-up = Tuli ensimmäiseksi ylläpitäjäksi
act-seeded = Täytti demokunnan
act-catalogue-kept = Päivitti Rollbokin omat roolit
act-system-added = Lisäsi järjestelmän
act-import-planned = Koeajoi tuonnin
act-import-applied = Suoritti tuonnin
act-import-dropped = Hylkäsi tuonnin
act-language-chosen = Valitsi kielen
act-role-saved = Muutti roolin sisältöä
act-role-made = Loi oman roolin
act-role-renamed = Vaihtoi roolin nimen
act-role-archived = Arkistoi roolin
act-role-unarchived = Otti roolin arkistosta
act-role-deleted = Poisti oman roolin
act-releases-set = Muutti luokille avattuja moduuleja
act-right-adjusted = Antoi tai poisti yksittäisen oikeuden
act-adjustment-ended = Päätti henkilökohtaisen lisäyksen tai poiston
act-adjustment-restored = Palautti henkilökohtaisen lisäyksen tai poiston
act-audience-set = Asetti oppilaiden tai huoltajien ryhmän
act-audience-ended = Päätti oppilaiden tai huoltajien ryhmän
act-audience-restored = Palautti oppilaiden tai huoltajien ryhmän
