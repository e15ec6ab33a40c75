//! `rollbok decide`: a world, then one question a line, one answer a line.
//!
//! INVARIANT: a wrong world answers nothing; a line that is no question is answered with an error, and the others are answered.
//! Lines that are empty are passed over. Not here: opening files and the exit code (`main`).

use std::fmt;
use std::io::{self, BufRead, BufWriter, Write};

use serde::{Deserialize, Serialize};

use super::decide::{Question, decide};
use super::facts::WorldFacts;
use super::fault::WorldFault;
use super::who::who;
use super::world::World;

/// What is asked of the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Lines of `{"viewer", "item", "target", "client", "day"}`.
    Decide,
    /// Lines of `{"item", "target", "client", "day"}`.
    Who,
    /// Only whether the world is right; no line is read.
    Validate,
}

/// Why the answers ended early.
#[derive(Debug)]
pub enum Stopped {
    World(WorldFault),
    Io(io::Error),
}

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::World(fault) => fault.fmt(f),
            Self::Io(error) => error.fmt(f),
        }
    }
}
impl std::error::Error for Stopped {}

impl From<WorldFault> for Stopped {
    fn from(fault: WorldFault) -> Self {
        Self::World(fault)
    }
}

impl From<io::Error> for Stopped {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Reads the world, then answers line by line.
pub fn run(world_json: &str, mut queries: impl BufRead, out: impl Write, mode: Mode) -> Result<(), Stopped> {
    let world = World::try_from(WorldFacts::from_json(world_json)?)?;
    let mut out = BufWriter::new(out);
    let mut line = Vec::new();
    while mode != Mode::Validate && queries.read_until(b'\n', &mut line)? > 0 {
        let text = line.strip_suffix(b"\n").unwrap_or(&line);
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        if !text.is_empty() {
            answer(&world, text, mode, &mut out)?;
        }
        line.clear();
    }
    Ok(out.flush()?)
}

#[derive(Deserialize)]
struct DecideLine {
    viewer: String,
    item: String,
    target: Option<String>,
    client: String,
    day: String,
}

#[derive(Deserialize)]
struct WhoLine {
    item: String,
    target: Option<String>,
    client: String,
    day: String,
}

#[derive(Serialize)]
struct People {
    people: Vec<Holding>,
}

#[derive(Serialize)]
struct Holding {
    id: String,
    read: bool,
    edit: bool,
    execute: bool,
}

#[derive(Serialize)]
struct NoAnswer {
    error: String,
}

fn answer(world: &World, line: &[u8], mode: Mode, out: &mut impl Write) -> io::Result<()> {
    match mode {
        Mode::Who => print(answer_who(world, line), out),
        Mode::Decide | Mode::Validate => print(answer_decide(world, line), out),
    }
}

fn print(answer: Result<impl Serialize, String>, out: &mut impl Write) -> io::Result<()> {
    match answer {
        Ok(answer) => serde_json::to_writer(&mut *out, &answer)?,
        Err(error) => serde_json::to_writer(&mut *out, &NoAnswer { error })?,
    }
    out.write_all(b"\n")
}

fn answer_decide(world: &World, line: &[u8]) -> Result<super::Decision, String> {
    let asked: DecideLine = parse(line)?;
    let client = asked.client.parse().map_err(|error| format!("unknown client: {error}"))?;
    let day = asked.day.parse().map_err(|error| format!("bad day: {error}"))?;
    let question = Question { viewer: asked.viewer, item: asked.item, target: asked.target, client, day };
    decide(world, &question).map_err(|error| error.to_string())
}

fn answer_who(world: &World, line: &[u8]) -> Result<People, String> {
    let asked: WhoLine = parse(line)?;
    let client = asked.client.parse().map_err(|error| format!("unknown client: {error}"))?;
    let day = asked.day.parse().map_err(|error| format!("bad day: {error}"))?;
    let holders = who(world, &asked.item, asked.target.as_deref(), client, day).map_err(|error| error.to_string())?;
    let people = holders.into_iter().map(|holder| {
        let acts = holder.decision.acts();
        Holding { id: holder.person, read: acts.read, edit: acts.edit, execute: acts.execute }
    });
    Ok(People { people: people.collect() })
}

/// A question is an object; fields that are not asked for are passed over.
fn parse<'l, T: Deserialize<'l>>(line: &'l [u8]) -> Result<T, String> {
    if line.trim_ascii_start().first() != Some(&b'{') {
        return Err("a question is an object".to_owned());
    }
    serde_json::from_slice(line).map_err(|error| error.to_string())
}
