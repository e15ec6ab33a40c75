//! The HTML shell and the route table: one line a page.
//!
//! A page is a type with [`Page`]: the right it asks for, and a sheet it fills in one transaction. [`show`] asks the gate, puts
//! the frame around it, and turns every problem into a page that says what to do.

use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use leptos::config::LeptosOptions;
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos::tachys::html::InertElement;
use leptos_axum::ResponseOptions;
use leptos_meta::{MetaTags, Title, provide_meta_context};
use leptos_router::components::{FlatRoutes, Route, Router as Routes};
use leptos_router::hooks::use_params_map;
use leptos_router::{SsrMode, path};

use crate::account::{AccountPage, PasswordPage};
use crate::basics::Problem;
use crate::definitions::{
    AssignsPage, ComparePage, ConceptPage, ConflictsPage, NewRolePage, NewsPage, PastePage, ResponsiblePage, ReviewPage, RolesPage,
    RulesPage,
};
use crate::gate::{Density, Permit, Theme, Visitor, permit};
use crate::guardians::{CalendarPage, ConsentFormPage, ConsentPage, GuardiansPage};
use crate::imports::{ImportPage, ImportsPage};
use crate::people::{PastePeoplePage, PeoplePage, PersonPage};
use crate::questions::{WhoPage, WhyPage};
use crate::rights::own::Right;
use crate::roles::{AdjustPage, BulkPage, GivePage};
use crate::schools::{SchoolPage, SchoolsPage};
use crate::sign_in::{ActivatePage, ForgotPage, ResetPage, SetupPage, SignInPage};
use crate::systems::{SystemPage, SystemsPage};
use crate::tables::{PasteRowsPage, TablePage};
use crate::ui::url::Query;
use crate::ui::{Frame, Layout, ProblemBody};
use crate::web::asset_path;
use crate::words::Words;
use crate::{accounts, audience, audit, leaves, marks, releases, search, shield, substitutes, views, work};

/// The document around every page.
pub fn shell(_options: LeptosOptions) -> impl IntoView {
    provide_meta_context();
    let visitor = Visitor::here().ok();
    let lang = visitor.as_ref().map(|visitor| visitor.lang).unwrap_or_default();
    let theme = visitor.as_ref().and_then(|visitor| visitor.theme).map(|theme| if theme == Theme::Light { "light" } else { "dark" });
    let density = visitor
        .as_ref()
        .and_then(|visitor| visitor.density)
        .map(|density| if density == Density::Compact { "compact" } else { "comfortable" });
    // Whoever is signed in has the search box, the only island on most pages; the sign-in page needs no client at all.
    let client = visitor.is_some_and(|visitor| visitor.account.is_some());
    if let Some(context) = Owner::current_shared_context() {
        context.set_is_hydrating(false);
    }
    view! {
        <!DOCTYPE html>
        <html lang=lang.code() data-theme=theme data-density=density>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="icon" href=asset_path("favicon.svg") type="image/svg+xml"/>
                <link rel="stylesheet" href=asset_path("rollbok.css")/>
                {client.then(|| view! {
                    <script type="module" nonce=use_nonce() src=asset_path("start.js")
                        data-client=asset_path("rollbok.js") data-wasm=asset_path("rollbok_bg.wasm")></script>
                })}
                {std::env::var_os("ROLLBOK_WATCH").map(|_| view! { <script type="module" nonce=use_nonce() src=asset_path("watch.js")></script> })}
                <MetaTags/>
            </head>
            <body><App/></body>
        </html>
    }
}

/// The route table.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    let lang = Visitor::here().map(|visitor| visitor.lang).unwrap_or_default();
    provide_context(Words::of(lang));
    view! {
        <Routes>
            <FlatRoutes fallback=nothing_here>
                <Route path=path!("/") view={show::<work::WorkPage>} ssr=SsrMode::Async/>
                <Route path=path!("/sign-in") view=SignInPage ssr=SsrMode::Async/>
                <Route path=path!("/setup") view=SetupPage ssr=SsrMode::Async/>
                <Route path=path!("/forgot") view=ForgotPage ssr=SsrMode::Async/>
                <Route path=path!("/reset/:id") view=ResetPage ssr=SsrMode::Async/>
                <Route path=path!("/activate") view=ActivatePage ssr=SsrMode::Async/>
                <Route path=path!("/account") view={show::<AccountPage>} ssr=SsrMode::Async/>
                <Route path=path!("/account/password") view={show::<PasswordPage>} ssr=SsrMode::Async/>
                <Route path=path!("/account/consent") view={show::<ConsentPage>} ssr=SsrMode::Async/>
                <Route path=path!("/search") view={show::<search::SearchPage>} ssr=SsrMode::Async/>
                <Route path=path!("/people") view={show::<PeoplePage>} ssr=SsrMode::Async/>
                <Route path=path!("/people/paste") view={show::<PastePeoplePage>} ssr=SsrMode::Async/>
                <Route path=path!("/people/:id") view={show::<PersonPage>} ssr=SsrMode::Async/>
                <Route path=path!("/people/:id/give") view={show::<GivePage>} ssr=SsrMode::Async/>
                <Route path=path!("/people/:id/adjustments") view={show::<AdjustPage>} ssr=SsrMode::Async/>
                <Route path=path!("/people/:id/substitutes") view={show::<substitutes::SubstitutesPage>} ssr=SsrMode::Async/>
                <Route path=path!("/people/:id/leaves") view={show::<leaves::LeavesPage>} ssr=SsrMode::Async/>
                <Route path=path!("/substitutes") view={show::<substitutes::OwnPage>} ssr=SsrMode::Async/>
                <Route path=path!("/passes") view={show::<substitutes::PassesPage>} ssr=SsrMode::Async/>
                <Route path=path!("/people/:id/account") view={show::<accounts::AccountPage>} ssr=SsrMode::Async/>
                <Route path=path!("/tables/:id") view={show::<TablePage>} ssr=SsrMode::Async/>
                <Route path=path!("/tables/:id/paste") view={show::<PasteRowsPage>} ssr=SsrMode::Async/>
                <Route path=path!("/people/:id/protection") view={show::<shield::ShieldPage>} ssr=SsrMode::Async/>
                <Route path=path!("/assignments") view={show::<BulkPage>} ssr=SsrMode::Async/>
                <Route path=path!("/views") view={show::<views::ViewsPage>} ssr=SsrMode::Async/>
                <Route path=path!("/marks") view={show::<marks::MarksPage>} ssr=SsrMode::Async/>
                <Route path=path!("/activations") view={show::<accounts::ManyPage>} ssr=SsrMode::Async/>
                <Route path=path!("/guardians") view={show::<GuardiansPage>} ssr=SsrMode::Async/>
                <Route path=path!("/guardians/calendar") view={show::<CalendarPage>} ssr=SsrMode::Async/>
                <Route path=path!("/guardians/:id/consent") view={show::<ConsentFormPage>} ssr=SsrMode::Async/>
                <Route path=path!("/why") view={show::<WhyPage>} ssr=SsrMode::Async/>
                <Route path=path!("/who") view={show::<WhoPage>} ssr=SsrMode::Async/>
                <Route path=path!("/schools") view={show::<SchoolsPage>} ssr=SsrMode::Async/>
                <Route path=path!("/schools/:id") view={show::<SchoolPage>} ssr=SsrMode::Async/>
                <Route path=path!("/releases") view={show::<releases::ReleasesPage>} ssr=SsrMode::Async/>
                <Route path=path!("/audience") view={show::<audience::AudiencePage>} ssr=SsrMode::Async/>
                <Route path=path!("/systems") view={show::<SystemsPage>} ssr=SsrMode::Async/>
                <Route path=path!("/systems/:id") view={show::<SystemPage>} ssr=SsrMode::Async/>
                <Route path=path!("/roles") view={show::<RolesPage>} ssr=SsrMode::Async/>
                <Route path=path!("/roles/new") view={show::<NewRolePage>} ssr=SsrMode::Async/>
                <Route path=path!("/roles/review") view={show::<ReviewPage>} ssr=SsrMode::Async/>
                <Route path=path!("/roles/paste") view={show::<PastePage>} ssr=SsrMode::Async/>
                <Route path=path!("/roles/compare") view={show::<ComparePage>} ssr=SsrMode::Async/>
                <Route path=path!("/roles/rules") view={show::<RulesPage>} ssr=SsrMode::Async/>
                <Route path=path!("/roles/conflicts") view={show::<ConflictsPage>} ssr=SsrMode::Async/>
                <Route path=path!("/roles/news") view={show::<NewsPage>} ssr=SsrMode::Async/>
                <Route path=path!("/roles/assigns") view={show::<AssignsPage>} ssr=SsrMode::Async/>
                <Route path=path!("/roles/concept") view={show::<ConceptPage>} ssr=SsrMode::Async/>
                <Route path=path!("/roles/concept/responsible") view={show::<ResponsiblePage>} ssr=SsrMode::Async/>
                <Route path=path!("/imports") view={show::<ImportsPage>} ssr=SsrMode::Async/>
                <Route path=path!("/imports/:id") view={show::<ImportPage>} ssr=SsrMode::Async/>
                <Route path=path!("/audit") view={show::<audit::AuditPage>} ssr=SsrMode::Async/>
            </FlatRoutes>
        </Routes>
    }
}

/// What a page was asked: its path, the id in it, its query, and what the last act left to be said.
pub struct Asked {
    pub path: String,
    pub id: String,
    pub query: Query,
    pub visitor: Visitor,
}

impl Asked {
    /// The id in the path; anything that is none is `NotFound`.
    pub fn id<T: std::str::FromStr>(&self) -> Result<T, Problem> {
        self.id.parse().map_err(|_| Problem::NotFound)
    }
}

/// A filled page.
pub struct Sheet {
    pub title: String,
    pub body: AnyView,
}

impl Sheet {
    pub fn new(title: impl Into<String>, body: impl IntoView + 'static) -> Self {
        Self { title: title.into(), body: body.into_any() }
    }
}

/// A page: one right, one transaction, one sheet.
pub trait Page: 'static {
    type Right: Right;
    /// The menu entry it belongs to.
    const HERE: &'static str;
    /// Of a sheet that may be printed once and kept: what it depends on beside its URL, the reach of its right, the language, the day
    /// and the version of the data, as a text. None: it is filled for each request, as every page is that shows who is looking.
    fn kept_by(_permit: &mut Permit<Self::Right>, _asked: &Asked) -> impl Future<Output = Result<Option<String>, Problem>> + Send {
        std::future::ready(Ok(None))
    }

    fn sheet(permit: &mut Permit<Self::Right>, asked: &Asked) -> impl Future<Output = Result<Sheet, Problem>> + Send;
}

/// A page in its frame, or the problem in its place.
pub fn show<P: Page>() -> impl IntoView {
    let id = use_params_map().with_untracked(|params| params.get("id")).unwrap_or_default();
    Suspend::new(async move {
        let asked = match asked(id) {
            Ok(asked) => asked,
            Err(problem) => return refused(problem, Frame::default()),
        };
        let mut permit = match permit::<P::Right>().await {
            Ok(permit) => permit,
            Err(problem) => return refuse(problem, &asked).await,
        };
        let filled = filled::<P>(&mut permit, &asked).await;
        let mut frame = match frame(&mut permit, &asked, P::HERE).await {
            Ok(frame) => frame,
            Err(problem) => return refused(problem, Frame::default()),
        };
        let filled = match filled {
            Ok(sheet) => permit.over().await.map(|()| sheet),
            Err(problem) => Err(problem),
        };
        match filled {
            Ok(sheet) => {
                frame.title = sheet.title;
                framed(frame, sheet.body)
            }
            Err(problem) => refused(problem, frame),
        }
    })
}

/// The sheet: filled now, or as it was printed for this version of the data.
async fn filled<P: Page>(permit: &mut Permit<P::Right>, asked: &Asked) -> Result<Sheet, Problem> {
    let Some(beside) = P::kept_by(permit, asked).await? else { return P::sheet(permit, asked).await };
    let key = format!("{} {} {:?} {:?} {} {beside}", P::HERE, asked.path, permit.lang(), permit.reach(), permit.today());
    if let Some((title, html)) = permit.gate().known_sheet(permit.version(), &key) {
        return Ok(Sheet::new(title, InertElement::new(html.to_string())));
    }
    let sheet = P::sheet(permit, asked).await?;
    let (title, html) = (sheet.title, sheet.body.to_html());
    permit.gate().keep_sheet(permit.version(), key, (title.clone(), html.as_str().into()));
    Ok(Sheet::new(title, InertElement::new(html)))
}

fn asked(id: String) -> Result<Asked, Problem> {
    let visitor = Visitor::here()?;
    let uri = use_context::<Parts>().map(|parts| parts.uri).unwrap_or_default();
    let path = uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string);
    Ok(Asked { path, id, query: Query::parse(uri.query().unwrap_or_default()), visitor })
}

fn framed(frame: Frame, body: AnyView) -> AnyView {
    let title = format!("{} – Rollbok", frame.title);
    view! { <Title text=title/><Layout frame=frame>{body}</Layout> }.into_any()
}

fn refused(problem: Problem, mut frame: Frame) -> AnyView {
    set_status(&problem);
    (frame.title, _) = crate::ui::sentence(&problem);
    framed(frame, view! { <ProblemBody problem=problem/> }.into_any())
}

/// Not let in: to the sign-in page, to the new password, or a page that says which right it takes.
async fn refuse(problem: Problem, asked: &Asked) -> AnyView {
    match problem {
        Problem::SignInNeeded => go_to(&format!("/sign-in?next={}", crate::ui::url::encode(&asked.path))),
        Problem::PasswordChangeNeeded => go_to("/account/password"),
        problem => match permit::<crate::rights::own::ViewOwn>().await {
            Ok(mut own) => match frame(&mut own, asked, "").await {
                Ok(frame) => refused(problem, frame),
                Err(broken) => refused(broken, Frame::default()),
            },
            Err(_) => refused(problem, Frame::default()),
        },
    }
}

fn go_to(path: &str) -> AnyView {
    if let (Some(options), Ok(location)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(path)) {
        options.set_status(StatusCode::SEE_OTHER);
        options.insert_header(header::LOCATION, location);
    }
    ().into_any()
}

fn set_status(problem: &Problem) {
    if let (Some(options), Ok(status)) = (use_context::<ResponseOptions>(), StatusCode::from_u16(problem.status())) {
        options.set_status(status);
    }
}

async fn frame<R: Right>(permit: &mut Permit<R>, asked: &Asked, here: &'static str) -> Result<Frame, Problem> {
    let menu = crate::menu::MENU
        .iter()
        .filter(|(.., right)| right.is_empty() || permit.may(right))
        .map(|(section, path, key, _)| (*section, *path, *key));
    let (today, time) = permit.gate().clock.local(permit.now());
    Ok(Frame {
        title: String::new(),
        menu: menu.collect(),
        municipality: crate::work::municipality(permit).await?,
        person: Some(permit.standing().name.clone()),
        here,
        path: asked.path.clone(),
        printed_at: format!("{today} {}", time.get(..5).unwrap_or_default()),
        flash: asked.visitor.flash.clone(),
    })
}

fn nothing_here() -> impl IntoView {
    Suspend::new(async move {
        match asked(String::new()) {
            Ok(asked) => refuse(Problem::NotFound, &asked).await,
            Err(problem) => refused(problem, Frame::default()),
        }
    })
}
