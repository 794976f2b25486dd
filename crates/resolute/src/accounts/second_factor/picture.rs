//! The square that an authenticator reads, as SVG.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

use crate::web::html::Html;

/// What the square says: a secret with the name of the server and of the account.
pub fn address(secret: &str, account: &str, exercise: bool) -> String {
    let issuer = if exercise { "Resolute EXERCISE" } else { "Resolute" };
    let encoded =
        |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20");
    format!(
        "otpauth://totp/{0}:{1}?secret={secret}&issuer={0}&digits=6&period=30",
        encoded(issuer),
        encoded(account)
    )
}

/// The square. Its words stand beside it, so it is decoration for who hears the page.
pub fn square(address: &str) -> Html {
    let mut html = Html::default();
    let Ok(code) = QrCode::encode_text(address, QrCodeEcc::Medium) else { return html };
    let mut path = String::new();
    for (x, y) in (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y))) {
        if code.get_module(x, y) {
            // Four white modules around it, as the standard asks.
            write!(path, "M{} {}h1v1h-1z", x + 4, y + 4).expect("a string takes everything");
        }
    }
    let size = code.size() + 8;
    html.push_markup(&format!(
        "<svg class=\"qr\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" width=\"220\" height=\"220\" \
         shape-rendering=\"crispEdges\" aria-hidden=\"true\" focusable=\"false\">\
         <path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
    ));
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_holds_what_an_authenticator_needs() {
        let address = address("ABC", "a+b@example.org", false);
        assert_eq!(
            address,
            "otpauth://totp/Resolute:a%2Bb%40example.org?secret=ABC&issuer=Resolute&digits=6&period=30"
        );
        let svg = square(&address).to_string();
        assert!(svg.starts_with("<svg") && svg.contains("M4 4h1v1h-1z"), "{svg}");
    }
}
