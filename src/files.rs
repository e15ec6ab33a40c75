//! The route table of what is no page: one line a file that is downloaded. Each asks the gate itself, as pages do.

use axum::Router;
use axum::routing::get;
use leptos::config::LeptosOptions;

/// Routes that answer with something else than a page.
pub fn plain_routes() -> Router<LeptosOptions> {
    Router::new()
        .route("/people.csv", get(crate::people::export))
        .route("/people.xlsx", get(crate::people::workbook))
        .route("/guardians.csv", get(crate::guardians::export))
        .route("/guardians.xlsx", get(crate::guardians::workbook))
        .route("/tables.csv", get(crate::tables::export))
        .route("/tables.xlsx", get(crate::tables::workbook))
        .route("/orphans.csv", get(crate::orphans::export))
        .route("/orphans.xlsx", get(crate::orphans::workbook))
        .route("/systems.csv", get(crate::systems::export_csv))
        .route("/systems.json", get(crate::systems::export_profile))
        .route("/roles.csv", get(crate::definitions::export))
        .route("/roles.tsv", get(crate::definitions::copy))
        .route("/roles.xlsx", get(crate::definitions::workbook))
        .route("/concept.pdf", get(crate::definitions::concept_pdf))
        .route("/audit.csv", get(crate::audit::export))
}
