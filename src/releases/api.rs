//! Turning switches, one or many at once, as a server function; its undo is the same with what changed turned back.

use leptos::prelude::*;

use super::model::Cell;
use super::store;
use crate::basics::{Problem, Reply, UnitId};
use crate::gate::{Entry, Permit, permit};
use crate::rights::Audience;
use crate::rights::own::SetReleases;
use crate::words::Words;

/// Turns switches of one school: `cells` as `Cell::form` writes them. What stands so already is left as it is.
#[server(endpoint = "turn_switches")]
pub async fn turn_switches(
    system: String,
    to: String,
    cells: String,
    reason: Option<String>,
    back: Option<String>,
) -> Result<Reply, Problem> {
    let to: Audience = to.parse().map_err(|_| Problem::invalid("to", "fault-release-to"))?;
    let cells = Cell::parse_all(&cells).ok_or_else(|| Problem::invalid("cells", "fault-release-cells"))?;
    let mut permit = permit::<SetReleases>().await?;
    let school = known(&mut permit, &system, &cells).await?;
    let mut turned: Vec<(Cell, String)> = Vec::new();
    for (cell, name) in cells.into_iter().zip(school.names) {
        if store::turn(&mut permit, &system, to, &cell).await? {
            turned.push((cell, name));
        }
    }
    if turned.is_empty() {
        return Err(Problem::Stale);
    }
    let reason: Option<String> = reason.map(|text| text.trim().chars().take(500).collect()).filter(|text: &String| !text.is_empty());
    let reply = receipt(&mut permit, &system, to, &turned, back.as_deref().unwrap_or_default()).await?;
    let told = |open: bool| {
        let of = turned.iter().filter(|(cell, _)| cell.open == open);
        of.map(|(cell, name)| format!("{name} {}", cell.module.as_deref().unwrap_or("+"))).collect::<Vec<_>>().join(", ")
    };
    // What was closed stood open before, what is open now was closed.
    let entry = Entry::of("act-releases-set").at(Some(school.unit)).change(told(false), told(true)).because(reason);
    let only = match turned.as_slice() {
        [(cell, _)] => entry.record(cell.group),
        _ => entry,
    };
    permit.commit(only.origin(format!("{system} {to}"))).await?;
    Ok(reply)
}

struct School {
    unit: UnitId,
    names: Vec<String>,
}

/// The school of some switches, if all are of one within reach, and of modules that are switched at all.
async fn known(permit: &mut Permit<SetReleases>, system: &str, cells: &[Cell]) -> Result<School, Problem> {
    let modules = store::modules(permit, system).await?;
    let (mut school, mut names) = (None, Vec::new());
    for cell in cells {
        let (name, unit) = store::reachable(permit, cell.group).await?;
        if *school.get_or_insert(unit) != unit {
            return Err(Problem::invalid("cells", "fault-release-school"));
        }
        let is_switched = cell.module.is_none() || modules.iter().any(|column| column.in_use && column.module == cell.module);
        if !is_switched {
            return Err(Problem::invalid("cells", "fault-release-module"));
        }
        names.push(name);
    }
    Ok(School { unit: school.ok_or(Problem::NotFound)?, names })
}

async fn receipt(
    permit: &mut Permit<SetReleases>,
    system: &str,
    to: Audience,
    turned: &[(Cell, String)],
    back: &str,
) -> Result<Reply, Problem> {
    let words = Words::of(permit.lang());
    let undo: Vec<Cell> = turned.iter().map(|(cell, _)| cell.turned()).collect();
    let values = [
        ("system", system.to_owned()),
        ("to", to.to_string()),
        ("cells", Cell::form(&undo)),
        ("reason", String::new()),
        ("back", back.to_owned()),
    ];
    let reply = match turned {
        [(cell, class)] => {
            let module = match &cell.module {
                None => words.say("releases-access"),
                key => store::modules(permit, system)
                    .await?
                    .into_iter()
                    .find(|column| column.module == *key)
                    .map_or_else(String::new, |column| column.name),
            };
            Reply::said(if cell.open { "releases-opened" } else { "releases-closed" }).with("module", module).with("class", class)
        }
        many => {
            let mut classes: Vec<&str> = many.iter().map(|(_, name)| name.as_str()).collect();
            classes.dedup();
            Reply::said("releases-turned").with("switches", many.len()).with("classes", classes.join(", "))
        }
    };
    Ok(reply.go(back).undone_by("/api/turn_switches", &values))
}
