//! Secrets that people read and type: letters and digits that nobody takes for one another, in groups of four.
//!
//! Not here: what is hashed how (`password` for what people choose, `web::token_hash` for what has 59 bits of chance or more).

use rand::RngExt;

/// No `0 o 1 l i`: 31 signs.
const SIGNS: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";

/// Twelve signs by chance, 59 bits: `kx7m-pq2r-9dfh`.
pub fn readable() -> String {
    let mut random = rand::rng();
    let groups = [(); 3].map(|()| [(); 4].map(|()| char::from(SIGNS.get(random.random_range(0..SIGNS.len())).copied().unwrap_or(b'x'))));
    groups.map(|group| group.iter().collect::<String>()).join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_has_three_groups_and_never_comes_twice() {
        let secrets: std::collections::HashSet<String> = (0..1000).map(|_| readable()).collect();
        assert_eq!(secrets.len(), 1000);
        for secret in secrets {
            assert_eq!(secret.split('-').map(str::len).collect::<Vec<_>>(), [4, 4, 4]);
            assert!(secret.bytes().all(|sign| sign == b'-' || SIGNS.contains(&sign)), "{secret}");
        }
    }
}
