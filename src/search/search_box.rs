//! The search box of the header: an island that lists matches while you type, by mouse and by keyboard.
//!
//! Without the client it is a plain input of a form that opens the page of results. `/` takes the focus there from anywhere.

use leptos::ev;
use leptos::prelude::*;

use super::api::{Found, find};

#[island]
pub fn SearchBox(placeholder: String, people: String, schools: String) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let chosen = RwSignal::new(None::<usize>);
    let matches = RwSignal::new(Vec::<Found>::new());
    let asking = Action::new(move |typed: &String| {
        let typed = typed.clone();
        async move {
            let found = if typed.trim().is_empty() { Vec::new() } else { find(typed.clone()).await.unwrap_or_default() };
            // An answer to what is no longer there is old.
            if text.get_untracked() == typed {
                chosen.set(None);
                matches.set(found);
            }
        }
    });
    let input = NodeRef::<leptos::html::Input>::new();
    focus_by_slash(input);
    let is_open = move || !matches.read().is_empty();
    let on_key = move |event: ev::KeyboardEvent| {
        let count = matches.read().len();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => chosen.update(|at| *at = Some(at.map_or(0, |at| (at + 1) % count))),
            "ArrowUp" if count > 0 => chosen.update(|at| *at = Some(at.map_or(count - 1, |at| (at + count - 1) % count))),
            "Escape" => matches.set(Vec::new()),
            "Enter" => {
                let path = chosen.get().and_then(|at| matches.read().get(at).map(|found| found.path.clone()));
                let Some(path) = path else { return };
                event.prevent_default();
                open(&path);
                return;
            }
            _ => return,
        }
        event.prevent_default();
    };
    let options = move || {
        let mut last = None;
        let found = matches.get();
        found
            .into_iter()
            .enumerate()
            .map(|(at, found)| {
                let heading = (last != Some(found.is_school)).then(|| if found.is_school { schools.clone() } else { people.clone() });
                last = Some(found.is_school);
                view! {
                    {heading.map(|heading| view! { <div class="section" role="presentation">{heading}</div> })}
                    // The option is the link itself: nothing to operate stands inside an option.
                    <a id=format!("found-{at}") role="option" aria-selected=move || (chosen.get() == Some(at)).to_string()
                        href=found.path tabindex="-1"><b>{found.name}</b><span>{found.beside}</span></a>
                }
            })
            .collect_view()
    };
    view! {
        <input id="find" name="q" type="search" placeholder=placeholder.clone() autocomplete="off" node_ref=input
            role="combobox" aria-expanded=move || is_open().to_string() aria-controls="found" aria-autocomplete="list"
            aria-activedescendant=move || chosen.get().map(|at| format!("found-{at}"))
            on:input:target=move |event| { text.set(event.target().value()); asking.dispatch(event.target().value()); }
            on:keydown=on_key/>
        <kbd aria-hidden="true">"/"</kbd>
        <div id="found" class="found" role="listbox" aria-label=placeholder hidden=move || !is_open()>{options}</div>
    }
}

/// Goes to a match. An option of a list may hold no link of its own.
fn open(path: &str) {
    let _ = window().location().set_href(path);
}

/// `/` anywhere outside a field puts the cursor into the box.
fn focus_by_slash(input: NodeRef<leptos::html::Input>) {
    Effect::new(move |_| {
        let listening = window_event_listener(ev::keydown, move |event| {
            let in_field =
                document().active_element().is_some_and(|element| ["INPUT", "SELECT", "TEXTAREA"].contains(&element.tag_name().as_str()));
            if event.key() == "/"
                && !in_field
                && let Some(input) = input.get_untracked()
            {
                event.prevent_default();
                let _ = input.focus();
            }
        });
        on_cleanup(move || listening.remove());
    });
}
