//! The answer to a server function, for plain forms and for islands.
//!
//! A plain form (it accepts HTML) gets 303 with the outcome as a flash on the page it goes to; what was typed comes back with
//! a problem, passwords never. An outcome that carries a secret is shown in the answer itself. An island gets JSON, with the status of the problem.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{Extensions, HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::typed::{Typed, is_upload};
use super::visit::accepts_html;
use crate::basics::{Problem, Reply, is_local};
use crate::gate::{Flash, Visitor};

/// The largest form, and the largest file, in bytes.
pub const LARGEST: usize = 64 * 1024 * 1024;
/// Acts that take files.
const UPLOADS: &[&str] = &["/api/plan_import", "/api/offer_profile"];

pub async fn answer(request: Request, next: Next) -> Response {
    if !request.uri().path().starts_with("/api/") {
        return next.run(request).await;
    }
    if UPLOADS.contains(&request.uri().path()) && !is_upload(request.headers()) {
        return (StatusCode::UNPROCESSABLE_ENTITY, serde_json::to_string(&problem_in(b"")).unwrap_or_default()).into_response();
    }
    if !accepts_html(request.headers()) {
        return with_status(next.run(request).await).await;
    }
    let action = request.uri().path().to_owned();
    let back = referer(&request).unwrap_or_else(|| "/".to_owned());
    let visitor = request.extensions().get::<Visitor>().cloned();
    let (headers, extensions) = (request.headers().clone(), request.extensions().clone());
    let (mut request, typed) = match Typed::take(request).await {
        Ok(taken) => taken,
        Err(status) => return status.into_response(),
    };
    // Leptos answers as to an island.
    request.headers_mut().insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    let response = next.run(request).await;
    let cookies: Vec<HeaderValue> = response.headers().get_all(header::SET_COOKIE).iter().cloned().collect();
    let outcome = outcome_of(response).await;
    let to = match &outcome {
        Ok(reply) => reply.to.clone().unwrap_or(back),
        Err(Problem::SignInNeeded) if action != "/api/sign_in" => format!("/sign-in?next={}", encode(&back)),
        Err(Problem::PasswordChangeNeeded) => "/account/password".to_owned(),
        Err(_) => back,
    };
    if let (Ok(Reply { at_once: true, .. }), Some(visitor)) = (&outcome, &visitor) {
        let visitor = Visitor { flash: Some(Flash { outcome, action, typed: Vec::new() }), ..visitor.clone() };
        return at_once(&to, headers, extensions, visitor).await;
    }
    let says_something = !matches!(&outcome, Ok(Reply { said: None, .. }));
    if let (Some(visitor), true) = (visitor, says_something) {
        let typed = if outcome.is_err() { typed.values().await } else { Vec::new() };
        if let Err(error) = visitor.session.insert("flash", Flash { outcome, action, typed }).await {
            tracing::warn!(%error, "a receipt could not be kept");
        }
    }
    let Ok(location) = HeaderValue::from_str(&to) else { return StatusCode::BAD_REQUEST.into_response() };
    let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response();
    for cookie in cookies {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// The next page as the answer to the form itself: what it shows is in no session, no URL and no log.
async fn at_once(to: &str, headers: HeaderMap, mut extensions: Extensions, visitor: Visitor) -> Response {
    extensions.insert(visitor);
    let mut page = Request::new(Body::empty());
    let Ok(uri) = to.parse() else { return StatusCode::BAD_REQUEST.into_response() };
    (*page.uri_mut(), *page.headers_mut(), *page.extensions_mut()) = (uri, headers, extensions);
    page.headers_mut().remove(header::CONTENT_TYPE);
    page.headers_mut().remove(header::CONTENT_LENGTH);
    super::router::render(page).await
}

async fn outcome_of(response: Response) -> Result<Reply, Problem> {
    let is_good = response.status().is_success();
    let bytes = to_bytes(response.into_body(), LARGEST).await.unwrap_or_default();
    if is_good { Ok(serde_json::from_slice(&bytes).unwrap_or_default()) } else { Err(problem_in(&bytes)) }
}

/// The island's answer, with the status of its problem instead of 500.
async fn with_status(response: Response) -> Response {
    if !response.status().is_server_error() {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let bytes = to_bytes(body, LARGEST).await.unwrap_or_default();
    parts.status = StatusCode::from_u16(problem_in(&bytes).status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    Response::from_parts(parts, Body::from(bytes))
}

fn problem_in(bytes: &[u8]) -> Problem {
    serde_json::from_slice(bytes).unwrap_or_else(|_| Problem::invalid("form", "problem-unreadable"))
}

/// The page the form was on, if it is one of ours: path and query only.
fn referer(request: &Request) -> Option<String> {
    let text = request.headers().get(header::REFERER)?.to_str().ok()?;
    let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
    let path = rest.find('/').and_then(|start| rest.get(start..))?;
    is_local(path).then(|| path.to_owned())
}

fn encode(path: &str) -> String {
    crate::ui::url::encode(path)
}
