//! House rules that no compiler keeps: where names may stand, how long a file may be, that heads and the README's map are true.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !["node_modules", "target", "shots"].contains(&path.file_name().unwrap().to_str().unwrap()) {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            let name = path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
    found.sort();
    found
}

fn rust() -> Vec<(String, String)> {
    let mut all = files(&root().join("src"), "rs");
    all.extend(files(&root().join("xtask"), "rs"));
    all
}

#[track_caller]
fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_file_is_longer_than_300_lines() {
    let mut all = rust();
    all.extend(files(&root().join("style"), "css"));
    all.extend(files(&root().join("end2end"), "mjs"));
    none(
        &all.iter()
            .filter(|(_, text)| text.lines().count() > 300)
            .map(|(name, text)| format!("{name}: {}", text.lines().count()))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn every_file_says_what_it_is() {
    none(&rust().iter().filter(|(_, text)| !text.starts_with("//! ")).map(|(name, _)| name.clone()).collect::<Vec<_>>());
}

/// A word that only one room may hold.
fn only_in(word: &str, rooms: &[&str]) {
    let faults: Vec<String> = files(&root().join("src"), "rs")
        .into_iter()
        .filter(|(name, text)| {
            !name.starts_with("src/tests")
                && !rooms.iter().any(|room| name.starts_with(room))
                && text.lines().any(|line| {
                    let code = line.split("//").next().unwrap_or_default();
                    code.contains(word)
                })
        })
        .map(|(name, _)| format!("`{word}` in {name}"))
        .collect();
    none(&faults);
}

#[test]
fn each_word_has_its_room() {
    only_in("sqlx::", &["src/db"]);
    only_in("AssertSqlSafe", &["src/db/open.rs"]);
    only_in("<textarea", &["src/ui"]);
    only_in("Timestamp::now", &["src/basics/clock.rs"]);
    only_in("SystemTime::now", &[]);
    only_in("Zoned::now", &[]);
    only_in(".begin(", &["src/db", "src/gate", "src/web/sessions.rs"]);
}

#[test]
fn no_room_takes_another_rooms_api() {
    let rooms = ["people", "schools", "questions", "imports", "audit", "account"];
    let mut faults = Vec::new();
    for (name, text) in files(&root().join("src"), "rs") {
        let Some(room) = rooms.iter().find(|room| name.starts_with(&format!("src/{room}/"))) else { continue };
        for other in rooms.iter().filter(|other| *other != room) {
            if text.contains(&format!("{other}::api::")) {
                faults.push(format!("{name} takes from {other}::api"));
            }
        }
    }
    none(&faults);
}

#[test]
fn styles_hold_no_ids_and_pages_no_inline_style() {
    only_in(" style=", &[]);
    let faults: Vec<String> =
        files(&root().join("style"), "css").into_iter().filter(|(_, text)| text.contains("!important;")).map(|(name, _)| name).collect();
    none(&faults);
}

/// Where the look of the whole page hangs on what is anywhere in it, each letter that changes makes the browser look at all of it anew.
#[test]
fn no_style_hangs_on_what_the_whole_page_holds() {
    let mut faults = Vec::new();
    for (name, text) in files(&root().join("style"), "css").into_iter().filter(|(name, _)| !name.ends_with("print.css")) {
        let of_the_page = |line: &&str| ["body:has(", "html:has(", ":root:has("].iter().any(|has| line.contains(has));
        let lines = text.lines().filter(of_the_page).filter(|line| !line.trim_start().starts_with("@media print"));
        faults.extend(lines.map(|line| format!("{name}: {line}")));
    }
    none(&faults);
}

/// A row that is picked, changed or pointed at has cells of another look: named by `*`, everything in it, each option of each choice
/// too, is looked at anew.
#[test]
fn the_look_of_a_row_names_its_cells() {
    let mut faults = Vec::new();
    for (name, text) in files(&root().join("style"), "css") {
        let selectors = text.split(['{', '}', ',', ';']).map(str::trim);
        let of_a_row = |selector: &&str| selector.ends_with("> *") && (selector.contains("tr.") || selector.contains("tr:"));
        faults.extend(selectors.filter(of_a_row).map(|selector| format!("{name}: {selector}")));
    }
    none(&faults);
}

/// Digests of migrations that have landed: a change to one would leave databases behind.
#[test]
fn landed_migrations_are_unchanged() {
    let mut digests = String::new();
    for (name, text) in files(&root().join("migrations"), "sql") {
        writeln!(digests, "{name} {}", crate::web::token_hash(&text)).unwrap();
    }
    insta::assert_snapshot!("migrations", digests);
}

#[test]
fn the_map_in_the_readme_is_true() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let map = readme.split("## The map").nth(1).expect("the README has a map").split("\n## ").next().unwrap();
    let named: Vec<&str> = map.split('`').skip(1).step_by(2).filter(|name| name.contains('/')).collect();
    let mut faults: Vec<String> =
        named.iter().filter(|name| !root().join(name).exists()).map(|name| format!("{name} is on the map only")).collect();
    for entry in fs::read_dir(root().join("src")).unwrap() {
        let entry = entry.unwrap();
        let name = format!("src/{}{}", entry.file_name().to_str().unwrap(), if entry.path().is_dir() { "/" } else { "" });
        if entry.path().is_dir() && !named.contains(&name.as_str()) {
            faults.push(format!("{name} is not on the map"));
        }
    }
    none(&faults);
}
