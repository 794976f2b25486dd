//! Codes by time: RFC 6238 over RFC 4226, with SHA-1, six digits and steps of thirty seconds, which is what every
//! authenticator understands.

use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use sha1::Sha1;

/// Seconds of a step.
const STEP: i64 = 30;
/// Steps by which a clock may be slow or fast.
const DRIFT: i64 = 1;
/// RFC 4648, 6.
const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// A new secret of 160 bits in the letters that authenticators read.
pub fn new_secret() -> String {
    let mut bytes = [0_u8; 20];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    encoded(&bytes)
}

/// The step in which a code was made, where it is right for the secret now or a step before or after, and later than
/// the last one taken.
pub fn step_of(secret: &str, code: &str, last_step: i64, now: Timestamp) -> Option<i64> {
    let secret = decoded(secret)?;
    let digits: String = code.chars().filter(|character| !character.is_whitespace()).collect();
    let current = now.as_second().div_euclid(STEP);
    // Every step is worked out, so that the time of an answer says nothing.
    let right = (current - DRIFT..=current + DRIFT)
        .filter(|step| same(&at_step(&secret, *step), &digits))
        .fold(None, |_, step| Some(step));
    right.filter(|step| *step > last_step)
}

/// The six digits of a step.
fn at_step(secret: &[u8], step: i64) -> String {
    let mut mac = Hmac::<Sha1>::new_from_slice(secret).expect("a key of any length is taken");
    mac.update(&step.to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let offset = usize::from(hash[19] & 0x0f);
    let four = [hash[offset] & 0x7f, hash[offset + 1], hash[offset + 2], hash[offset + 3]];
    format!("{:06}", u32::from_be_bytes(four) % 1_000_000)
}

fn same(one: &str, other: &str) -> bool {
    one.len() == other.len()
        && one.bytes().zip(other.bytes()).fold(0, |sum, (one, other)| sum | (one ^ other)) == 0
}

fn encoded(bytes: &[u8]) -> String {
    let bits: Vec<u8> = bytes.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1)).collect();
    bits.chunks(5)
        .map(|five| {
            let index = five.iter().fold(0, |sum, bit| sum << 1 | bit) << (5 - five.len());
            char::from(ALPHABET[usize::from(index)])
        })
        .collect()
}

fn decoded(text: &str) -> Option<Vec<u8>> {
    let mut bits: Vec<u8> = Vec::new();
    for letter in text.bytes() {
        let index = ALPHABET.iter().position(|known| *known == letter.to_ascii_uppercase())?;
        bits.extend((0..5).rev().map(|bit| u8::try_from(index >> bit & 1).unwrap_or_default()));
    }
    Some(bits.chunks_exact(8).map(|eight| eight.iter().fold(0, |sum, bit| sum << 1 | bit)).collect())
}

/// The code that a device shows now; for tests of signing in.
pub fn shown(secret: &str, now: Timestamp) -> Option<String> {
    Some(at_step(&decoded(secret)?, now.as_second().div_euclid(STEP)))
}

/// Recovery codes: ten, of eighty random bits each, in groups that can be copied by hand.
pub fn new_recovery_codes() -> Vec<String> {
    let grouped = |code: String| {
        code.as_bytes()
            .chunks(4)
            .map(|four| String::from_utf8_lossy(four).into_owned())
            .collect::<Vec<_>>()
            .join("-")
    };
    (0..10).map(|_| grouped(new_secret()[..16].to_lowercase())).collect()
}

/// A recovery code as it is compared: without case, spaces and hyphens.
pub fn plain(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B: the secret is `12345678901234567890`, the codes have eight digits there.
    #[test]
    fn codes_are_those_of_the_standard() {
        let secret = encoded(b"12345678901234567890");
        assert_eq!(secret, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        for (second, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            let now = Timestamp::constant(second, 0);
            assert_eq!(shown(&secret, now).as_deref(), Some(code));
            assert_eq!(step_of(&secret, code, 0, now), Some(second / 30));
        }
    }

    #[test]
    fn a_code_counts_once_and_for_a_step_around_its_own() {
        let (secret, now) = (new_secret(), Timestamp::constant(1_800_000_000, 0));
        let code = shown(&secret, now).unwrap();
        let step = step_of(&secret, &format!("{} {}", &code[..3], &code[3..]), 0, now).unwrap();
        assert_eq!(step_of(&secret, &code, step, now), None, "replayed");
        let at = |seconds: i64| Timestamp::constant(1_800_000_000 + seconds, 0);
        assert!(
            step_of(&secret, &code, 0, at(30)).is_some() && step_of(&secret, &code, 0, at(-30)).is_some()
        );
        assert_eq!(step_of(&secret, &code, 0, at(90)), None);
        for wrong in ["", "12345", "1234567", "abcdef", "١٢٣٤٥٦"] {
            assert_eq!(step_of(&secret, wrong, 0, now).filter(|_| wrong != code), None);
        }
    }

    #[test]
    fn secrets_come_back_as_they_went() {
        for bytes in [&b"f"[..], b"fo", b"foo", b"foob", b"fooba", b"foobar"] {
            assert_eq!(decoded(&encoded(bytes)).unwrap(), bytes);
        }
        assert_eq!(encoded(b"foobar"), "MZXW6YTBOI");
        assert_eq!(decoded("0189"), None);
    }

    #[test]
    fn recovery_codes_are_read_however_they_are_typed() {
        let codes = new_recovery_codes();
        assert_eq!(codes.len(), 10);
        assert_eq!(plain(&codes[0].to_uppercase().replace('-', " ")), plain(&codes[0]));
        assert_eq!(plain(&codes[0]).len(), 16);
    }
}
