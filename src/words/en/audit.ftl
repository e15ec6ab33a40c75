### The audit log.

audit-title = Log
audit-lede = Every change, who made it and what stood there before. The log cannot be changed or deleted.
audit-caption = Events, the newest first
audit-filter = Filter the log
audit-filter-about = Whom it is about
audit-filter-by = Who did it
audit-filter-act = Event
audit-any-act = All events
audit-filter-from = From
audit-filter-to = To
audit-count = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
audit-whole = The chain is whole
audit-broken = The chain is broken
audit-column-time = Time
audit-column-who = Who
audit-column-act = Did
audit-column-what = What
audit-column-change = Before and after
audit-column-chain = Chain
audit-house = Rollbok
audit-nothing = Nothing has happened yet.
audit-becomes = becomes
audit-from-nothing = nothing

act-role-given = Gave a role
act-role-ended = Ended a role
act-role-restored = Restored a role
act-role-dated = Changed the last day of a role
act-account-locked = Locked the account
act-account-opened = Opened the account
act-guardian-set = Changed a guardian's access
act-consent-said = Spoke about a consent
act-protected = Protected a person
act-unprotect-asked = Asked to lift a protection
act-unprotected = Lifted a protection
act-unprotect-dropped = Dropped the request to lift a protection
act-exception-named = Made an exception from a protection
act-exception-ended = Ended an exception
act-protected-read = Read about a protected person
act-password-changed = Changed the password
act-password-reset = Got a one-time password
act-session-ended = Ended a sign-in
act-set-up = Became the first administrator
act-seeded = Filled the demo municipality
act-catalogue-kept = Updated Rollbok's own roles
act-system-added = Read in a system
act-import-planned = Made a dry run of an import
act-import-applied = Applied an import
act-import-dropped = Dropped an import
act-language-chosen = Chose a language
act-role-saved = Changed what a role contains
act-role-made = Made an own role
act-role-renamed = Renamed a role
act-role-archived = Archived a role
act-role-unarchived = Took a role out of the archive
act-role-deleted = Deleted an own role
act-releases-set = Changed what classes release
act-right-adjusted = Gave or took a single right
act-adjustment-ended = Ended a personal addition or removal
act-adjustment-restored = Restored a personal addition or removal
act-audience-set = Set a group for pupils or guardians
act-audience-ended = Ended a group for pupils or guardians
act-audience-restored = Restored a group for pupils or guardians
