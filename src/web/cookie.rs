//! Cookies for the look of a browser: language, colours, density. Nothing secret, nothing about anybody.

use axum::http::{HeaderValue, header};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

/// Sets a cookie for a year; an empty value deletes it. For the server function at hand.
pub fn set_cookie(name: &str, value: &str) {
    let age = if value.is_empty() { 0 } else { 365 * 24 * 60 * 60 };
    let cookie = HeaderValue::from_str(&format!("{name}={value}; Path=/; Max-Age={age}; SameSite=Lax; HttpOnly"));
    if let (Some(options), Ok(cookie)) = (use_context::<ResponseOptions>(), cookie) {
        options.append_header(header::SET_COOKIE, cookie);
    }
}
