//! How many instructions an answer takes in a small town, a city and a nation, counted by callgrind: it must not be more in a larger
//! world. Unlike time this depends on no cache and on nobody beside.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Stdio};

use anyhow::{Context, Result, bail};

use super::figure::{Bar, Figure};
use super::rights::binary;
use crate::run::{command, is_there, output, root};

const SIZES: [&str; 3] = ["1000", "200000", "2000000"];
/// Of each kind so many are asked (`end2end/rights/asked.rs`).
const KINDS: [(&str, f64); 3] = [("decision", 10_000.0), ("vector", 1_000.0), ("who", 1_000.0)];
/// Worlds of other sizes throw other questions: so much more, at most, is the same.
const FLAT: f64 = 1.2;

/// Each kind's growth from the smallest world to the largest; none without valgrind.
pub fn count() -> Result<Option<Vec<Figure>>> {
    if !is_there("valgrind") || !is_there("callgrind_control") {
        return Ok(None);
    }
    let counted: Vec<Vec<f64>> = SIZES.iter().map(|people| of(people)).collect::<Result<_>>()?;
    let figure = |(at, (name, times)): (usize, &(&str, f64))| {
        let each: Vec<f64> = counted.iter().filter_map(|kinds| Some(kinds.get(at)? / times)).collect();
        let (first, last) = each.first().zip(each.last()).context("nothing was counted")?;
        let text: Vec<String> = each.iter().zip(SIZES).map(|(each, people)| format!("{each:.0} at {people}")).collect();
        let beside = format!("instructions a {name}: {} people", text.join(", "));
        Ok(Figure { name: format!("flat-{name}"), rounds: vec![last / first], bar: Bar::AtMost(FLAT), beside })
    };
    KINDS.iter().enumerate().map(figure).collect::<Result<_>>().map(Some)
}

/// Instructions of each kind in a world of so many people. The world is built before anything is counted.
fn of(people: &str) -> Result<Vec<f64>> {
    let folder = tempfile::Builder::new().prefix("instructions-").tempdir_in(root().join("target"))?;
    let file = folder.path().join("out");
    let out = format!("--callgrind-out-file={}", file.display());
    let args = ["--quiet", "--tool=callgrind", "--instr-atstart=no", &out, &binary(), "count", people];
    let mut child = command("valgrind", &args).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let counted = counted(&mut child, &file.to_string_lossy());
    if counted.is_err() {
        child.kill().ok();
    }
    child.wait()?;
    counted
}

fn counted(child: &mut Child, file: &str) -> Result<Vec<f64>> {
    let mut words = BufReader::new(child.stdout.take().context("no output")?).lines();
    let mut stdin = child.stdin.take().context("no input")?;
    let id = child.id().to_string();
    let mut counts = Vec::new();
    for (at, (name, _)) in KINDS.iter().enumerate() {
        let mut heard = |word: &str| -> Result<()> {
            let said = words.next().transpose()?.unwrap_or_default();
            if said == word { Ok(()) } else { bail!("`{said}` instead of `{word}`") }
        };
        heard(name)?;
        output(&mut command("callgrind_control", &["--instr=on", &id]))?;
        output(&mut command("callgrind_control", &["--zero", &id]))?;
        writeln!(stdin)?;
        heard("asked")?;
        output(&mut command("callgrind_control", &["--dump", &id]))?;
        let text = std::fs::read_to_string(format!("{file}.{}", at + 1))?;
        let total = text.lines().find_map(|line| line.strip_prefix("totals: ")?.trim().parse().ok());
        counts.push(total.context("callgrind said no total")?);
        writeln!(stdin)?;
    }
    Ok(counts)
}
