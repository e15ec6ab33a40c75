//! What a page is: a type with [`Page`], the right it asks for, and a sheet it fills in one transaction. [`show`] asks the gate, puts
//! the frame around it, and turns every problem into a page that says what to do.

use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;
use leptos_axum::ResponseOptions;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

use crate::basics::Problem;
use crate::gate::{Permit, Visitor, permit};
use crate::rights::own::Right;
use crate::ui::url::Query;
use crate::ui::{Frame, Layout, ProblemBody};

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

pub(super) fn nothing_here() -> impl IntoView {
    Suspend::new(async move {
        match asked(String::new()) {
            Ok(asked) => refuse(Problem::NotFound, &asked).await,
            Err(problem) => refused(problem, Frame::default()),
        }
    })
}
