//! The rows of a table while they are edited (the pencil, SK24-56, SK24-57): fields instead of values, and the bar that saves them.
//!
//! INVARIANT: without script it is one plain form that sends the page's rows; `rows.js` marks and counts what changed and sends only
//! that. Not here: what may be saved (`roles::bulk`).

use leptos::nonce::use_nonce;
use leptos::prelude::*;

use super::model::{Row, Table};
use crate::marks::Mark;
use crate::roles::bulk::shown;
use crate::ui::{Icon, Sign, Typed, url::Query};
use crate::web::asset_path;
use crate::words::Words;

/// Where the rows are saved: roles, or marks.
pub fn action(table: Table) -> &'static str {
    if table.role().is_some() { "/api/save_rows" } else { "/api/save_marks" }
}

/// The rows under the pencil: what was typed in them before the form came back.
pub struct Editing {
    typed: Typed,
}

impl Editing {
    /// None unless the reader pressed the pencil and may change the table's rows.
    pub fn of(query: &Query, table: Table, acts: bool, typed: Typed) -> Option<Self> {
        (acts && table.right().is_some() && query.get("edit").is_some()).then_some(Self { typed })
    }

    /// Whether the row came back with something else in it than what is saved.
    pub fn is_changed(&self, table: Table, row: &Row) -> bool {
        let differs = |mark: &Mark| (self.typed.or(&field(row, mark.word()), "") == "yes") != row.has(*mark);
        if table.role().is_none() {
            return self.typed.has(&field(row, "on")) && table.marks().iter().any(differs);
        }
        let to = field(row, "to");
        let flag = self.typed.or(&field(row, "flag"), "") == "yes";
        self.typed.has(&to) && (self.typed.or(&to, "") != shown(&row.to_day) || flag != row.flag_id.is_some())
    }

    /// The last day of a row, with what stood there when it was seen, and why it could not be saved.
    pub fn until(&self, words: &'static Words, row: &Row) -> impl IntoView + use<> {
        let (name, seen) = (field(row, "to"), shown(&row.to_day).to_owned());
        let value = self.typed.or(&name, &seen);
        let fault = self.typed.fault(&name);
        // Beside what was typed, what somebody else put there meanwhile.
        let now = fault.as_deref().filter(|key| *key == "fault-row-changed").map(|_| {
            let day = if seen.is_empty() { words.say("tables-no-end") } else { seen.clone() };
            words.tell("tables-now", &[("day", day.into())])
        });
        let id = format!("to-{}", row.id);
        let fault = fault.map(|key| {
            let text = [Some(words.say(&key)), now].into_iter().flatten().collect::<Vec<_>>().join(" ");
            view! { <p class="error" id=format!("{id}-fault")><Icon sign=Sign::Stop/>{text}</p> }
        });
        let described = fault.is_some().then(|| format!("{id}-fault"));
        view! {
            <input class="input" type="date" form="rows" id=id name=name value=value data-was=seen.clone() aria-label=label(words, "tables-edit-until", row)
                aria-invalid=described.is_some().then_some("true") aria-describedby=described/>
            <input type="hidden" form="rows" name=field(row, "seen") value=seen/>
            {fault}
        }
    }

    /// The flag of a row as a tick.
    pub fn flag(&self, words: &'static Words, row: &Row) -> impl IntoView + use<> {
        let (name, was) = (field(row, "flag"), row.flag_id.map(|id| id.to_string()).unwrap_or_default());
        // A tick that is not sent was taken away, where the row was sent at all.
        let is_sent = self.typed.has(&field(row, "to"));
        let ticked = if is_sent { self.typed.or(&name, "") == "yes" } else { row.flag_id.is_some() };
        let fault = self.typed.fault(&name).map(|key| view! { <p class="error"><Icon sign=Sign::Stop/>{words.say(&key)}</p> });
        let seen = if row.flag_id.is_some() { "yes" } else { "" };
        view! {
            <label class="check">
                <input type="checkbox" form="rows" name=name value="yes" checked=ticked data-was=seen aria-label=label(words, "tables-edit-flag", row)/>
                <span aria-hidden="true">{words.say("tables-flag-yes")}</span>
            </label>
            <input type="hidden" form="rows" name=field(row, "flagged") value=was/>
            {fault}
        }
    }

    /// A mark of a row as a tick.
    pub fn mark(&self, words: &'static Words, row: &Row, mark: Mark) -> impl IntoView + use<> {
        let name = field(row, mark.word());
        let ticked = if self.typed.has(&field(row, "on")) { self.typed.or(&name, "") == "yes" } else { row.has(mark) };
        let label = words.tell(
            "tables-edit-mark",
            &[("mark", words.say(mark.key()).into()), ("name", named(row).into()), ("school", row.unit.clone().into())],
        );
        let seen = if row.has(mark) { "yes" } else { "" };
        view! {
            <label class="check">
                <input type="checkbox" form="rows" name=name value="yes" checked=ticked data-was=seen aria-label=label/>
                <span aria-hidden="true">{words.say(mark.said())}</span>
            </label>
        }
    }

    /// The bar: how many rows changed, save all, discard all.
    pub fn bar(&self, words: &'static Words, table: Table, flag: Option<String>, back: String) -> impl IntoView + use<> {
        let fault = self.typed.fault("form").map(|key| view! { <p class="error"><Icon sign=Sign::Stop/>{words.say(&key)}</p> });
        let flag = table.role().map(|_| view! { <input type="hidden" name="form[flag]" value=flag.unwrap_or_default()/> });
        view! {
            <form id="rows" class="savebar no-print" method="post" action=action(table) aria-label=words.say("tables-savebar")>
                <input type="hidden" name="form[back]" value=back.clone()/>
                {flag}
                <p class="tally" data-none=words.say("tables-unsaved-none")>
                    <span class="said">{words.say("tables-unsaved")}</span>" "<output class="changed-rows"></output>
                </p>
                {fault}
                <div class="actions">
                    <a class="btn" href=back><Icon sign=Sign::Undo/>{words.say("tables-discard")}</a>
                    <button class="btn primary" type="submit">{words.say("tables-save")}</button>
                </div>
            </form>
            <script type="module" nonce=use_nonce() src=asset_path("rows.js")></script>
        }
    }
}

/// What a row under the pencil sends besides its ticks: whom it is about, and the marks that were seen.
pub fn marked(table: Table, row: &Row) -> impl IntoView + use<> {
    view! {
        <input type="hidden" form="rows" name=field(row, "on") value=row.on(table)/>
        <input type="hidden" form="rows" name=field(row, "seen") value=row.marks.clone().unwrap_or_default()/>
    }
}

/// The name of a field of a row.
pub fn field(row: &Row, field: &str) -> String {
    format!("form[row][a{}][{field}]", row.id)
}

fn label(words: &Words, key: &str, row: &Row) -> String {
    words.tell(key, &[("name", named(row).into()), ("school", row.unit.clone().into())])
}

fn named(row: &Row) -> String {
    row.name.clone().unwrap_or_default()
}
