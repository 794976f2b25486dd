//! Addresses by RFC 3986, as libxml2 reads them: characters that an address may not hold are taken as escaped, so that
//! only its build is judged.

/// Whether it is an address or a reference relative to one; the empty one is.
pub(super) fn is_reference(text: &str) -> bool {
    let escaped: Vec<u8> = text.bytes().map(|byte| if is_escaped(byte) { b'_' } else { byte }).collect();
    let text = String::from_utf8_lossy(&escaped);
    let is_absolute = || {
        let (scheme, rest) = text.split_once(':')?;
        let mut letters = scheme.bytes();
        let is_scheme = letters.next()?.is_ascii_alphabetic()
            && letters.all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
        Some(is_scheme && is_rest(rest))
    };
    is_absolute().unwrap_or(false) || is_relative(&text) && is_rest(&text)
}

/// libxml2 escapes these before it looks.
fn is_escaped(byte: u8) -> bool {
    byte <= 32 || byte >= 127 || b"<>\"{}|\\^`".contains(&byte)
}

/// Without a scheme the first part of a path has no colon.
fn is_relative(text: &str) -> bool {
    let first = text.split(['/', '?', '#']).next().unwrap_or_default();
    !first.contains(':')
}

/// Authority, path, query, fragment.
fn is_rest(text: &str) -> bool {
    let (text, fragment) = text.split_once('#').unwrap_or((text, ""));
    let (hierarchy, query) = text.split_once('?').unwrap_or((text, ""));
    let (authority, path) = match hierarchy.strip_prefix("//") {
        Some(rest) => rest.split_at(rest.find('/').unwrap_or(rest.len())),
        None => ("", hierarchy),
    };
    is_authority(authority)
        && made_of(path, b":@/")
        && made_of(query, b":@/?")
        // libxml2 lets brackets pass here alone.
        && made_of(fragment, b":@/?[]")
}

fn is_authority(text: &str) -> bool {
    let (user, place) = text.split_once('@').unwrap_or(("", text));
    let (host, port) = match place.strip_prefix('[') {
        Some(rest) => match rest.split_once(']') {
            Some((_, port)) => ("", port),
            None => return false,
        },
        None => place.split_at(place.find(':').unwrap_or(place.len())),
    };
    let is_port = port.is_empty()
        || port.strip_prefix(':').is_some_and(|digits| {
            digits.bytes().all(|byte| byte.is_ascii_digit()) && digits.parse::<i32>().is_ok()
        });
    made_of(user, b":") && made_of(host, b"") && is_port
}

/// Letters, digits, the marks that an address may hold, escapes, and some more.
fn made_of(text: &str, more: &[u8]) -> bool {
    let bytes = text.as_bytes();
    let is_escape =
        |at: usize| bytes.get(at + 1..at + 3).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
    bytes.iter().enumerate().all(|(at, byte)| match byte {
        b'%' => is_escape(at),
        byte => byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=".contains(byte) || more.contains(byte),
    })
}
