### The two questions.

why-title = Why does A see B?
why-lede = Choose who sees, whom it is about and what. The answer is one sentence a way.
why-viewer = Who sees
why-target = Whom it is about
why-item = What
why-any-item = Anything
why-client = Where
why-client-office = Administration
why-client-portal = The portal
why-day = Day
why-ask = Ask
why-choose-people = Find and choose two people to get an answer.
why-several = Several people match. Choose one.
why-nobody = No person matches.
why-yes = Yes, { $viewer } sees { $target }.
why-no = No, { $viewer } does not see { $target }.
why-turn = Who can see { $target }?
who-title = Who can see?
who-title-of = Who can see { $name }?
who-lede = Everybody who can see something about a person, and why.
who-target = Person
who-show = Show
who-count = { $count ->
    [one] { $count } person can see something about { $name } on { $day }.
   *[other] { $count } people can see something about { $name } on { $day }.
}
who-none = Nobody can see anything about { $name } on { $day }.
who-column-person = Person
who-column-sees = Sees
who-column-because = Because
who-column-until = Until
who-more-items = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
who-shield-note = People behind a shield are not shown to you and not counted. This line stands on everybody's page.
who-group-own = The person herself
who-group-guardian = At home
who-group-group = Through a class or group
who-group-unit = Through the school
who-group-everywhere = Through central roles
