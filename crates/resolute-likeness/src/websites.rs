//! Addresses of pages, compared without what differs by chance.

use crate::signature::hash;

/// Houses in which everybody lives: the same host says nothing.
const SHARED: &[&str] = &[
    "facebook.com",
    "youtube.com",
    "youtu.be",
    "twitter.com",
    "x.com",
    "linkedin.com",
    "instagram.com",
    "google.com",
    "sites.google.com",
    "docs.google.com",
    "drive.google.com",
    "play.google.com",
    "itunes.apple.com",
    "apps.apple.com",
    "wordpress.com",
    "blogspot.com",
    "github.com",
    "wikipedia.org",
    "itu.int",
    "bit.ly",
    "t.me",
    "wa.me",
    "medium.com",
];

/// A page and the house in which it lies, as numbers; 0 where there is none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Website {
    pub(crate) page: u32,
    pub(crate) house: u32,
}

impl Website {
    /// Reads an address. Scheme, `www.`, fragment, final slash and `index.*` do not count.
    pub(crate) fn of(address: &str) -> Self {
        let address = address.trim();
        let bare = address.split_once("://").map_or(address, |(_, rest)| rest);
        let bare = bare.split('#').next().unwrap_or_default();
        let (house, path) = bare.split_once('/').unwrap_or((bare, ""));
        let house = house.to_lowercase();
        let house = house.strip_prefix("www.").unwrap_or(&house);
        let house = house.split(':').next().unwrap_or_default();
        if !house.contains('.') || house.contains(' ') {
            return Self::default();
        }
        let path = path.trim_end_matches('/');
        let path = if path.starts_with("index.") || path.starts_with("default.") { "" } else { path };
        let is_shared = SHARED.contains(&house);
        Self {
            page: if path.is_empty() { 0 } else { short(hash(&[house.as_bytes(), path.as_bytes()])) },
            house: if is_shared { 0 } else { short(hash(&[house.as_bytes()])) },
        }
    }
}

/// Half of a hash, never 0.
fn short(hash: u64) -> u32 {
    ((hash >> 32) as u32).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn websites_are_the_same_when_scheme_and_slash_differ() {
        let page = Website::of("https://www.Example.org/mada/");
        assert_eq!(page, Website::of("http://example.org/mada#top"));
        assert_ne!(page.page, Website::of("http://example.org/other").page);
        assert_eq!(page.house, Website::of("example.org").house);
        assert_eq!(Website::of("example.org/index.html").page, 0);
        assert_eq!(Website::of("none"), Website::default());
        assert_eq!(Website::of("https://facebook.com/mada").house, 0);
    }
}
