//! `cargo xtask test`: sets up what it needs and passes every test; the list of steps is the list below.

use std::collections::BTreeSet;
use std::process::{Command, ExitCode};

use anyhow::{Result, anyhow};
use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::end2end;
use crate::postgres::Postgres;
use crate::run::cargo;
use crate::steps::{Counted, Steps, kept, quiet};
use crate::wasm_std::Toolchain;
use crate::{licences, site};

const CLIENT: &[&str] =
    &["--package", "rollbok", "--lib", "--no-default-features", "--features", "hydrate", "--target", "wasm32-unknown-unknown"];

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
    // The documentation uses one core; beside it the client is built, in a folder of its own.
    let docs = steps.is_asked("docs").then(|| std::thread::spawn(docs));
    steps.step("lint-client", || {
        let args = [&["clippy"], CLIENT, &["--", "-D", "warnings"]].concat();
        said(&mut in_ci(Toolchain::find()?.cargo(&args)), "no warnings")
    })?;
    steps.step("site", || {
        site::build(true, quiet)?;
        site::budget()
    })?;
    steps.step("docs", || docs.map_or(Ok(String::new()), |docs| docs.join().unwrap_or_else(|_| Err(anyhow!("it panicked")))))?;
    steps.counted("tests", on_both_databases)?;
    steps.counted("end2end", end2end::run)
}

fn docs() -> Result<String> {
    let mut doc = in_ci(cargo(&["doc", "--no-deps", "--package", "rollbok", "--lib"]));
    said(doc.env("RUSTDOCFLAGS", "-D warnings"), "no warnings")
}

fn said(command: &mut Command, report: &str) -> Result<String> {
    quiet(command).map(|()| report.to_owned())
}

/// A clean machine keeps no incremental state and debugs nothing: both would only be written.
pub fn in_ci(mut command: Command) -> Command {
    if std::env::var_os("CI").is_some_and(|ci| ci == "true") {
        command.env("CARGO_INCREMENTAL", "0").env("CARGO_PROFILE_DEV_DEBUG", "0");
    }
    command
}

/// The tests in Rust, on both databases; the bigger one is a cluster of our own.
fn on_both_databases() -> Result<Counted> {
    let postgres = Postgres::start()?;
    // Half of a test is waiting for a database: two at a time on each core.
    let threads = (2 * std::thread::available_parallelism()?.get()).to_string();
    let mut tests = in_ci(cargo(&["test", "--workspace", "--no-fail-fast", "--", "--show-output", "--test-threads", &threads]));
    let (text, result) = kept(tests.env("ROLLBOK_TEST_POSTGRES", postgres.address()))?;
    let results: Vec<&str> = text.lines().filter(|line| line.starts_with("test result: ")).collect();
    let sum = |word: &str| results.iter().map(|line| before(line, word)).sum();
    let counted: BTreeSet<&str> = text.lines().filter_map(|line| line.strip_prefix("counted: ")).collect();
    let report = std::iter::once("tests on SQLite and PostgreSQL").chain(counted).collect::<Vec<_>>().join("\n       ");
    Ok(summed(sum(" passed"), sum(" failed"), result, &report))
}

/// What a step that counts its own tests found; no test at all is a fault.
pub fn summed(passed: u64, failed: u64, result: Result<()>, what: &str) -> Counted {
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
