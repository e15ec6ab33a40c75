//! `cargo xtask bench [NAME]`: how many pages a second a release build answers, beside a bare answer of the same server.
//!
//! Every request opens a connection of its own, so the bare answer tells what the network and the client cost.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::running::Running;
use crate::serve::Serve;

const PEOPLE: &str = "2000";
const CLIENTS: usize = 8;
const LENGTH: Duration = Duration::from_secs(10);
const SIGN_IN: &str = "user_name=karin&password=rollbok-demo-2026&next=%2F";

/// Name and path.
const BENCHES: &[(&str, &str)] = &[("bare", "/health"), ("people", "/people"), ("work", "/"), ("audit", "/audit")];

pub fn run(only: Option<&str>) -> Result<()> {
    let benches: Vec<_> = BENCHES.iter().filter(|(name, _)| only.is_none_or(|only| only == *name || *name == "bare")).collect();
    if only.is_some_and(|only| benches.iter().all(|(name, _)| *name != only)) {
        let names: Vec<_> = BENCHES.iter().map(|(name, _)| *name).collect();
        bail!("There is no such measure; there are: {}", names.join(", "));
    }
    let files = tempfile::tempdir()?;
    let database = format!("sqlite:{}", files.path().join("rollbok.db").display());
    let build = Serve { release: true, port: 0, database: database.clone(), people: 0 };
    build.build_server()?;
    let server = Running::start("release", PEOPLE, &database)?;
    let cookie = sign_in(server.port)?;
    println!("{:<8} {:>12} {:>10} {:>10}", "", "a second", "median", "99 of 100");
    for (name, path) in benches {
        let mut times = measure(server.port, path, &cookie)?;
        times.sort_unstable();
        let at = |part: usize| times.get(times.len() * part / 100).copied().unwrap_or_default();
        let rate = times.len() as u64 / LENGTH.as_secs();
        println!("{name:<8} {rate:>12} {:>7} µs {:>7} µs", at(50).as_micros(), at(99).as_micros());
    }
    Ok(())
}

/// Asks from several threads for a while: how long each answer took.
fn measure(port: u16, path: &str, cookie: &str) -> Result<Vec<Duration>> {
    let head = format!("GET {path} HTTP/1.1\r\nCookie: {cookie}\r\nAccept: text/html\r\n");
    let client = || -> Result<Vec<Duration>> {
        let begun = Instant::now();
        let mut times = Vec::new();
        while begun.elapsed() < LENGTH {
            let asked = Instant::now();
            let answer = ask(port, &head, "")?;
            if !answer.starts_with("HTTP/1.1 200") {
                bail!("{path}: {}", answer.lines().next().unwrap_or_default());
            }
            times.push(asked.elapsed());
        }
        Ok(times)
    };
    std::thread::scope(|scope| {
        let clients: Vec<_> = (0..CLIENTS).map(|_| scope.spawn(client)).collect();
        let mut all = Vec::new();
        for client in clients {
            all.extend(client.join().ok().context("a client broke off")??);
        }
        Ok(all)
    })
}

/// The cookie of a session.
fn sign_in(port: u16) -> Result<String> {
    let head = format!(
        "POST /api/sign_in HTTP/1.1\r\nOrigin: http://localhost:{port}\r\nSec-Fetch-Site: same-origin\r\nAccept: text/html\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n",
        SIGN_IN.len()
    );
    let answer = ask(port, &head, SIGN_IN)?;
    let cookies: Vec<&str> = answer
        .lines()
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.split_once(": "))
        .filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie"))
        .filter_map(|(_, value)| value.split(';').next())
        .collect();
    if cookies.is_empty() {
        bail!("the sign-in was refused: {}", answer.lines().next().unwrap_or_default());
    }
    Ok(cookies.join("; "))
}

fn ask(port: u16, head: &str, body: &str) -> Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_nodelay(true)?;
    write!(stream, "{head}Host: localhost:{port}\r\nConnection: close\r\n\r\n{body}")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}
