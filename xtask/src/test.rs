//! `cargo xtask test`: sets up what it needs and passes every test; the list of steps is the list below.

use std::collections::BTreeSet;
use std::process::{Command, ExitCode};
use std::time::Instant;

use anyhow::{Result, anyhow};
use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::postgres::Postgres;
use crate::run::{cargo, command, root};
use crate::running::Running;
use crate::steps::{Counted, Steps, kept, quiet};
use crate::wasm_std::Toolchain;
use crate::{chromium, licences, site};

const CLIENT: &[&str] =
    &["--package", "rollbok", "--lib", "--no-default-features", "--features", "hydrate", "--target", "wasm32-unknown-unknown"];

/// How a file of the browser's tests is run. None may hang: what a failed test leaves open does not keep its file alive, and a file
/// that is not done in ten minutes has failed.
const NODE: &[&str] = &["--test", "--test-reporter=tap", "--test-force-exit", "--test-timeout=600000"];

#[derive(Args)]
pub struct Test {
    /// Runs one step alone
    #[arg(long, value_parser = PossibleValuesParser::new(["fmt", "licences", "lint-server", "lint-client", "site", "tests", "docs", "end2end"]))]
    only: Option<String>,
}

impl Test {
    /// The last line it prints is the sum.
    pub fn run(&self) -> ExitCode {
        let mut steps = Steps { only: self.only.clone(), ..Steps::default() };
        let done = all(&mut steps);
        if let Err(error) = &done {
            println!("\n{error:#}");
            steps.failed = steps.failed.max(1);
        }
        println!("\n{} passed, {} failed", steps.passed, steps.failed);
        if done.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

fn all(steps: &mut Steps) -> Result<()> {
    // The server embeds this folder: it must be there before anything is compiled.
    std::fs::create_dir_all(site::folder())?;
    steps.step("fmt", || said(&mut cargo(&["fmt", "--all", "--check"]), "all files"))?;
    steps.step("licences", licences::check)?;
    steps.step("lint-server", || {
        said(&mut in_ci(cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])), "no warnings")
    })?;
    steps.step("lint-client", || {
        let args = [&["clippy"], CLIENT, &["--", "-D", "warnings"]].concat();
        said(&mut in_ci(Toolchain::find()?.cargo(&args)), "no warnings")
    })?;
    steps.step("site", || {
        site::build(true, quiet)?;
        site::budget()
    })?;
    steps.counted("tests", on_both_databases)?;
    steps.step("docs", || {
        let mut doc = in_ci(cargo(&["doc", "--no-deps", "--package", "rollbok", "--lib"]));
        said(doc.env("RUSTDOCFLAGS", "-D warnings"), "no warnings")
    })?;
    steps.counted("end2end", in_browser)
}

fn said(command: &mut Command, report: &str) -> Result<String> {
    quiet(command).map(|()| report.to_owned())
}

/// A clean machine keeps no incremental state and debugs nothing: both would only be written.
fn in_ci(mut command: Command) -> Command {
    if std::env::var_os("CI").is_some_and(|ci| ci == "true") {
        command.env("CARGO_INCREMENTAL", "0").env("CARGO_PROFILE_DEV_DEBUG", "0");
    }
    command
}

/// The tests in Rust, on both databases; the bigger one is a cluster of our own.
fn on_both_databases() -> Result<Counted> {
    let postgres = Postgres::start()?;
    let mut tests = in_ci(cargo(&["test", "--workspace", "--no-fail-fast", "--", "--show-output"]));
    let (text, result) = kept(tests.env("ROLLBOK_TEST_POSTGRES", postgres.address()))?;
    let results: Vec<&str> = text.lines().filter(|line| line.starts_with("test result: ")).collect();
    let sum = |word: &str| results.iter().map(|line| before(line, word)).sum();
    let counted: BTreeSet<&str> = text.lines().filter_map(|line| line.strip_prefix("counted: ")).collect();
    let report = std::iter::once("tests on SQLite and PostgreSQL").chain(counted).collect::<Vec<_>>().join("\n       ");
    Ok(summed(sum(" passed"), sum(" failed"), result, &report))
}

/// The server on a fresh demo municipality, and the browser's tests against it; the test of crashes has servers of its own, on
/// both databases.
fn in_browser() -> Result<Counted> {
    let browser = chromium::find()?;
    chromium::packages()?;
    // As it is delivered: a test weighs it. (Nothing to do after the step `site`.)
    site::build(true, quiet)?;
    // Of the whole workspace, as the tests were built: the same features, hence the same libraries.
    quiet(&mut in_ci(cargo(&["build", "--workspace", "--bin", "rollbok"])))?;
    let postgres = Postgres::start()?;
    let files = tempfile::tempdir()?;
    let server = Running::start("debug", "400", &format!("sqlite:{}", files.path().join("rollbok.db").display()))?;
    let mut tests: Vec<_> = std::fs::read_dir(root().join("end2end"))?.flatten().map(|entry| entry.path()).collect();
    tests.retain(|path| path.to_string_lossy().ends_with(".test.mjs"));
    tests.sort();
    let (mut passed, mut failed, mut faults) = (0, 0, Vec::new());
    for test in tests {
        let name = test.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let begun = Instant::now();
        let mut node = command("node", NODE);
        node.arg(test).env("BASE_URL", server.address()).env("CHROMIUM", &browser).env("ROLLBOK_TEST_POSTGRES", postgres.address());
        let (text, result) = kept(&mut node)?;
        let sum = |word: &str| text.lines().filter_map(|line| line.strip_prefix(word)?.trim().parse::<u64>().ok()).sum::<u64>();
        passed += sum("# pass ");
        failed += sum("# fail ") + sum("# cancelled ");
        println!("  {name}: {} s, {} passed", begun.elapsed().as_secs(), sum("# pass "));
        if result.is_err() {
            println!("{}", failures(&text));
            faults.push(name);
        }
    }
    let result = if faults.is_empty() { Ok(()) } else { Err(anyhow!("{} failed", faults.join(", "))) };
    Ok(summed(passed, failed, result, "tests in Chromium"))
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

fn summed(passed: u64, failed: u64, result: Result<()>, what: &str) -> Counted {
    let report = match result {
        Ok(()) if passed == 0 => Err(anyhow!("no test ran")),
        Ok(()) => Ok(format!("{passed} {what}")),
        Err(error) => Err(error),
    };
    Counted { passed, failed, report }
}

/// The number before a word: 3 of `test result: ok. 3 passed; 0 failed`.
fn before(line: &str, word: &str) -> u64 {
    line.split_once(word).and_then(|(head, _)| head.rsplit(' ').next()?.parse().ok()).unwrap_or(0)
}
