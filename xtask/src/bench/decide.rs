//! `rollbok decide` as whoever pipes questions into it has it: the whole process, from its start to the last answer.

use std::fs::File;
use std::process::Stdio;
use std::time::Instant;

use anyhow::{Result, bail};

use super::figure::{Bar, Figure, median};
use super::rights::binary;
use crate::run::{command, root, run, wait};

const ROUNDS: usize = 11;

/// Answers a second, JSON in and out, reading the world included.
pub fn measure() -> Result<Figure> {
    let folder = tempfile::Builder::new().prefix("decide-").tempdir_in(root().join("target"))?;
    let at = |name: &str| folder.path().join(name);
    run(&mut command(&binary(), &["files", &folder.path().to_string_lossy()]))?;
    let lines = std::fs::read_to_string(at("questions.jsonl"))?.lines().count();
    let mut rounds = Vec::new();
    for round in 0..=ROUNDS {
        let (world, program) = (at("world.json"), root().join("target/release/rollbok"));
        let mut decide = command(&program.to_string_lossy(), &["decide", "--world", &world.to_string_lossy()]);
        let begun = Instant::now();
        let mut child =
            decide.stdin(File::open(at("questions.jsonl"))?).stdout(File::create(at("out.jsonl"))?).stderr(Stdio::null()).spawn()?;
        if !wait(&mut child, || ())?.success() {
            bail!("`rollbok decide` failed");
        }
        rounds.push(f64::from(u32::try_from(lines)?) / begun.elapsed().as_secs_f64());
        if round == 0 {
            compare(&std::fs::read_to_string(at("answers.jsonl"))?, &std::fs::read_to_string(at("out.jsonl"))?, lines)?;
            // The first round warms up, and is compared.
            rounds.clear();
        }
    }
    let mut sorted = rounds.clone();
    sorted.sort_by(f64::total_cmp);
    let beside =
        format!("answers a second; {lines} questions to 10000 people in {:.2} s", f64::from(u32::try_from(lines)?) / median(&sorted));
    Ok(Figure { name: "decide".to_owned(), rounds, bar: Bar::AtLeast(200_000.0), beside })
}

/// The first answers are those of the plain engine, and every question has one.
fn compare(expected: &str, out: &str, lines: usize) -> Result<()> {
    if let Some((one, other)) = expected.lines().zip(out.lines()).find(|(one, other)| one != other) {
        bail!("the plain engine answers {one}\n`rollbok decide` {other}");
    }
    let errors = out.lines().filter(|line| line.contains("\"error\"")).count();
    if out.lines().count() == lines && errors == 0 && !expected.is_empty() { Ok(()) } else { bail!("{errors} lines are errors") }
}
