//! The digest of an index: the same for the same facts in any order, another for whatever is other in them.

use proptest::prelude::*;

use super::index::worlds;
use super::random::world;
use super::tape::Tape;
use crate::rights::{Index, WorldFacts};

/// A world that has one of everything, each written so that it can be found.
const WORLD: &str = r#"{
  "units": [{"id":"u0","kind":"organisation"}, {"id":"u1","kind":"area","parent":"u0"}, {"id":"u2","kind":"school","parent":"u1","head":"p1"}],
  "groups": [{"id":"g1","unit":"u1","kind":"class","pupil_access":true}, {"id":"g2","unit":"u2","kind":"class"}],
  "people": [{"id":"p1","born":"2009-03-02","protected":[{"from":"2021-01-01"}],"certificates":[{"course":"gdpr","to":"2022-01-01"}]},
             {"id":"p2"}, {"id":"p3","locked":true}],
  "enrolments": [{"pupil":"p1","unit":"u1","from":"2021-01-02"}, {"pupil":"p1","unit":"u0","from":"2021-01-03"}],
  "memberships": [{"pupil":"p1","group":"g1","from":"2021-01-04"}],
  "employments": [{"person":"p2","unit":"u1","position":"teacher","kind":"home","from":"2021-01-05","pauses":[{"from":"2021-01-06"}]},
                  {"person":"p2","unit":"u2","position":"clerk","kind":"home"}],
  "duties": [{"person":"p2","group":"g1","as":"mentor","from":"2021-01-07"},
             {"person":"p1","group":"g1","as":"substitute","for":"p2","from":"2021-01-08"}],
  "guardianships": [{"guardian":"p2","pupil":"p1","access":"automatic","informed":true,"from":"2021-01-09"}],
  "modules": [{"key":"m1","in_use":true}, {"key":"m2","in_use":true}],
  "items": [{"key":"i1","module":"m1","kind":"register","of":"pupil","clients":["office"],"own":["mentor"],"substitutable":true,"wall":"plans"},
            {"key":"i2","module":"m2","kind":"action","of":"staff","clients":["portal"],"needs_release":true}],
  "roles": [{"key":"r1","client":"portal","levels":{"i1":"read_own"},"all_items":"edit_all","training":"gdpr","opens":["plans"]},
            {"key":"r2","client":"office","archived":true,"bound_to_employment":true,"opens":["protected"]}],
  "rules": [{"key":"k1","when":{"duty":"mentor"},"role":"r1"}, {"key":"k2","when":{"position":"clerk"},"role":"r2"},
            {"key":"k3","when":{"head":true},"role":"r2"}],
  "assignments": [{"id":"a1","person":"p2","role":"r1","scope":{"unit":"u1"},"origin":"order 17","from":"2021-01-10","to":"2021-12-10"},
                  {"id":"a2","person":"p3","role":"r2","scope":{"group":"g1"}}, {"id":"a3","person":"p1","role":"r2","scope":"everywhere"}],
  "audience": [{"for":"guardian","at":{"unit":"u1"},"role":"r1","from":"2021-01-11"}, {"for":"pupil","at":{"group":"g1"},"role":"r1","to":"2021-12-11"},
               {"for":"pupil","at":{"pupil":"p1"},"role":"r1","from":"2021-01-12"}],
  "adjustments": [{"id":"x1","person":"p2","item":"i1","give":"edit_all","scope":{"group":"g2"},"client":"portal","opens":["plans"],"from":"2021-01-13"},
                  {"id":"x2","person":"p2","item":"i2","take":"edit","scope":{"unit":"u2"},"from":"2021-01-14"}],
  "releases": [{"group":"g1","module":"m1","to":"guardian"}],
  "exceptions": [{"viewer":"p2","subject":"p1","from":"2021-01-15"}]
}"#;

/// What stands in it, and what could stand there: each makes another world.
const OTHERS: &[(&str, &[&str])] = &[
    (r#""id":"u1","kind":"area","parent":"u0""#, &[r#""id":"u1","kind":"area","parent":"u2""#, r#""id":"u1","kind":"area""#]),
    (r#""head":"p1""#, &[r#""head":"p2""#, r#""head":null"#]),
    (
        r#""id":"g1","unit":"u1","kind":"class","pupil_access":true"#,
        &[
            r#""id":"g1","unit":"u2","kind":"class","pupil_access":true"#,
            r#""id":"g1","unit":"u1","kind":"offer","pupil_access":true"#,
            r#""id":"g1","unit":"u1","kind":"class","pupil_access":false"#,
        ],
    ),
    ("2009-03-02", &["2009-03-03", "2009-04-02", "2008-03-02"]),
    ("2021-01-01", &["2021-01-31"]),
    (r#"{"course":"gdpr","to":"2022-01-01"}"#, &[r#"{"course":"other","to":"2022-01-01"}"#, r#"{"course":"gdpr","to":"2022-01-02"}"#]),
    (r#""locked":true"#, &[r#""locked":false"#]),
    (
        r#""pupil":"p1","unit":"u1","from":"2021-01-02""#,
        &[
            r#""pupil":"p2","unit":"u1","from":"2021-01-02""#,
            r#""pupil":"p1","unit":"u2","from":"2021-01-02""#,
            r#""pupil":"p1","unit":"u1","from":"2021-02-02""#,
        ],
    ),
    (r#""pupil":"p1","group":"g1""#, &[r#""pupil":"p2","group":"g1""#, r#""pupil":"p1","group":"g2""#]),
    ("2021-01-04", &["2021-02-04"]),
    (
        r#""unit":"u1","position":"teacher","kind":"home","from":"2021-01-05","pauses":[{"from":"2021-01-06"}]"#,
        &[
            r#""unit":"u0","position":"teacher","kind":"home","from":"2021-01-05","pauses":[{"from":"2021-01-06"}]"#,
            r#""unit":"u1","position":"nurse","kind":"home","from":"2021-01-05","pauses":[{"from":"2021-01-06"}]"#,
            r#""unit":"u1","position":"teacher","kind":"home","from":"2021-01-16","pauses":[{"from":"2021-01-06"}]"#,
            r#""unit":"u1","position":"teacher","kind":"home","from":"2021-01-05","pauses":[{"from":"2021-01-16"}]"#,
            r#""unit":"u1","position":"teacher","kind":"home","from":"2021-01-05","pauses":[]"#,
        ],
    ),
    // The pause is the other employment's.
    (
        r#","pauses":[{"from":"2021-01-06"}]},
                  {"person":"p2","unit":"u2","position":"clerk","kind":"home"}"#,
        &[r#"},
                  {"person":"p2","unit":"u2","position":"clerk","kind":"home","pauses":[{"from":"2021-01-06"}]}"#],
    ),
    (
        r#""person":"p2","group":"g1","as":"mentor""#,
        &[
            r#""person":"p3","group":"g1","as":"mentor""#,
            r#""person":"p2","group":"g2","as":"mentor""#,
            r#""person":"p2","group":"g1","as":"nurse""#,
        ],
    ),
    ("2021-01-07", &["2021-02-07"]),
    (
        r#""person":"p1","group":"g1","as":"substitute","for":"p2""#,
        &[
            r#""person":"p3","group":"g1","as":"substitute","for":"p2""#,
            r#""person":"p1","group":"g2","as":"substitute","for":"p2""#,
            r#""person":"p1","as":"substitute","for":"p2""#,
            r#""person":"p1","group":"g1","as":"substitute","for":"p3""#,
        ],
    ),
    ("2021-01-08", &["2021-02-08"]),
    (
        r#""guardian":"p2","pupil":"p1","access":"automatic","informed":true"#,
        &[
            r#""guardian":"p3","pupil":"p1","access":"automatic","informed":true"#,
            r#""guardian":"p2","pupil":"p3","access":"automatic","informed":true"#,
            r#""guardian":"p2","pupil":"p1","access":"enabled","informed":true"#,
            r#""guardian":"p2","pupil":"p1","access":"automatic","informed":false"#,
            r#""guardian":"p2","pupil":"p1","access":"automatic","informed":true,"only":[]"#,
            r#""guardian":"p2","pupil":"p1","access":"automatic","informed":true,"only":["m1"]"#,
            r#""guardian":"p2","pupil":"p1","access":"automatic","informed":true,"only":["m2","m1"]"#,
        ],
    ),
    ("2021-01-09", &["2021-02-09"]),
    (r#""key":"m1","in_use":true"#, &[r#""key":"m1","in_use":false"#]),
    (
        r#""key":"i1","module":"m1","kind":"register","of":"pupil","clients":["office"],"own":["mentor"],"substitutable":true,"wall":"plans""#,
        &[
            r#""key":"i1","module":"m2","kind":"register","of":"pupil","clients":["office"],"own":["mentor"],"substitutable":true,"wall":"plans""#,
            r#""key":"i1","module":"m1","kind":"register","of":"guardian","clients":["office"],"own":["mentor"],"substitutable":true,"wall":"plans""#,
            r#""key":"i1","module":"m1","kind":"register","of":"pupil","clients":["portal"],"own":["mentor"],"substitutable":true,"wall":"plans""#,
            r#""key":"i1","module":"m1","kind":"register","of":"pupil","clients":["office"],"own":["nurse"],"substitutable":true,"wall":"plans""#,
            r#""key":"i1","module":"m1","kind":"register","of":"pupil","clients":["office"],"own":["mentor"],"substitutable":false,"wall":"plans""#,
            r#""key":"i1","module":"m1","kind":"register","of":"pupil","clients":["office"],"own":["mentor"],"substitutable":true,"wall":"diagnosis""#,
            r#""key":"i1","module":"m1","kind":"register","of":"pupil","clients":["office"],"own":["mentor"],"substitutable":true"#,
        ],
    ),
    (r#""kind":"action""#, &[r#""kind":"register""#]),
    (r#""needs_release":true"#, &[r#""needs_release":false"#]),
    (
        r#""key":"r1","client":"portal","levels":{"i1":"read_own"},"all_items":"edit_all","training":"gdpr","opens":["plans"]"#,
        &[
            r#""key":"r1","client":"office","levels":{"i1":"read_own"},"all_items":"edit_all","training":"gdpr","opens":["plans"]"#,
            r#""key":"r1","client":"portal","levels":{"i1":"read_all"},"all_items":"edit_all","training":"gdpr","opens":["plans"]"#,
            r#""key":"r1","client":"portal","levels":{"i1":"read_own"},"all_items":"none","training":"gdpr","opens":["plans"]"#,
            r#""key":"r1","client":"portal","levels":{"i1":"read_own"},"all_items":"edit_all","training":"other","opens":["plans"]"#,
            r#""key":"r1","client":"portal","levels":{"i1":"read_own"},"all_items":"edit_all","training":"gdpr","opens":["other"]"#,
        ],
    ),
    (r#""archived":true"#, &[r#""archived":false"#]),
    (r#""bound_to_employment":true"#, &[r#""bound_to_employment":false"#]),
    (r#""opens":["protected"]"#, &[r#""opens":[]"#]),
    (
        r#""key":"k1","when":{"duty":"mentor"},"role":"r1""#,
        &[
            r#""key":"k9","when":{"duty":"mentor"},"role":"r1""#,
            r#""key":"k1","when":{"position":"mentor"},"role":"r1""#,
            r#""key":"k1","when":{"duty":"nurse"},"role":"r1""#,
            r#""key":"k1","when":{"duty":"mentor"},"role":"r2""#,
        ],
    ),
    (
        r#""key":"k2","when":{"position":"clerk"},"role":"r2""#,
        &[r#""key":"k2","when":{"position":"nurse"},"role":"r2""#, r#""key":"k2","when":{"position":"clerk"},"role":"r1""#],
    ),
    (r#""key":"k3","when":{"head":true},"role":"r2""#, &[r#""key":"k3","when":{"head":true},"role":"r1""#]),
    (
        r#""id":"a1","person":"p2","role":"r1","scope":{"unit":"u1"},"origin":"order 17""#,
        &[
            r#""id":"a9","person":"p2","role":"r1","scope":{"unit":"u1"},"origin":"order 17""#,
            r#""id":"a1","person":"p1","role":"r1","scope":{"unit":"u1"},"origin":"order 17""#,
            r#""id":"a1","person":"p2","role":"r2","scope":{"unit":"u1"},"origin":"order 17""#,
            r#""id":"a1","person":"p2","role":"r1","scope":{"unit":"u2"},"origin":"order 17""#,
            r#""id":"a1","person":"p2","role":"r1","scope":{"group":"g2"},"origin":"order 17""#,
            r#""id":"a1","person":"p2","role":"r1","scope":"everywhere","origin":"order 17""#,
            r#""id":"a1","person":"p2","role":"r1","scope":{"unit":"u1"},"origin":"order 18""#,
            r#""id":"a1","person":"p2","role":"r1","scope":{"unit":"u1"}"#,
        ],
    ),
    ("2021-01-10", &["2021-02-10"]),
    ("2021-12-10", &["2021-11-10"]),
    (r#"{"id":"a2","person":"p3","role":"r2","scope":{"group":"g1"}}, "#, &[""]),
    (r#""role":"r2","scope":"everywhere""#, &[r#""role":"r1","scope":"everywhere""#]),
    (
        r#""for":"guardian","at":{"unit":"u1"},"role":"r1""#,
        &[
            r#""for":"pupil","at":{"unit":"u1"},"role":"r1""#,
            r#""for":"guardian","at":{"unit":"u2"},"role":"r1""#,
            r#""for":"guardian","at":{"unit":"u1"},"role":"r2""#,
        ],
    ),
    ("2021-01-11", &["2021-02-11"]),
    (
        r#""at":{"group":"g1"},"role":"r1","to":"2021-12-11""#,
        &[
            r#""at":{"group":"g2"},"role":"r1","to":"2021-12-11""#,
            r#""at":{"group":"g1"},"role":"r2","to":"2021-12-11""#,
            r#""at":{"group":"g1"},"role":"r1","to":"2021-12-12""#,
        ],
    ),
    (
        r#""for":"pupil","at":{"pupil":"p1"},"role":"r1""#,
        &[
            r#""for":"guardian","at":{"pupil":"p1"},"role":"r1""#,
            r#""for":"pupil","at":{"pupil":"p2"},"role":"r1""#,
            r#""for":"pupil","at":{"pupil":"p1"},"role":"r2""#,
        ],
    ),
    ("2021-01-12", &["2021-02-12"]),
    (
        r#""id":"x1","person":"p2","item":"i1","give":"edit_all","scope":{"group":"g2"},"client":"portal","opens":["plans"]"#,
        &[
            r#""id":"x9","person":"p2","item":"i1","give":"edit_all","scope":{"group":"g2"},"client":"portal","opens":["plans"]"#,
            r#""id":"x1","person":"p1","item":"i1","give":"edit_all","scope":{"group":"g2"},"client":"portal","opens":["plans"]"#,
            r#""id":"x1","person":"p2","item":"i2","give":"edit_all","scope":{"group":"g2"},"client":"portal","opens":["plans"]"#,
            r#""id":"x1","person":"p2","item":"i1","give":"read_all","scope":{"group":"g2"},"client":"portal","opens":["plans"]"#,
            r#""id":"x1","person":"p2","item":"i1","give":"edit_all","scope":{"group":"g1"},"client":"portal","opens":["plans"]"#,
            r#""id":"x1","person":"p2","item":"i1","give":"edit_all","scope":{"group":"g2"},"client":"office","opens":["plans"]"#,
            r#""id":"x1","person":"p2","item":"i1","give":"edit_all","scope":{"group":"g2"},"client":"portal","opens":["plans","protected"]"#,
        ],
    ),
    ("2021-01-13", &["2021-02-13"]),
    (
        r#""id":"x2","person":"p2","item":"i2","take":"edit","scope":{"unit":"u2"}"#,
        &[
            r#""id":"x9","person":"p2","item":"i2","take":"edit","scope":{"unit":"u2"}"#,
            r#""id":"x2","person":"p3","item":"i2","take":"edit","scope":{"unit":"u2"}"#,
            r#""id":"x2","person":"p2","item":"i1","take":"edit","scope":{"unit":"u2"}"#,
            r#""id":"x2","person":"p2","item":"i2","take":"all","scope":{"unit":"u2"}"#,
            r#""id":"x2","person":"p2","item":"i2","take":"edit","scope":{"unit":"u1"}"#,
            r#""id":"x2","person":"p2","item":"i2","take":"edit","scope":{"group":"g2"}"#,
            r#""id":"x2","person":"p2","item":"i2","take":"edit","scope":"everywhere""#,
        ],
    ),
    ("2021-01-14", &["2021-02-14"]),
    (
        r#""group":"g1","module":"m1","to":"guardian""#,
        &[
            r#""group":"g2","module":"m1","to":"guardian""#,
            r#""group":"g1","module":"m2","to":"guardian""#,
            r#""group":"g1","module":"m1","to":"pupil""#,
        ],
    ),
    (r#""viewer":"p2","subject":"p1""#, &[r#""viewer":"p3","subject":"p1""#, r#""viewer":"p2","subject":"p3""#]),
    ("2021-01-15", &["2021-02-15"]),
];

fn digest(text: &str) -> u64 {
    Index::packed(&WorldFacts::from_json(text).unwrap()).digest()
}

#[test]
fn whatever_is_other_in_a_world_gives_another_digest() {
    let mut digests = std::collections::BTreeMap::from([(digest(WORLD), "the world")]);
    for (from, others) in OTHERS {
        assert_eq!(WORLD.matches(from).count(), 1, "{from} must be there once");
        for other in *others {
            let same = digests.insert(digest(&WORLD.replace(from, other)), other);
            assert_eq!(same, None, "{other}");
        }
    }
    assert!(digests.len() > 100, "{}", digests.len());
}

#[test]
fn the_order_of_facts_changes_no_digest() {
    worlds(60, |bytes| {
        let facts = world(&mut Tape::new(bytes));
        let digest = Index::try_from(&facts).unwrap().digest();
        let mut turned = facts.clone();
        macro_rules! turn {
            ($($list:ident)*) => { $(turned.$list.reverse();)* };
        }
        turn!(units groups people enrolments memberships employments duties guardianships modules items roles rules assignments
              audience adjustments releases exceptions);
        prop_assert_eq!(Index::try_from(&turned).unwrap().digest(), digest);
        Ok(())
    });
}
