//! `cargo xtask mutants`: the rights engine with one thing changed at a time, and whether a test notices. Needs `cargo-mutants`.
//!
//! The engine is pure: with the calendar it depends on it makes a small package of its own, put together under `target`, in which a
//! mutant costs seconds. INVARIANT: the files are those of `src`, untouched; what is left out, and why, stands in
//! `.cargo/mutants.toml`. What follows the verb goes to `cargo mutants`: `cargo xtask mutants --file src/rights/staff.rs`.
//!
//! It goes twice: most mutants meet a test at once, and what a few random worlds let through must pass many more.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::run::{cargo, is_there, root, status};

/// Of the random worlds of a test so small a part: first to sift, then for what is left.
const SHARES: [&str; 2] = ["100", "9"];
/// What `cargo mutants` says when some mutant was not met.
const MISSED: i32 = 2;
/// And when all were, some by a test that never ended: that is noticed too.
const ENDLESS: i32 = 3;
/// What the engine uses, and the tests of the engine.
const USED: &[&str] = &["serde =", "serde_json =", "jiff =", "proptest ="];
const LIB: &str = "//! The rights engine, alone.
pub mod basics {
    mod day;
    pub use day::{Day, Span};
}
pub mod rights;
";

pub fn run_with(args: &[String]) -> Result<()> {
    if !is_there("cargo-mutants") {
        bail!("`cargo xtask mutants` needs cargo-mutants: cargo install --locked cargo-mutants");
    }
    let folder = root().join("target/mutants");
    put_together(&folder)?;
    let [mut few, mut many] = SHARES.map(|share| {
        let mut mutants = cargo(&["mutants"]);
        mutants.current_dir(&folder).arg("--config").arg(root().join(".cargo/mutants.toml")).args(args);
        // Nothing is made smaller, nor traced, once it has failed: a mutant is caught then.
        mutants.env("ROLLBOK_WORLDS_SHARE", share).env("PROPTEST_MAX_SHRINK_ITERS", "0").env("RUST_BACKTRACE", "0");
        mutants
    });
    let mut code = status(&mut few)?.code();
    if code == Some(MISSED) {
        let iterates = args.iter().any(|arg| arg == "--iterate");
        code = status(many.args((!iterates).then_some("--iterate")))?.code();
    }
    match code {
        Some(0 | ENDLESS) => Ok(()),
        Some(MISSED) => bail!("some mutants were met by no test (target/mutants/mutants.out/missed.txt)"),
        _ => bail!("cargo mutants failed"),
    }
}

/// The package: the engine's files, and a manifest with the lines of the project's own.
fn put_together(folder: &Path) -> Result<()> {
    let source = folder.join("src");
    if source.exists() {
        fs::remove_dir_all(&source)?;
    }
    copy(&root().join("src/rights"), &source.join("rights"))?;
    fs::create_dir_all(source.join("basics"))?;
    fs::copy(root().join("src/basics/day.rs"), source.join("basics/day.rs"))?;
    fs::write(source.join("lib.rs"), LIB)?;
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock"))?;
    let manifest = fs::read_to_string(root().join("Cargo.toml"))?;
    let mut used = String::new();
    for name in USED {
        let line = manifest.lines().find(|line| line.starts_with(name)).with_context(|| format!("no dependency `{name}`"))?;
        used.push_str(line);
        used.push('\n');
    }
    let manifest = format!(
        "[package]\nname = \"engine\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[features]\ndefault = [\"ssr\"]\n\
         ssr = [\"dep:serde_json\"]\n[dependencies]\n{used}[profile.dev]\ndebug = false\n[workspace]\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest)?;
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)?.flatten() {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() { copy(&path, &target)? } else { fs::copy(&path, &target).map(drop)? }
    }
    Ok(())
}
