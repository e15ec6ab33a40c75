//! A private `PostgreSQL` cluster for the tests: made, started and stopped here; also when run as root, which it refuses.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::run::{end, free_port, install, is_root, output};

/// A running cluster; dropping it stops it and removes its data.
pub struct Postgres {
    server: Child,
    port: u16,
    _data: TempDir,
}

impl Postgres {
    pub fn start() -> Result<Self> {
        if binaries().is_none() {
            install(&["postgresql"], "the tests on PostgreSQL")?;
        }
        let bin = binaries().context("PostgreSQL is installed, but initdb is nowhere to be found")?;
        let data = tempfile::Builder::new().prefix("rollbok-pg-").tempdir()?;
        let cluster = data.path().join("cluster");
        let user = other_user();
        if let Some(user) = user {
            output(Command::new("chown").arg(user).arg(data.path()))?;
        }
        let initdb = bin.join("initdb");
        output(
            as_other(&initdb, user).args(["-U", "rollbok", "--auth=trust", "--no-sync", "-E", "UTF8", "-D"]).arg(&cluster).current_dir("/"),
        )?;
        let port = free_port()?;
        let settings = [
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "max_connections=300",
            "shared_buffers=128MB",
            "listen_addresses=127.0.0.1",
        ];
        let mut server = as_other(&bin.join("postgres"), user);
        server.arg("-D").arg(&cluster).args(["-p", &port.to_string(), "-k"]).arg(data.path());
        for setting in settings {
            server.args(["-c", setting]);
        }
        let log = data.path().join("log");
        let server = server.current_dir("/").stdin(Stdio::null()).stdout(Stdio::null()).stderr(File::create(&log)?).spawn()?;
        let mut postgres = Self { server, port, _data: data };
        postgres.wait(&log)?;
        Ok(postgres)
    }

    pub fn address(&self) -> String {
        format!("postgres://rollbok@127.0.0.1:{}/postgres", self.port)
    }

    /// A new database beside the first; its address.
    pub fn database(&self, name: &str) -> Result<String> {
        let createdb = binaries().context("PostgreSQL is gone")?.join("createdb");
        output(Command::new(createdb).args(["-h", "127.0.0.1", "-p", &self.port.to_string(), "-U", "rollbok", name]).current_dir("/"))?;
        Ok(format!("postgres://rollbok@127.0.0.1:{}/{name}", self.port))
    }

    fn wait(&mut self, log: &Path) -> Result<()> {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_mins(1) {
            let said = std::fs::read_to_string(log).unwrap_or_default();
            if said.contains("ready to accept connections") {
                return Ok(());
            }
            if self.server.try_wait()?.is_some() {
                bail!("PostgreSQL ended at once:\n{said}");
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        bail!("PostgreSQL did not start within a minute")
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // SIGINT is PostgreSQL's fast shutdown.
        end(&mut self.server);
    }
}

/// A program as a user that is not root. (`setpriv` becomes the program: signals reach it.)
fn as_other(program: &Path, user: Option<&str>) -> Command {
    let Some(user) = user else { return Command::new(program) };
    let mut command = Command::new("setpriv");
    command.arg(format!("--reuid={user}")).args(["--clear-groups", "--"]).arg(program);
    command
}

/// Whom to become: nobody else, unless this is root.
fn other_user() -> Option<&'static str> {
    let exists = |user: &&&str| output(Command::new("id").arg(user)).is_ok();
    if is_root() { ["postgres", "nobody"].iter().find(exists).copied() } else { None }
}

fn binaries() -> Option<PathBuf> {
    let mut folders: Vec<PathBuf> =
        std::fs::read_dir("/usr/lib/postgresql").ok().into_iter().flatten().flatten().map(|entry| entry.path().join("bin")).collect();
    folders.sort();
    folders.reverse();
    folders.extend(std::env::var_os("PATH").iter().flat_map(std::env::split_paths));
    folders.into_iter().find(|folder| folder.join("initdb").exists() && folder.join("postgres").exists())
}
