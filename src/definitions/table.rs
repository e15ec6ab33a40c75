//! The rights of one role as two tables: masks and actions, reports and exports (SaxSVS-33); modules are the groups.

use std::fmt::Write;

use leptos::prelude::*;

use super::book::{Book, Item, NONE, Role};
use super::html::{esc, mark};
use crate::ui::level_word;
use crate::words::Words;

/// The legend under which every mark can be read.
pub fn legend(words: &'static Words) -> impl IntoView {
    let levels = crate::rights::Level::WORDS.iter().map(|(_, word)| *word).chain(["execute"]);
    let entries = levels.fold(String::new(), |html, level| html + "<li>" + &mark(level) + &esc(&level_word(words, level)) + "</li>");
    view! { <ul class="legend" aria-label=words.say("roledef-legend") inner_html=entries></ul> }
}

/// One of the two tables: its words and its items.
pub struct Section<'b> {
    pub id: &'static str,
    pub title: String,
    pub note: String,
    pub items: Vec<&'b Item>,
}

/// The tables that have items.
pub fn sections<'b>(words: &Words, book: &'b Book) -> Vec<Section<'b>> {
    let section = |id, title: &str, note: &str, reports| Section {
        id,
        title: words.say(title),
        note: words.say(note),
        items: book.items.iter().filter(|item| (item.kind == "report") == reports).collect(),
    };
    let both = [
        section("rights-masks", "roledef-masks", "roledef-masks-note", false),
        section("rights-reports", "roledef-reports", "roledef-reports-note", true),
    ];
    both.into_iter().filter(|section| !section.items.is_empty()).collect()
}

/// A table around head and rows.
pub fn frame(id: &'static str, title: String, note: String, head: String, rows: String) -> impl IntoView {
    view! {
        <div class="sheet spaced">
            <div class="scroll" role="group" aria-labelledby=id tabindex="0">
                <table class="table cards rights">
                    <caption id=id><b>{title}</b>{note}</caption>
                    <thead inner_html=head></thead>
                    <tbody inner_html=rows></tbody>
                </table>
            </div>
        </div>
    }
}

/// Both tables of a role that is only looked at.
pub fn rights(words: &'static Words, book: &Book, role: &Role) -> impl IntoView + use<> {
    let own = !role.standard;
    let section = |section: Section| {
        let rows = rows(words, book, role, &section.items, own);
        frame(section.id, section.title, section.note, head(words, own), rows)
    };
    sections(words, book).into_iter().map(section).collect_view()
}

pub fn head(words: &Words, own: bool) -> String {
    let keys = ["roledef-column-item", "roledef-column-right", "roledef-column-base", "roledef-column-need"];
    let keys = keys.into_iter().take(if own { 4 } else { 2 });
    let cells = keys.fold(String::new(), |html, key| html + r#"<th scope="col">"# + &esc(&words.say(key)) + "</th>");
    format!("<tr>{cells}</tr>")
}

/// A row with the name of a module, where another one begins.
pub fn group(html: &mut String, words: &Words, before: &str, item: &Item, wide: usize) {
    if item.module_key != before {
        let off =
            if item.in_use { String::new() } else { format!(r#" <span class="chip">{}</span>"#, esc(&words.say("systems-module-off"))) };
        let _ = write!(html, r#"<tr class="group"><th scope="rowgroup" colspan="{wide}">{}{off}</th></tr>"#, esc(&item.module));
    }
}

fn rows(words: &Words, book: &Book, role: &Role, items: &[&Item], own: bool) -> String {
    let mut html = String::new();
    let mut module = "";
    for item in items {
        group(&mut html, words, module, item, if own { 4 } else { 2 });
        module = &item.module_key;
        let level = book.level(role, item);
        let _ = write!(
            html,
            r#"<tr id="{}">{}<td data-th="{}">{}</td>"#,
            row_id(item),
            item_head(words, item),
            esc(&words.say("roledef-column-right")),
            right(words, role, item, level)
        );
        if own {
            let need = book.need(role, item);
            let need = match (need.is_empty(), level == NONE) {
                (false, _) => format!(r#"<span class="need">{}</span>"#, esc(need)),
                (true, true) => String::new(),
                (true, false) => format!(r#"<span class="need missing">{}</span>"#, esc(&words.say("roledef-need-missing"))),
            };
            let _ = write!(
                html,
                r#"<td class="tpl" data-th="{}">{}</td><td data-th="{}">{need}</td>"#,
                esc(&words.say("roledef-column-base")),
                base(words, book, role, item),
                esc(&words.say("roledef-column-need"))
            );
        }
        html.push_str("</tr>");
    }
    html
}

/// The name of an item, with what it is about below it, and in one line what it is (E-20).
pub fn item_head(words: &Words, item: &Item) -> String {
    let off = if item.in_use { "" } else { r#" class="muted""# };
    let about = words.say(&format!("about-{}", item.about));
    let about = if item.described.is_empty() { about } else { format!("{about}. {}", item.described) };
    format!(r#"<th scope="row"{off}>{}<small>{}</small></th>"#, esc(&item.name), esc(&about))
}

/// A level as mark and word; a walled item that the role does not open says so.
fn right(words: &Words, role: &Role, item: &Item, level: &str) -> String {
    let wall = if Book::is_walled_off(role, item) {
        format!(r#" <span class="chip shield">{}</span>"#, esc(&words.say("roledef-walled")))
    } else {
        String::new()
    };
    format!(r#"<span class="right">{}<span>{}</span></span>{wall}"#, mark(level), esc(&level_word(words, level)))
}

/// What the base has in the same cell, and whether it is another level.
pub fn base(words: &Words, book: &Book, role: &Role, item: &Item) -> String {
    let level = book.base(role).map_or(NONE, |base| book.level(base, item));
    let sign = if book.differs_from_base(role, item) {
        let said = esc(&words.say("roledef-differs")).into_owned();
        format!(r#" <span class="chip plain" title="{said}"><b aria-hidden="true">≠</b><span class="sr">{said}</span></span>"#)
    } else {
        String::new()
    };
    format!("{}{sign}", esc(&level_word(words, level)))
}

/// The id of an item's row: the dots and slashes of its key are none of an id's.
pub fn row_id(item: &Item) -> String {
    format!("row-{}", id_of(&item.key))
}

/// The id to which a fault of a field leads (`ui::problem`).
pub fn id_of(field: &str) -> String {
    let id: String = field.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
    id.trim_end_matches('-').to_owned()
}
