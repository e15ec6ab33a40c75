//! The layer that says who asks: session read once, language and look chosen, flash taken.
//!
//! INVARIANT: pages and server functions never touch the session's lock while rendering (a page could wait for itself for
//! ever); all they need is in the [`Visitor`].

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::Response;
use tower_sessions::Session;

use crate::basics::AccountId;
use crate::gate::{Density, Flash, Gate, Theme, Visitor};
use crate::words::Lang;

/// How often, in seconds, a used session is marked as used.
const TOUCH: i64 = 60;

/// What the layer needs to know of the server.
#[derive(Clone)]
pub struct Reception {
    pub gate: Arc<Gate>,
    pub behind_proxy: bool,
    pub mails: bool,
    pub public_url: Arc<str>,
}

pub async fn visit(State(reception): State<Reception>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    if let Some(session) = parts.extensions.get::<Session>().cloned() {
        let address = address(&parts, reception.behind_proxy);
        let mut visitor = read(reception.gate, session, &parts, address).await;
        (visitor.mails, visitor.public_url) = (reception.mails, reception.public_url);
        parts.extensions.insert(visitor);
    }
    next.run(Request::from_parts(parts, body)).await
}

async fn read(gate: Arc<Gate>, session: Session, parts: &Parts, address: String) -> Visitor {
    let headers = &parts.headers;
    let account: Option<AccountId> = session.get("account").await.ok().flatten();
    if account.is_some() {
        touch(&gate, &session).await;
    }
    let is_page = parts.method == Method::GET && accepts_html(headers);
    let has_flash = is_page && session.get_value("flash").await.ok().flatten().is_some();
    let flash = if has_flash { session.remove::<Flash>("flash").await.ok().flatten() } else { None };
    Visitor {
        account,
        mails: false,
        public_url: "".into(),
        lang: cookie(headers, "lang").and_then(|code| Lang::of_code(&code)).unwrap_or_else(|| asked_language(headers)),
        theme: cookie(headers, "theme").and_then(|word| match word.as_str() {
            "light" => Some(Theme::Light),
            "dark" => Some(Theme::Dark),
            _ => None,
        }),
        density: cookie(headers, "density").and_then(|word| match word.as_str() {
            "compact" => Some(Density::Compact),
            "comfortable" => Some(Density::Comfortable),
            _ => None,
        }),
        address,
        browser: headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).map(browser_name).unwrap_or_default(),
        flash,
        session,
        gate,
    }
}

/// The address somebody comes from: behind a proxy the last one in `X-Forwarded-For`, which the proxy itself wrote; what stands
/// before it anybody can write.
fn address(parts: &Parts, behind_proxy: bool) -> String {
    let forwarded = || {
        let line = parts.headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
        line.rsplit(',').next()?.trim().parse::<IpAddr>().ok()
    };
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let known = if behind_proxy { forwarded().or(peer) } else { peer };
    known.map(|address| address.to_string()).unwrap_or_default()
}

/// Moves the idle hour on, at most once a minute: session writes stay rare.
async fn touch(gate: &Gate, session: &Session) {
    let now = gate.clock.now();
    let seen: Option<String> = session.get("seen").await.ok().flatten();
    let is_fresh = seen.and_then(|text| text.parse().ok()).is_some_and(|seen| now.seconds_since(seen) < TOUCH);
    if !is_fresh && let Err(error) = session.insert("seen", now.to_string()).await {
        tracing::warn!(%error, "a session could not be marked as used");
    }
}

fn asked_language(headers: &HeaderMap) -> Lang {
    headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).map_or(Lang::Sv, Lang::of_header)
}

/// Whether a browser asks for a page, or posts a plain form.
pub fn accepts_html(headers: &HeaderMap) -> bool {
    headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).is_some_and(|accept| accept.contains("text/html"))
}

/// `Firefox, Linux`: enough to know one's own sessions apart.
fn browser_name(agent: &str) -> String {
    let known = |list: &[(&str, &str)]| list.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| (*name).to_owned());
    let browser = known(&[("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")]);
    let system = known(&[
        ("iPhone", "iOS"),
        ("iPad", "iPadOS"),
        ("Android", "Android"),
        ("CrOS", "ChromeOS"),
        ("Mac OS", "macOS"),
        ("Windows", "Windows"),
        ("Linux", "Linux"),
    ]);
    [browser, system].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;

    fn from(forwarded: &str, behind_proxy: bool) -> String {
        let request = Request::builder()
            .header("x-forwarded-for", forwarded)
            .extension(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 4000))))
            .body(axum::body::Body::empty())
            .unwrap();
        address(&request.into_parts().0, behind_proxy)
    }

    #[test]
    fn behind_a_proxy_the_address_is_the_one_the_proxy_wrote() {
        assert_eq!(from("10.0.0.1, 192.0.2.7", true), "192.0.2.7");
        assert_eq!(from("nonsense", true), "127.0.0.1");
        assert_eq!(from("192.0.2.7", false), "127.0.0.1", "without a proxy anybody could write it");
    }
}
