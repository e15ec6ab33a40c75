//! Who asks, as one value in the request's extensions: read once by a layer (`web::visit`), before Leptos.

use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use tower_sessions::Session;

use super::Gate;
use crate::basics::{AccountId, Problem, Reply};
use crate::words::Lang;

/// The visitor of this request.
#[derive(Clone)]
pub struct Visitor {
    pub gate: Arc<Gate>,
    pub session: Session,
    /// Who signed in; the gate still asks whether she may.
    pub account: Option<AccountId>,
    pub lang: Lang,
    pub theme: Option<Theme>,
    pub density: Option<Density>,
    /// The address she comes from, for throttling only.
    pub address: String,
    /// What the browser calls itself, for the list of own sessions.
    pub browser: String,
    /// Whether this server sends mail.
    pub mails: bool,
    /// The address users type.
    pub public_url: Arc<str>,
    /// What the last act left to be said on this page.
    pub flash: Option<Flash>,
}

impl Visitor {
    /// The visitor of the request at hand: in a page or a server function.
    pub fn here() -> Result<Self, Problem> {
        leptos::prelude::use_context::<axum::http::request::Parts>()
            .and_then(|parts| parts.extensions.get::<Self>().cloned())
            .ok_or(Problem::SignInNeeded)
    }

    /// A new session for an account, under a new id: whatever was known of the old one is worthless.
    pub async fn begin_session(&self, account: AccountId) -> Result<(), Problem> {
        let work = async {
            self.session.cycle_id().await?;
            self.session.insert("account", account.to_string()).await?;
            self.session.insert("browser", &self.browser).await?;
            self.session.insert("seen", self.gate.clock.now().to_string()).await
        };
        work.await.map_err(|error: tower_sessions::session::Error| unkept(&error))
    }

    /// Something kept in the session until it is forgotten: a draft, what was ticked.
    pub async fn kept<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, Problem> {
        self.session.get(key).await.map_err(|error| unkept(&error))
    }

    pub async fn keep<T: Serialize + Sync>(&self, key: &str, what: &T) -> Result<(), Problem> {
        self.session.insert(key, what).await.map_err(|error| unkept(&error))
    }

    pub async fn forget(&self, key: &str) -> Result<(), Problem> {
        self.session.remove_value(key).await.map(drop).map_err(|error| unkept(&error))
    }

    /// Ends the session at hand.
    pub async fn end_session(&self) -> Result<(), Problem> {
        self.session.flush().await.map_err(|error| unkept(&error))
    }
}

fn unkept(error: &tower_sessions::session::Error) -> Problem {
    tracing::error!(%error, "a session could not be kept");
    Problem::Broken("session".to_owned())
}

/// A colour scheme that is pinned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    Light,
    Dark,
}

/// A density that is pinned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Density {
    Compact,
    Comfortable,
}

/// The outcome of a plain form, shown once on the next page, with what was typed if it could not be taken.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Flash {
    pub outcome: Result<Reply, Problem>,
    /// The path of the form's action, so that only that form takes its values back.
    pub action: String,
    /// What was typed; never a password.
    pub typed: Vec<(String, String)>,
}
