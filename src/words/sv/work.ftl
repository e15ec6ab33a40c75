### Startsidan.

work-title = Mitt arbete
work-hello = Hej { $name }
work-lede = Det här finns för dig i dag, { $day }.
work-people = Personer du når
work-ending = Roller som slutar inom 28 dagar
work-adult = Elever som fyller 18 inom 30 dagar
work-imports = Importer att se på
work-questions = Två frågor
work-why = Varför ser A B?
work-why-hint = En mening: genom vad, till när och vad som skulle ändra det.
work-who = Vem kan se B?
work-who-hint = Alla som når en person, och genom vad.
work-nothing = Du har ingen roll i Rollbok än. Be en administratör på din skola om en.
work-adults = Fyller 18 inom 30 dagar
work-news = Nyheter i profiler att svara på
work-emergencies = Nödbehörigheter att granska
work-open = Öppna efter 18 utan samtycke
