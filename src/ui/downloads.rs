//! Links that take what a page shows out as files.
//!
//! INVARIANT: they stand only where the reader holds the right to take it out, which is another one than to see it.

use leptos::prelude::*;

use super::{Icon, Sign};
use crate::words::use_words;

/// `may`: whether the reader holds the right. `name`: of the file, without what it ends with.
#[component]
pub fn Downloads(may: bool, csv: String, #[prop(optional)] xlsx: Option<String>, name: &'static str) -> impl IntoView {
    let words = use_words();
    let link = |href: String, ending: &str, label: &str| {
        view! { <a class="btn" href=href download=format!("{name}.{ending}")><Icon sign=Sign::Download/>{words.say(label)}</a> }
    };
    may.then(|| view! { {link(csv, "csv", "export-csv")}{xlsx.map(|href| link(href, "xlsx", "matrix-xlsx"))} })
}
