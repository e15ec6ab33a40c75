//! The whole matrix of a system with forty roles and a hundred and twenty items, beside the same page served as a file.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::figure::{Bar, Figure};
use super::http::Connection;
use super::stage::Stage;
use super::{in_turn, middle, ratio};

const ROLES: usize = 40;
const ITEMS: usize = 120;
const PATH: &str = "/roles/compare?system=bench";

pub fn measure(stage: &Stage) -> Result<Figure> {
    stage.add_system(&serde_json::to_string(&profile())?)?;
    let page = stage.connection()?.get(PATH)?;
    let html = page.text();
    let cells = html.matches("<td").count();
    if page.status != 200 || cells < ROLES * ITEMS {
        bail!("{PATH}: status {}, {cells} cells", page.status);
    }
    let kept = Connection::open(stage.bare.port, "")?.post("/kept", &html, "text/html")?;
    let same = Connection::open(stage.bare.port, "")?.get("/kept")?;
    if kept.status != 200 || same.body != page.body {
        bail!("the bare server does not serve the same page");
    }
    let pairs = in_turn(|| stage.rate(&stage.rollbok, PATH), || stage.rate(&stage.bare, "/kept"))?;
    let beside = format!(
        "{:.0} pages of {} kB a second, as a file {:.0}",
        middle(&pairs, |pair| pair.0),
        page.body.len() / 1000,
        middle(&pairs, |pair| pair.1)
    );
    Ok(ratio("compare", &pairs, Bar::AtLeast(0.20), beside))
}

/// Registers in ten modules; every third role an own one with other levels than the one before.
fn profile() -> Value {
    const LEVELS: [&str; 6] = ["none", "read_own", "read_all", "edit_own", "read_all_edit_own", "edit_all"];
    let names = |what: &str, at: usize| {
        let name = format!("{what} {at}");
        json!({"sv": name, "de": name, "fi": name, "en": name})
    };
    let modules: Vec<Value> = (0..10).map(|at| json!({"key": format!("m{at}"), "names": names("Modul", at)})).collect();
    let items: Vec<Value> = (0..ITEMS)
        .map(|at| {
            json!({"key": format!("m{}.i{at}", at / 12), "module": format!("m{}", at / 12), "kind": "register", "of": "pupil",
                   "clients": ["office", "portal"], "names": names("Register", at), "about": names("Om register", at)})
        })
        .collect();
    let roles: Vec<Value> = (0..ROLES)
        .map(|role| {
            let level = |at: usize| LEVELS.get((role * 7 + at * 5) % LEVELS.len()).copied().unwrap_or("none");
            let levels: serde_json::Map<String, Value> =
                (0..ITEMS).filter(|at| level(*at) != "none").map(|at| (format!("m{}.i{at}", at / 12), json!(level(at)))).collect();
            json!({"key": format!("r{role}"), "client": "office", "standard": role % 3 != 2, "levels": levels, "names": names("Roll", role)})
        })
        .collect();
    json!({"format": 1, "key": "bench", "version": 1, "names": names("System", 1), "modules": modules, "items": items, "roles": roles})
}

impl Stage {
    /// Adds a system to the database of the running server, as its owner does.
    fn add_system(&self, profile: &str) -> Result<()> {
        let file = self.folder().join("system.json");
        std::fs::write(&file, profile)?;
        let binary = crate::run::root().join("target/release/rollbok");
        let file = file.to_string_lossy();
        let mut add = crate::run::command(&binary.to_string_lossy(), &["profile", "add", &file, "--database", self.database()]);
        crate::run::run(add.env("RUST_LOG", "error")).context("the system of the bench was not added")
    }
}
