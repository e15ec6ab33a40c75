//! Queries in URLs: filters, sorting and pages live there, so a link shows the same list to whoever may see it.

/// An ordered list of parameters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query(Vec<(String, String)>);

impl Query {
    pub fn parse(text: &str) -> Self {
        Self(pairs(text))
    }

    /// The first value of a parameter.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, value)| key == name && !value.is_empty()).map(|(_, value)| value.as_str())
    }

    /// All its values that are not empty.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, value)| key == name && !value.is_empty()).map(|(_, value)| value.as_str())
    }

    /// The same with a parameter set to one value.
    #[must_use]
    pub fn with(&self, name: &str, value: &str) -> Self {
        let mut query = self.without(&[name]);
        query.0.push((name.to_owned(), value.to_owned()));
        query
    }

    /// The same without some parameters.
    #[must_use]
    pub fn without(&self, names: &[&str]) -> Self {
        Self(self.0.iter().filter(|(key, value)| !names.contains(&key.as_str()) && !value.is_empty()).cloned().collect())
    }

    /// The same with only some parameters.
    #[must_use]
    pub fn only(&self, names: &[&str]) -> Self {
        Self(self.0.iter().filter(|(key, value)| names.contains(&key.as_str()) && !value.is_empty()).cloned().collect())
    }

    /// The parameters, in their order.
    pub fn pairs(&self) -> impl Iterator<Item = &(String, String)> {
        self.0.iter()
    }

    /// A path with this query behind it.
    pub fn on(&self, path: &str) -> String {
        if self.0.is_empty() {
            return path.to_owned();
        }
        let text: Vec<String> = self.0.iter().map(|(key, value)| format!("{}={}", encode(key), encode(value))).collect();
        format!("{path}?{}", text.join("&"))
    }
}

/// The pairs of a form or a query, decoded.
pub fn pairs(text: &str) -> Vec<(String, String)> {
    text.split('&')
        .filter(|part| !part.is_empty())
        .map(|part| {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            (decode(key), decode(value))
        })
        .collect()
}

/// A text as a value in a URL.
pub fn encode(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

fn decode(text: &str) -> String {
    percent_encoding::percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_parsed_comes_back_the_same() {
        let query = Query::parse("q=%C3%85sa+B&unit=1&unit=2&role=");
        assert_eq!(query.get("q"), Some("Åsa B"));
        assert_eq!(query.all("unit").collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(query.without(&["role"]).on("/people"), "/people?q=%C3%85sa%20B&unit=1&unit=2");
    }

    #[test]
    fn broken_percent_signs_are_no_error() {
        assert_eq!(Query::parse("q=%zz%").get("q"), Some("%zz%"));
    }
}
