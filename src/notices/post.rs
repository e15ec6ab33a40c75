//! The mail server: where it is, and what its answers mean.
//!
//! Not here: when something is tried again (`send`).

use std::time::Duration;

use lettre::message::header::ContentType;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::AsyncSmtpTransport;
use lettre::{Address, AsyncTransport, Tokio1Executor};
use uuid::Uuid;

use crate::web::Mail;

/// The longest a single step of talking to the mail server may take.
const STEP: Duration = Duration::from_secs(20);

/// A way to the mail server.
#[derive(Debug, Clone)]
pub struct Post {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    /// The address users type.
    pub public_url: String,
}

/// Why a mail was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The server cannot be reached, or asks to wait.
    ForNow(String),
    /// This mail will never be taken.
    ForGood(String),
}

impl Post {
    /// The way that the settings describe.
    ///
    /// # Errors
    /// A sentence that names the setting that cannot be read.
    pub fn of(mail: &Mail, public_url: &str) -> Result<Self, String> {
        let from: Mailbox = mail.from.parse().map_err(|error| format!("--mail-from: {error}"))?;
        // The error does not hold the URL: there is a password in it.
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(&mail.smtp)
            .map_err(|_| "--smtp: give it as smtp://USER:PASSWORD@HOST:587?tls=required, smtps://HOST or smtp://HOST".to_owned())?;
        Ok(Self { transport: builder.timeout(Some(STEP)).build(), from, public_url: public_url.trim_end_matches('/').to_owned() })
    }

    /// Hands one mail over.
    pub async fn send(&self, notice: Uuid, to: &str, subject: String, text: String) -> Result<(), Refusal> {
        let to: Address = to.trim().parse().map_err(|_| Refusal::ForGood("address".to_owned()))?;
        let mut message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(subject)
            .message_id(Some(format!("<{notice}@{}>", self.from.email.domain())))
            .header(ContentType::TEXT_PLAIN)
            .body(text)
            .map_err(|_| Refusal::ForGood("message".to_owned()))?;
        // RFC 3834: no out-of-office answers to this one.
        let name = HeaderName::new_from_ascii_str("Auto-Submitted");
        message.headers_mut().insert_raw(HeaderValue::new(name, "auto-generated".to_owned()));
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(error) => {
                let code = error.status().map(u16::from);
                Err(match code {
                    // RFC 5321 4.2.3: the mailbox or the mail itself is refused. Everything else may be mended at the server.
                    Some(code @ (501 | 550..=554)) => Refusal::ForGood(format!("smtp {code}")),
                    Some(code) => Refusal::ForNow(format!("smtp {code}")),
                    None => Refusal::ForNow("unreachable".to_owned()),
                })
            }
        }
    }
}
