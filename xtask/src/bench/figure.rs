//! A figure: the median of its rounds with a 95 % interval, and whether that meets the bar.

/// What must hold.
#[derive(Clone, Copy)]
pub enum Bar {
    AtLeast(f64),
    AtMost(f64),
}

/// One row of the table.
pub struct Figure {
    pub name: String,
    /// One value a round; both sides of a ratio were measured in the same round.
    pub rounds: Vec<f64>,
    pub bar: Bar,
    /// What was measured, in plain numbers.
    pub beside: String,
}

impl Figure {
    pub const HEAD: &str = "name           median   95 % interval        bar";

    /// Met only if the whole interval is on the right side.
    pub fn is_met(&self) -> bool {
        let (low, high) = interval(&self.sorted());
        match self.bar {
            Bar::AtLeast(bar) => low >= bar,
            Bar::AtMost(bar) => high <= bar,
        }
    }

    pub fn row(&self) -> String {
        let sorted = self.sorted();
        let (low, high) = interval(&sorted);
        let (sign, bar) = match self.bar {
            Bar::AtLeast(bar) => ("≥", bar),
            Bar::AtMost(bar) => ("≤", bar),
        };
        let verdict = if self.is_met() { "met" } else { "short" };
        format!(
            "{:<12} {:>8.3}   {:<18}   {sign} {bar:<6.2}  {verdict:<5}  {}",
            self.name,
            median(&sorted),
            format!("{low:.3} – {high:.3}"),
            self.beside
        )
    }

    fn sorted(&self) -> Vec<f64> {
        let mut sorted = self.rounds.clone();
        sorted.sort_by(f64::total_cmp);
        sorted
    }
}

/// The middle of sorted values.
pub fn median(sorted: &[f64]) -> f64 {
    let at = |index: usize| sorted.get(index).copied().unwrap_or(f64::NAN);
    let middle = sorted.len() / 2;
    if sorted.len() % 2 == 1 { at(middle) } else { f64::midpoint(at(middle.saturating_sub(1)), at(middle)) }
}

/// The narrowest pair of order statistics that holds the true median in 95 of 100 cases: no assumption about the shape.
fn interval(sorted: &[f64]) -> (f64, f64) {
    let rounds = sorted.len();
    // The chance that at most `cut` of the rounds lie below the median: half of them do, each by a throw of a coin.
    let (mut cut, mut below, mut ways) = (0, 0.0, 0.5_f64.powi(i32::try_from(rounds).unwrap_or(i32::MAX)));
    for (thrown, rest) in (0..rounds).rev().enumerate() {
        below += ways;
        if below > 0.025 {
            break;
        }
        cut = thrown + 1;
        ways *= count(rest + 1) / count(thrown + 1);
    }
    let lowest = cut.saturating_sub(1);
    let at = |index: usize| sorted.get(index).copied().unwrap_or(f64::NAN);
    (at(lowest), at(rounds.saturating_sub(1 + lowest)))
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rounds(count: u32) -> Vec<f64> {
        (1..=count).map(f64::from).collect()
    }

    #[test]
    fn the_interval_is_the_table_of_the_sign_test() {
        // Ranks as printed in tables of the sign test for 95 %.
        for (count, low, high) in [(6, 1.0, 6.0), (9, 2.0, 8.0), (15, 4.0, 12.0), (20, 6.0, 15.0), (25, 8.0, 18.0)] {
            assert_eq!(interval(&rounds(count)), (low, high), "{count} rounds");
        }
    }

    #[test]
    fn the_median_of_an_even_number_lies_between() {
        assert!((median(&rounds(4)) - 2.5).abs() < f64::EPSILON);
        assert!((median(&rounds(5)) - 3.0).abs() < f64::EPSILON);
    }

    #[test]
    fn a_bar_inside_the_interval_is_not_met() {
        let figure = |bar| Figure { name: String::new(), rounds: rounds(15), bar, beside: String::new() };
        assert!(figure(Bar::AtLeast(4.0)).is_met());
        assert!(!figure(Bar::AtLeast(5.0)).is_met());
        assert!(!figure(Bar::AtMost(11.0)).is_met());
    }
}
