//! A small seeded generator (splitmix64), and ids made from words. No entropy: the same seed gives the same municipality.

use uuid::Builder;
use uuid::Uuid;

#[derive(Debug, Clone)]
pub struct Rng(u64);

impl Rng {
    /// A stream of its own for each seed and place, so that a school does not depend on the schools before it.
    pub fn of(seed: u64, place: u64) -> Self {
        Self(mix(seed ^ mix(place.wrapping_add(0x9E37_79B9_7F4A_7C15))))
    }

    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mix(self.0)
    }

    /// One of `0..bound`; 0 if there is none.
    pub fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound).unwrap_or(1).max(1);
        usize::try_from(self.number() % bound).unwrap_or(0)
    }

    /// True this often in a thousand.
    pub fn often(&mut self, per_mille: usize) -> bool {
        self.below(1000) < per_mille
    }

    pub fn pick<'l>(&mut self, list: &[&'l str]) -> &'l str {
        list.get(self.below(list.len())).copied().unwrap_or_default()
    }
}

fn mix(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}

/// The identity of a record of the demo, made from its external id: the same in every database. Ids that end in a number
/// follow one another, as made by a clock, so that a large municipality is written in order.
pub fn uuid_of(external_id: &str) -> Uuid {
    let hash = |salt: u64| external_id.bytes().fold(salt, |hash, byte| mix(hash ^ u64::from(byte)));
    let (high, low) = (hash(0x726F_6C6C_626F_6B31), hash(0x726F_6C6C_626F_6B32));
    let number = external_id.trim_start_matches(|c: char| !c.is_ascii_digit()).parse::<u32>().ok();
    let high = number.map_or(high, |number| u64::from(number) << 16 | high & 0xFFFF);
    Builder::from_custom_bytes((u128::from(high) << 64 | u128::from(low)).to_be_bytes()).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_stable_different_and_in_order() {
        assert_eq!(uuid_of("maria").to_string(), uuid_of("maria").to_string());
        assert_ne!(uuid_of("maria"), uuid_of("peter"));
        assert_ne!(uuid_of("p12"), uuid_of("a12"));
        assert!(uuid_of("p9") < uuid_of("p10"));
        assert_eq!(uuid_of("p9").get_version_num(), 8);
    }

    #[test]
    fn a_stream_repeats_and_places_differ() {
        let take = |place| {
            (0..4)
                .map({
                    let mut rng = Rng::of(1, place);
                    move |_| rng.number()
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(take(3), take(3));
        assert_ne!(take(3), take(4));
    }
}
