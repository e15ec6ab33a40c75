### Sparade vyer av tabellerna.

views-title = Sparade vyer
views-lede = En vy är en länk till en tabell med skolor, filter, kolumner och ordning. Skicka länken till en kollega: hon ser sina egna rader.
views-none = Inga sparade vyer än
views-none-hint = Öppna en tabell, ställ in den som du vill ha den och välj Vyer.
views-name = Namn
views-table = Tabell
views-rename = Nytt namn
views-rename-of = Nytt namn på vyn { $name }
views-rename-do = Byt namn
views-drop = Ta bort
views-drop-do = Ta bort
views-drop-of = Ta bort vyn { $name }
views-save-this = Spara den här vyn av { $table }
views-save-hint = Till exempel: Schemaläggare i norr
views-save = Spara vyn
views-back = Tillbaka till tabellen
views-open = Vyer
view-saved = Vyn { $name } är sparad.
view-renamed = Vyn heter nu { $name }.
view-dropped = Vyn { $name } är borttagen.
fault-view-name = Ett namn har 1 till 60 tecken.
fault-view-taken = Du har redan en vy med det namnet för den tabellen.
fault-view-place = Bara tabeller kan sparas som vyer.
fault-views-many = Du har redan 100 vyer. Ta bort någon först.
