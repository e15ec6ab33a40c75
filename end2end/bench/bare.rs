//! The least a server can do: axum, one query, the same 50 rows as HTML. What `cargo xtask bench` compares the people table with.
//!
//! No sessions, no rights, no languages, no frame around the table. It reads the database file of the demo, read-only:
//! `bare DATABASE PORT`. Its search is what one writes without an index of words: a `LIKE` over all names.

use std::error::Error;
use std::fmt::Write;
use std::net::Ipv4Addr;
use std::sync::{Arc, PoisonError, RwLock};

use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::get;
use serde::Deserialize;
use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};
use uuid::Uuid;

const PEOPLE: &str = "SELECT p.person_id, p.given_name, p.family_name, p.email, p.signature, a.user_name
    FROM person p LEFT JOIN account a ON a.person_id = p.person_id
    WHERE p.gone_at IS NULL ORDER BY p.sort_nordic, p.person_id LIMIT 50";
const SEARCH: &str = "SELECT p.person_id, p.given_name, p.family_name, p.email, p.signature, NULL
    FROM person p
    WHERE p.gone_at IS NULL AND p.given_name || ' ' || p.family_name LIKE '%' || $1 || '%'
    ORDER BY p.family_name, p.given_name LIMIT 10";

type Row = (Uuid, String, String, Option<String>, Option<String>, Option<String>);

#[derive(Deserialize)]
struct Asked {
    q: String,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let (database, port) = args.next().zip(args.next()).ok_or("usage: bare DATABASE PORT")?;
    let options = SqliteConnectOptions::new().filename(database).read_only(true).pragma("cache_size", "-16000");
    let pool = SqlitePoolOptions::new().max_connections(4).connect_with(options).await?;
    let routes = Router::new()
        .route("/health", get(|| async { "ok" }))
        .route("/people", get(people))
        .route("/search", get(search))
        .with_state(Arc::new(pool))
        .merge(Router::new().route("/kept", get(kept).post(keep)).with_state(Kept::default()));
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port.parse()?)).await?;
    Ok(axum::serve(listener, routes).await?)
}

/// A page of somebody else's, served as a file is.
type Kept = Arc<RwLock<String>>;

async fn keep(State(page): State<Kept>, html: String) {
    *page.write().unwrap_or_else(PoisonError::into_inner) = html;
}

async fn kept(State(page): State<Kept>) -> Html<String> {
    Html(page.read().unwrap_or_else(PoisonError::into_inner).clone())
}

async fn people(State(pool): State<Arc<SqlitePool>>) -> Result<Html<String>, StatusCode> {
    let rows = sqlx::query_as(PEOPLE).fetch_all(&*pool).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok(Html(table(&rows)))
}

async fn search(State(pool): State<Arc<SqlitePool>>, Query(asked): Query<Asked>) -> Result<Html<String>, StatusCode> {
    let rows = sqlx::query_as(SEARCH).bind(asked.q).fetch_all(&*pool).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok(Html(table(&rows)))
}

fn table(rows: &[Row]) -> String {
    let mut html = String::from("<!DOCTYPE html><html lang=\"sv\"><head><title>People</title></head><body><table>\n");
    for (id, given, family, email, signature, user_name) in rows {
        let cell = |text: &Option<String>| escaped(text.as_deref().unwrap_or_default());
        let name = format!("<a href=\"/people/{id}\">{}, {}</a>", escaped(family), escaped(given));
        let cells = [name, cell(user_name), cell(email), cell(signature)].join("</td><td>");
        // Writing to a string cannot fail.
        writeln!(html, "<tr><td>{cells}</td></tr>").ok();
    }
    html.push_str("</table></body></html>");
    html
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
