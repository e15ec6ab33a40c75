//! The answer to a server function, for plain forms and for islands.
//!
//! A plain form (it accepts HTML) gets 303 with the outcome as a flash on the page it goes to; what was typed comes back with
//! a problem, passwords never. An island gets JSON, with the status of the problem.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::visit::accepts_html;
use crate::basics::{Problem, Reply, is_local};
use crate::gate::{Flash, Visitor};

/// The largest form, and the largest file, in bytes.
pub const LARGEST: usize = 64 * 1024 * 1024;

pub async fn answer(request: Request, next: Next) -> Response {
    if !request.uri().path().starts_with("/api/") {
        return next.run(request).await;
    }
    if is_broken_upload(&request) {
        return (StatusCode::UNPROCESSABLE_ENTITY, serde_json::to_string(&problem_in(b"")).unwrap_or_default()).into_response();
    }
    if !accepts_html(request.headers()) {
        return with_status(next.run(request).await).await;
    }
    let action = request.uri().path().to_owned();
    let back = referer(&request).unwrap_or_else(|| "/".to_owned());
    let visitor = request.extensions().get::<Visitor>().cloned();
    let (request, typed) = match read_typed(request).await {
        Ok(read) => read,
        Err(status) => return status.into_response(),
    };
    let response = next.run(request).await;
    let cookies: Vec<HeaderValue> = response.headers().get_all(header::SET_COOKIE).iter().cloned().collect();
    let outcome = outcome_of(response).await;
    let to = match &outcome {
        Ok(reply) => reply.to.clone().unwrap_or(back),
        Err(Problem::SignInNeeded) if action != "/api/sign_in" => format!("/sign-in?next={}", encode(&back)),
        Err(Problem::PasswordChangeNeeded) => "/account/password".to_owned(),
        Err(_) => back,
    };
    let says_something = !matches!(&outcome, Ok(Reply { said: None, .. }));
    if let (Some(visitor), true) = (visitor, says_something) {
        let typed = if outcome.is_err() { typed } else { Vec::new() };
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

/// An upload that is no multipart form: the framework's reader would panic on it.
fn is_broken_upload(request: &Request) -> bool {
    const UPLOADS: &[&str] = &["/api/plan_import"];
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_form =
        kind.strip_prefix("multipart/form-data;").and_then(|rest| rest.trim().strip_prefix("boundary=")).is_some_and(|boundary| {
            let boundary = boundary.trim_matches('"');
            !boundary.is_empty() && boundary.len() <= 70 && boundary.bytes().all(|byte| byte.is_ascii_graphic())
        });
    UPLOADS.contains(&request.uri().path()) && !is_form
}

/// Lets Leptos answer as to an island, and remembers a form's fields on the way.
async fn read_typed(request: Request) -> Result<(Request, Vec<(String, String)>), StatusCode> {
    let (mut parts, body) = request.into_parts();
    parts.headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    let is_form = parts
        .headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    if !is_form {
        return Ok((Request::from_parts(parts, body), Vec::new()));
    }
    let bytes = to_bytes(body, 256 * 1024).await.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
    let typed = crate::ui::url::pairs(&String::from_utf8_lossy(&bytes))
        .into_iter()
        .filter(|(name, _)| !name.contains("password") && !name.contains("token"))
        .collect();
    Ok((Request::from_parts(parts, Body::from(bytes)), typed))
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
