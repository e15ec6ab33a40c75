//! `cargo xtask bench [NAME …]`: figures of a release build on a big municipality, each beside what it is compared with.
//!
//! Both sides answer in one run on one database file, in turn, round by round; a figure is the median ratio of the rounds.
//! Exit status 1 when a bar is not met.

mod compare;
mod decide;
mod figure;
mod http;
mod instructions;
mod rights;
mod stage;

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use figure::{Bar, Figure};
use http::Connection;
use stage::Stage;

use crate::run::is_stopped;

const PEOPLE: &str = "200000";
const ROUNDS: usize = 15;
/// What somebody types who looks for people, from the first letters on.
const TYPED: &[&str] = &["ka", "kar", "karl", "ande", "andersson", "lind", "maria", "maria s", "eriks", "nil", "joh", "berg"];

/// The families, in the order they are measured; memory comes last, after all the load.
const FAMILIES: &[(&str, Family)] = &[
    ("people", people),
    ("tables", tables),
    ("last-page", last_page),
    ("search", search),
    ("compare", compare::measure),
    ("who-page", who_page),
    ("memory", memory),
];
type Family = fn(&Stage) -> Result<Figure>;
/// The family of the rights engine: many figures from one process.
const ENGINE: &str = "rights";
/// The family of a server for two million people: only when it is asked for, since making them takes a quarter of an hour.
const NATION: &str = "nation";

pub fn run(only: &[String]) -> Result<()> {
    let names: Vec<_> = FAMILIES.iter().map(|(name, _)| *name).chain([ENGINE, NATION]).collect();
    if let Some(other) = only.iter().find(|name| !names.contains(&name.as_str())) {
        bail!("There is no figure `{other}`; there are: {}", names.join(", "));
    }
    let is_asked = |name: &str| only.iter().any(|asked| asked == name);
    let families: Vec<_> = FAMILIES.iter().filter(|(name, _)| only.is_empty() || is_asked(name)).collect();
    let (engine, is_nation) = (only.is_empty() || is_asked(ENGINE), is_asked(NATION));
    let mut short = if engine { rights::measure()? } else { Vec::new() };
    if !families.is_empty() {
        let stage = Stage::set(PEOPLE)?;
        println!("\n{}", Figure::HEAD);
        for (_, measure) in families {
            let figure = measure(&stage)?;
            println!("{}", figure.row());
            if !figure.is_met() {
                short.push(figure.name);
            }
        }
    }
    if is_nation {
        let figure = nation()?;
        println!("\n{}\n{}", Figure::HEAD, figure.row());
        short.extend(Some(figure).filter(|figure| !figure.is_met()).map(|figure| figure.name));
    }
    if short.is_empty() { Ok(()) } else { bail!("short: {}", short.join(", ")) }
}

/// Pages a second of the people table, beside a bare handler that prints the same people.
fn people(stage: &Stage) -> Result<Figure> {
    stage.same_people()?;
    let pairs = in_turn(|| stage.rate(&stage.rollbok, "/people"), || stage.rate(&stage.bare, "/people"))?;
    let beside = format!("{:.0} pages a second, bare {:.0}", middle(&pairs, |pair| pair.0), middle(&pairs, |pair| pair.1));
    Ok(ratio("people", &pairs, Bar::AtLeast(0.30), beside))
}

/// The same of the table of pupils, at all schools: it stays as fast as the people table has to be.
fn tables(stage: &Stage) -> Result<Figure> {
    let path = "/tables/pupils?unit=mine";
    // The first answer counts all rows of all tables; what follows is what people wait for.
    expect_ok(&mut stage.connection()?, path)?;
    let pairs = in_turn(|| stage.rate(&stage.rollbok, path), || stage.rate(&stage.bare, "/people"))?;
    let beside = format!("{:.0} pages a second, bare people {:.0}", middle(&pairs, |pair| pair.0), middle(&pairs, |pair| pair.1));
    Ok(ratio("tables", &pairs, Bar::AtLeast(0.30), beside))
}

/// How much longer the last page of 200,000 people takes than the first.
fn last_page(stage: &Stage) -> Result<Figure> {
    let mut connection = stage.connection()?;
    let last = stage::last_page(&mut connection)?;
    let mut one = |path: &str| seconds(40, || expect_ok(&mut connection, path));
    let pairs = in_turn_by(|is_last| one(if is_last { &last } else { "/people" }))?;
    let beside = format!("{:.2} ms, first page {:.2} ms", 1e3 * middle(&pairs, |pair| pair.0), 1e3 * middle(&pairs, |pair| pair.1));
    Ok(ratio("last-page", &pairs, Bar::AtMost(1.10), beside))
}

/// How much faster the search box answers than a scan for the same words.
fn search(stage: &Stage) -> Result<Figure> {
    let mut ours = stage.connection()?;
    let mut scan = Connection::open(stage.bare.port, "")?;
    let mut typed = TYPED.iter().cycle();
    let mut next = move || typed.next().copied().unwrap_or_default().replace(' ', "+");
    let pairs = in_turn_by(|is_ours| {
        seconds(TYPED.len(), || if is_ours { find(&mut ours, &next()) } else { expect_ok(&mut scan, &format!("/search?q={}", next())) })
    })?;
    let beside = format!("{:.2} ms, scan {:.2} ms", 1e3 * middle(&pairs, |pair| pair.0), 1e3 * middle(&pairs, |pair| pair.1));
    let rounds = pairs.iter().map(|(ours, scan)| scan / ours).collect();
    Ok(Figure { name: "search".to_owned(), rounds, bar: Bar::AtLeast(50.0), beside })
}

/// Milliseconds that the page takes which says who can see a pupil, with everybody on it; of the first people, the one whom most can see.
fn who_page(stage: &Stage) -> Result<Figure> {
    let mut connection = stage.connection()?;
    let (mut most, mut path) = (0, String::new());
    for person in stage::people_in(&connection.get("/people")?.text()) {
        let asked = format!("/who?person={person}");
        let rows = stage::rows_of_who(&connection.get(&asked)?.text())?;
        (most, path) = if rows > most { (rows, asked) } else { (most, path) };
    }
    if most == 0 {
        bail!("nobody can see any of the first people");
    }
    let rounds = (0..ROUNDS).map(|_| Ok(1e3 * seconds(4, || expect_ok(&mut connection, &path))?)).collect::<Result<_>>()?;
    let beside = format!("ms, all {most} who can see a person among {PEOPLE} in one answer");
    Ok(Figure { name: "who-page".to_owned(), rounds, bar: Bar::AtMost(1000.0), beside })
}

/// The most memory a server held, in megabytes, that serves two million people: with the index built, and under load.
fn nation() -> Result<Figure> {
    let stage = Stage::set("2000000")?;
    let mut connection = stage.connection()?;
    let first = stage::people_in(&connection.get("/people")?.text()).into_iter().next().unwrap_or_default();
    // Who asks this waits for the index.
    expect_ok(&mut connection, &format!("/who?person={first}"))?;
    let beside = "MB at most for 2000000 people, the index built and the pages under load";
    Ok(Figure { name: NATION.to_owned(), bar: Bar::AtMost(512.0), beside: beside.to_owned(), ..memory(&stage)? })
}

/// The most memory the server held, in megabytes, under the load of people and search.
fn memory(stage: &Stage) -> Result<Figure> {
    let mut connection = stage.connection()?;
    for text in TYPED {
        find(&mut connection, &text.replace(' ', "+"))?;
    }
    stage.rate(&stage.rollbok, "/people")?;
    let (now, most) = stage.memory()?;
    Ok(Figure { name: "memory".to_owned(), rounds: vec![most], bar: Bar::AtMost(150.0), beside: format!("MB at most; {now:.0} MB now") })
}

fn ratio(name: &'static str, pairs: &[(f64, f64)], bar: Bar, beside: String) -> Figure {
    Figure { name: name.to_owned(), rounds: pairs.iter().map(|(one, other)| one / other).collect(), bar, beside }
}

fn middle(pairs: &[(f64, f64)], side: impl Fn(&(f64, f64)) -> f64) -> f64 {
    let mut values: Vec<f64> = pairs.iter().map(side).collect();
    values.sort_by(f64::total_cmp);
    figure::median(&values)
}

/// Measures two sides round by round, after one round that is not counted; each begins every other round.
fn in_turn(mut one: impl FnMut() -> Result<f64>, mut other: impl FnMut() -> Result<f64>) -> Result<Vec<(f64, f64)>> {
    in_turn_by(|is_one| if is_one { one() } else { other() })
}

fn in_turn_by(mut side: impl FnMut(bool) -> Result<f64>) -> Result<Vec<(f64, f64)>> {
    let mut pairs = Vec::new();
    for round in 0..=ROUNDS {
        if is_stopped() {
            bail!("stopped");
        }
        let first = round % 2 == 0;
        let (one, other) = (side(first)?, side(!first)?);
        pairs.push(if first { (one, other) } else { (other, one) });
    }
    pairs.remove(0);
    Ok(pairs)
}

/// The mean time of an act, from so many or as many as two seconds hold.
fn seconds(times: usize, mut act: impl FnMut() -> Result<()>) -> Result<f64> {
    let begun = Instant::now();
    let mut done = 0;
    while done == 0 || done < times && begun.elapsed() < Duration::from_secs(2) {
        act()?;
        done += 1;
    }
    Ok(begun.elapsed().as_secs_f64() / f64::from(u32::try_from(done)?))
}

fn expect_ok(connection: &mut Connection, path: &str) -> Result<()> {
    let status = connection.get(path)?.status;
    if status == 200 { Ok(()) } else { bail!("{path}: status {status}") }
}

/// Asks as the search box does.
fn find(connection: &mut Connection, text: &str) -> Result<()> {
    let status = connection.post("/api/find", &format!("text={text}"), "application/json")?.status;
    if status == 200 { Ok(()) } else { bail!("the search answered with status {status}") }
}
