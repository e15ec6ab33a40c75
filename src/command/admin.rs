//! `rollbok admin setup-link · reset-password · superconfigurator`: whoever runs it owns the machine, and nobody else can.
//!
//! Not here: the work itself; each verb calls its room, and each that changes something writes its entry.

use clap::Subcommand;

use super::{Failure, Place, open};
use crate::roles::superconfigurator::{self, Naming};
use crate::web::Settings;

#[derive(Debug, Subcommand)]
pub enum Admin {
    /// Prints a new setup link for a database nobody can sign in to yet
    SetupLink {
        #[command(flatten)]
        place: Place,
        #[arg(long, default_value_t = 3000)]
        port: u16,
    },
    /// Gives an account a one-time password and opens its locks
    ResetPassword {
        #[command(flatten)]
        place: Place,
        user_name: String,
    },
    /// Names the superconfigurator of a wall of a system, who names its configurators; nobody else can
    Superconfigurator {
        #[command(flatten)]
        place: Place,
        /// Key of the system, as `rollbok profile list` has it
        #[arg(long)]
        system: String,
        /// Key of the wall in the system's profile
        #[arg(long)]
        wall: String,
        /// Why, for the audit log
        #[arg(long, default_value = "")]
        reason: String,
        /// Ends it instead
        #[arg(long)]
        end: bool,
        /// Who: her user name
        user_name: String,
    },
}

/// Does it, and says what to tell on.
pub async fn run(act: Admin) -> Result<(), Failure> {
    match act {
        Admin::SetupLink { place, port } => {
            let token = crate::sign_in::setup::offer(&*open(&place).await?).await?;
            let token = token.ok_or("Somebody can sign in already; ask an administrator.")?;
            eprintln!("{}/setup?token={token}", Settings::local(port).public_url);
            Ok(())
        }
        Admin::ResetPassword { place, user_name } => {
            let password = crate::sign_in::setup::reset(&*open(&place).await?, &user_name).await?;
            eprintln!("One-time password: {password}");
            Ok(())
        }
        Admin::Superconfigurator { place, system, wall, reason, end, user_name } => {
            let gate = open(&place).await?;
            let (system, wall, user_name, reason) = (&*system, &*wall, &*user_name, &*reason);
            let named = superconfigurator::name(&gate, &Naming { system, wall, user_name, reason, end }).await;
            gate.close().await;
            eprintln!("{}", named?);
            Ok(())
        }
    }
}
