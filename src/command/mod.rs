//! The command line: `serve · migrate · seed · import · profile · decide · verify · admin`.
//!
//! Exit status: 0 done, 1 it went wrong (a sentence on standard error), 2 the input is wrong and nothing was done.
//! Not here: the work itself; each verb calls its room.

mod admin;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Subcommand};

use crate::basics::{Clock, Day};
use crate::db::{Db, DbUrl};
use crate::gate::{Duty, Gate, Verdict};
use crate::notices::Post;
use crate::rights::answer;
use crate::systems::command::ProfileVerb;
use crate::web::{Mail, Settings};

/// Where the data lies, and the time.
#[derive(Debug, Args)]
pub struct Place {
    /// `sqlite:PATH` or `postgres://…`
    #[arg(long, default_value = "sqlite:rollbok.db", env = "ROLLBOK_DATABASE")]
    database: DbUrl,
    /// Time zone of the municipality
    #[arg(long, default_value = "Europe/Stockholm", env = "ROLLBOK_ZONE")]
    zone: String,
    /// Sets the clock to noon of a day (for demonstrations and tests)
    #[arg(long, hide = true)]
    today: Option<Day>,
}

impl Place {
    /// A database where the time of day does not matter.
    pub fn at(database: DbUrl) -> Self {
        Self { database, zone: "Europe/Stockholm".to_owned(), today: None }
    }
}

/// Where mail goes out; without it nothing is mailed, and the pages say so.
#[derive(Args)]
pub struct PostBox {
    /// The mail server: `smtp://USER:PASSWORD@HOST:587?tls=required`, `smtps://HOST`, or `smtp://HOST` within one's own walls
    #[arg(long, env = "ROLLBOK_SMTP", hide_env_values = true, requires = "mail_from")]
    smtp: Option<String>,
    /// The sender: "Rollbok <rollbok@kommun.example>"
    #[arg(long, env = "ROLLBOK_MAIL_FROM")]
    mail_from: Option<String>,
}

impl std::fmt::Debug for PostBox {
    /// Without the password in the address.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PostBox").field("mail_from", &self.mail_from).finish_non_exhaustive()
    }
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Answers in the browser
    Serve {
        #[command(flatten)]
        place: Place,
        /// Port on the loopback address
        #[arg(long, default_value_t = 3000)]
        port: u16,
        /// The address users type, if it is not http://localhost:PORT
        #[arg(long, env = "ROLLBOK_PUBLIC_URL")]
        public_url: Option<String>,
        #[command(flatten)]
        post: PostBox,
        /// Fills an empty database with the demo municipality
        #[arg(long)]
        demo: bool,
        /// How many people the demo municipality has
        #[arg(long, default_value_t = 2000)]
        people: usize,
    },
    /// Brings the database up to this version
    Migrate {
        #[command(flatten)]
        place: Place,
    },
    /// Fills an empty database with the demo municipality
    Seed {
        #[command(flatten)]
        place: Place,
        #[arg(long, default_value_t = 2000)]
        people: usize,
    },
    /// Reads files in: a dry run, unless --apply is given
    Import {
        #[command(flatten)]
        place: Place,
        /// A CSV of school units, or a folder of SS12000 answers
        path: PathBuf,
        /// The name of the source; the same name again finds the same records
        #[arg(long)]
        source: Option<String>,
        /// Which column is what in a CSV, as code=HEADER,name=HEADER,municipality=HEADER
        #[arg(long)]
        columns: Option<String>,
        /// Applies what the dry run shows
        #[arg(long)]
        apply: bool,
    },
    /// Profiles: target systems as files
    Profile {
        #[command(subcommand)]
        verb: ProfileVerb,
    },
    /// Answers queries (JSON lines on standard input) about a world in a file
    Decide {
        /// The world (JSON)
        #[arg(long)]
        world: PathBuf,
        /// Asks who may, instead of whether somebody may
        #[arg(long, conflicts_with = "validate")]
        who: bool,
        /// Only checks the world
        #[arg(long)]
        validate: bool,
    },
    /// Checks the audit chain
    Verify {
        #[command(flatten)]
        place: Place,
    },
    /// What only the owner of the machine may do
    Admin {
        #[command(subcommand)]
        act: admin::Admin,
    },
}

/// What went wrong: a sentence, and the exit status.
pub struct Failure {
    pub status: u8,
    pub sentence: String,
}

impl<E: std::fmt::Display> From<E> for Failure {
    fn from(error: E) -> Self {
        Self { status: 1, sentence: error.to_string() }
    }
}

/// Runs a verb to its end.
pub fn run(command: Command) -> ExitCode {
    let outcome = match command {
        Command::Decide { world, who, validate } => decide(&world, who, validate),
        other => in_runtime(other),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{}", failure.sentence);
            ExitCode::from(failure.status)
        }
    }
}

fn decide(world: &PathBuf, who: bool, validate: bool) -> Result<(), Failure> {
    let wrong = |sentence: String| Failure { status: 2, sentence };
    let text = std::fs::read(world).map_err(|error| wrong(format!("{}: {error}", world.display())))?;
    let text = String::from_utf8(text).map_err(|_| wrong(format!("{}: not UTF-8", world.display())))?;
    let mode = match (who, validate) {
        (true, _) => answer::Mode::Who,
        (_, true) => answer::Mode::Validate,
        _ => answer::Mode::Decide,
    };
    let out = std::io::BufWriter::new(std::io::stdout().lock());
    answer::run(&text, std::io::stdin().lock(), out, mode).map_err(|fault| wrong(fault.to_string()))
}

fn in_runtime(command: Command) -> Result<(), Failure> {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "warn,rollbok=info".into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(work(command))
}

/// Opens the database, brings it up to date, and keeps Rollbok's own catalogue in it.
pub async fn open(place: &Place) -> Result<Arc<Gate>, Failure> {
    let mut clock = Clock::of_zone(&place.zone)?;
    if let Some(day) = place.today {
        clock = clock.set_to(day)?;
    }
    let gate = Gate::new(Db::open(&place.database).await?, clock);
    crate::systems::keep_own(&gate).await?;
    Ok(gate)
}

async fn work(command: Command) -> Result<(), Failure> {
    match command {
        Command::Serve { place, port, public_url, post, demo, people } => {
            let mut settings = Settings::local(port);
            settings.public_url = public_url.unwrap_or(settings.public_url);
            settings.mail = post.smtp.zip(post.mail_from).map(|(smtp, from)| Mail { smtp, from });
            serve(&place, settings, demo.then_some(people)).await
        }
        Command::Migrate { place } => {
            open(&place).await?.close().await;
            Ok(())
        }
        Command::Seed { place, people } => {
            let gate = open(&place).await?;
            let was_empty = crate::seed::fill(&gate, people).await?;
            gate.close().await;
            was_empty.then_some(()).ok_or_else(|| "The database holds people already; nothing was changed.".into())
        }
        Command::Import { place, path, source, columns, apply } => {
            let gate = open(&place).await?;
            crate::imports::from_command_line(&gate, &path, source.as_deref(), columns.as_deref(), apply).await
        }
        Command::Profile { verb } => crate::systems::command::run(verb).await,
        Command::Verify { place } => verify(&place).await,
        Command::Admin { act } => admin::run(act).await,
        Command::Decide { .. } => Ok(()),
    }
}

async fn serve(place: &Place, settings: Settings, demo: Option<usize>) -> Result<(), Failure> {
    // A setting that cannot be read is said before anything is done.
    let post = settings.mail.as_ref().map(|mail| Post::of(mail, &settings.public_url)).transpose();
    let post = post.map_err(|sentence| Failure { status: 2, sentence })?;
    let gate = open(place).await?;
    if let Some(people) = demo
        && crate::seed::fill(&gate, people).await?
    {
        eprintln!("The demo municipality is made: {people} people.");
    }
    if let Some(token) = crate::sign_in::setup::offer(&gate).await? {
        eprintln!("\nNobody can sign in yet. Make the first administrator here, once:\n  {}/setup?token={token}\n", settings.public_url);
    } else if demo.is_some() {
        eprintln!("\n{}", crate::seed::how_to_sign_in());
    }
    eprintln!("{}", settings.public_url);
    if let Some(post) = post {
        tokio::spawn(crate::notices::run(gate.clone(), post));
        tokio::spawn(crate::notices::run_daily(gate.clone()));
    }
    let early = gate.clone();
    tokio::spawn(async move {
        // If it fails here, the first request that needs it says so.
        if let Err(problem) = early.index().await {
            tracing::warn!(?problem, "the index was not made at the start");
        }
    });
    Ok(crate::web::serve(gate, settings).await?)
}

async fn verify(place: &Place) -> Result<(), Failure> {
    let gate = open(place).await?;
    let verdict = crate::gate::verify(&mut gate.look(Duty::CommandLine).await?).await?;
    gate.close().await;
    match verdict {
        Verdict::Whole(entries) => {
            eprintln!("The audit chain is whole: {entries} entries.");
            Ok(())
        }
        Verdict::Broken(broken) => Err(format!("The audit chain is broken: {broken}.").into()),
    }
}
