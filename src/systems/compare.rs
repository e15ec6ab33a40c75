//! Two profiles side by side: what differs, record by record and field by field, levels item by item.
//!
//! INVARIANT: no difference is listed exactly when the two are the same profile, up to the order of their records.
//! Pure. Not here: what becomes of a difference (`news`).

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;
use serde_json::Value;

use super::profile::Profile;

/// A record or one field of it: `role clerk`, `levels.absence.lessons`. An empty field is the record itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    pub record: String,
    pub field: String,
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.record)?;
        if self.field.is_empty() { Ok(()) } else { write!(f, ": {}", self.field) }
    }
}

/// One difference: a side without the field or record has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub spot: Spot,
    pub before: Option<String>,
    pub after: Option<String>,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { spot, before, after } = self;
        match (spot.field.is_empty(), before, after) {
            (true, None, _) => write!(f, "+ {spot}"),
            (true, Some(_), _) => write!(f, "- {spot}"),
            (false, before, after) => {
                let word = |side: &Option<String>| side.as_ref().map_or("(none)".to_owned(), Clone::clone);
                write!(f, "{spot}: {} → {}", word(before), word(after))
            }
        }
    }
}

/// What differs between two profiles, in the order of the records' names.
pub fn compare(before: &Profile, after: &Profile) -> Vec<Difference> {
    let (before, after) = (flat(before), flat(after));
    let spots: std::collections::BTreeSet<&Spot> = before.keys().chain(after.keys()).collect();
    let differing = spots.into_iter().filter_map(|spot| {
        let (one, other) = (before.get(spot), after.get(spot));
        // A record on one side only is one difference, not one for each of its fields.
        let whole = Spot { field: String::new(), ..spot.clone() };
        let is_known = spot.field.is_empty() || before.contains_key(&whole) == after.contains_key(&whole);
        (one != other && is_known).then(|| Difference { spot: spot.clone(), before: one.cloned(), after: other.cloned() })
    });
    differing.collect()
}

/// Every field of every record as text; the record itself stands there too, with an empty field.
pub fn flat(profile: &Profile) -> BTreeMap<Spot, String> {
    let mut flat = Flat(BTreeMap::new());
    let bare = Profile {
        feeds: vec![],
        remarks: vec![],
        level_names: BTreeMap::new(),
        courses: vec![],
        walls: vec![],
        modules: vec![],
        items: vec![],
        roles: vec![],
        conflicts: vec![],
        rules: vec![],
        audience: vec![],
        ..profile.clone()
    };
    flat.record("system", &bare);
    for (at, remark) in profile.remarks.iter().enumerate() {
        flat.record(&format!("remark {at}"), remark);
    }
    for (level, names) in &profile.level_names {
        flat.record(&format!("level {level}"), names);
    }
    for feed in &profile.feeds {
        flat.record(&format!("feed {}", feed.to), feed);
    }
    for row in &profile.audience {
        flat.record(&format!("audience {} {}", row.audience, row.role), row);
    }
    macro_rules! keyed {
        ($($list:ident $kind:literal)*) => {$(
            for record in &profile.$list {
                flat.record(&format!(concat!($kind, " {}"), record.key), record);
            }
        )*};
    }
    keyed!(courses "course" walls "wall" modules "module" items "item" roles "role" conflicts "conflict" rules "rule");
    flat.0
}

struct Flat(BTreeMap<Spot, String>);

impl Flat {
    fn record(&mut self, record: &str, of: &impl Serialize) {
        self.put(record, "", String::new());
        if let Ok(Value::Object(fields)) = serde_json::to_value(of) {
            for (field, value) in fields.into_iter().filter(|(field, value)| field != "key" && *value != Value::Array(vec![])) {
                match value {
                    Value::Object(inner) => {
                        for (key, value) in inner {
                            self.put(record, &format!("{field}.{key}"), word(&value));
                        }
                    }
                    value => self.put(record, &field, word(&value)),
                }
            }
        }
    }

    fn put(&mut self, record: &str, field: &str, value: String) {
        self.0.insert(Spot { record: record.to_owned(), field: field.to_owned() }, value);
    }
}

fn word(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().map(word).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}
