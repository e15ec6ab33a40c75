//! The HTML shell and the route table: one line a page. Not here: what a page is, and how it is shown (`page`).

mod page;

use leptos::config::LeptosOptions;
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_meta::{MetaTags, provide_meta_context};
use leptos_router::components::{FlatRoutes, Route, Router as Routes};
use leptos_router::{SsrMode, path};

use page::nothing_here;
pub use page::{Asked, Page, Sheet, show};

use crate::account::{AccountPage, PasswordPage};
use crate::definitions::{
    AssignsPage, ComparePage, ConceptPage, ConflictsPage, NewRolePage, NewsPage, PastePage, ResponsiblePage, ReviewPage, RolesPage,
    RulesPage,
};
use crate::gate::{Density, Theme, Visitor};
use crate::guardians::{CalendarPage, ConsentFormPage, ConsentPage, GuardiansPage};
use crate::imports::{ImportPage, ImportsPage};
use crate::people::{PastePeoplePage, PeoplePage, PersonPage};
use crate::questions::{WhoPage, WhyPage};
use crate::roles::{AdjustPage, BulkPage, GivePage};
use crate::schools::{SchoolPage, SchoolsPage};
use crate::sign_in::{ActivatePage, ForgotPage, ResetPage, SetupPage, SignInPage};
use crate::systems::{SystemPage, SystemsPage};
use crate::tables::{PasteRowsPage, TablePage};
use crate::web::asset_path;
use crate::words::Words;
use crate::{accounts, audience, audit, emergencies, leaves, marks, orphans, releases, search, shield, substitutes, views, work};

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
                <Route path=path!("/emergency") view={show::<emergencies::OwnEmergencyPage>} ssr=SsrMode::Async/>
                <Route path=path!("/emergencies") view={show::<emergencies::EmergenciesPage>} ssr=SsrMode::Async/>
                <Route path=path!("/orphans") view={show::<orphans::OrphansPage>} ssr=SsrMode::Async/>
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
