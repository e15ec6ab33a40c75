//! What the operator decides: where to listen and under which address the world sees it.

/// The settings of a running server.
#[derive(Debug, Clone)]
pub struct Settings {
    pub port: u16,
    /// The address users type: `https://…` behind a proxy, else `http://localhost:PORT`.
    pub public_url: String,
}

impl Settings {
    /// A server on the loopback address.
    pub fn local(port: u16) -> Self {
        Self { port, public_url: format!("http://localhost:{port}") }
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
