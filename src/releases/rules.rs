//! What the table says beside its switches: what most classes of a school have, who differs, which year a class is of. Pure.

/// What more than half of the classes have; none where there is no such majority, or nothing to compare with.
pub fn usual(states: &[bool]) -> Option<bool> {
    let open = states.iter().filter(|open| **open).count();
    let closed = states.len() - open;
    match states.len() {
        0..=2 => None,
        _ if open > closed => Some(true),
        _ if closed > open => Some(false),
        _ => None,
    }
}

/// The school year a class's name begins with: `7B` is of year 7.
pub fn year(name: &str) -> Option<u32> {
    let digits: String = name.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|year| (1..=13).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_is_more_than_half_of_at_least_three() {
        assert_eq!(usual(&[true, true, false]), Some(true));
        assert_eq!(usual(&[false, true, false, false]), Some(false));
        assert_eq!(usual(&[true, false, true, false]), None);
        assert_eq!(usual(&[true, true]), None);
        assert_eq!(usual(&[]), None);
    }

    #[test]
    fn a_class_is_of_the_year_its_name_begins_with() {
        assert_eq!(year("7B"), Some(7));
        assert_eq!(year("10A"), Some(10));
        assert_eq!(year("NA24A"), None);
        assert_eq!(year("2024"), None);
    }
}
