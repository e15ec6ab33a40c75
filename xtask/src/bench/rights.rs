//! The figures of the rights engine: the package `rights` measures them in one process, and says each as a line of JSON. Beside them:
//! how many instructions an answer takes in worlds of three sizes (`instructions`), and `rollbok decide` as a process (`decide`).
//!
//! That process asks for huge pages (`GLIBC_TUNABLES`), for all that it compares alike: a cold answer reads memory in places that
//! nothing near was read from, and with pages of 4 kB each of them costs a walk through the page tables too. A server is given them in
//! the same way.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::figure::{Bar, Figure};
use super::{decide, instructions};
use crate::run::{cargo, command, root, run};

/// Where the GNU C library reads that memory is wanted in huge pages.
pub const HUGE_PAGES: (&str, &str) = ("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1");

#[derive(Deserialize)]
struct Line {
    name: String,
    at_least: bool,
    bar: f64,
    rounds: Vec<f64>,
    beside: String,
    /// Why this bar cannot be met, where that is known.
    why_short: Option<String>,
}

/// Measures, prints each figure as it comes, and gives the names of those that are short.
pub fn measure() -> Result<Vec<String>> {
    println!("Building the engine and what it is compared with …");
    std::fs::create_dir_all(crate::site::folder())?;
    run(&mut cargo(&["build", "--release", "--package", "rights", "--package", "rollbok", "--bins"]))?;
    println!("\nMemory in huge pages for all alike ({}={}).\n{}", HUGE_PAGES.0, HUGE_PAGES.1, Figure::HEAD);
    let mut short = Vec::new();
    let mut say = |figure: Figure, why_short: Option<String>| {
        println!("{}", figure.row());
        if !figure.is_met() {
            if let Some(why) = why_short {
                println!("             {why}");
            }
            short.push(figure.name);
        }
    };
    let mut child = command(&binary(), &[]).env(HUGE_PAGES.0, HUGE_PAGES.1).stdout(Stdio::piped()).spawn()?;
    for line in BufReader::new(child.stdout.take().context("its answers cannot be read")?).lines() {
        let Line { name, at_least, bar, rounds, beside, why_short } = serde_json::from_str(&line?)?;
        let bar = if at_least { Bar::AtLeast(bar) } else { Bar::AtMost(bar) };
        say(Figure { name, rounds, bar, beside }, why_short);
    }
    if !child.wait()?.success() {
        bail!("the figures of the engine ended early");
    }
    say(decide::measure()?, None);
    match instructions::count()? {
        Some(figures) => {
            for figure in figures {
                say(figure, None);
            }
        }
        None => println!("instructions  not counted: valgrind is not there"),
    }
    Ok(short)
}

/// The program that measures.
pub fn binary() -> String {
    root().join("target/release/rights").to_string_lossy().into_owned()
}
