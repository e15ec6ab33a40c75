# Orphaned roles
orphans-title = Orphaned roles
orphans-lede = People whom the source has removed and who still hold a role in a system, and for how long.
orphans-filter = Choose schools
orphans-meter = { $people ->
    [one] One person holds orphaned roles,
   *[other] { $people } people hold orphaned roles,
  } { $days ->
    [one] one person-day in all.
   *[other] { $days } person-days in all.
  }
orphans-none = No orphaned roles
orphans-none-hint = Everybody whom the source has removed has lost their roles too.
orphans-more = The { $shown } that have lasted longest are shown, of { $count }. Choose a school to see the others.
orphans-person = Person
orphans-role = Still active as
orphans-unit = School
orphans-removed = Last day in the source
orphans-since = Since then
orphans-since-days = Days since then
orphans-until = Ends by itself
orphans-until-open = Never
orphans-days = { $count ->
    [one] 1 day
   *[other] { $count } days
  }
orphans-kept = The school archives only when the school year turns
orphans-bulk = End the selected …
orphans-pick-all = Select all in the list
archiving-label = Archiving in Skola24
archiving-on = On: a teacher whom the source removes is archived at once.
archiving-off = Off since { $day }: a teacher whom the source removes stays active until the school year turns.
archiving-turn-off = Switch off
archiving-turn-on = Switch on
archiving-is-off = Archiving is switched off.
archiving-is-on = Archiving is switched on.
fault-archiving-school = Only a school can have its archiving off or on.
act-archiving-off = Switched archiving in Skola24 off
act-archiving-on = Switched archiving in Skola24 on
