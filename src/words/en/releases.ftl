### What classes have released to pupils and guardians.

releases-title = Classes and modules
releases-lede = What the pupils and guardians of each class may use.
releases-lede-pupil = What the pupils of each class may use. A switch takes effect at once and can be undone.
releases-lede-guardian = What the guardians of each class may use. A switch takes effect at once and can be undone.
releases-choose = Choose school and system
releases-school = School
releases-system = System
releases-show = Show
releases-to = Whom it is about
releases-pupils = Pupils
releases-guardians = Guardians
releases-nothing = There is nothing to release here
releases-nothing-hint = None of your schools has classes, or no system has modules that are released class by class.
releases-no-classes = The school has no classes today
releases-no-classes-hint = Classes are read in with the school's data.
releases-caption = Modules by class
releases-class = Class
releases-differs = Differs
releases-differs-hint = The sign ≠ on blue shows where a class differs from most classes of the school. The name of a class or a module leads to changing all of it at once.
releases-year = Year { $year }
releases-size-pupil = { $count ->
    [one] { $count } pupil
   *[other] { $count } pupils
}
releases-size-guardian = { $count ->
    [one] { $count } guardian
   *[other] { $count } guardians
}
releases-follows = Like most
releases-follow = Do as most
releases-follow-class = Do as most in { $class }
releases-switch = { $module } for { $class }
releases-switch-differs = { $module } for { $class }, differs from most
releases-not-in-use = The module is not in use
releases-access = Pupils can sign in
releases-foot-pupil = Pupils see only data about themselves, whatever the module.
releases-foot-guardian = Guardians see only data about their own children, and only while their access is open.
releases-fill-module = { $module }: all classes
releases-fill-class = { $class }: all modules
releases-today-pupil = Today { $open } of { $all } classes are open. In them { $people ->
    [one] is { $people } pupil
   *[other] are { $people } pupils
}.
releases-today-guardian = Today { $open } of { $all } classes are open. They have { $people ->
    [one] { $people } guardian
   *[other] { $people } guardians
}.
releases-today-class = Today { $open } of { $all } modules are open.
releases-module-has = This opens: { $items }.
releases-access-means = Without this no pupil of the class gets in, whatever is released. Guardians are not concerned.
releases-would-open = { $count ->
    [one] Opening turns { $count } switch
   *[other] Opening turns { $count } switches
}. { $people ->
    [0] Nobody gets more than today.
    [one] { $people } person gets more than today.
   *[other] { $people } people get more than today.
}
releases-would-close = { $count ->
    [one] Closing turns { $count } switch
   *[other] Closing turns { $count } switches
}. { $people ->
    [0] Nobody loses anything.
    [one] { $people } person loses something.
   *[other] { $people } people lose something.
}
releases-reason = Reason (optional)
releases-leave = Leave it
releases-open-all = Open { $count }
releases-close-all = Close { $count }
releases-opened = { $module } is open for { $class }. In force now.
releases-closed = { $module } is closed for { $class }. In force now.
releases-turned = { $switches } switches turned, in { $classes }. In force now.
fault-release-to = Choose pupils or guardians.
fault-release-cells = Choose at least one class and module.
fault-release-school = Change one school at a time.
fault-release-module = The module is not released class by class, or is not in use.

audience-title = Groups for pupils and guardians
audience-title-of = Groups for { $name }
audience-lede-unit = A role that all pupils, or all guardians, of the unit have. The groups of school and class are added together; a group on the pupil's card replaces both.
audience-lede-group = A role that all pupils, or all guardians, of the class have. It is added to the groups of the school; a group on the pupil's card replaces both.
audience-lede-pupil = A group on the card replaces what school and class give, also when it gives less. Without a group on the card the groups of school and class are added together.
audience-card-replaces = The card replaces the groups of school and class: only what stands on the card counts.
audience-rows = What counts, and through what
audience-none = No group is set
audience-none-hint = Neither here nor at the units above is there a group for pupils or guardians.
audience-says-pupil = The pupils have the role { $role } ({ $system }), through { $place }.
audience-says-pupil-card = The pupil has the role { $role } ({ $system }), through her card.
audience-says-guardian = The guardians have the role { $role } ({ $system }), through { $place }.
audience-says-guardian-card = The pupil's guardians have the role { $role } ({ $system }), through the pupil's card.
audience-replaced = Replaced by the card.
audience-coming = In force from { $day }.
audience-over = Was in force until { $day }.
audience-there = Go to { $place }
audience-form = Set a group
audience-save = Set the group
audience-set = The group is set. In force from the day you gave.
audience-ended = The group is ended. No longer in force.
audience-restored = The group is restored. In force again.
fault-audience-at = Choose a unit, a class or a pupil.
fault-audience-role = The role cannot be a group for pupils or guardians.
