//! The mark: one picture for a right. Upper bar reads, lower bar edits; half is own, whole is all. Always beside words.

use leptos::prelude::*;

use crate::words::Words;

/// A level's word in the language, by its key in the engine (`read_all_edit_own`, `execute`).
pub fn level_word(words: &Words, level: &str) -> String {
    words.say(&format!("level-{}", level.replace('_', "-")))
}

/// The picture of a level; `execute` has its own.
#[component]
pub fn Mark(#[prop(into)] level: String) -> impl IntoView {
    let (class, value) = if level == "execute" { ("run", "yes".to_owned()) } else { ("mark", level.replace('_', "-")) };
    view! { <span class=class data-v=value aria-hidden="true"></span> }
}
