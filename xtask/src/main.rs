//! The build: `cargo xtask serve · test · watch · bench`. Two commands are all a newcomer needs.

mod bench;
mod chromium;
mod end2end;
mod licences;
mod mutants;
mod postgres;
mod run;
mod running;
mod serve;
mod site;
mod steps;
mod test;
mod wasm_std;
mod watch;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Builds, runs and tests Rollbok
#[derive(Parser)]
struct Line {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Builds, sets up and runs Rollbok with a demo municipality
    Serve(serve::Serve),
    /// Sets up and passes every test
    Test(test::Test),
    /// Measures pages of a release build against a bare answer
    Bench {
        /// Only those with these names
        names: Vec<String>,
    },
    /// Serves, and builds anew what changes
    Watch(serve::Serve),
    /// Changes one thing of the rights engine at a time: does a test notice?
    Mutants {
        /// For `cargo mutants`
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<String>,
    },
}

fn main() -> ExitCode {
    if let Err(error) = run::listen_for_stop() {
        eprintln!("{error:#}");
    }
    let done = match Line::parse().task {
        Task::Serve(serve) => serve.run(),
        Task::Test(test) => return test.run(),
        Task::Bench { names } => bench::run(&names),
        Task::Watch(serve) => watch::run(&serve),
        Task::Mutants { args } => mutants::run_with(&args),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
