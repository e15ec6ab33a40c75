//! `rollbok import`: the dry run on the terminal, in plain English; `--apply` carries it out.
//!
//! Not here: another reading or planning than the page's; both are the same functions.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::fault::{Fault, Place};
use super::plan::Plan;
use super::read::{Format, read};
use super::runs;
use super::units_csv::Columns;
use crate::command::Failure;
use crate::gate::{Duty, Entry, Gate};
use crate::words::{Arg, Lang, Words};

pub async fn from_command_line(
    gate: &Arc<Gate>,
    path: &Path,
    source: Option<&str>,
    columns: Option<&str>,
    apply: bool,
) -> Result<(), Failure> {
    let wrong = |sentence: String| Failure { status: 2, sentence };
    let (format, files) = files(path).map_err(|error| wrong(format!("{}: {error}", path.display())))?;
    let columns = columns
        .map(|text| {
            Columns::parse(text).ok_or_else(|| wrong(format!("--columns {text}: write code=HEADER,name=HEADER,municipality=HEADER")))
        })
        .transpose()?
        .unwrap_or_default();
    let read = read(format, &files, &columns);
    if read.bundle.counts().iter().all(|(_, count)| *count == 0) {
        tell_faults(&read.faults);
        return Err(wrong(format!("{}: there is nothing to read in", path.display())));
    }
    let source = source.unwrap_or(format.usual_source());
    let names = files.keys().cloned().collect::<Vec<_>>().join(", ");
    let mut duty = gate.act(Duty::CommandLine).await?;
    let now = duty.now();
    let (id, plan) = runs::add(&mut duty, format, source, &names, &read, None, now).await?;
    duty.commit(Entry::of("act-import-planned").record(id.0).origin(source)).await?;
    tell_faults(&read.faults);
    tell_faults(&read.notes);
    tell_plan(&plan);
    if plan.is_empty() {
        eprintln!("The files say what Rollbok knows already; there is nothing to apply.");
    } else if apply {
        let mut duty = gate.act(Duty::CommandLine).await?;
        let (now, today) = (duty.now(), gate.clock.today());
        runs::apply(&mut duty, id, None, now, today).await?;
        duty.commit(Entry::of("act-import-applied").record(id.0).origin(source)).await?;
        eprintln!("Applied.");
    } else {
        eprintln!("A dry run: nothing was changed. Apply it with --apply, or on the page Imports.");
    }
    gate.close().await;
    Ok(())
}

/// A folder holds SS12000 answers, a file is a register.
fn files(path: &Path) -> std::io::Result<(Format, BTreeMap<String, Vec<u8>>)> {
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if !path.is_dir() {
        return Ok((Format::UnitsCsv, BTreeMap::from([(name(path), std::fs::read(path)?)])));
    }
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(path)? {
        let file = entry?.path();
        if file.extension().is_some_and(|end| end == "json") {
            files.insert(name(&file), std::fs::read(&file)?);
        }
    }
    Ok((Format::Ss12000, files))
}

/// People with protected identity are counted, never named, on a terminal.
fn tell_faults(faults: &[Fault]) {
    let words = Words::of(Lang::En);
    for fault in faults.iter().filter(|fault| !fault.protected) {
        let place = match &fault.place {
            Place::File => String::new(),
            Place::Line(line) => format!(", line {line}"),
            Place::Id(id) => format!(", {id}"),
            Place::Nth(nth) => format!(", record {nth}"),
        };
        let args = fault.reason.args();
        let args: Vec<(&str, Arg)> = args.iter().map(|(name, value)| (*name, value.into())).collect();
        let field = if fault.field.is_empty() { String::new() } else { format!(", {}", fault.field) };
        eprintln!("{}{place}{field}: {}", fault.file, words.tell(fault.reason.key(), &args));
    }
}

fn tell_plan(plan: &Plan) {
    for kind in &plan.kinds {
        eprintln!(
            "{:<14} {:>6} new {:>6} changed {:>6} ended {:>6} back {:>6} same",
            kind.kind.word(),
            kind.new.len(),
            kind.changed.len(),
            kind.ended.len(),
            kind.reappeared.len(),
            kind.same
        );
    }
}
