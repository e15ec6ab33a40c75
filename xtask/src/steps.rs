//! Steps with names and times: quiet while they pass, the last lines when one fails, a heartbeat while one is long.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::run::wait;

const BEAT: Duration = Duration::from_secs(30);
const LINES: usize = 200;

/// The passed steps and tests so far.
#[derive(Default)]
pub struct Steps {
    pub only: Option<String>,
    pub passed: u64,
    pub failed: u64,
}

/// What a step that counts its own tests found.
pub struct Counted {
    pub passed: u64,
    pub failed: u64,
    pub report: Result<String>,
}

impl Steps {
    /// Whether a step is to be run.
    pub fn is_asked(&self, name: &str) -> bool {
        self.only.as_deref().is_none_or(|only| only == name)
    }

    /// A step that passes with a short report, or fails with an error.
    pub fn step(&mut self, name: &str, work: impl FnOnce() -> Result<String>) -> Result<()> {
        self.counted(name, || {
            let report = work()?;
            Ok(Counted { passed: 1, failed: 0, report: Ok(report) })
        })
    }

    /// A step that counts its own tests.
    pub fn counted(&mut self, name: &str, work: impl FnOnce() -> Result<Counted>) -> Result<()> {
        if !self.is_asked(name) {
            return Ok(());
        }
        println!("{name} …");
        let begun = Instant::now();
        let counted = work().unwrap_or_else(|error| Counted { passed: 0, failed: 1, report: Err(error) });
        self.passed += counted.passed;
        self.failed += counted.failed;
        let seconds = begun.elapsed().as_secs();
        match counted.report {
            Ok(report) => {
                println!("  {seconds} s, {report}");
                Ok(())
            }
            Err(error) => {
                println!("  {seconds} s, failed");
                self.failed = self.failed.max(1);
                Err(error.context(format!("Step `{name}` failed. Repeat it alone with: cargo xtask test --only {name}")))
            }
        }
    }
}

/// Runs a command with its output kept; the last lines are the error if it fails.
pub fn quiet(command: &mut Command) -> Result<()> {
    kept(command)?.1
}

/// Runs a command with its output kept: all it said, and its last lines as an error if it failed.
pub fn kept(command: &mut Command) -> Result<(String, Result<()>)> {
    let log = tempfile::NamedTempFile::new()?;
    let name = format!("{command:?}");
    let mut child = command
        .stdin(Stdio::null())
        .stdout(std::fs::OpenOptions::new().append(true).open(log.path())?)
        .stderr(std::fs::OpenOptions::new().append(true).open(log.path())?)
        .spawn()
        .with_context(|| format!("{name} could not be started"))?;
    let begun = Instant::now();
    let mut next = BEAT;
    let status = wait(&mut child, || {
        if begun.elapsed() > next {
            println!("  … {} s", begun.elapsed().as_secs());
            next += BEAT;
        }
    })?;
    let text = String::from_utf8_lossy(&std::fs::read(log.path())?).into_owned();
    let result = if status.success() { Ok(()) } else { bail_with(&text, &name) };
    Ok((text, result))
}

fn bail_with(text: &str, name: &str) -> Result<()> {
    let lines: Vec<&str> = text.lines().collect();
    let from = lines.len().saturating_sub(LINES);
    bail!("{}\n{name} failed", lines.get(from..).unwrap_or_default().join("\n"))
}
