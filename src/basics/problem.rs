//! What can go wrong, as it crosses the wire: one type for every server function.
//!
//! INVARIANT: out of reach is `NotFound`, exactly like what does not exist. A server error becomes `Broken` in one place
//! (`gate::broken`), which logs it under the incident code that the user sees.

use leptos::prelude::{FromServerFnError, ServerFnErrorErr};
use leptos::server_fn::codec::JsonEncoding;
use serde::{Deserialize, Serialize};

/// One thing wrong with one field of a form: the words come from the catalogue by `key`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    pub field: String,
    pub key: String,
}

impl Fault {
    pub fn new(field: &str, key: &str) -> Self {
        Self { field: field.to_owned(), key: key.to_owned() }
    }
}

/// Why a request was not carried out. Nothing of it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Problem {
    /// Nobody is signed in, or the session has ended.
    SignInNeeded,
    /// Let in once: first a new password.
    PasswordChangeNeeded,
    /// Not there, or out of the asker's reach.
    NotFound,
    /// The asker holds no role with this right (its key).
    NotAllowed(String),
    /// What was typed cannot be taken; nothing typed is lost.
    Invalid(Vec<Fault>),
    /// Somebody else changed it meanwhile; nothing was overwritten.
    Stale,
    /// Too many tries; wait so many seconds.
    Busy(u64),
    /// Our fault; the incident code is in the log.
    Broken(String),
}

impl Problem {
    pub fn invalid(field: &str, key: &str) -> Self {
        Self::Invalid(vec![Fault::new(field, key)])
    }

    /// The status of the answer.
    pub fn status(&self) -> u16 {
        match self {
            Self::SignInNeeded => 401,
            Self::PasswordChangeNeeded | Self::NotAllowed(_) => 403,
            Self::NotFound => 404,
            Self::Invalid(_) => 422,
            Self::Stale => 409,
            Self::Busy(_) => 429,
            Self::Broken(_) => 500,
        }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}
impl std::error::Error for Problem {}

impl FromServerFnError for Problem {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) | ServerFnErrorErr::Deserialization(_) => {
                Self::invalid("form", "problem-unreadable")
            }
            other => Self::Broken(other.to_string()),
        }
    }
}

#[cfg(feature = "ssr")]
impl From<crate::db::DbError> for Problem {
    fn from(error: crate::db::DbError) -> Self {
        crate::gate::broken(&error)
    }
}
