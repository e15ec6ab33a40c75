//! The two servers of a bench on one database file: Rollbok, with the systems manager signed in, and the bare one.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use super::http::Connection;
use crate::run::{cargo, command, root, run};
use crate::running::Running;

const CONNECTIONS: usize = 8;
const LENGTH: Duration = Duration::from_millis(1500);
const WHO: (&str, &str) = ("karin", "rollbok-demo-2026");

pub struct Stage {
    pub rollbok: Running,
    pub bare: Running,
    cookies: String,
    database: String,
    files: TempDir,
}

impl Stage {
    /// Builds both, makes the municipality, starts both and signs in.
    pub fn set(people: &str) -> Result<Self> {
        println!("Building the client and both servers …");
        crate::site::build(true, run)?;
        run(&mut cargo(&["build", "--release", "--package", "rollbok", "--package", "bare", "--bins"]))?;
        let files = tempfile::Builder::new().prefix("bench-").tempdir_in(root().join("target"))?;
        let file = files.path().join("rollbok.db");
        let database = format!("sqlite:{}", file.display());
        println!("Making a municipality of {people} people …");
        let binary = root().join("target/release/rollbok");
        // Made by a process of its own: what that took is not the server's memory.
        let mut seed = command(&binary.to_string_lossy(), &["seed", "--people", people, "--database", &database]);
        run(seed.env("RUST_LOG", "error"))?;
        let rollbok = Running::start("release", people, &database)?;
        let bare = Running::bare(&file)?;
        let cookies = sign_in(rollbok.port)?;
        Ok(Self { rollbok, bare, cookies, database, files })
    }

    /// The address of the database, and the folder it lies in.
    pub fn database(&self) -> &str {
        &self.database
    }

    pub fn folder(&self) -> &std::path::Path {
        self.files.path()
    }

    /// A connection to Rollbok, signed in.
    pub fn connection(&self) -> Result<Connection> {
        Connection::open(self.rollbok.port, &self.cookies)
    }

    /// Answers a second, with eight connections that ask without a pause.
    pub fn rate(&self, server: &Running, path: &str) -> Result<f64> {
        let client = || -> Result<u32> {
            let mut connection = Connection::open(server.port, &self.cookies)?;
            let begun = Instant::now();
            let mut answers = 0;
            while begun.elapsed() < LENGTH {
                let answer = connection.get(path)?;
                if answer.status != 200 {
                    bail!("{path}: status {}", answer.status);
                }
                answers += 1;
            }
            Ok(answers)
        };
        let begun = Instant::now();
        let answers = std::thread::scope(|scope| {
            let clients: Vec<_> = (0..CONNECTIONS).map(|_| scope.spawn(client)).collect();
            clients.into_iter().map(|client| client.join().ok().context("a client broke off")?).sum::<Result<u32>>()
        })?;
        Ok(f64::from(answers) / begun.elapsed().as_secs_f64())
    }

    /// Both must print the same people in the same order, or the comparison is void.
    pub fn same_people(&self) -> Result<()> {
        let ours = people_in(&self.connection()?.get("/people")?.text());
        let bare = people_in(&Connection::open(self.bare.port, "")?.get("/people")?.text());
        if ours != bare || ours.len() != 50 {
            bail!("the two pages do not hold the same 50 people: {} here, {} in the bare one", ours.len(), bare.len());
        }
        Ok(())
    }

    /// Resident memory of Rollbok, now and at its highest, in megabytes.
    pub fn memory(&self) -> Result<(f64, f64)> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.rollbok.id()))?;
        let field = |name: &str| -> Option<f64> {
            let kilobytes: u32 = status.lines().find_map(|line| line.strip_prefix(name))?.trim().strip_suffix(" kB")?.parse().ok()?;
            Some(f64::from(kilobytes) * 1024.0 / 1e6)
        };
        field("VmRSS:").zip(field("VmHWM:")).context("this system does not tell what memory a process holds")
    }
}

/// Where the pager's link to the last page leads.
pub fn last_page(connection: &mut Connection) -> Result<String> {
    let html = connection.get("/people")?.text();
    let tag = html.split('<').find(|tag| tag.starts_with("a ") && tag.contains("rel=\"last\""));
    let href = tag.and_then(|tag| attribute(tag, "href")).context("the people table has no link to its last page")?;
    Ok(href.replace("&amp;", "&"))
}

/// Signs in through the form of the page: the cookies of the session.
fn sign_in(port: u16) -> Result<String> {
    let mut connection = Connection::open(port, "")?;
    let html = connection.get("/sign-in")?.text();
    let form = html.split("<form").find(|form| form.contains("name=\"password\"")).context("there is no form on the sign-in page")?;
    let action = attribute(form, "action").context("the form has no action")?;
    let answer = connection.post(&action, &format!("user_name={}&password={}&next=%2F", WHO.0, WHO.1), "text/html")?;
    let first = connection.get("/people")?.status;
    if first != 200 {
        bail!("{} was not let in: sign-in answered {}, the people table {first}", WHO.0, answer.status);
    }
    Ok(connection.cookies)
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    Some(tag.split_once(&format!("{name}=\""))?.1.split_once('"')?.0.to_owned())
}

/// How many people a page of who can see somebody lists: as many as its sentence says, or it is not complete.
pub fn rows_of_who(html: &str) -> Result<usize> {
    let said = html.split("role=\"status\"").nth(1).and_then(|rest| rest.split_once('>')?.1.split('<').next()).unwrap_or_default();
    let said: String = said.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    let body = html.split("<tbody").nth(1).and_then(|rest| rest.split("</tbody>").next()).unwrap_or_default();
    let rows = people_in(body).len();
    // Where nobody can, no number is said.
    if rows == 0 || said.parse() == Ok(rows) { Ok(rows) } else { bail!("the page says `{said}` and lists {rows}") }
}

/// Whose cards a page links to, in its order.
pub fn people_in(html: &str) -> Vec<String> {
    let ids = html.split("href=\"/people/").skip(1).filter_map(|rest| rest.split_once('"'));
    ids.map(|(id, _)| id.to_owned()).collect()
}
