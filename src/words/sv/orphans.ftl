# Roller som blivit kvar
orphans-title = Roller som blivit kvar
orphans-lede = Personer som källan har tagit bort men som fortfarande har en roll i något system, och hur länge.
orphans-filter = Välj skolor
orphans-meter = { $people ->
    [one] En person har roller som blivit kvar,
   *[other] { $people } personer har roller som blivit kvar,
  } sammanlagt { $days ->
    [one] en persondag.
   *[other] { $days } persondagar.
  }
orphans-none = Inga roller har blivit kvar
orphans-none-hint = Alla som källan har tagit bort är också av med sina roller.
orphans-more = De { $shown } som har varat längst visas, av { $count }. Välj en skola för att se de andra.
orphans-person = Person
orphans-role = Aktiv som
orphans-unit = Skola
orphans-removed = Sista dag enligt källan
orphans-since = Sedan dess
orphans-since-days = Dagar sedan dess
orphans-until = Upphör av sig själv
orphans-until-open = Aldrig
orphans-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagar
  }
orphans-kept = Skolan arkiverar inte förrän läsåret byts
orphans-bulk = Avsluta de markerade …
orphans-pick-all = Markera alla på listan
archiving-label = Arkivering i Skola24
archiving-on = På: en lärare som källan tar bort arkiveras genast.
archiving-off = Av sedan { $day }: en lärare som källan tar bort är aktiv till läsårsskiftet.
archiving-turn-off = Slå av
archiving-turn-on = Slå på
archiving-is-off = Arkiveringen är avslagen.
archiving-is-on = Arkiveringen är på.
fault-archiving-school = Bara en skola kan ha arkiveringen av eller på.
act-archiving-off = Slog av arkiveringen i Skola24
act-archiving-on = Slog på arkiveringen i Skola24
