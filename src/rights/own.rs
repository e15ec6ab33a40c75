//! Rollbok's own rights: one table of key, view or change, what it is about, what it implies; and the standard roles.
//!
//! Pages, the gate's types, the system `rollbok` in the catalogue and the snapshot grid all come from here.
//! INVARIANT: a right that changes something is a type with `Changes`; only such a permit can be committed.
//! Not here: the words (`words/*/rights.ftl`, keys `right-…` and `own-role-…`).

/// What a right of Rollbok's own is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// A person, be she pupil, staff or guardian: three items of the engine.
    Person,
    /// A unit.
    Unit,
    /// The organisation as a whole.
    Whole,
    /// The signed-in person herself: everybody has it.
    Oneself,
}

/// One right of Rollbok's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnRight {
    pub key: &'static str,
    pub changes: bool,
    /// What kind of item carries it: a file is a report, everything else an action.
    pub kind: &'static str,
    pub about: About,
}

impl OwnRight {
    /// The items of the engine that carry this right, each with what it is about (`rights.md` 3, `of`).
    pub fn items(&self) -> Vec<(String, &'static str)> {
        match self.about {
            About::Person => ["pupil", "staff", "guardian"].map(|of| (format!("{}/{of}", self.key), of)).to_vec(),
            About::Unit => vec![(self.key.to_owned(), "unit")],
            About::Whole => vec![(self.key.to_owned(), "organisation")],
            About::Oneself => Vec::new(),
        }
    }
}

/// A right as a type: what the gate is asked for.
pub trait Right: Send + Sync + 'static {
    const RIGHT: OwnRight;
}
/// A right that may change data: only its permit can be committed.
pub trait Changes: Right {}
/// Holding the one is enough for what asks for the other.
pub trait Implies<R: Right>: Right {}
impl<R: Right> Implies<R> for R {}

macro_rules! rights {
    ($($(#[$doc:meta])* $name:ident: $mode:ident, $key:literal, $about:ident $(, implies $($implied:ident)+)?;)*) => {
        $(
            $(#[$doc])*
            #[derive(Debug)]
            pub struct $name;
            impl Right for $name {
                const RIGHT: OwnRight = OwnRight {
                    key: $key,
                    changes: rights!(@changes $mode),
                    kind: rights!(@kind $mode),
                    about: About::$about,
                };
            }
            rights!(@mode $mode $name);
            $($(impl Implies<$implied> for $name {})+)?
        )*
        /// Every right, in the order of the grid.
        pub const ALL: &[OwnRight] = &[$($name::RIGHT),*];
    };
    (@changes view) => { false };
    (@changes change) => { true };
    (@changes report) => { false };
    (@kind report) => { "report" };
    (@kind $mode:ident) => { "action" };
    (@mode view $name:ident) => {};
    (@mode report $name:ident) => {};
    (@mode change $name:ident) => { impl Changes for $name {} };
}

rights! {
    /// See people in one's own units.
    ViewPeople: view, "people.view", Person;
    /// Take people out as a file: to see them is not to carry them away (in `SaxSVS` reports and exports are rights of their own).
    ExportPeople: report, "people.export", Person, implies ViewPeople;
    /// Ask why somebody sees somebody, and who else does.
    AskQuestions: view, "questions.ask", Person, implies ViewPeople;
    /// Give people roles, and end them.
    GiveRoles: change, "assignments.give", Person, implies ViewPeople AskQuestions;
    /// Lock accounts, and open them.
    LockAccounts: change, "accounts.lock", Person, implies ViewPeople;
    /// See what guardians see of their pupils, and until when.
    ViewGuardians: view, "guardians.view", Person, implies ViewPeople;
    /// Take guardians and what they see out as a file.
    ExportGuardians: report, "guardians.export", Person, implies ViewPeople ViewGuardians;
    /// Set guardians' access, and register consents.
    SetGuardians: change, "guardians.set", Person, implies ViewPeople ViewGuardians;
    /// Set the switches of pupils and teachers: absence by phone or by the pupil, hidden timetables.
    SetMarks: change, "marks.set", Person, implies ViewPeople;
    /// See how a person is protected, and who may know her.
    ViewShields: view, "shields.view", Person, implies ViewPeople;
    /// Protect people, lift protections, and name exceptions.
    SetShields: change, "shields.set", Person, implies ViewPeople ViewShields;
    /// See units and their groups.
    ViewSchools: view, "schools.view", Unit;
    /// Release modules to pupils and guardians, class by class.
    SetReleases: change, "releases.set", Unit, implies ViewSchools;
    /// See what roles contain, system by system.
    ViewRoles: view, "roles.view", Whole;
    /// Make own roles and set what they contain.
    DefineRoles: change, "roles.define", Whole, implies ViewRoles;
    /// See imports and their dry runs.
    ViewImports: view, "imports.view", Whole;
    /// Read files in, and apply them.
    ApplyImports: change, "imports.apply", Whole, implies ViewImports;
    /// Read the audit log.
    ViewAudit: view, "audit.view", Whole;
    /// Take the audit log out as a file.
    ExportAudit: report, "audit.export", Whole, implies ViewAudit;
    /// See one's own account and start page.
    ViewOwn: view, "own.view", Oneself;
    /// Change one's own password, sessions, language and look.
    ChangeOwn: change, "own.change", Oneself, implies ViewOwn;
}

/// A standard role of Rollbok.
#[derive(Debug)]
pub struct OwnRole {
    pub key: &'static str,
    pub rights: &'static [&'static str],
    /// Walls it opens (`rights.md` 4.4).
    pub opens: &'static [&'static str],
    pub bound_to_employment: bool,
    /// Given by itself to the heads of units (SK24-38).
    pub by_headship: bool,
}

/// The standard roles, in the order of the grid. The highest is not all-powerful (IST-17).
pub const ROLES: &[OwnRole] = &[
    OwnRole {
        key: "systems_manager",
        rights: &[
            "people.view",
            "people.export",
            "questions.ask",
            "assignments.give",
            "accounts.lock",
            "guardians.view",
            "guardians.export",
            "guardians.set",
            "marks.set",
            "schools.view",
            "releases.set",
            "roles.view",
            "roles.define",
            "imports.view",
            "imports.apply",
            "audit.view",
            "audit.export",
        ],
        opens: &[],
        bound_to_employment: false,
        by_headship: false,
    },
    OwnRole {
        key: "principal",
        rights: &[
            "people.view",
            "people.export",
            "questions.ask",
            "assignments.give",
            "guardians.view",
            "guardians.export",
            "guardians.set",
            "marks.set",
            "schools.view",
            "releases.set",
            "roles.view",
        ],
        opens: &[],
        bound_to_employment: true,
        by_headship: true,
    },
    OwnRole {
        key: "school_administrator",
        rights: &[
            "people.view",
            "people.export",
            "questions.ask",
            "assignments.give",
            "accounts.lock",
            "guardians.view",
            "guardians.export",
            "guardians.set",
            "marks.set",
            "schools.view",
            "releases.set",
            "roles.view",
        ],
        opens: &[],
        bound_to_employment: true,
        by_headship: false,
    },
    OwnRole {
        key: "central_clerk",
        rights: &["people.view", "guardians.view", "schools.view", "roles.view", "imports.view"],
        opens: &[],
        bound_to_employment: false,
        by_headship: false,
    },
    OwnRole {
        key: "protection_officer",
        rights: &[
            "people.view",
            "people.export",
            "questions.ask",
            "assignments.give",
            "accounts.lock",
            "guardians.view",
            "guardians.export",
            "guardians.set",
            "marks.set",
            "shields.view",
            "shields.set",
            "schools.view",
            "roles.view",
            "imports.view",
            "audit.view",
            "audit.export",
        ],
        opens: &["protected"],
        bound_to_employment: false,
        by_headship: false,
    },
    OwnRole {
        key: "auditor",
        rights: &["audit.view", "audit.export", "schools.view", "roles.view", "imports.view"],
        opens: &[],
        bound_to_employment: false,
        by_headship: false,
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_right_of_a_role_is_in_the_table() {
        for role in ROLES {
            for key in role.rights {
                assert!(ALL.iter().any(|right| right.key == *key), "{}: {key}", role.key);
            }
        }
    }

    #[test]
    fn a_right_is_carried_by_an_item_for_each_thing_it_is_about() {
        let items = |key: &str| ALL.iter().find(|right| right.key == key).map(OwnRight::items).unwrap_or_default();
        let people = ["pupil", "staff", "guardian"].map(|of| (format!("people.view/{of}"), of)).to_vec();
        assert_eq!(items("people.view"), people);
        assert_eq!(items("schools.view"), [("schools.view".to_owned(), "unit")]);
        assert_eq!(items("roles.view"), [("roles.view".to_owned(), "organisation")]);
        assert!(ALL.iter().all(|right| right.items().is_empty() == (right.about == About::Oneself)));
    }
}
