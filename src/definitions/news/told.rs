//! A line of a newer version in the reader's words: what it is about, and what stands on each side.

use crate::rights::{Level, When};
use crate::systems::news::News;
use crate::systems::profile::{Names, Profile};
use crate::ui::level_word;
use crate::words::{Lang, Words};

/// The words of a reader, over the versions in which a name can stand.
#[derive(Clone, Copy)]
pub struct Told<'n> {
    pub words: &'static Words,
    pub stands: &'n Profile,
    pub new: &'n Profile,
}

impl Told<'_> {
    fn lang(self) -> Lang {
        self.words.lang
    }

    /// A name from the system as it stands, else from the newer version, else the key.
    fn name(self, key: &str, names: impl Fn(&Profile) -> Option<&Names>) -> String {
        let found = [self.stands, self.new].into_iter().find_map(names);
        found.map_or_else(|| key.to_owned(), |names| names.of(self.lang()).to_owned())
    }

    fn role(self, key: &str) -> String {
        self.name(key, |profile| profile.role(key).map(|role| &role.names))
    }

    fn item(self, key: &str) -> String {
        self.name(key, |profile| profile.item(key).map(|item| &item.names))
    }

    fn wall(self, key: &str) -> String {
        if key == "protected" {
            return self.words.say("systems-wall-protected");
        }
        self.name(key, |profile| profile.walls.iter().find(|wall| wall.key == key).map(|wall| &wall.names))
    }

    /// An automatic rule in a sentence.
    fn rule(self, key: &str) -> String {
        let mut rules = self.stands.rules.iter().chain(&self.new.rules);
        let Some(rule) = rules.find(|rule| rule.key == key) else { return key.to_owned() };
        let (given, words) = (("role", self.role(&rule.role).into()), self.words);
        let word = |family: &str, word: &str| {
            let key = format!("{family}-{word}");
            if words.has(&key) { words.say(&key) } else { word.to_owned() }
        };
        match &rule.when {
            When::Head => words.tell("systems-rule-head", &[given]),
            When::Position(on) => words.tell("systems-rule-position", &[("position", word("position", on).into()), given]),
            When::Duty(on) => words.tell("systems-rule-duty", &[("duty", word("duty", on).into()), given]),
        }
    }

    /// What the record of a line is: its kind, and its name.
    pub fn record(self, record: &str) -> String {
        let (kind, key) = record.split_once(' ').unwrap_or((record, ""));
        let name = match kind {
            "role" => self.role(key),
            "item" => self.item(key),
            "wall" => self.wall(key),
            "module" => self.name(key, |profile| profile.modules.iter().find(|module| module.key == key).map(|module| &module.names)),
            "course" => self.name(key, |profile| profile.courses.iter().find(|course| course.key == key).map(|course| &course.names)),
            "rule" => self.rule(key),
            "level" => level_word(self.words, key),
            "audience" => key.split_once(' ').map_or_else(|| key.to_owned(), |(hat, role)| format!("{hat}, {}", self.role(role))),
            "remark" => key.parse::<u64>().map_or_else(|_| key.to_owned(), |at| self.words.number(at + 1)),
            _ => key.to_owned(),
        };
        let kind = self.words.say(&format!("news-record-{kind}"));
        if name.is_empty() { kind } else { format!("{kind}: {name}") }
    }

    /// What a line is about within its record; a line about the record itself has none.
    pub fn field(self, line: &News) -> String {
        match line.spot.field.split_once('.') {
            Some(("levels", item)) => self.item(item),
            Some((names @ ("names" | "about"), lang)) => {
                let known = Lang::ALL.into_iter().find(|known| known.code() == lang);
                let lang = known.map_or_else(|| lang.to_owned(), |known| known.own_name().to_owned());
                format!("{}, {lang}", self.words.say(&format!("news-field-{names}")))
            }
            Some((field, _)) => self.words.say(&format!("news-field-{field}")),
            None if line.spot.field.is_empty() => self.words.say("news-whole"),
            // The fields of a level's names and of a remark are languages.
            None => match Lang::ALL.into_iter().find(|known| known.code() == line.spot.field) {
                Some(lang) => lang.own_name().to_owned(),
                None => self.words.say(&format!("news-field-{}", line.spot.field)),
            },
        }
    }

    /// One side of a line.
    pub fn side(self, line: &News, side: Option<&str>) -> String {
        let field = line.spot.field.split('.').next().unwrap_or_default();
        let list = |of: &dyn Fn(&str) -> String, text: &str| text.split(", ").map(of).collect::<Vec<_>>().join(", ");
        match (field, side) {
            ("", Some(_)) => self.words.say("news-there"),
            ("", None) => self.words.say("news-not-there"),
            ("levels" | "all_items", None) => level_word(self.words, Level::NONE.word()),
            (_, None) => "–".to_owned(),
            ("levels" | "all_items", Some(level)) => level_word(self.words, level),
            ("assigns" | "roles" | "superconfigurators" | "configurators", Some(text)) => list(&|key| self.role(key), text),
            ("role", Some(key)) => self.role(key),
            ("opens" | "wall", Some(text)) => list(&|key| self.wall(key), text),
            ("kind" | "of" | "client" | "clients", Some(text)) => {
                let family = if field == "clients" { "client" } else { field };
                list(&|key| self.words.say(&format!("systems-{family}-{key}")), text)
            }
            (_, Some("true")) => self.words.say("news-yes"),
            (_, Some("false")) => self.words.say("news-no"),
            (_, Some(text)) => text.to_owned(),
        }
    }
}
