//! The router: pages, server functions, exports, assets, in their layers.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use leptos::config::LeptosOptions;
use leptos::nonce::Nonce;
use leptos::prelude::provide_context;
use leptos_axum::{LeptosRoutes, generate_route_list, handle_server_fns_with_context, render_app_async_with_context};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;
use tower_sessions::cookie::SameSite;
use tower_sessions::{Expiry, SessionManagerLayer};

use super::answer::{LARGEST, answer};
use super::protect::{PageNonce, protect};
use super::sessions::Sessions;
use super::visit::{Reception, visit};
use super::{Settings, assets};
use crate::app::{App, shell};
use crate::gate::Gate;

/// Everything the server answers.
pub fn router(gate: &Arc<Gate>, settings: &Settings) -> Router {
    let options = LeptosOptions::builder().output_name("rollbok").build();
    let is_https = settings.is_https();
    let sessions = SessionManagerLayer::new(Sessions(gate.clone()))
        .with_name(settings.session_cookie())
        .with_secure(is_https)
        .with_same_site(SameSite::Lax)
        .with_expiry(Expiry::OnInactivity(time::Duration::hours(1)));
    let shell_options = options.clone();
    let reception = Reception {
        gate: gate.clone(),
        behind_proxy: settings.is_behind_proxy(),
        mails: settings.mail.is_some(),
        public_url: settings.public_url.as_str().into(),
    };
    Router::new()
        .leptos_routes_with_context(&options, generate_route_list(App), page_context, move || shell(shell_options.clone()))
        .route("/api/{*name}", post(|request: Request| handle_server_fns_with_context(page_context, request)))
        .merge(crate::files::plain_routes())
        .fallback(render)
        .layer(DefaultBodyLimit::max(LARGEST))
        .layer(from_fn(sane_uri))
        .layer(from_fn(answer))
        .layer(from_fn_with_state(reception, visit))
        .layer(sessions)
        .layer(CompressionLayer::new())
        .layer(CsrfLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, Duration::from_mins(1)))
        .route("/assets/{name}", get(assets::asset))
        .route("/health", get(|| async { "ok" }))
        .route("/watch", get(assets::stamp))
        .layer(from_fn(move |request: Request, next: Next| protect(is_https, request, next)))
        .layer(CatchPanicLayer::new())
        .with_state(options)
}

/// The nonce as Leptos wants it.
fn page_context() {
    let nonce = leptos::prelude::use_context::<axum::http::request::Parts>().and_then(|parts| parts.extensions.get::<PageNonce>().cloned());
    if let Some(PageNonce(nonce)) = nonce {
        provide_context(Nonce::from_value(nonce));
    }
}

/// Any page for any request: what is not there is the same shell with status 404.
pub(super) async fn render(request: Request) -> Response {
    let options = LeptosOptions::builder().output_name("rollbok").build();
    render_app_async_with_context(page_context, move || shell(options.clone()))(request).await.into_response()
}

/// Leptos' render handler trusts the URI to have a path and nothing else.
async fn sane_uri(request: Request, next: Next) -> Response {
    if request.uri().authority().is_some() && !request.uri().path().starts_with('/') {
        return StatusCode::BAD_REQUEST.into_response();
    }
    next.run(request).await
}
