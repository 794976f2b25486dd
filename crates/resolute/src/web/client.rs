//! From where a request comes: the network, as far as one household or office has it.

use std::net::{IpAddr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::uri::Authority;
use axum::http::{Extensions, HeaderMap, header};

use crate::config::Config;

/// The address that a request comes from. What a header says of it counts only from a proxy that the settings trust:
/// anybody else could say whatever they like.
pub fn address(config: &Config, headers: &HeaderMap, extensions: &Extensions) -> Option<IpAddr> {
    let peer = extensions.get::<ConnectInfo<SocketAddr>>()?.0.ip().to_canonical();
    if !config.trusted_proxies.contains(&peer) {
        return Some(peer);
    }
    let named = headers.get_all("x-forwarded-for").iter().filter_map(|line| line.to_str().ok());
    let named: Vec<&str> = named.flat_map(|line| line.split(',')).map(str::trim).collect();
    // The last one that no trusted proxy is; what stands before it was said by strangers.
    let addresses =
        named.iter().rev().map_while(|text| text.parse::<IpAddr>().ok()).map(|one| one.to_canonical());
    addresses.into_iter().find(|one| !config.trusted_proxies.contains(one)).or(Some(peer))
}

/// Whether a request comes from this machine and was passed on by nobody.
pub fn is_local(headers: &HeaderMap, extensions: &Extensions) -> bool {
    let passed_on =
        ["x-forwarded-for", "forwarded", "x-real-ip", "via"].iter().any(|name| headers.contains_key(*name));
    let peer = extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip().to_canonical());
    // Without a connection it is a call inside the program.
    !passed_on && peer.is_none_or(|peer| peer.is_loopback() && names_this_machine(headers))
}

/// Whether the name that was asked for is one of this machine: a page of another site may let its own name point here.
fn names_this_machine(headers: &HeaderMap) -> bool {
    let Some(host) = headers.get(header::HOST) else { return true };
    let Ok(host) = host.to_str().unwrap_or_default().parse::<Authority>() else { return false };
    let name = host.host().trim_matches(['[', ']']);
    name.eq_ignore_ascii_case("localhost")
        || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// The network of an address: of version 6 the first 64 bits, which one household has for itself.
pub fn network(address: Option<IpAddr>) -> String {
    match address {
        Some(IpAddr::V4(address)) => address.to_string(),
        Some(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
        None => "inside".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn asked(peer: &str, forwarded: Option<&'static str>, trusted: &[&str]) -> String {
        let folder = tempfile::tempdir().unwrap();
        let mut config = Config::load(folder.path(), |_| None).unwrap();
        config.trusted_proxies = trusted.iter().map(|one| one.parse().unwrap()).collect();
        let mut extensions = Extensions::new();
        extensions.insert(ConnectInfo(SocketAddr::new(peer.parse().unwrap(), 1)));
        let mut headers = HeaderMap::new();
        if let Some(forwarded) = forwarded {
            headers.insert("x-forwarded-for", HeaderValue::from_static(forwarded));
        }
        network(address(&config, &headers, &extensions))
    }

    #[test]
    fn a_header_counts_from_a_trusted_proxy_only() {
        assert_eq!(asked("192.0.2.1", Some("198.51.100.7"), &[]), "192.0.2.1");
        assert_eq!(asked("127.0.0.1", Some("198.51.100.7"), &["127.0.0.1"]), "198.51.100.7");
        // The visitor wrote the first one themselves.
        assert_eq!(asked("127.0.0.1", Some("10.0.0.1, 198.51.100.7"), &["127.0.0.1"]), "198.51.100.7");
        assert_eq!(
            asked("127.0.0.1", Some("198.51.100.7, 10.0.0.2"), &["127.0.0.1", "10.0.0.2"]),
            "198.51.100.7"
        );
        assert_eq!(asked("127.0.0.1", Some("nonsense"), &["127.0.0.1"]), "127.0.0.1");
        assert_eq!(asked("::ffff:192.0.2.1", None, &[]), "192.0.2.1");
        assert_eq!(asked("2001:db8:1:2:3:4:5:6", None, &[]), "2001:db8:1:2::/64");
    }

    #[test]
    fn this_machine_is_this_machine_unless_somebody_passed_it_on() {
        let mut extensions = Extensions::new();
        assert!(is_local(&HeaderMap::new(), &extensions));
        extensions.insert(ConnectInfo(SocketAddr::new("127.0.0.1".parse().unwrap(), 1)));
        assert!(is_local(&HeaderMap::new(), &extensions));
        for (host, ours) in [
            ("localhost:8080", true),
            ("[::1]:8080", true),
            ("evil.example:8080", false),
            ("192.0.2.1", false),
        ] {
            let named = HeaderMap::from_iter([(header::HOST, HeaderValue::from_static(host))]);
            assert_eq!(is_local(&named, &extensions), ours, "{host}");
        }
        let passed = HeaderMap::from_iter([(
            axum::http::HeaderName::from_static("x-forwarded-for"),
            HeaderValue::from_static("192.0.2.1"),
        )]);
        assert!(!is_local(&passed, &extensions));
        extensions.insert(ConnectInfo(SocketAddr::new("192.0.2.1".parse().unwrap(), 1)));
        assert!(!is_local(&HeaderMap::new(), &extensions));
    }
}
