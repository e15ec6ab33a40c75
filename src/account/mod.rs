//! One's own account: rights in Rollbok, sign-ins, look, password. Everybody who is signed in has it.
//!
//! Not here: the acts themselves (`sign_in::api`).

mod page;
mod password_page;

pub use page::AccountPage;
pub use password_page::PasswordPage;
