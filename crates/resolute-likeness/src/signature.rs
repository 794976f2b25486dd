//! An entry as a few numbers that entries which may be the same have in common.
//!
//! The words of a title, their beginnings, ends and consonants are drawn from by weight (weighted MinHash): two titles
//! draw the same piece as often as their pieces agree. A band is what two draws, or a draw and the organisation or the
//! country, make together.

use crate::alignment::{Word, weighed};
use crate::organisations::weighed_name;
use crate::plain::Plain;
use crate::sketch::Sketch;
use crate::typing::skeleton;
use crate::words::PIECE;

/// How many bands an entry has.
pub const BANDS: usize = 16;

/// Bands of two draws from the title.
const PAIRS: usize = 9;
/// Bands of one draw from the title and one from the name of the organisation, or the countries.
const BESIDE: usize = 2;
/// A title that weighs less needs finer pieces: an error in its only word leaves little else.
const SHORT_TITLE: f32 = 2.2;
/// The form of signatures; another one makes old ones invalid.
const FORM: u8 = 1;
const LENGTH: usize = 1 + BANDS * 8;

/// An entry as 129 bytes, to be kept beside it.
///
/// ```
/// use resolute_likeness::{Plain, Record, Signature, bands};
///
/// let one = Signature::of(&Plain::of(&Record { title: "The Smart City of Concepción", ..Record::default() }));
/// let other = Signature::of(&Plain::of(&Record { title: "Smart city, Concepcion", ..Record::default() }));
/// assert!(bands(&one).iter().any(|band| *band != 0 && bands(&other).contains(band)));
/// assert_eq!(Signature::from_bytes(one.as_bytes()), Some(one));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signature([u8; LENGTH]);

impl Signature {
    /// The signature of an entry. It is the same on every machine.
    pub fn of(plain: &Plain) -> Self {
        let mut bytes = [0; LENGTH];
        bytes[0] = FORM;
        for (place, band) in bytes[1..].chunks_exact_mut(8).zip(drawn(plain)) {
            place.copy_from_slice(&band.to_le_bytes());
        }
        Self(bytes)
    }

    /// The bytes to keep.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// A signature that was kept; nothing where it has another form and must be made anew.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let bytes: [u8; LENGTH] = bytes.try_into().ok()?;
        (bytes[0] == FORM).then_some(Self(bytes))
    }
}

/// The bands of a signature. Entries that may be the same have at least one in common; 0 is no band.
///
/// ```
/// use resolute_likeness::{BANDS, Plain, Record, Signature, bands};
///
/// let nothing = Signature::of(&Plain::of(&Record::default()));
/// assert_eq!(bands(&nothing), [0; BANDS]);
/// ```
pub fn bands(signature: &Signature) -> [u64; BANDS] {
    let mut bands = [0; BANDS];
    for (band, bytes) in bands.iter_mut().zip(signature.0[1..].chunks_exact(8)) {
        bytes.iter().rev().for_each(|byte| *band = *band << 8 | u64::from(*byte));
    }
    bands
}

fn drawn(plain: &Plain) -> [u64; BANDS] {
    let words: Vec<&str> = plain.title.split(' ').collect();
    let title = Pieces::of(&title_words(&words));
    let organisation = Pieces::whole(&weighed_name(&plain.organisation));
    let mut bands = [0; BANDS];
    let mut set = |at: usize, parts: &[u64]| {
        if parts.iter().all(|part| *part != 0) {
            let band = parts.iter().fold(mix(at as u64 + 1), |band, part| mix(band ^ part));
            // 0 is no band.
            bands[at] = band.max(1);
        }
    };
    for pair in 0..PAIRS {
        let draw = pair as u64 * 2;
        set(pair, &[title.draw(draw), title.draw(draw + 1)]);
    }
    let countries: Vec<u8> = plain.countries.iter().flat_map(|code| code.to_le_bytes()).collect();
    let countries = if countries.is_empty() { 0 } else { hash(&[&countries]) };
    for turn in 0..BESIDE {
        let draw = (PAIRS * 2 + turn) as u64;
        set(PAIRS + turn, &[title.draw(draw), organisation.draw(draw)]);
        set(PAIRS + BESIDE + turn, &[title.draw(draw + 2), countries]);
    }
    let (special, description) = (PAIRS + BESIDE * 2, PAIRS + BESIDE * 2 + 1);
    let whole = |text: &str| if text.is_empty() { 0 } else { hash(&[text.as_bytes()]) };
    let exact =
        [whole(&plain.title), whole(&plain.organisation), u64::from(plain.starts) + 1, countries.max(1)];
    let page = u64::from(plain.website.page);
    set(special, if page == 0 { &exact } else { std::slice::from_ref(&page) });
    for turn in 0..2 {
        set(description + turn, &[quarter(&plain.sketch, turn)]);
    }
    bands
}

/// The words of a title that say something; of a title that has none, all words.
pub(crate) fn title_words<'a>(words: &[&'a str]) -> Vec<Word<'a>> {
    let said = weighed(words);
    if !said.is_empty() {
        return said;
    }
    words.iter().filter(|word| !word.is_empty()).take(8).map(|text| Word { text, weight: 0.3 }).collect()
}

/// Eight cells of a sketch, from two places: what two descriptions of the same words share.
fn quarter(sketch: &Sketch, turn: usize) -> u64 {
    if sketch.is_none() {
        return 0;
    }
    let at = turn * 16;
    hash(&[&sketch.0[at..at + 4]]).max(1)
}

/// Pieces of a text with their weights.
struct Pieces(Vec<(u64, f64)>);

impl Pieces {
    /// Words with their beginnings, ends and consonants: an error in a word leaves one of them as it was.
    fn of(words: &[Word<'_>]) -> Self {
        let mut pieces = Vec::with_capacity(words.len() * 4);
        let is_short = words.iter().map(|word| word.weight).sum::<f32>() < SHORT_TITLE;
        for word in words {
            let weight = f64::from(word.weight);
            let text = word.text.as_bytes();
            pieces.push((hash(&[b"w", text]), weight));
            if word.text.starts_with(PIECE) || text.len() < 4 || !text.is_ascii() {
                continue;
            }
            pieces.push((hash(&[b"k", skeleton(word.text).as_bytes()]), weight * 0.35));
            if text.len() >= 6 {
                pieces.push((hash(&[b"b", &text[..4]]), weight * 0.25));
                pieces.push((hash(&[b"e", &text[text.len() - 4..]]), weight * 0.2));
            }
            if is_short {
                pieces.extend(text.windows(3).map(|piece| (hash(&[b"t", piece]), weight * 0.2)));
            }
        }
        Self(pieces)
    }

    fn whole(words: &[Word<'_>]) -> Self {
        Self(words.iter().map(|word| (hash(&[word.text.as_bytes()]), f64::from(word.weight))).collect())
    }

    /// The piece that wins a draw: the heavier, the more often. 0 where there are no pieces.
    fn draw(&self, turn: u64) -> u64 {
        let seed = mix(turn.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x51_7C_C1_B7);
        let mut winner = (f64::INFINITY, 0);
        for (piece, weight) in &self.0 {
            // Uniform in (0, 1]; the exponential race gives each piece its share.
            let chance = ((mix(piece ^ seed) >> 11) + 1) as f64 / (1_u64 << 53) as f64;
            let arrival = -chance.ln() / weight;
            if arrival < winner.0 {
                winner = (arrival, *piece);
            }
        }
        winner.1
    }
}

/// The hash of some bytes: FNV-1a, mixed. Written here because it is kept in databases and may never change.
pub(crate) fn hash(parts: &[&[u8]]) -> u64 {
    let mut hash: u64 = 0xCBF2_9CE4_8422_2325;
    for part in parts {
        for byte in *part {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01B3);
        }
        hash = (hash ^ 0xFF).wrapping_mul(0x0000_0100_0000_01B3);
    }
    mix(hash)
}

/// Spreads the bits of a number over all of it.
pub(crate) fn mix(mut bits: u64) -> u64 {
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}
