//! The whole matrix: items down, roles across, with what differs between two of them and from an own role's base.

use std::collections::HashMap;
use std::fmt::Write;

use leptos::prelude::*;
use uuid::Uuid;

use super::book::{Book, EXECUTE, Item, Role};
use super::compare::{Asked as Wanted, Only};
use super::html::{esc, mark};
use super::page::chosen;
use super::{concept, store, table};
use crate::app::{Asked, Page, Sheet};
use crate::basics::Problem;
use crate::gate::Permit;
use crate::gate::world::systems;
use crate::rights::Level;
use crate::rights::own::{ViewPeople, ViewRoles};
use crate::ui::url::encode;
use crate::ui::{Choice, Empty, Head, Icon, SelectField, Sign, TextField, level_word};
use crate::web::asset_path;
use crate::words::{Words, use_words};

pub struct ComparePage;

const PATH: &str = "/roles/compare";

impl Page for ComparePage {
    type Right = ViewRoles;
    const HERE: &'static str = PATH;

    /// Beside what roles are: how many hold each among those the reader may know, and whether she may paste.
    async fn kept_by(permit: &mut Permit<ViewRoles>, _asked: &Asked) -> Result<Option<String>, Problem> {
        Ok(Some(format!("{:?} {}", permit.reach_of::<ViewPeople>(), super::page::may_define(permit))))
    }

    async fn sheet(permit: &mut Permit<ViewRoles>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let systems = systems(permit, words.lang).await?;
        let (system, _) = chosen(&systems, asked.query.get("system")).ok_or(Problem::NotFound)?;
        let wanted = Wanted::parse(&asked.query);
        let book = store::book(permit, &system).await?;
        let holders = store::holders(permit, &system).await?;
        let standing = concept::standing(permit, &book).await?;
        let rows = wanted.rows(&book);
        let columns = wanted.columns(&book);
        let lede = words.tell("matrix-lede", &[("roles", columns.len().into()), ("items", book.items.len().into())]);
        let asked_for = asked.query.with("system", &system);
        let [csv, xlsx, tabs] = ["/roles.csv", "/roles.xlsx", "/roles.tsv"].map(|path| asked_for.on(path));
        let paste = super::page::must_define(permit).is_ok().then(|| format!("/roles/paste?system={}", encode(&system)));
        let body = view! {
            <Head title=words.say("matrix-title") lede=lede>
                <a class="btn" href=csv download="roles.csv"><Icon sign=Sign::Download/>{words.say("export-csv")}</a>
                <a class="btn" href=xlsx download="roles.xlsx"><Icon sign=Sign::Download/>{words.say("matrix-xlsx")}</a>
                <button class="btn" type="button" hidden data-copy=tabs data-copied=words.say("matrix-copied")><Icon sign=Sign::Link/>{words.say("matrix-copy")}</button>
                {paste.map(|path| view! { <a class="btn" href=path>{words.say("paste-title")}</a> })}
                <output id="copied"></output>
            </Head>
            <div hidden data-module=asset_path("roles.js")></div>
            {concept::banner(words, &system, &standing)}
            {filters(words, &book, &wanted, &systems)}
            <div class="facets">
                <span role="status">{said(words, &book, &wanted, rows.len())}</span>
                {(wanted != Wanted::default()).then(|| view! {
                    <a class="btn quiet small" href=format!("{PATH}?system={}", encode(&system))>{words.say("clear-filters")}</a>
                })}
            </div>
            <div class="sheet spaced">
                <div class="pad-in">{table::legend(words)}</div>
                {if rows.is_empty() {
                    view! { <Empty title=words.say("matrix-no-match") hint=words.say("matrix-no-match-hint")/> }.into_any()
                } else {
                    matrix(words, &book, &wanted, &rows, &columns, &holders).into_any()
                }}
            </div>
        };
        Ok(Sheet::new(words.say("matrix-title"), body))
    }
}

fn filters(words: &'static Words, book: &Book, wanted: &Wanted, systems: &[(String, String)]) -> impl IntoView + use<> {
    let roles = || {
        let choices = book.roles.iter().map(|role| Choice::new(&role.key, role.name.clone()));
        std::iter::once(Choice::new("", words.say("matrix-no-role"))).chain(choices).collect::<Vec<_>>()
    };
    let only = vec![
        Choice::new("", words.say("matrix-all-rows")),
        Choice::new("differences", words.say("matrix-only-differences")),
        Choice::new("changes", words.say("matrix-only-changes")),
    ];
    let chosen = match wanted.only {
        Only::All => "",
        Only::Differences => "differences",
        Only::Changes => "changes",
    };
    let systems: Vec<Choice> = systems.iter().map(|(key, name)| Choice::new(key, name.clone())).collect();
    view! {
        <form class="filters" action=PATH aria-label=words.say("matrix-filter")>
            <SelectField id="matrix-system" name="system" label=words.say("matrix-system") choices=systems chosen=book.system.clone()/>
            <SelectField id="matrix-a" name="a" label=words.say("matrix-a") choices=roles() chosen=wanted.a.clone()/>
            <SelectField id="matrix-b" name="b" label=words.say("matrix-b") choices=roles() chosen=wanted.b.clone()/>
            <SelectField id="matrix-only" name="only" label=words.say("matrix-only") choices=only chosen=chosen/>
            <TextField id="matrix-q" name="q" label=words.say("matrix-q") value=wanted.q.clone() kind="search" grow=true/>
            <label class="check"><input type="checkbox" name="archived" value="yes" checked=wanted.archived/>{words.say("matrix-archived")}</label>
            <button class="btn" type="submit">{words.say("filter")}</button>
        </form>
    }
}

fn said(words: &Words, book: &Book, wanted: &Wanted, rows: usize) -> String {
    match wanted.pair(book) {
        Some((a, b)) => words.tell(
            "matrix-differ",
            &[("count", book.differences(a, b).into()), ("one", a.name.clone().into()), ("other", b.name.clone().into())],
        ),
        None => words.tell("matrix-rows", &[("count", rows.into())]),
    }
}

fn matrix(
    words: &'static Words,
    book: &Book,
    wanted: &Wanted,
    rows: &[&Item],
    columns: &[&Role],
    holders: &HashMap<Uuid, u64>,
) -> impl IntoView + use<> {
    let grid = Grid::new(words, book, wanted, columns);
    let class = if columns.len() > 16 { "table matrix many" } else { "table matrix" };
    let (head, body, foot) = (grid.head(holders), grid.body(rows), grid.foot());
    view! {
        <div class="scroll tall" role="group" aria-label=words.say("matrix-caption") tabindex="0">
            <table class=class>
                <caption class="sr">{words.say("matrix-caption")}</caption>
                <thead inner_html=head></thead>
                <tbody inner_html=body></tbody>
                <tfoot inner_html=foot></tfoot>
            </table>
        </div>
    }
}

/// The matrix as text of HTML: each level's picture and word are made once.
pub(super) struct Grid<'b> {
    words: &'static Words,
    book: &'b Book,
    columns: &'b [&'b Role],
    /// Whether a column is one of the two compared.
    paired: Vec<bool>,
    pair: Option<(&'b Role, &'b Role)>,
    levels: HashMap<&'static str, String>,
    from_base: String,
    between: String,
    walled: String,
}

impl<'b> Grid<'b> {
    pub fn new(words: &'static Words, book: &'b Book, wanted: &Wanted, columns: &'b [&'b Role]) -> Self {
        let levels = Level::WORDS.iter().map(|(_, word)| *word).chain([EXECUTE]);
        let draw = |level: &str| format!(r#"{}<span class="sr">{}</span>"#, mark(level), esc(&level_word(words, level)));
        let draw_sign = |key: &str| {
            let said = esc(&words.say(key)).into_owned();
            format!(r#"<span class="sign" title="{said}" aria-hidden="true">≠</span><span class="sr">, {said}</span>"#)
        };
        Self {
            words,
            book,
            columns,
            paired: columns.iter().map(|role| role.key == wanted.a || role.key == wanted.b).collect(),
            pair: wanted.pair(book),
            levels: levels.map(|level| (level, draw(level))).collect(),
            from_base: draw_sign("roledef-differs"),
            between: draw_sign("matrix-different"),
            walled: format!(
                r#"<svg class="i" role="img" aria-label="{}" viewBox="0 0 16 16"><path d="M8 1.8 13 3.6v4c0 3-2 5.3-5 6.6-3-1.3-5-3.6-5-6.6v-4z"/></svg>"#,
                esc(&words.say("roledef-walled"))
            ),
        }
    }

    fn head(&self, holders: &HashMap<Uuid, u64>) -> String {
        let mut html = format!(r#"<tr><th scope="col" class="corner">{}</th>"#, esc(&self.words.say("roledef-column-item")));
        let people = esc(&self.words.say("roledef-people")).into_owned();
        for (role, paired) in self.columns.iter().zip(&self.paired) {
            let count = self.words.number(holders.get(&role.id).copied().unwrap_or(0));
            let _ = write!(
                html,
                r#"<th scope="col" class="role{}"><span class="vert"><a href="{}">{}</a></span><span class="n">{count}<span class="sr"> {people}</span></span></th>"#,
                if *paired { " pair" } else { "" },
                esc(&self.book.href(role)),
                esc(&role.name)
            );
        }
        html + "</tr>"
    }

    pub fn body(&self, rows: &[&Item]) -> String {
        let mut html = String::with_capacity(rows.len() * (self.columns.len() + 1) * 120);
        let mut module = "";
        for item in rows {
            table::group(&mut html, self.words, module, item, self.columns.len() + 1);
            module = &item.module_key;
            html.push_str("<tr>");
            html.push_str(&table::item_head(self.words, item));
            let differ = self.pair.is_some_and(|(a, b)| self.book.level(a, item) != self.book.level(b, item));
            for (role, paired) in self.columns.iter().zip(&self.paired) {
                self.cell(&mut html, role, item, *paired, differ);
            }
            html.push_str("</tr>");
        }
        html
    }

    fn cell(&self, html: &mut String, role: &Role, item: &Item, paired: bool, differ: bool) {
        if Book::is_walled_off(role, item) {
            let _ = write!(html, r#"<td class="wall">{}</td>"#, self.walled);
            return;
        }
        let between = paired && differ;
        let changed = between || self.book.differs_from_base(role, item);
        let class = match (paired, changed) {
            (_, true) => r#" class="changed""#,
            (true, false) => r#" class="pair""#,
            (false, false) => "",
        };
        let level = self.levels.get(self.book.level(role, item)).map_or("", String::as_str);
        let sign = match (between, changed) {
            (true, _) => self.between.as_str(),
            (false, true) => self.from_base.as_str(),
            (false, false) => "",
        };
        if role.standard || role.is_archived() {
            let _ = write!(html, r#"<td{class}><span class="cellwrap">{level}{sign}</span></td>"#);
        } else {
            // An own role is changed on its own page: the cell leads to its row there.
            let (path, row) = (self.book.href(role), table::row_id(item));
            let _ = write!(html, r#"<td{class}><a href="{}#{row}"><span class="cellwrap">{level}{sign}</span></a></td>"#, esc(&path));
        }
    }

    fn foot(&self) -> String {
        let mut html = format!(r#"<tr><th scope="row">{}</th>"#, esc(&self.words.say("matrix-opened")));
        for role in self.columns {
            let _ = write!(html, "<td>{}</td>", self.book.opened(role));
        }
        html + "</tr>"
    }
}

#[cfg(test)]
mod tests {
    use super::super::book::tests::{item, role, set};
    use super::*;
    use crate::words::Lang;

    #[test]
    fn forty_roles_by_a_hundred_and_twenty_items_are_small_and_quick() {
        let mut book = Book { items: (0..120).map(|n| item(&format!("item.{n}"), "register")).collect(), ..Book::default() };
        book.roles = (0..40).map(|n| role(&format!("role_{n}"), n < 30, "none")).collect();
        for role in book.roles.clone() {
            for n in 0..60 {
                set(&mut book, &role, &format!("item.{n}"), "read_all_edit_own");
            }
        }
        let wanted = Wanted { a: "role_1".to_owned(), b: "role_2".to_owned(), ..Wanted::default() };
        let columns = wanted.columns(&book);
        let rows = wanted.rows(&book);
        let begun = std::time::Instant::now();
        let html = Grid::new(Words::of(Lang::Sv), &book, &wanted, &columns).body(&rows);
        assert!(begun.elapsed().as_millis() < 500, "{:?} in a debug build", begun.elapsed());
        assert_eq!(html.matches("<td").count(), 40 * 120);
        assert!(html.len() < 1_000_000, "{} bytes", html.len());
    }
}
