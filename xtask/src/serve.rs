//! `cargo xtask serve`: builds client and server, and runs them on a demo municipality.

use std::os::unix::process::CommandExt;
use std::process::Command;

use anyhow::Result;
use clap::Args;

use crate::run::{cargo, command, root, run};
use crate::site;

#[derive(Args)]
pub struct Serve {
    /// With all optimisations: one binary with everything embedded
    #[arg(long)]
    pub release: bool,
    #[arg(long, default_value_t = 3000)]
    pub port: u16,
    /// `sqlite:PATH` or `postgres://…`
    #[arg(long, default_value = "sqlite:rollbok.db")]
    pub database: String,
    /// How many people the demo municipality has
    #[arg(long, default_value_t = 2000)]
    pub people: u32,
}

impl Serve {
    pub fn run(&self) -> Result<()> {
        println!("Building the client …");
        site::build(self.release, run)?;
        println!("Building the server …");
        self.build_server()?;
        // From here on this process is the server: Ctrl-C and its exit status are its own.
        Err(self.server().exec().into())
    }

    pub fn build_server(&self) -> Result<()> {
        let mut args = vec!["build", "--package", "rollbok", "--bin", "rollbok"];
        if self.release {
            args.push("--release");
        }
        run(&mut cargo(&args))
    }

    /// The server, ready to start.
    pub fn server(&self) -> Command {
        let binary = root().join(if self.release { "target/release/rollbok" } else { "target/debug/rollbok" });
        let mut server = command(&binary.to_string_lossy(), &["serve", "--demo"]);
        server.args(["--port", &self.port.to_string(), "--database", &self.database, "--people", &self.people.to_string()]);
        server
    }
}
