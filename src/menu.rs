//! The menu beside every page: each entry is there for whoever holds its right. Not here: what the paths show (`app`).

/// Where the menu leads: section, path, words, and the right it takes.
pub const MENU: &[(&str, &str, &str, &str)] = &[
    ("menu-work", "/", "work-title", ""),
    ("menu-people", "/people", "people-title", "people.view"),
    ("menu-people", "/tables/schedulers", "tables-all", "people.view"),
    ("menu-people", "/guardians", "guardians-title", "guardians.view"),
    ("menu-people", "/passes", "passes-title", "assignments.give"),
    ("menu-people", "/emergencies", "emergencies-title", "assignments.give"),
    ("menu-people", "/orphans", "orphans-title", "assignments.give"),
    ("menu-people", "/activations", "activations-title", "accounts.lock"),
    ("menu-people", "/why", "why-title", "questions.ask"),
    ("menu-people", "/who", "who-title", "questions.ask"),
    ("menu-people", "/schools", "schools-title", "schools.view"),
    ("menu-roles", "/roles", "roledef-title", "roles.view"),
    ("menu-roles", "/roles/compare", "matrix-title", "roles.view"),
    ("menu-roles", "/roles/concept", "concept-title", "roles.view"),
    ("menu-roles", "/roles/assigns", "assigns-title", "roles.view"),
    ("menu-roles", "/roles/conflicts", "conflicts-title", "roles.view"),
    ("menu-roles", "/roles/rules", "rules-title", "roles.view"),
    ("menu-roles", "/releases", "releases-title", "schools.view"),
    ("menu-data", "/systems", "systems-title", "schools.view"),
    ("menu-data", "/imports", "imports-title", "imports.view"),
    ("menu-data", "/audit", "audit-title", "audit.view"),
];
