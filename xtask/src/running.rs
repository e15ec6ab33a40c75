//! A server of the tests: started on a free port, waited for, stopped when it is dropped.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::run::{command, end, free_port, root};

const PATIENCE: Duration = Duration::from_mins(2);

pub struct Running {
    server: Child,
    pub port: u16,
}

impl Running {
    /// Starts what `cargo build` made in `target/PROFILE`.
    pub fn start(profile: &str, people: &str, database: &str) -> Result<Self> {
        let port = free_port()?;
        let binary = root().join(format!("target/{profile}/rollbok"));
        let mut serve = command(&binary.to_string_lossy(), &["serve", "--demo", "--people", people, "--database", database]);
        serve.args(["--port", &port.to_string()]).env("RUST_LOG", "warn,sqlx=error");
        Self::well(serve, port, &root().join("target/server.log"))
    }

    /// Starts the bare server of the bench on the file of a database.
    pub fn bare(database: &Path) -> Result<Self> {
        let port = free_port()?;
        let binary = root().join("target/release/bare");
        let bare = command(&binary.to_string_lossy(), &[&database.to_string_lossy(), &port.to_string()]);
        Self::well(bare, port, &root().join("target/bare.log"))
    }

    /// Waits until it answers.
    fn well(mut command: Command, port: u16, log: &Path) -> Result<Self> {
        let lines = std::fs::File::create(log)?;
        command.stdin(Stdio::null()).stdout(lines.try_clone()?).stderr(lines);
        let mut running = Self { server: command.spawn().context("the server could not be started")?, port };
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if is_well(port) {
                return Ok(running);
            }
            if let Some(status) = running.server.try_wait()? {
                let said = std::fs::read_to_string(log).unwrap_or_default();
                bail!("the server ended at once ({status}):\n{said}");
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        bail!("the server did not answer within two minutes; what it said is in {}", log.display())
    }

    /// The id of its process.
    pub fn id(&self) -> u32 {
        self.server.id()
    }

    /// As a browser types it: cookies and origins are checked against this name.
    pub fn address(&self) -> String {
        format!("http://localhost:{}", self.port)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        end(&mut self.server);
    }
}

fn is_well(port: u16) -> bool {
    let ask = || -> std::io::Result<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        stream.write_all(b"GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    };
    ask().is_ok_and(|answer| answer.starts_with("HTTP/1.1 200"))
}
