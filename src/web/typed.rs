//! What somebody typed into a plain form, kept while the form is answered: it comes back on the page if the form is refused.
//!
//! INVARIANT: never a password, a token or the content of a file.

use std::convert::Infallible;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use multer::Multipart;

use super::answer::LARGEST;

/// A field of an upload that is longer than this is no line somebody typed.
const LONGEST: usize = 10_000;

/// The body of a form, unread until it is refused.
pub enum Typed {
    Fields(Bytes),
    Upload(String, Bytes),
    Nothing,
}

impl Typed {
    /// Takes the body out of a request and puts it back. A form is at most 256 kB, an upload [`LARGEST`]; what is no form stays as it is.
    pub async fn take(request: Request) -> Result<(Request, Self), StatusCode> {
        let boundary = boundary(request.headers());
        let is_form = kind(request.headers()).starts_with("application/x-www-form-urlencoded");
        if !is_form && boundary.is_none() {
            return Ok((request, Self::Nothing));
        }
        let (parts, body) = request.into_parts();
        let bytes = to_bytes(body, if is_form { 256 * 1024 } else { LARGEST }).await.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
        let request = Request::from_parts(parts, Body::from(bytes.clone()));
        Ok((request, boundary.map_or_else(|| Self::Fields(bytes.clone()), |boundary| Self::Upload(boundary, bytes.clone()))))
    }

    /// Names and values, in their order.
    pub async fn values(self) -> Vec<(String, String)> {
        let mut values = match self {
            Self::Fields(bytes) => crate::ui::url::pairs(&String::from_utf8_lossy(&bytes)),
            Self::Upload(boundary, bytes) => lines(boundary, bytes).await,
            Self::Nothing => Vec::new(),
        };
        values.retain(|(name, _)| !name.contains("password") && !name.contains("token"));
        values
    }
}

/// The fields of an upload that are no files. What cannot be read ends them.
async fn lines(boundary: String, bytes: Bytes) -> Vec<(String, String)> {
    let mut upload = Multipart::new(futures::stream::iter([Ok::<_, Infallible>(bytes)]), boundary);
    let mut lines = Vec::new();
    while let Ok(Some(field)) = upload.next_field().await {
        let (name, is_file) = (field.name().unwrap_or_default().to_owned(), field.file_name().is_some());
        match field.text().await {
            Ok(text) if !is_file && text.len() <= LONGEST => lines.push((name, text)),
            Ok(_) => {}
            Err(_) => break,
        }
    }
    lines
}

/// Whether a request says that it is an upload and can be read as one: the framework's reader would panic on another.
pub fn is_upload(headers: &HeaderMap) -> bool {
    boundary(headers).is_some()
}

/// The boundary between the fields of an upload (RFC 2046, 5.1.1).
fn boundary(headers: &HeaderMap) -> Option<String> {
    let boundary = kind(headers).strip_prefix("multipart/form-data;")?.trim().strip_prefix("boundary=")?.trim_matches('"');
    let is_good = !boundary.is_empty() && boundary.len() <= 70 && boundary.bytes().all(|byte| byte.is_ascii_graphic());
    is_good.then(|| boundary.to_owned())
}

fn kind(headers: &HeaderMap) -> &str {
    headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default()
}
