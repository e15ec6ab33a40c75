//! The words of a mail, in the language of whoever gets it: her name, what to do, until when. No rights, nobody else.

use crate::words::{Lang, Words};

use super::outbox::{Due, Kind};

/// Subject and text. The secret is in the text only.
pub fn compose(due: &Due, public_url: &str, secret: &str) -> (String, String) {
    let words = Words::of(Lang::of_code(&due.language).unwrap_or_default());
    let name = ("name", due.given_name.clone().into());
    match Kind::of_word(&due.kind) {
        Kind::Reset => {
            let link = format!("{public_url}/reset/{secret}");
            (words.say("mail-reset-subject"), words.tell("mail-reset-text", &[name, ("link", link.into())]))
        }
        Kind::Activation => {
            let values = [
                name,
                ("user_name", due.user_name.clone().into()),
                ("link", format!("{public_url}/activate").into()),
                ("code", secret.to_owned().into()),
            ];
            (words.say("mail-activation-subject"), words.tell("mail-activation-text", &values))
        }
    }
}
