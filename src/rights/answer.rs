//! `rollbok decide`: a world, then one question a line, one answer a line.
//!
//! INVARIANT: a wrong world answers nothing; a line that is no question is answered with an error, and the others are answered.
//! Lines that are empty are passed over. Not here: opening files and the exit code (`main`).

use std::fmt;
use std::io::{self, BufRead, BufReader, Read, Write};

use serde::{Deserialize, Serialize};

use super::decide::Question;
use super::decision::Acts;
use super::facts::WorldFacts;
use super::fault::WorldFault;
use super::index::{Index, Looked};
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

/// As much of the questions as is read at once.
const BLOCK: usize = 1 << 20;
/// Fewer lines are not worth another thread.
const SHARE: usize = 64;

/// Reads the world, then answers line by line, in order. Whatever has arrived is answered at once, on all cores.
pub fn run(world_json: &str, queries: impl Read, mut out: impl Write, mode: Mode) -> Result<(), Stopped> {
    let facts = WorldFacts::from_json(world_json)?;
    if mode == Mode::Validate {
        World::of(&facts)?;
        return Ok(());
    }
    let index = Index::try_from(&facts)?;
    drop(facts);
    let mut queries = BufReader::with_capacity(BLOCK, queries);
    let (mut text, cores) = (Vec::new(), std::thread::available_parallelism().map_or(1, usize::from));
    loop {
        let arrived = queries.fill_buf()?;
        let (read, is_end) = (arrived.len(), arrived.is_empty());
        text.extend_from_slice(arrived);
        queries.consume(read);
        // A line that has not ended yet waits for its rest.
        let ended = if is_end { text.len() } else { text.iter().rposition(|byte| *byte == b'\n').unwrap_or(0) };
        let lines: Vec<&[u8]> =
            text.get(..ended).unwrap_or_default().split(|byte| *byte == b'\n').map(trimmed).filter(|line| !line.is_empty()).collect();
        let share = lines.len().div_ceil(cores).max(SHARE);
        let answered: Vec<Vec<u8>> = std::thread::scope(|scope| {
            let others: Vec<_> = lines.chunks(share).skip(1).map(|lines| scope.spawn(|| answers(&index, lines, mode))).collect();
            let first = lines.chunks(share).next().map(|lines| answers(&index, lines, mode));
            first.into_iter().chain(others.into_iter().filter_map(|thread| thread.join().ok())).collect()
        });
        answered.iter().try_for_each(|answers| out.write_all(answers))?;
        out.flush()?;
        text.drain(..ended);
        if is_end {
            return Ok(());
        }
    }
}

fn trimmed(line: &[u8]) -> &[u8] {
    line.strip_suffix(b"\r").unwrap_or(line)
}

fn answers(index: &Index, lines: &[&[u8]], mode: Mode) -> Vec<u8> {
    let mut out = Vec::with_capacity(lines.len() * 256);
    for line in lines {
        let written =
            if mode == Mode::Who { print(answer_who(index, line), &mut out) } else { print(answer_decide(index, line), &mut out) };
        debug_assert!(written.is_ok(), "a vector takes everything");
    }
    out
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

fn print(answer: Result<impl Serialize, String>, out: &mut impl Write) -> io::Result<()> {
    match answer {
        Ok(answer) => serde_json::to_writer(&mut *out, &answer)?,
        Err(error) => serde_json::to_writer(&mut *out, &NoAnswer { error })?,
    }
    out.write_all(b"\n")
}

fn answer_decide(index: &Index, line: &[u8]) -> Result<super::Decision, String> {
    let asked: DecideLine = parse(line)?;
    let client = asked.client.parse().map_err(|error| format!("unknown client: {error}"))?;
    let day = asked.day.parse().map_err(|error| format!("bad day: {error}"))?;
    let question = Question { viewer: asked.viewer, item: asked.item, target: asked.target, client, day };
    index.decide(&question).map_err(|error| error.to_string())
}

fn answer_who(index: &Index, line: &[u8]) -> Result<People, String> {
    let asked: WhoLine = parse(line)?;
    let client = asked.client.parse().map_err(|error| format!("unknown client: {error}"))?;
    let day = asked.day.parse().map_err(|error| format!("bad day: {error}"))?;
    let viewers = index.viewers(&asked.item, asked.target.as_deref(), client, day).map_err(|error| error.to_string())?;
    let holding = |(asked, acts): (Looked, Acts)| {
        let id = index.viewer(asked).to_owned();
        Holding { id, read: acts.read, edit: acts.edit, execute: acts.execute }
    };
    let mut people: Vec<Holding> = viewers.into_iter().map(holding).collect();
    people.sort_unstable_by(|one, another| one.id.cmp(&another.id));
    Ok(People { people })
}

/// A question is an object; fields that are not asked for are passed over.
fn parse<'l, T: Deserialize<'l>>(line: &'l [u8]) -> Result<T, String> {
    if line.trim_ascii_start().first() != Some(&b'{') {
        return Err("a question is an object".to_owned());
    }
    serde_json::from_slice(line).map_err(|error| error.to_string())
}
