### Loggen.

audit-title = Logg
audit-lede = Varje ändring, vem som gjorde den och vad som stod förut. Loggen går inte att ändra eller radera.
audit-caption = Händelser, de senaste först
audit-filter = Filtrera loggen
audit-filter-about = Vem det gäller
audit-filter-by = Vem gjorde det
audit-filter-act = Händelse
audit-any-act = Alla händelser
audit-filter-from = Från
audit-filter-to = Till
audit-count = { $count ->
    [one] { $count } händelse
   *[other] { $count } händelser
}
audit-whole = Kedjan är hel
audit-broken = Kedjan är bruten
audit-column-time = Tid
audit-column-who = Vem
audit-column-act = Gjorde
audit-column-what = Vad
audit-column-change = Före och efter
audit-column-chain = Kedja
audit-house = Rollbok
audit-nothing = Inget har hänt än.
audit-becomes = blir
audit-from-nothing = inget

act-role-given = Gav en roll
act-role-ended = Avslutade en roll
act-role-restored = Återställde en roll
act-role-dated = Ändrade sista dag för en roll
act-account-locked = Låste kontot
act-account-opened = Öppnade kontot
act-guardian-set = Ändrade en vårdnadshavares behörighet
act-consent-said = Sade något om samtycke
act-protected = Skyddade en person
act-unprotect-asked = Bad om att häva ett skydd
act-unprotected = Hävde ett skydd
act-unprotect-dropped = Drog tillbaka frågan om att häva ett skydd
act-exception-named = Gav undantag från ett skydd
act-exception-ended = Avslutade ett undantag
act-protected-read = Läste om en skyddad person
act-password-changed = Bytte lösenord
act-password-reset = Fick ett engångslösenord
act-session-ended = Avslutade en inloggning
act-set-up = Blev första administratör
act-seeded = Fyllde demokommunen
act-catalogue-kept = Uppdaterade Rollboks egna roller
act-system-added = Läste in ett system
act-import-planned = Provkörde en import
act-import-applied = Körde en import
act-import-dropped = Kastade en import
act-language-chosen = Valde språk
act-role-saved = Ändrade vad en roll innehåller
act-role-made = Skapade en egen roll
act-role-renamed = Bytte namn på en roll
act-role-archived = Arkiverade en roll
act-role-unarchived = Tog en roll ur arkivet
act-role-deleted = Tog bort en egen roll
act-releases-set = Ändrade vad klasser släpper
act-right-adjusted = Gav eller tog en enskild rättighet
act-adjustment-ended = Avslutade ett personligt tillägg eller avdrag
act-adjustment-restored = Återställde ett personligt tillägg eller avdrag
act-audience-set = Satte en grupp för elever eller vårdnadshavare
act-audience-ended = Avslutade en grupp för elever eller vårdnadshavare
act-audience-restored = Återställde en grupp för elever eller vårdnadshavare
