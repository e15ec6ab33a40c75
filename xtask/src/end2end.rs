//! The step `end2end`: the browser's tests, file by file, against a server on a fresh demo municipality.
//!
//! INVARIANT: none may hang, each file has a database of its own, and the file that measures runs when all others are done.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Result, anyhow};

use crate::postgres::Postgres;
use crate::run::{cargo, command, root};
use crate::running::Running;
use crate::steps::{Counted, kept, quiet};
use crate::test::{in_ci, summed};
use crate::{chromium, site};

/// Files with servers of their own, which mostly wait: they run beside the others.
const APART: &[&str] = &["crash", "mail"];
/// The file that measures: it runs when the others are done.
const ALONE: &str = "interaction";

/// How a file of the browser's tests is run. None may hang: what a failed test leaves open does not keep its file alive, and a file
/// that is not done in ten minutes has failed.
const NODE: &[&str] = &["--test", "--test-reporter=tap", "--test-force-exit", "--test-timeout=600000"];

/// A file that was run.
struct File {
    name: String,
    passed: u64,
    failed: u64,
}

/// Builds what is needed, and runs them all.
pub fn run() -> Result<Counted> {
    let browser = chromium::find()?;
    chromium::packages()?;
    // As it is delivered: a test weighs it. (Nothing to do after the step `site`.)
    site::build(true, quiet)?;
    // Of the whole workspace, as the tests were built: the same features, hence the same libraries.
    quiet(&mut in_ci(cargo(&["build", "--workspace", "--bin", "rollbok"])))?;
    let postgres = Postgres::start()?;
    let files = tempfile::tempdir()?;
    let server = Running::start("debug", "400", &format!("sqlite:{}", files.path().join("rollbok.db").display()))?;
    let done = all(|test| {
        let name = test.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // What one file did on its days is nothing to another.
        let database = postgres.database(name.trim_end_matches(".test.mjs"))?;
        let mut node = command("node", NODE);
        node.arg(test).env("BASE_URL", server.address()).env("CHROMIUM", &browser).env("ROLLBOK_TEST_POSTGRES", database);
        in_file(name, &mut node)
    })?;
    let (passed, failed) = done.iter().fold((0, 0), |(passed, failed), file| (passed + file.passed, failed + file.failed));
    let faults: Vec<&str> = done.iter().filter(|file| file.failed > 0).map(|file| file.name.as_str()).collect();
    let result = if faults.is_empty() { Ok(()) } else { Err(anyhow!("{} failed", faults.join(", "))) };
    Ok(summed(passed, failed, result, "tests in Chromium"))
}

/// Every file of tests, run in its turn: those that mostly wait beside the others, the one that measures last.
fn all(run: impl Fn(&Path) -> Result<File> + Sync) -> Result<Vec<File>> {
    let mut tests: Vec<PathBuf> = std::fs::read_dir(root().join("end2end"))?.flatten().map(|entry| entry.path()).collect();
    tests.retain(|path| path.to_string_lossy().ends_with(".test.mjs"));
    tests.sort();
    let is = |test: &Path, name: &str| test.ends_with(format!("{name}.test.mjs"));
    let (apart, rest): (Vec<_>, Vec<_>) = tests.into_iter().partition(|test| APART.iter().any(|name| is(test, name)));
    let (alone, others): (Vec<_>, Vec<_>) = rest.into_iter().partition(|test| is(test, ALONE));
    let each = |tests: &[PathBuf]| tests.iter().map(|test| run(test)).collect::<Result<Vec<_>>>();
    let (ours, beside) = std::thread::scope(|scope| {
        let beside = scope.spawn(|| each(&apart));
        (each(&others), beside.join().unwrap_or_else(|_| Err(anyhow!("it panicked"))))
    });
    Ok(ours?.into_iter().chain(beside?).chain(each(&alone)?).collect())
}

/// Runs the tests of one file, and says how long it took and what failed.
fn in_file(name: String, node: &mut Command) -> Result<File> {
    let begun = Instant::now();
    let (text, result) = kept(node)?;
    let sum = |word: &str| text.lines().filter_map(|line| line.strip_prefix(word)?.trim().parse::<u64>().ok()).sum::<u64>();
    let (passed, failed) = (sum("# pass "), sum("# fail ") + sum("# cancelled "));
    println!("  {name}: {} s, {passed} passed", begun.elapsed().as_secs());
    if result.is_err() {
        println!("{}", failures(&text));
    }
    Ok(File { name, passed, failed: if result.is_ok() { 0 } else { failed.max(1) } })
}

/// What failed in a protocol of tests (TAP), without what passed; all of it when no test is named.
fn failures(protocol: &str) -> String {
    let mut failing = false;
    let mut kept = Vec::new();
    for line in protocol.lines() {
        failing = line.starts_with("not ok") || (failing && line.starts_with(' '));
        if failing {
            kept.push(line);
        }
    }
    if kept.is_empty() { protocol.to_owned() } else { kept.join("\n") }
}
