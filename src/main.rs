//! The verbs of the command line. What each does lies in its room; here is only which word calls what.

use std::process::ExitCode;

use clap::Parser;
use rollbok::command::{Command, run};

/// Who may see and do what in a school, and why.
#[derive(Parser)]
#[command(version, about)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

fn main() -> ExitCode {
    run(Line::parse().command)
}
