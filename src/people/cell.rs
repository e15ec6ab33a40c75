//! A cell of the people table that is edited: one field is one save (SK24-14 to SK24-21). The URL says which cell (`edit=PERSON.FIELD`),
//! so it needs no script; `cell.js` says that it is saving, and Escape leaves it.
//!
//! INVARIANT: what a source owns has no pencil. Not here: what may be saved (`field_api`, `accounts`).

use leptos::nonce::use_nonce;
use leptos::prelude::*;

use super::hand::{Field, is_owned};
use super::model::{AccountState, PersonRow};
use crate::ui::{Action, Icon, Sign, Typed, url::Query};
use crate::web::asset_path;
use crate::words::Words;

/// How the cells of a table are edited, if the reader may.
pub struct Pencil {
    /// The table without a cell that is edited.
    pub plain: Query,
    pub path: &'static str,
    /// The cell that is: whose, and which field.
    pub at: Option<(String, String)>,
    pub typed: Typed,
}

impl Pencil {
    pub fn of(query: &Query, plain: &Query, path: &'static str, typed: Typed) -> Self {
        let at = query.get("edit").and_then(|text| text.split_once('.')).map(|(person, field)| (person.to_owned(), field.to_owned()));
        Self { plain: plain.clone(), path, at, typed }
    }

    fn is_at(&self, person: &PersonRow, field: &str) -> bool {
        self.at.as_ref().is_some_and(|(id, at)| *id == person.person_id.to_string() && at == field)
    }

    fn back(&self) -> String {
        self.plain.on(self.path)
    }

    /// The link that opens a cell.
    fn opens(&self, words: &'static Words, person: &PersonRow, field: &str) -> impl IntoView + use<> {
        let href = format!("{}#cell", self.plain.with("edit", &format!("{}.{field}", person.person_id)).on(self.path));
        let label = words.tell(&format!("people-edit-{field}"), &[("name", person.name().into())]);
        view! { <a class="cell-edit no-print" href=href aria-label=label><Icon sign=Sign::Pencil/></a> }
    }

    /// E-mail or signature: its value, with a pencil where no source says it, or the form.
    pub fn text(&self, words: &'static Words, person: &PersonRow, field: Field) -> AnyView {
        let (value, hand) = person.text(field);
        let value = value.unwrap_or_default();
        if is_owned(&value, hand.as_deref()) {
            return value.into_any();
        }
        if !self.is_at(person, field.word()) {
            return view! { <span class="cell">{value}{self.opens(words, person, field.word())}</span> }.into_any();
        }
        let label = words.tell(&format!("people-edit-{}", field.word()), &[("name", person.name().into())]);
        let fault = self
            .typed
            .fault("value")
            .map(|key| view! { <p class="cellnote bad" id="cell-fault"><Icon sign=Sign::Stop/>{words.say(&key)}</p> });
        let (invalid, described) = (fault.is_some().then_some("true"), fault.is_some().then_some("cell-fault"));
        let (kind, class) = if field == Field::Email { ("email", "cellfield mail") } else { ("text", "cellfield short") };
        let back = self.back();
        view! {
            <form class="cell-form" id="cell-form" method="post" action="/api/set_person_field" data-saving=words.say("people-saving") novalidate>
                <input type="hidden" name="person" value=person.person_id.to_string()/>
                <input type="hidden" name="field" value=field.word()/>
                <input type="hidden" name="seen" value=value.clone()/>
                <input type="hidden" name="back" value=back.clone()/>
                <input class=class id="cell" type=kind name="value" value=self.typed.or("value", &value) autofocus aria-label=label
                    aria-invalid=invalid aria-describedby=described/>
                <span class="actions">
                    <button class="btn small primary" type="submit">{words.say("people-save")}</button>
                    <a class="btn small quiet" href=back>{words.say("people-cancel")}</a>
                    <output class="saving"></output>
                </span>
                {fault}
            </form>
        }
        .into_any()
    }

    /// The account: locked or open, whether the password must change, the portals; each a save of its own.
    pub fn account(&self, words: &'static Words, person: &PersonRow, said: AnyView) -> AnyView {
        if person.account() == AccountState::None {
            return said;
        }
        if !self.is_at(person, "account") {
            return view! { <span class="cell">{said}{self.opens(words, person, "account")}</span> }.into_any();
        }
        let (id, back, name) = (person.person_id.to_string(), self.back(), person.name());
        let act = |path: &'static str, key: &str, more: Option<(&'static str, String)>| {
            let mut values = vec![("person", id.clone()), ("back", back.clone())];
            values.extend(more);
            let spoken = format!("{}: {name}", words.say(key));
            view! { <Action path=path values=values label=words.say(key) spoken=spoken class="btn small"/> }
        };
        let lock =
            if person.locks > 0 { act("/api/open_account", "person-open", None) } else { act("/api/lock_account", "person-lock", None) };
        let change = person.must_change.map(|must| {
            let key = if must { "people-drop-change" } else { "people-ask-change" };
            act("/api/must_change_password", key, Some(("must", (!must).to_string())))
        });
        let (own, other) = person.portals();
        view! {
            <div class="cell-form stack-s" id="cell-form" role="group" aria-label=words.tell("people-edit-account", &[("name", name.clone().into())])>
                {lock}{change}
                <form method="post" action="/api/set_portals" class="stack-s">
                    <input type="hidden" name="person" value=id.clone()/>
                    <input type="hidden" name="back" value=back.clone()/>
                    <label class="check"><input id="cell" type="checkbox" name="own" value="yes" checked=own/>{words.say("people-portal-own")}</label>
                    <label class="check"><input type="checkbox" name="other" value="yes" checked=other/>{words.say("people-portal-other")}</label>
                    <span class="actions">
                        <button class="btn small primary" type="submit">{words.say("people-save-portals")}</button>
                        <a class="btn small quiet" href=back.clone()>{words.say("people-cancel")}</a>
                    </span>
                </form>
            </div>
        }
        .into_any()
    }

    /// What makes an open cell pleasant.
    pub fn script(&self) -> Option<impl IntoView + use<>> {
        self.at.is_some().then(|| view! { <script type="module" nonce=use_nonce() src=asset_path("cell.js")></script> })
    }
}
