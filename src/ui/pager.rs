//! Pages of a list: first, previous, next, last as links that keep the filter; and headers that sort.

use leptos::either::Either;
use leptos::prelude::*;

use super::icon::{Icon, Sign};
use super::url::Query;
use crate::basics::{Cursor, Slice};
use crate::words::use_words;

const PAGING: &[&str] = &["after", "before", "last", "at"];

/// Where in the list the page of this URL begins.
pub fn cursor(query: &Query) -> Cursor {
    Cursor::parse(query.get("after"), query.get("before"), query.get("last").is_some(), query.get("at"))
}

/// Where the four links lead; none where there is no such page.
#[derive(Debug, Clone)]
pub struct Pager {
    range: String,
    links: [(&'static str, &'static str, Option<String>); 4],
}

impl Pager {
    /// The pager of a page of rows, by the key of a row.
    pub fn of<T>(slice: &Slice<T>, path: &str, query: &Query, key: impl Fn(&T) -> String) -> Self {
        let words = use_words();
        let plain = query.without(PAGING);
        let edge = |row: Option<&T>, name: &str, at: u64| row.map(|row| plain.with(name, &key(row)).with("at", &at.to_string()).on(path));
        let previous = slice.has_previous.then(|| edge(slice.rows.first(), "before", slice.first.saturating_sub(1))).flatten();
        let next = slice.has_next.then(|| edge(slice.rows.last(), "after", slice.last())).flatten();
        let total = words.number(slice.total);
        let range = if slice.rows.is_empty() {
            words.tell("page-none", &[("total", total.into())])
        } else {
            words.tell(
                "page-range",
                &[("first", words.number(slice.first).into()), ("last", words.number(slice.last()).into()), ("total", total.into())],
            )
        };
        Self {
            range,
            links: [
                ("first", "page-first", slice.has_previous.then(|| plain.on(path))),
                ("prev", "page-previous", previous),
                ("next", "page-next", next),
                ("last", "page-last", slice.has_next.then(|| plain.with("last", "1").on(path))),
            ],
        }
    }

    pub fn view(self) -> impl IntoView {
        let words = use_words();
        let links = self
            .links
            .into_iter()
            .map(|(rel, key, href)| match href {
                Some(href) => Either::Left(view! { <a class="btn small" rel=rel href=href>{words.say(key)}</a> }),
                None => Either::Right(view! { <span class="btn small" aria-disabled="true">{words.say(key)}</span> }),
            })
            .collect_view();
        view! {
            <div class="pager">
                <span>{self.range}</span>
                <nav aria-label=words.say("pages")>{links}</nav>
            </div>
        }
    }
}

/// A column header that sorts by its column: a link. Only the column the list stands in says its order (`aria-sort`).
#[component]
pub fn SortHeader(
    #[prop(into)] label: String,
    #[prop(into)] path: String,
    query: Query,
    sort: &'static str,
    /// Whether the list runs downwards by this column; none if it stands in the order of another.
    descending: Option<bool>,
    #[prop(optional)] class: &'static str,
    #[prop(optional_no_strip)] owner: Option<String>,
) -> impl IntoView {
    let next = if descending == Some(false) { format!("-{sort}") } else { sort.to_owned() };
    let href = query.without(PAGING).with("sort", &next).on(&path);
    view! {
        <th scope="col" class=(!class.is_empty()).then_some(class) aria-sort=descending.map(|down| if down { "descending" } else { "ascending" })>
            <a class="sort" href=href>{label}{descending.map(|down| view! { <Icon sign=if down { Sign::Down } else { Sign::Up }/> })}</a>
            <Owner name=owner/>
        </th>
    }
}

/// Who owns a grey column: below its name.
#[component]
pub fn Owner(name: Option<String>) -> impl IntoView {
    name.map(|name| view! { <span class="owner"><Icon sign=Sign::Lock/>{name}</span> })
}

/// Above a list that goes onto paper whole: how much of it there is, and which filters made it. The script of the page opens the
/// browser's own print window (`data-print`); without it the reader does.
#[component]
pub fn PrintSheet(shown: usize, total: u64, filters: Vec<String>, back: String) -> impl IntoView {
    let words = use_words();
    let key = if (shown as u64) < total { "print-cut" } else { "print-whole" };
    let said = words.tell(key, &[("shown", words.number(shown as u64).into()), ("total", words.number(total).into())]);
    view! {
        <p class="print-sheet" data-print="">{said}" "{super::sheet::filters_on(&filters)}</p>
        <p class="no-print">{words.say("print-hint")}" "<a href=back>{words.say("print-back")}</a></p>
    }
}
