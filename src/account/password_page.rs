//! A new password for oneself, by wish or because the account was let in once.

use leptos::prelude::*;

use crate::app::{Asked, Page, Sheet};
use crate::basics::Problem;
use crate::gate::Permit;
use crate::rights::own::ViewOwn;
use crate::ui::{Head, TextField, typed_for};
use crate::words::use_words;

pub struct PasswordPage;

const ACTION: &str = "/api/change_password";

impl Page for PasswordPage {
    type Right = ViewOwn;
    const HERE: &'static str = "/account";

    async fn sheet(permit: &mut Permit<ViewOwn>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let typed = typed_for(asked.visitor.flash.as_ref(), ACTION);
        let lede = if permit.standing().must_change { "account-password-first" } else { "account-password-lede" };
        let body = view! {
            <Head title=words.say("account-password-title") lede=words.say(lede)/>
            <form method="post" action=ACTION class="sheet pad stack-s narrow">
                <TextField id="old-password" name="old_password" label=words.say("account-old-password") kind="password"
                    autocomplete="current-password" required=true fault=typed.fault("old_password")/>
                <TextField id="new-password" name="new_password" label=words.say("account-new-password") kind="password"
                    autocomplete="new-password" required=true hint=words.say("account-password-lede") fault=typed.fault("new_password")/>
                <TextField id="again" name="password_again" label=words.say("account-password-again") kind="password"
                    autocomplete="new-password" required=true fault=typed.fault("again")/>
                <div class="actions"><button class="btn primary" type="submit">{words.say("account-change-password")}</button></div>
            </form>
        };
        Ok(Sheet::new(words.say("account-password-title"), body))
    }
}
