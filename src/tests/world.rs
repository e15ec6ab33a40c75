//! A town to test in: the demo cast on a fixed day, in a database of its own, behind the real router.
//!
//! `both!` runs a test on SQLite and on PostgreSQL (`ROLLBOK_TEST_POSTGRES` says where; without it that half says so and ends).

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, header};
use tokio::sync::OnceCell;
use tower::ServiceExt;

use crate::basics::Clock;
use crate::db::Db;
use crate::gate::{Duty, Gate};
use crate::sql;
use crate::web::{Settings, router};

/// The day on which every town of the tests stands, a Wednesday.
pub const TODAY: &str = "2026-11-18";
const PEOPLE: usize = 120;

/// Writes one test for both databases.
macro_rules! both {
    ($(async fn $name:ident($world:ident: World) $body:block)*) => {$(
        async fn $name($world: crate::tests::world::World) $body

        mod $name {
            use crate::tests::world::World;

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                super::$name(World::on_sqlite().await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                let Some(world) = World::on_postgres().await else { return };
                let url = world.url.clone();
                super::$name(world).await;
                crate::db::Db::drop_test_database(&url).await;
            }
        }
    )*};
}
pub(crate) use both;

/// A town, its server, and who is signed in.
pub struct World {
    pub gate: Arc<Gate>,
    pub url: String,
    router: Router,
    cookies: Mutex<HashMap<String, String>>,
    files: Option<tempfile::TempDir>,
}

/// What the server answered.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub location: Option<String>,
    pub cookie: Option<String>,
    pub body: String,
}

/// One clock for all: what was seeded lies before what a test does.
pub fn clock() -> Clock {
    static CLOCK: LazyLock<Clock> = LazyLock::new(|| Clock::of_zone("Europe/Stockholm").unwrap().set_to(TODAY.parse().unwrap()).unwrap());
    CLOCK.clone()
}

/// An empty SQLite database with Rollbok's own catalogue.
pub async fn empty_sqlite() -> (Arc<Gate>, tempfile::TempDir) {
    let files = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", files.path().join("rollbok.db").display());
    let gate = Gate::new(Db::open(&url.parse().unwrap()).await.unwrap(), clock());
    crate::systems::keep_own(&gate).await.unwrap();
    (gate, files)
}

/// The address of an empty database of its own on the test cluster.
pub async fn empty_postgres() -> Option<String> {
    let cluster = std::env::var("ROLLBOK_TEST_POSTGRES").ok()?;
    let name = format!("t{}", uuid::Uuid::now_v7().simple());
    Db::make_test_database(&cluster, &name, None).await;
    Some(address_of(&cluster, &name))
}

fn address_of(cluster: &str, name: &str) -> String {
    let (server, rest) = cluster.rsplit_once('/').unwrap();
    let options = rest.split_once('?').map_or(String::new(), |(_, options)| format!("?{options}"));
    format!("{server}/{name}{options}")
}

impl World {
    pub async fn on_sqlite() -> Self {
        static TOWN: OnceCell<tempfile::TempDir> = OnceCell::const_new();
        let town = TOWN
            .get_or_init(|| async {
                let (gate, files) = empty_sqlite().await;
                crate::seed::fill(&gate, PEOPLE).await.unwrap();
                gate.close().await;
                files
            })
            .await;
        let files = tempfile::tempdir().unwrap();
        let path = files.path().join("rollbok.db");
        std::fs::copy(town.path().join("rollbok.db"), &path).unwrap();
        let url = format!("sqlite:{}", path.display());
        Self::behind(url, Some(files)).await
    }

    pub async fn on_postgres() -> Option<Self> {
        static TOWN: OnceCell<String> = OnceCell::const_new();
        let skipped = |_: &_| eprintln!("skipped: ROLLBOK_TEST_POSTGRES is not set (cargo xtask test sets it)");
        let cluster = std::env::var("ROLLBOK_TEST_POSTGRES").inspect_err(skipped).ok()?;
        let town = TOWN
            .get_or_init(|| async {
                let name = format!("town{}", uuid::Uuid::now_v7().simple());
                Db::make_test_database(&cluster, &name, None).await;
                let gate = Gate::new(Db::open(&address_of(&cluster, &name).parse().unwrap()).await.unwrap(), clock());
                crate::systems::keep_own(&gate).await.unwrap();
                crate::seed::fill(&gate, PEOPLE).await.unwrap();
                gate.close().await;
                name
            })
            .await;
        let name = format!("w{}", uuid::Uuid::now_v7().simple());
        Db::make_test_database(&cluster, &name, Some(town)).await;
        Some(Self::behind(address_of(&cluster, &name), None).await)
    }

    async fn behind(url: String, files: Option<tempfile::TempDir>) -> Self {
        Self::set_to(url, files, Settings::local(3000), clock()).await
    }

    /// A server on a database, at a time.
    pub async fn set_to(url: String, files: Option<tempfile::TempDir>, settings: Settings, clock: Clock) -> Self {
        let gate = Gate::new(Db::open(&url.parse().unwrap()).await.unwrap(), clock);
        let router = router(&gate, &settings);
        Self { gate, url, router, cookies: Mutex::default(), files }
    }

    /// Another server on the same database, as long as this one lives.
    pub async fn beside(&self) -> Self {
        Self::behind(self.url.clone(), None).await
    }

    /// The same town behind a server that has a mail server; nobody empties its outbox but the test.
    pub async fn mailing(mut self) -> Self {
        let mail = crate::web::Mail { smtp: "smtp://127.0.0.1:9".to_owned(), from: "rollbok@kommun.example".to_owned() };
        let settings = Settings { mail: Some(mail), ..Settings::local(3000) };
        let files = self.files.take();
        Self::set_to(self.url.clone(), files, settings, clock()).await
    }

    /// Opens a page as somebody of the cast (a user name), or as nobody (an empty one).
    pub async fn get(&self, who: &str, path: &str) -> Answer {
        self.ask(who, "GET", path, None).await
    }

    /// Posts a plain form.
    pub async fn post(&self, who: &str, path: &str, form: &[(&str, &str)]) -> Answer {
        let body = form
            .iter()
            .map(|(name, value)| format!("{}={}", crate::ui::url::encode(name), crate::ui::url::encode(value)))
            .collect::<Vec<_>>()
            .join("&");
        self.ask(who, "POST", path, Some(body)).await
    }

    /// The page after a plain form, as the same anonymous browser sees it.
    pub async fn follow(&self, answer: &Answer, path: &str) -> Answer {
        let mut request = Request::get(path).header(header::ACCEPT, "text/html").header(header::HOST, "localhost:3000");
        if let Some(cookie) = &answer.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// The id of somebody of the cast, by user name.
    pub async fn person(&self, user_name: &str) -> String {
        let mut duty = self.gate.look(Duty::Health).await.unwrap();
        let (id,): (uuid::Uuid,) =
            sql!("SELECT person_id FROM person WHERE source = 'demo' AND external_id = $1").bind(user_name).one(&mut duty).await.unwrap();
        id.to_string()
    }

    /// The first value of a statement, as text: to look behind the pages.
    pub async fn count(&self, query: crate::db::Query) -> i64 {
        let mut duty = self.gate.look(Duty::Health).await.unwrap();
        query.one::<(i64,)>(&mut duty).await.unwrap().0
    }

    /// The id that a statement finds.
    pub async fn id(&self, query: crate::db::Query) -> String {
        self.maybe_id(query).await.unwrap()
    }

    pub async fn maybe_id(&self, query: crate::db::Query) -> Option<String> {
        query.first::<(uuid::Uuid,)>(&mut self.gate.look(Duty::Health).await.unwrap()).await.unwrap().map(|(id,)| id.to_string())
    }

    /// How many audit entries there are: the version of the data.
    pub async fn entries(&self) -> i64 {
        self.count(sql!("SELECT number FROM audit_head")).await
    }

    /// Asks a server function as an island does: form in, JSON out.
    pub async fn island(&self, who: &str, path: &str, form: &str) -> Answer {
        let mut request = Request::post(path)
            .header(header::ACCEPT, "application/json")
            .header(header::HOST, "localhost:3000")
            .header(header::ORIGIN, "http://localhost:3000")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        if !who.is_empty() {
            request = request.header(header::COOKIE, self.sign_in(who).await);
        }
        self.send(request.body(Body::from(form.to_owned())).unwrap()).await
    }

    /// Signs in through the real form; every password of the cast is the demo's.
    pub async fn sign_in(&self, who: &str) -> String {
        if let Some(cookie) = self.cookies.lock().unwrap().get(who) {
            return cookie.clone();
        }
        let form = [("user_name", who), ("password", crate::seed::PASSWORD)];
        let answer = self.post("", "/api/sign_in", &form).await;
        let cookie = answer.cookie.unwrap_or_else(|| panic!("{who} could not sign in: {}", answer.status));
        self.cookies.lock().unwrap().insert(who.to_owned(), cookie.clone());
        cookie
    }

    /// A request as it comes, with the cookie of somebody of the cast.
    pub async fn ask(&self, who: &str, method: &str, path: &str, form: Option<String>) -> Answer {
        let cookie = if who.is_empty() { None } else { Some(Box::pin(self.sign_in(who)).await) };
        let mut request =
            Request::builder().method(method).uri(path).header(header::ACCEPT, "text/html").header(header::HOST, "localhost:3000");
        if let Some(cookie) = cookie {
            request = request.header(header::COOKIE, cookie);
        }
        if form.is_some() {
            request = request
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header(header::ORIGIN, "http://localhost:3000")
                .header(header::REFERER, "http://localhost:3000/from-here");
        }
        self.send(request.body(Body::from(form.unwrap_or_default())).unwrap()).await
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let text = |name| response.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
        let cookie = response
            .headers()
            .get_all(header::SET_COOKIE)
            .iter()
            .map(|value| value.to_str().unwrap())
            .find(|cookie| cookie.starts_with("rollbok="))
            .map(|cookie| cookie.split(';').next().unwrap().to_owned());
        let (status, location) = (response.status().as_u16(), text(header::LOCATION));
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        Answer { status, location, cookie, body: String::from_utf8_lossy(&body).into_owned() }
    }
}

impl Answer {
    /// The page is there and shows this text.
    #[track_caller]
    pub fn shows(&self, text: &str) -> &Self {
        assert_eq!(self.status, 200, "{}", self.body);
        assert!(self.body.contains(text), "`{text}` is not on the page:\n{}", self.body);
        self
    }

    /// The page does not hold this text.
    #[track_caller]
    pub fn hides(&self, text: &str) -> &Self {
        assert!(!self.body.contains(text), "`{text}` is on the page:\n{}", self.body);
        self
    }
}

/// A page without what differs from request to request: nonces and times.
pub fn without_secrets(page: &str) -> String {
    let mut text = String::new();
    let mut rest = page;
    while let Some(at) = rest.find("nonce=\"") {
        let (before, after) = rest.split_at(at);
        text.push_str(before);
        rest = after.splitn(3, '"').nth(2).unwrap_or_default();
    }
    text.push_str(rest);
    let printed = text.find("class=\"printhead").and_then(|from| Some((from, from + text[from..].find("</p>")?)));
    match printed {
        Some((from, to)) => format!("{}{}", &text[..from], &text[to..]),
        None => text,
    }
}
