### The start page.

work-title = My work
work-hello = Hello { $name }
work-lede = This is here for you today, { $day }.
work-people = People within your reach
work-ending = Roles that end within 28 days
work-adult = Pupils who turn 18 within 30 days
work-imports = Imports to look at
work-questions = Two questions
work-why = Why does A see B?
work-why-hint = One sentence: through what, until when, and what would change it.
work-who = Who can see B?
work-who-hint = Everybody who reaches a person, and through what.
work-nothing = You hold no role in Rollbok yet. Ask an administrator of your school for one.
work-adults = Turn 18 within 30 days
work-news = News in profiles to answer
work-emergencies = Emergency access to review
work-open = Open after 18 without consent
