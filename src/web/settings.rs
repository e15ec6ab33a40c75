//! What the operator decides: where to listen, under which address the world sees it, where mail goes out.

/// The settings of a running server.
#[derive(Debug, Clone)]
pub struct Settings {
    pub port: u16,
    /// The address users type: `https://…` behind a proxy, else `http://localhost:PORT`.
    pub public_url: String,
    /// The mail server; none: nothing is mailed, and pages say so.
    pub mail: Option<Mail>,
}

/// Where mail goes out, and in whose name.
#[derive(Clone)]
pub struct Mail {
    /// `smtp://USER:PASSWORD@HOST:587?tls=required`
    pub smtp: String,
    /// `Rollbok <rollbok@kommun.example>`
    pub from: String,
}

impl std::fmt::Debug for Mail {
    /// Without the password in the address.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mail").field("from", &self.from).finish_non_exhaustive()
    }
}

impl Settings {
    /// A server on the loopback address.
    pub fn local(port: u16) -> Self {
        Self { port, public_url: format!("http://localhost:{port}"), mail: None }
    }

    /// Whether cookies can be `Secure` with the `__Host-` prefix.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Whether a proxy stands before the server: it listens on the loopback address only, so whoever comes under another address
    /// came through one.
    pub fn is_behind_proxy(&self) -> bool {
        !self.public_url.starts_with("http://localhost")
    }

    pub fn session_cookie(&self) -> &'static str {
        if self.is_https() { "__Host-rollbok" } else { "rollbok" }
    }
}
