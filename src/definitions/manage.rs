//! What can be done with an own role besides its rights: copy, reset, rename, archive, delete; each a small plain form.

use leptos::prelude::*;

use super::book::{Book, Role};
use crate::gate::Flash;
use crate::ui::url::encode;
use crate::ui::{Action, Choice, SelectField, TextField, typed_for};
use crate::words::Words;

/// The forms of one own role.
pub fn forms(words: &'static Words, book: &Book, role: &Role, flash: Option<&Flash>) -> impl IntoView + use<> {
    let (id, version) = (role.id.to_string(), role.version.to_string());
    let plain = role.name.rsplit_once(" #").map_or(role.name.as_str(), |(plain, _)| plain).to_owned();
    let renamed = typed_for(flash, "/api/rename_role");
    let (reset, deleted) = (typed_for(flash, "/api/reset_role"), typed_for(flash, "/api/delete_role"));
    let standard = || book.roles.iter().filter(|role| role.standard).map(|role| Choice::new(&role.key, role.name.clone()));
    let others: Vec<Choice> = std::iter::once(Choice::new("", words.say("roledef-choose")))
        .chain(
            book.roles
                .iter()
                .filter(|other| other.id != role.id && !other.is_archived())
                .map(|other| Choice::new(&other.key, other.name.clone())),
        )
        .collect();
    let base = book.base(role).map_or_else(String::new, |base| base.key.clone());
    let copy = format!("/roles/new?system={}&from={}", encode(&book.system), encode(&role.key));
    let archive = if role.is_archived() { ("false", "roledef-unarchive") } else { ("true", "roledef-archive") };
    let open = [&renamed, &reset, &deleted].into_iter().any(|typed| !typed.faults.is_empty());
    let hidden = move || {
        let (id, version) = (id.clone(), version.clone());
        view! { <input type="hidden" name="role" value=id/><input type="hidden" name="version" value=version/> }
    };
    view! {
        <details class="sheet spaced manage" open=open>
            <summary class="pad-in">{words.say("roledef-manage")}</summary>
            <div class="pad three">
                <form method="post" action="/api/rename_role" class="stack-s">
                    {hidden()}
                    <TextField id="name" name="name" label=words.say("roledef-name") hint=words.say("roledef-name-hint")
                        value=renamed.or("name", &plain) required=true fault=renamed.fault("name")/>
                    <div class="actions"><button class="btn" type="submit">{words.say("roledef-rename")}</button></div>
                </form>
                {(!role.is_archived()).then(|| view! {
                    <form method="post" action="/api/reset_role" class="stack-s">
                        {hidden()}
                        <SelectField id="standard" name="standard" label=words.say("roledef-reset-to") choices=standard().collect()
                            chosen=reset.or("standard", &base) fault=reset.fault("standard")/>
                        <div class="actions"><button class="btn" type="submit">{words.say("roledef-reset")}</button></div>
                    </form>
                })}
                <form method="post" action="/api/delete_role" class="stack-s">
                    {hidden()}
                    <SelectField id="to" name="to" label=words.say("roledef-move-to") choices=others
                        chosen=deleted.or("to", "") fault=deleted.fault("to")/>
                    <div class="actions"><button class="btn" type="submit">{words.say("roledef-delete")}</button></div>
                </form>
                <div class="stack-s">
                    <p class="why">{words.say("roledef-archive-hint")}</p>
                    <div class="actions">
                        <a class="btn" href=copy>{words.say("roledef-copy")}</a>
                        <Action path="/api/archive_role" label=words.say(archive.1)
                            values=vec![("role", role.id.to_string()), ("version", role.version.to_string()), ("archive", archive.0.to_owned())]/>
                    </div>
                </div>
            </div>
        </details>
    }
}
