//! Small random worlds that reach every rule, and random questions about them, read off a tape.
//!
//! INVARIANT: every world made here is a right one.

use super::tape::{DUTIES, GROUPS, ITEMS, KINDS, PEOPLE, ROLES, Tape, UNITS};
use crate::rights::facts::{
    AdjustmentFact, AssignmentFact, AudienceFact, CertificateFact, DutyFact, EmploymentFact, EnrolmentFact, ExceptionFact, GroupFact,
    GuardianshipFact, ItemFact, MembershipFact, ModuleFact, PeriodFact, PersonFact, ReleaseFact, RoleFact, RuleFact, UnitFact, WorldFacts,
};
use crate::rights::{Access, At, Audience, Client, EmploymentKind, Level, Of, Question, Take, UnitKind, When};

macro_rules! dated {
    ($tape:ident, $name:ident { $($fields:tt)* }) => {{
        let (span, revoked_on) = $tape.span();
        $name { $($fields)*, from: span.from, to: span.to, revoked_on }
    }};
}

fn period(tape: &mut Tape<'_>) -> PeriodFact {
    let (span, revoked_on) = tape.span();
    PeriodFact { from: span.from, to: span.to, revoked_on }
}

/// A right world.
pub fn world(tape: &mut Tape<'_>) -> WorldFacts {
    let mut facts = WorldFacts { units: units(tape), groups: groups(tape), people: people(tape), ..WorldFacts::default() };
    facts.modules = [("m0", true), ("m1", !tape.one_in(8))].map(|(key, in_use)| ModuleFact { key: key.to_owned(), in_use }).to_vec();
    facts.items = items(tape);
    facts.roles = ROLES.iter().map(|key| role(tape, key)).collect();
    facts.rules = ["k0", "k1", "k2", "k3"].iter().map(|key| rule(tape, key)).collect();
    links(tape, &mut facts);
    rights(tape, &mut facts);
    facts
}

fn units(tape: &mut Tape<'_>) -> Vec<UnitFact> {
    let tree = [("u0", None), ("u1", Some("u0")), ("u2", Some("u0")), ("u3", Some("u1"))];
    tree.into_iter()
        .map(|(id, parent)| UnitFact {
            id: id.to_owned(),
            kind: if parent.is_none() { UnitKind::Organisation } else { UnitKind::School },
            parent: parent.map(ToOwned::to_owned),
            code: None,
            head: tape.one_in(3).then(|| tape.name(&PEOPLE)),
        })
        .collect()
}

fn groups(tape: &mut Tape<'_>) -> Vec<GroupFact> {
    let groups = [("g0", "u1", "class"), ("g1", "u3", "class"), ("g2", "u1", "teaching"), ("g3", "u2", "class")];
    groups
        .map(|(id, unit, kind)| GroupFact {
            id: id.to_owned(),
            unit: unit.to_owned(),
            kind: kind.to_owned(),
            pupil_access: !tape.one_in(3),
        })
        .to_vec()
}

fn people(tape: &mut Tape<'_>) -> Vec<PersonFact> {
    PEOPLE
        .iter()
        .map(|id| PersonFact {
            id: (*id).to_owned(),
            born: tape.pick(&["2012-05-05", "2008-02-29", "2008-03-02", "1980-01-01", "2010-02-28", ""]).parse().ok(),
            protected: if tape.one_in(5) { tape.some(2, period) } else { Vec::new() },
            locked: tape.one_in(40),
            certificates: tape.some(2, |tape| dated!(tape, CertificateFact { course: tape.name(&["gdpr", "gdpr", "other"]) })),
        })
        .collect()
}

fn items(tape: &mut Tape<'_>) -> Vec<ItemFact> {
    let clients: [&[Client]; 8] = {
        const BOTH: &[Client] = &[Client::Office, Client::Portal];
        [BOTH, BOTH, BOTH, &[Client::Portal], &[Client::Portal], &[Client::Office], BOTH, BOTH]
    };
    ITEMS
        .iter()
        .zip(KINDS)
        .map(|(key, (kind, of))| ItemFact {
            key: (*key).to_owned(),
            module: tape.name(&["m0", "m1"]),
            kind,
            of,
            clients: tape.pick(&clients).to_vec(),
            own: DUTIES.iter().filter(|_| !tape.one_in(3)).map(|kind| (*kind).to_owned()).collect(),
            substitutable: !tape.one_in(3),
            needs_release: tape.one_in(3),
            wall: tape.one_in(5).then(|| "plans".to_owned()),
        })
        .collect()
}

fn role(tape: &mut Tape<'_>, key: &str) -> RoleFact {
    let listed = ITEMS.iter().filter(|_| !tape.one_in(3)).collect::<Vec<_>>();
    RoleFact {
        key: key.to_owned(),
        // The last two are for audiences too.
        client: if key >= "r3" || tape.one_in(2) { Client::Portal } else { Client::Office },
        archived: tape.one_in(10),
        bound_to_employment: tape.one_in(3),
        training: tape.one_in(4).then(|| "gdpr".to_owned()),
        levels: listed.into_iter().map(|item| ((*item).to_owned(), Some(tape.given(item)))).collect(),
        all_items: if tape.one_in(2) { tape.level() } else { Level::NONE },
        opens: tape.opens(),
    }
}

fn rule(tape: &mut Tape<'_>, key: &str) -> RuleFact {
    let when = match tape.below(3) {
        0 => When::Position(tape.name(&["teacher", "clerk"])),
        1 => When::Duty(tape.name(&DUTIES)),
        _ => When::Head,
    };
    RuleFact { key: key.to_owned(), when, role: tape.name(&ROLES) }
}

fn links(tape: &mut Tape<'_>, facts: &mut WorldFacts) {
    facts.enrolments = tape.some(7, |tape| dated!(tape, EnrolmentFact { pupil: tape.name(&PEOPLE[..3]), unit: tape.name(&UNITS) }));
    facts.memberships = tape.some(10, |tape| dated!(tape, MembershipFact { pupil: tape.name(&PEOPLE[..3]), group: tape.name(&GROUPS) }));
    facts.employments = tape.some(5, |tape| {
        dated!(
            tape,
            EmploymentFact {
                person: tape.name(&PEOPLE[2..]),
                unit: tape.name(&UNITS),
                position: tape.name(&["teacher", "clerk"]),
                kind: tape.pick(EmploymentKind::ALL),
                pauses: if tape.one_in(3) { tape.some(2, period) } else { Vec::new() }
            }
        )
    });
    facts.duties = tape.some(6, |tape| {
        let person = tape.name(&PEOPLE[2..]);
        let (stands_for, group, kind) = match tape.below(5) {
            0 => (Some(tape.name(&PEOPLE[2..])), None, "substitute"),
            1 => (Some(tape.name(&PEOPLE[2..])), Some(tape.name(&GROUPS)), "substitute"),
            _ => (None, Some(tape.name(&GROUPS)), tape.pick(&DUTIES)),
        };
        dated!(tape, DutyFact { person, kind: kind.to_owned(), stands_for, group })
    });
    facts.guardianships = tape.some(6, |tape| {
        dated!(
            tape,
            GuardianshipFact {
                guardian: tape.name(&PEOPLE[3..]),
                pupil: tape.name(&PEOPLE[..3]),
                access: tape.pick(&[Access::Automatic, Access::Automatic, Access::Enabled, Access::Disabled]),
                informed: !tape.one_in(6),
                only: tape.one_in(4).then(|| tape.some(3, |tape| tape.name(&["m0", "m1"])))
            }
        )
    });
    facts.exceptions = tape.some(4, |tape| dated!(tape, ExceptionFact { viewer: tape.name(&PEOPLE[2..]), subject: tape.name(&PEOPLE) }));
}

fn rights(tape: &mut Tape<'_>, facts: &mut WorldFacts) {
    for at in 2..tape.below(9) {
        let fact = dated!(
            tape,
            AssignmentFact {
                id: format!("a{at}"),
                person: tape.name(&PEOPLE),
                role: tape.name(&ROLES),
                scope: tape.scope(),
                origin: tape.one_in(2).then(|| "order 17".to_owned())
            }
        );
        facts.assignments.push(fact);
    }
    facts.audience = tape.some(12, |tape| {
        let at = match tape.below(4) {
            0 => At::Pupil(tape.name(&PEOPLE[..3])),
            1 => At::Group(tape.name(&GROUPS)),
            _ => At::Unit(tape.name(&UNITS)),
        };
        dated!(tape, AudienceFact { audience: tape.pick(Audience::ALL), at, role: tape.name(&ROLES[3..]) })
    });
    for at in 0..tape.below(9) {
        let (item, is_give) = (tape.name(&ITEMS), tape.one_in(2));
        let fact = dated!(
            tape,
            AdjustmentFact {
                id: format!("x{at}"),
                person: tape.name(&PEOPLE),
                give: is_give.then(|| tape.given(&item)),
                take: (!is_give).then(|| tape.pick(Take::ALL)),
                scope: tape.scope(),
                client: is_give.then(|| tape.pick(Client::ALL)),
                opens: is_give.then(|| tape.opens()),
                item
            }
        );
        facts.adjustments.push(fact);
    }
    facts.releases =
        tape.some(7, |tape| ReleaseFact { group: tape.name(&GROUPS), module: tape.name(&["m0", "m1"]), to: tape.pick(Audience::ALL) });
}

/// A question about such a world, mostly with a target that the item can have, and often one linked to the viewer.
pub fn question(tape: &mut Tape<'_>, facts: &WorldFacts) -> Question {
    let (mut viewer, mut person, mut place) = (tape.pick(&PEOPLE), tape.pick(&PEOPLE), tape.pick(&[&UNITS[..], &GROUPS[..]].concat()));
    match tape.below(5) {
        0 | 1 => {
            let link = &facts.guardianships[tape.below(facts.guardianships.len())];
            (viewer, person, place) = (&link.guardian, &link.pupil, place_of(tape, facts, &link.pupil).unwrap_or(place));
        }
        2 => {
            viewer = tape.pick(&PEOPLE[..3]);
            (person, place) = (viewer, place_of(tape, facts, viewer).unwrap_or(place));
        }
        _ => {}
    }
    let (at, nowhere) = (tape.below(ITEMS.len()), tape.one_in(30));
    let target = match KINDS[at].1 {
        _ if nowhere => tape.pick(&[None, Some("nobody"), Some("u0"), Some("p0")]),
        Of::Pupil | Of::Guardian | Of::Staff => Some(person),
        Of::Unit => Some(place),
        Of::Organisation => None,
    };
    Question {
        viewer: viewer.to_owned(),
        item: ITEMS[at].to_owned(),
        target: target.map(ToOwned::to_owned),
        client: tape.pick(&[Client::Portal, Client::Portal, Client::Portal, Client::Office]),
        day: tape.day(),
    }
}

fn place_of<'f>(tape: &mut Tape<'_>, facts: &'f WorldFacts, pupil: &str) -> Option<&'f str> {
    let groups = facts.memberships.iter().filter(|link| link.pupil == pupil).map(|link| link.group.as_str());
    let units = facts.enrolments.iter().filter(|link| link.pupil == pupil).map(|link| link.unit.as_str());
    let places: Vec<&str> = groups.chain(units).collect();
    (!places.is_empty()).then(|| tape.pick(&places))
}
