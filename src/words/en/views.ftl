### Saved views of the tables.

views-title = Saved views
views-lede = A view is a link to a table with its schools, filters, columns and order. Send the link to a colleague: she sees her own rows.
views-none = No saved views yet
views-none-hint = Open a table, set it as you want it and choose Views.
views-name = Name
views-table = Table
views-rename = New name
views-rename-of = New name of the view { $name }
views-rename-do = Rename
views-drop = Delete
views-drop-do = Delete
views-drop-of = Delete the view { $name }
views-save-this = Save this view of { $table }
views-save-hint = For example: Schedulers in the north
views-save = Save the view
views-back = Back to the table
views-open = Views
view-saved = The view { $name } is saved.
view-renamed = The view is now called { $name }.
view-dropped = The view { $name } is deleted.
fault-view-name = A name has 1 to 60 characters.
fault-view-taken = You have a view with that name for that table already.
fault-view-place = Only tables can be saved as views.
fault-views-many = You have 100 views already. Delete one first.
