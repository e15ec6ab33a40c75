//! Signing in and out, the password, and the first administrator.
//!
//! Life of a sign-in: asked → let in (new session id) → ended by sign-out, by another device, by an hour's rest or after
//! twelve hours. A locked account is out with the very next request (the gate asks each time).
//! INVARIANT: an unknown user name and a wrong password get the same words after the same work.
//! Not here: what anybody may do (`gate`), how sessions are kept (`web::sessions`).

pub mod api;

#[cfg(feature = "ssr")]
mod forgot;
#[cfg(feature = "ssr")]
mod forgot_page;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
pub mod password;
#[cfg(feature = "ssr")]
pub mod secret;
#[cfg(feature = "ssr")]
pub mod setup;
#[cfg(feature = "ssr")]
mod setup_page;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(all(test, feature = "ssr"))]
mod tests;
#[cfg(feature = "ssr")]
pub mod ticket;

#[cfg(feature = "ssr")]
pub use forgot_page::{ActivatePage, ForgotPage, ResetPage};
#[cfg(feature = "ssr")]
pub use page::SignInPage;
#[cfg(feature = "ssr")]
pub use setup_page::SetupPage;
#[cfg(feature = "ssr")]
pub use store::fold_user_name;
