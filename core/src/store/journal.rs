//! Whether the journal was cut short by damage. SQLite reads it up to the first frame that is not whole, and is silent
//! about what comes after: rightly after a lost battery, wrongly when acknowledged answers stood there.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

const HEADER: u64 = 32;
const FRAME_HEADER: u64 = 24;

/// So many frames behind the end are looked at: more than two answers take.
const LOOK_AHEAD: u64 = 64;

/// What is wrong with the journal (`-wal`) of which SQLite took `valid` frames; none when nothing can be proven.
///
/// An answer is acknowledged only when its frames are on the disk, so at most one transaction can be half there. Two
/// commits of the same run behind the end are therefore proof of damage, and so is a header with a wrong sum.
/// Source: the WAL format, <https://www.sqlite.org/fileformat2.html#the_write_ahead_log>.
pub fn damage(wal: &Path, valid: u64) -> Option<String> {
    let mut file = File::open(wal).ok()?;
    let header: [u8; 32] = read(&mut file, 0)?;
    if header.iter().all(|byte| *byte == 0) {
        return None;
    }
    let words: Vec<u32> = header.chunks_exact(4).map(word).collect();
    let [magic, _, page_size, _, salt_1, salt_2, sum_1, sum_2] = *words.as_slice() else { return None };
    if sums(&header, magic & 1 == 1) != (sum_1, sum_2) {
        return Some("the journal's header is damaged".to_owned());
    }
    let frame_size = FRAME_HEADER + u64::from(page_size);
    let commits = (valid..valid.saturating_add(LOOK_AHEAD))
        .map_while(|frame| read::<16>(&mut file, HEADER + frame * frame_size))
        .filter(|frame| {
            let words: Vec<u32> = frame.chunks_exact(4).map(word).collect();
            matches!(*words.as_slice(), [_, size, one, two] if size != 0 && (one, two) == (salt_1, salt_2))
        })
        .count();
    (commits >= 2).then(|| format!("the journal is damaged: {commits} answers or more behind frame {valid} are lost"))
}

fn read<const N: usize>(file: &mut File, at: u64) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    file.seek(SeekFrom::Start(at)).ok()?;
    file.read_exact(&mut bytes).ok()?;
    Some(bytes)
}

fn word(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |word, byte| word << 8 | u32::from(*byte))
}

/// The sum of the header's first 24 bytes, read as big-endian words or little-endian ones.
fn sums(header: &[u8], big_endian: bool) -> (u32, u32) {
    let word = |bytes: &[u8]| if big_endian { word(bytes) } else { word(bytes).swap_bytes() };
    let mut pairs = header.chunks_exact(4).take(6).map(word);
    let (mut one, mut two) = (0_u32, 0_u32);
    while let (Some(first), Some(second)) = (pairs.next(), pairs.next()) {
        one = one.wrapping_add(first).wrapping_add(two);
        two = two.wrapping_add(second).wrapping_add(one);
    }
    (one, two)
}
