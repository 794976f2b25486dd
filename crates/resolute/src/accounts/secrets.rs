//! Secrets that are given out once and kept as hashes: of sessions, links by mail, tokens, recovery codes.
//!
//! They are random and long, so a plain digest keeps them; a slow function is for what people choose themselves.

use crate::files::sha256;

/// A new secret: 256 random bits in hexadecimal digits.
pub(crate) fn new_secret() -> String {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What is kept of a secret. The word says what it is for, so that one kind of secret never passes for another.
pub(crate) fn digest(purpose: &str, secret: &str) -> String {
    sha256(format!("{purpose}:{secret}").as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_differ_and_so_do_their_purposes() {
        assert_ne!(new_secret(), new_secret());
        assert_eq!(new_secret().len(), 64);
        assert_ne!(digest("session", "a"), digest("token", "a"));
    }
}
