//! Rows of big tables as plain text of HTML: forty roles by a hundred and twenty items are too many cells for components.
//!
//! INVARIANT: every text from the catalogue or the database passes [`esc`].

use std::borrow::Cow;

/// Text as content or as the value of a quoted attribute.
pub fn esc(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;");
    Cow::Owned(escaped)
}

/// The picture of a level, as `ui::Mark` draws it.
pub fn mark(level: &str) -> String {
    if level == "execute" {
        r#"<span class="run" data-v="yes" aria-hidden="true"></span>"#.to_owned()
    } else {
        format!(r#"<span class="mark" data-v="{}" aria-hidden="true"></span>"#, level.replace('_', "-"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_is_markup() {
        assert_eq!(esc("<b a=\"1\">&'"), "&lt;b a=&quot;1&quot;&gt;&amp;&#39;");
        assert_eq!(esc("Åsa"), "Åsa");
    }
}
