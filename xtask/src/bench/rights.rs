//! The figures of the rights engine: the package `rights` measures them in one process, and says each as a line of JSON.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::figure::{Bar, Figure};
use crate::run::{cargo, command, root, run};

#[derive(Deserialize)]
struct Line {
    name: String,
    at_least: bool,
    bar: f64,
    rounds: Vec<f64>,
    beside: String,
}

/// Measures, prints each figure as it comes, and gives the names of those that are short.
pub fn measure() -> Result<Vec<String>> {
    println!("Building the engine and what it is compared with …");
    run(&mut cargo(&["build", "--release", "--package", "rights"]))?;
    println!("\n{}", Figure::HEAD);
    let binary = root().join("target/release/rights");
    let mut child = command(&binary.to_string_lossy(), &[]).stdout(Stdio::piped()).spawn()?;
    let mut short = Vec::new();
    for line in BufReader::new(child.stdout.take().context("its answers cannot be read")?).lines() {
        let Line { name, at_least, bar, rounds, beside } = serde_json::from_str(&line?)?;
        let bar = if at_least { Bar::AtLeast(bar) } else { Bar::AtMost(bar) };
        let figure = Figure { name, rounds, bar, beside };
        println!("{}", figure.row());
        if !figure.is_met() {
            short.push(figure.name);
        }
    }
    if child.wait()?.success() { Ok(short) } else { bail!("the figures of the engine ended early") }
}
