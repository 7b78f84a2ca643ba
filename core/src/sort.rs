//! Sorts a few things: what the game sorts has at most 72, and the standard library's sort, made for millions, adds 6 KB
//! to the phones' library for each type of thing. The same goes for `collect` into a map or set, which sorts first.

/// Sorts by a key; equals stay in their order.
pub fn sort_by_key<T, K: Ord>(things: &mut [T], key: impl Fn(&T) -> K) {
    for sorted in 1..things.len() {
        for at in (1..=sorted).rev() {
            if let Some([before, this]) = things.get(at - 1..=at)
                && key(before) <= key(this)
            {
                break;
            }
            things.swap(at - 1, at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sort_by_key;

    #[test]
    fn equals_stay_in_their_order() {
        for number in 0..4_u32.pow(5) {
            let mut things: Vec<(u32, u32)> = (0..5).map(|at| (number / 4_u32.pow(at) % 4, at)).collect();
            let mut expected = things.clone();
            sort_by_key(&mut things, |(key, _)| *key);
            expected.sort_by_key(|(key, _)| *key);
            assert_eq!(things, expected);
        }
        sort_by_key(&mut [(); 0], |()| ());
    }
}
