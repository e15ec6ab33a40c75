//! The rights of an own role as one plain form: a choice a register, a tick an action or report, a sentence of need each.
//!
//! The form sends every cell and says so (`form[whole]`); with the script `roles.js` it sends only those that changed. What was
//! typed comes back after a refused form. Class names and `data-was` are those by which the style shows what is changed.

use std::fmt::Write;

use leptos::nonce::use_nonce;
use leptos::prelude::*;

use super::book::{Book, EXECUTE, Item, NONE, Role};
use super::draft::{Draft, LONGEST_NEED};
use super::html::esc;
use super::table;
use crate::rights::Level;
use crate::ui::{Icon, Sign, Typed, level_word};
use crate::web::asset_path;
use crate::words::Words;

pub const ACTION: &str = "/api/review_role";

/// The form with both tables and the bar that leads to the review.
pub fn form(words: &'static Words, book: &Book, role: &Role, typed: &Typed, draft: Option<&Draft>) -> impl IntoView + use<> {
    let cells = Cells::new(words, book, role, typed, draft);
    let tables = table::sections(words, book).into_iter().map(|section| {
        let head = table::head(words, true);
        let rows = section.items.iter().fold((String::new(), ""), |(mut html, module), item| {
            table::group(&mut html, words, module, item, 4);
            cells.row(&mut html, item);
            (html, item.module_key.as_str())
        });
        table::frame(section.id, section.title, section.note, head, rows.0)
    });
    let tables = tables.collect_view();
    view! {
        <form method="post" action=ACTION class="counted rights-form">
            <input type="hidden" name="form[role]" value=role.id.to_string()/>
            <input type="hidden" name="form[version]" value=role.version.to_string()/>
            <input type="hidden" name="form[whole]" value="yes"/>
            {tables}
            <section class="savebar" aria-label=words.say("roledef-savebar")>
                <p class="tally">{words.say("roledef-unsaved")}" "<span class="count"></span></p>
                <p class="hint keys-hint" hidden>{words.say("roledef-keys")}</p>
                <output class="keys-said" data-picked=words.say("roledef-picked")></output>
                <div class="actions">
                    <button class="btn" type="reset"><Icon sign=Sign::Undo/>{words.say("roledef-discard")}</button>
                    <button class="btn primary" type="submit">{words.say("roledef-review")}</button>
                </div>
            </section>
        </form>
        <script type="module" nonce=use_nonce() src=asset_path("roles.js")></script>
    }
}

struct Cells<'b> {
    words: &'static Words,
    book: &'b Book,
    role: &'b Role,
    typed: &'b Typed,
    /// What waits for its review: it stands in the form, so that one can go on changing.
    draft: Option<&'b Draft>,
    /// Whether the form was refused just now: then a tick that is missing was taken away.
    refused: bool,
    levels: Vec<(&'static str, String)>,
    flag: String,
}

impl<'b> Cells<'b> {
    fn new(words: &'static Words, book: &'b Book, role: &'b Role, typed: &'b Typed, draft: Option<&'b Draft>) -> Self {
        let levels = Level::WORDS.iter().map(|(_, word)| (*word, esc(&level_word(words, word)).into_owned()));
        Self {
            words,
            book,
            role,
            typed,
            draft,
            refused: !typed.or("form[whole]", "").is_empty(),
            levels: levels.collect(),
            flag: format!(r#"<span class="flag">{}</span>"#, esc(&words.say("roledef-changed"))),
        }
    }

    fn row(&self, html: &mut String, item: &Item) {
        let say = |key: &str| esc(&self.words.say(key)).into_owned();
        let stored = self.book.level(self.role, item);
        let waiting = self.draft.and_then(|draft| draft.changes.iter().find(|change| change.item == item.key)).map(|change| &change.wanted);
        let level = waiting.map_or(stored, |wanted| wanted.level.as_str());
        let name = esc(&self.words.tell("roledef-cell", &[("item", (&item.name).into()), ("role", (&self.role.name).into())])).into_owned();
        let field = format!("form[cell][{}]", item.key);
        let control = if Book::is_walled_off(self.role, item) {
            format!(r#"<span class="chip shield">{}</span>"#, say("roledef-walled"))
        } else if item.is_register() {
            self.choice(&field, &name, stored, level)
        } else {
            self.tick(&field, &name, stored, level)
        };
        let fault = self.typed.fault(&field).map_or_else(String::new, |key| format!(r#"<span class="error">{}</span>"#, say(&key)));
        let stored_need = self.book.need(self.role, item);
        let need = format!("form[need][{}]", item.key);
        let need_fault = self.typed.fault(&need).map_or_else(String::new, |key| format!(r#"<span class="error">{}</span>"#, say(&key)));
        let _ = write!(
            html,
            r#"<tr id="{}">{}<td data-th="{}">{control}{fault}</td><td class="tpl" data-th="{}">{}</td><td data-th="{}"><input type="text" class="input need" id="{}" name="{}" value="{}" data-was="{}" maxlength="{LONGEST_NEED}" aria-label="{}" autocomplete="off">{need_fault}</td></tr>"#,
            table::row_id(item),
            table::item_head(self.words, item),
            say("roledef-column-right"),
            say("roledef-column-base"),
            table::base(self.words, self.book, self.role, item),
            say("roledef-column-need"),
            table::id_of(&need),
            esc(&need),
            esc(&self.typed.or(&need, waiting.map_or(stored_need, |wanted| &wanted.need))),
            esc(stored_need),
            esc(&self.words.tell("roledef-need-of", &[("item", (&item.name).into())])),
        );
    }

    fn choice(&self, field: &str, name: &str, stored: &str, level: &str) -> String {
        let chosen = self.typed.or(field, &level.replace('_', "-"));
        let mut options = String::new();
        for (level, word) in &self.levels {
            let value = level.replace('_', "-");
            let selected = if value == chosen { " selected" } else { "" };
            let _ = write!(options, r#"<option value="{value}"{selected}>{word}</option>"#);
        }
        format!(
            r#"<span class="grant" data-was="{}"><span class="mark" aria-hidden="true"></span><select class="select" id="{}" name="{}" aria-label="{name}" autocomplete="off">{options}</select>{}</span>"#,
            stored.replace('_', "-"),
            table::id_of(field),
            esc(field),
            self.flag
        )
    }

    fn tick(&self, field: &str, name: &str, stored: &str, level: &str) -> String {
        let ticked = if self.refused { self.typed.or(field, NONE) == EXECUTE } else { level == EXECUTE };
        format!(
            r#"<label class="tick" data-was="{}"><input type="checkbox" id="{}" name="{}" value="execute" aria-label="{name}"{}><span>{}</span>{}</label>"#,
            if stored == EXECUTE { "yes" } else { "no" },
            table::id_of(field),
            esc(field),
            if ticked { " checked" } else { "" },
            esc(&level_word(self.words, EXECUTE)),
            self.flag
        )
    }
}
