//! Client, styles and icons, embedded in the binary (in debug builds read from disk, so a style shows at once).
//!
//! Every name is asked for with its digest (`/assets/rollbok.css?v=…`) and then kept by the browser for a year. A `.br` beside
//! a file is sent to whoever takes it.

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::Embed;

use crate::basics::hex;

#[derive(Embed)]
#[folder = "target/site"]
#[allow_missing = true]
struct Site;

/// The path of an asset with its digest. An asset that is missing keeps its plain name, and answers 404.
pub fn asset_path(name: &str) -> String {
    match Site::get(name) {
        Some(file) => {
            let digest: String = hex(&file.metadata.sha256_hash()).chars().take(12).collect();
            format!("/assets/{name}?v={digest}")
        }
        None => format!("/assets/{name}"),
    }
}

/// Changes when the server was started anew or the styles were bundled anew: what `watch.js` asks for.
pub async fn stamp() -> String {
    format!("{} {}", std::process::id(), asset_path("rollbok.css"))
}

pub async fn asset(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let takes_brotli = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).is_some_and(|list| list.contains("br"));
    let packed = takes_brotli.then(|| Site::get(&format!("{name}.br"))).flatten();
    let is_packed = packed.is_some();
    let Some(file) = packed.or_else(|| Site::get(&name)) else { return StatusCode::NOT_FOUND.into_response() };
    let mut response = axum::body::Body::from(file.data).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind_of(&name)));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if is_packed {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}

fn kind_of(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, end)| end) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}
