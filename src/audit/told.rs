//! Before and after of an entry in the reader's words: days, levels, states, and the names of what keys and ids stand for.
//!
//! INVARIANT: what the chain holds stays as it is, and the file (`export`) gives it so; only the page says it in words. What
//! somebody wrote herself (a name, a need in brackets) is never touched, and what nobody has a word for is shown as it stands.

use std::collections::HashMap;

use uuid::Uuid;

use super::model::EntryRow;
use crate::basics::{Day, Problem};
use crate::gate::Permit;
use crate::rights::Level;
use crate::rights::own::ViewAudit;
use crate::sql;
use crate::words::Words;

/// Their texts are names that people gave, nothing else.
const NAMES_ALONE: &[&str] = &["act-role-renamed", "act-responsible-named", "act-assigners-set"];

/// Words that entries are written in, each with the message that says it.
const SAID: &[(&str, &str)] = &[
    ("automatic", "guardians-auto"),
    ("enabled", "guardians-on"),
    ("disabled", "guardians-off"),
    ("asked", "consent-word-asked"),
    ("given", "consent-word-given"),
    ("refused", "consent-word-refused"),
    ("withdrawn", "consent-word-withdrawn"),
    ("guardian", "people-kind-guardian"),
    ("pupil", "people-kind-pupil"),
    ("phone_off", "mark-phone-off"),
    ("pupil_off", "mark-pupil-off"),
    ("timetable_hidden", "mark-timetable-hidden"),
    ("must-change", "told-must-change"),
    ("lasting", "told-lasting"),
    ("mail", "told-mail"),
    ("paper", "told-paper"),
    ("own", "people-portal-own"),
    ("other", "people-portal-other"),
    ("role", "news-record-role"),
    ("item", "news-record-item"),
    ("head", "rules-kind-head"),
    ("position", "rules-kind-position"),
    ("duty", "rules-kind-duty"),
    ("execute", "level-execute"),
    ("(none)", "audit-from-nothing"),
    ("(there)", "told-there"),
    ("(ignored)", "told-ignored"),
    ("Sekretessmarkering", "shield-marking-confidential"),
    ("Skyddad folkbokföring", "shield-marking-registration"),
];

/// Names of systems, of items and modules as `system/key`, of roles and groups by their ids.
#[derive(Default)]
pub struct Names(HashMap<String, String>);

impl Names {
    /// What the entries of a page may speak of.
    pub async fn of(permit: &mut Permit<ViewAudit>, rows: &[EntryRow]) -> Result<Self, Problem> {
        if rows.iter().all(|row| row.change().is_none() && row.origin.is_none()) {
            return Ok(Self::default());
        }
        let lang = permit.lang().code();
        let keys: Vec<(String, String)> = sql!(
            "SELECT k.named, CASE $1 WHEN 'de' THEN k.name_de WHEN 'fi' THEN k.name_fi WHEN 'en' THEN k.name_en ELSE k.name_sv END
               FROM (SELECT system_key AS named, name_sv, name_de, name_fi, name_en FROM target_system
                     UNION ALL SELECT system_key || '/' || module_key, name_sv, name_de, name_fi, name_en FROM module
                     UNION ALL SELECT system_key || '/' || item_key, name_sv, name_de, name_fi, name_en FROM item
                     UNION ALL SELECT system_key || '/' || role_key, name_sv, name_de, name_fi, name_en FROM role) k"
        )
        .bind(lang)
        .all(permit)
        .await?;
        let roles: Vec<(Uuid, String)> =
            sql!("SELECT role_id, CASE $1 WHEN 'de' THEN name_de WHEN 'fi' THEN name_fi WHEN 'en' THEN name_en ELSE name_sv END FROM role")
                .bind(lang)
                .all(permit)
                .await?;
        let mut names: HashMap<String, String> = keys.into_iter().collect();
        names.extend(roles.into_iter().map(|(id, name)| (id.to_string(), name)));
        let groups = rows.iter().filter_map(|row| row.origin.as_deref()?.strip_prefix("group ")?.parse::<Uuid>().ok());
        for group in groups.collect::<Vec<_>>() {
            let found: Option<(String,)> = sql!("SELECT name FROM study_group WHERE group_id = $1").bind(group).first(permit).await?;
            names.extend(found.map(|(name,)| (group.to_string(), name)));
        }
        Ok(Self(names))
    }

    /// Before, or after.
    pub fn say(&self, words: &Words, entry: &EntryRow, text: &str) -> String {
        if NAMES_ALONE.contains(&entry.act.as_str()) {
            return text.to_owned();
        }
        if entry.act == "act-portals-set" && text == "none" {
            return words.say("people-portals-none");
        }
        let first = entry.origin.as_deref().unwrap_or(text).split(' ').next();
        let system = entry.system_key.as_deref().or(first.filter(|word| self.0.contains_key(*word)));
        Telling { names: self, words, system }.text(text)
    }

    /// Where it came from: a batch, an undo, a system, a group.
    pub fn say_origin(&self, words: &Words, origin: &str) -> String {
        match origin.split_once(' ') {
            Some((made @ ("batch" | "undo"), _)) => words.say(&format!("told-{made}")),
            Some(("group", id)) => self.0.get(id).cloned().unwrap_or_default(),
            _ => Telling { names: self, words, system: None }.text(origin),
        }
    }
}

struct Telling<'t> {
    names: &'t Names,
    words: &'t Words,
    /// The system whose items and roles a bare key names.
    system: Option<&'t str>,
}

impl Telling<'_> {
    fn text(&self, text: &str) -> String {
        if let Some(whole) = self.state(text) {
            return whole;
        }
        let (mut said, mut in_brackets, mut after_day) = (String::new(), false, false);
        for piece in text.split(' ') {
            let (core, tail) = piece.split_at(piece.trim_end_matches([',', ';', ':']).len());
            let is_meant = !in_brackets;
            in_brackets = (in_brackets || core.starts_with('(')) && !core.ends_with(')');
            let day = core.parse::<Day>().ok().filter(|_| is_meant);
            let word = match day {
                Some(day) => self.words.day(day),
                None if is_meant => self.word(core),
                None => core.to_owned(),
            };
            if !said.is_empty() {
                said.push_str(if after_day && day.is_some() { " – " } else { " " });
            }
            said.push_str(&word);
            said.push_str(tail);
            after_day = day.is_some() && tail.is_empty();
        }
        said
    }

    fn word(&self, core: &str) -> String {
        let pair = || {
            let (one, two) = core.split_once(':')?;
            let of_kind = Some(format!("{one}-{two}")).filter(|key| self.words.has(key)).map(|key| self.words.say(&key));
            Some(format!("{}: {}", self.known(one)?, of_kind.or_else(|| self.known(two)).unwrap_or_else(|| two.to_owned())))
        };
        self.known(core).or_else(pair).unwrap_or_else(|| core.to_owned())
    }

    fn known(&self, core: &str) -> Option<String> {
        let of_system = || self.names.0.get(&format!("{}/{}", self.system?, core.strip_prefix("levels.").unwrap_or(core)));
        self.state(core).or_else(|| of_system().or_else(|| self.names.0.get(core)).cloned())
    }

    /// A level, or another word of the house.
    fn state(&self, core: &str) -> Option<String> {
        let level = Level::WORDS.iter().find(|(_, word)| *word == core).map(|_| format!("level-{}", core.replace('_', "-")));
        let said = || SAID.iter().find(|(word, _)| *word == core).map(|(_, key)| (*key).to_owned());
        let adjusted = || Some(format!("adjust-what-{core}")).filter(|key| self.words.has(key));
        let right = || Some(format!("right-{}", core.replace('.', "-"))).filter(|key| self.words.has(key));
        level.or_else(said).or_else(adjusted).or_else(right).map(|key| self.words.say(&key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    fn said(system: Option<&str>, text: &str) -> String {
        let names = [("skola24", "Skola24"), ("skola24/absence", "Frånvaro"), ("saxsvs/exams.grades", "Zeugnisnoten")];
        let names = Names(names.map(|(key, name)| (key.to_owned(), name.to_owned())).into());
        Telling { names: &names, words: Words::of(Lang::Sv), system }.text(text)
    }

    #[test]
    fn days_levels_states_and_keys_are_said_in_words() {
        assert_eq!(said(None, "2026-11-18 2027-06-12"), "18 november 2026 – 12 juni 2027");
        assert_eq!(said(None, "given: skola24/absence"), "samtycker: Frånvaro");
        assert_eq!(said(Some("saxsvs"), "exams.grades: read_own; exams.other: none"), "Zeugnisnoten: Läsa egna; exams.other: Ingen rätt");
        assert_eq!(said(None, "skola24 guardian"), "Skola24 Vårdnadshavare");
    }

    #[test]
    fn what_somebody_wrote_stays_as_she_wrote_it() {
        let need = "exams.grades: read_own (none given 2026-11-18 by mail); exams.grades: none";
        assert_eq!(said(Some("saxsvs"), need), "Zeugnisnoten: Läsa egna (none given 2026-11-18 by mail); Zeugnisnoten: Ingen rätt");
        assert_eq!(said(None, ""), "");
        assert_eq!(said(None, "a/b.c: (none)"), "a/b.c: inget");
    }
}
