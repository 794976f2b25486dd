//! The language of a page: what was asked for in the address, else the reader's choice, else the browser's wish.

/// The six official languages of the United Nations.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    /// العربية
    Ar,
    /// English
    #[default]
    En,
    /// Español
    Es,
    /// Français
    Fr,
    /// Русский
    Ru,
    /// 中文
    Zh,
}

impl Locale {
    /// In the order in which the menu lists them: alphabetical by code, as the bodies do.
    pub const ALL: [Locale; 6] = [Locale::Ar, Locale::En, Locale::Es, Locale::Fr, Locale::Ru, Locale::Zh];

    /// ISO 639-1 code, also the value of `lang`.
    pub fn code(self) -> &'static str {
        match self {
            Locale::Ar => "ar",
            Locale::En => "en",
            Locale::Es => "es",
            Locale::Fr => "fr",
            Locale::Ru => "ru",
            Locale::Zh => "zh",
        }
    }

    /// Its name in itself, so that a reader finds it from any page.
    pub fn own_name(self) -> &'static str {
        match self {
            Locale::Ar => "العربية",
            Locale::En => "English",
            Locale::Es => "Español",
            Locale::Fr => "Français",
            Locale::Ru => "Русский",
            Locale::Zh => "中文",
        }
    }

    /// Value of `dir`.
    pub fn direction(self) -> &'static str {
        if self == Locale::Ar { "rtl" } else { "ltr" }
    }

    /// `fr`, `fr-CH`, `zh_Hans`: the language counts, the rest does not.
    pub fn from_tag(tag: &str) -> Option<Locale> {
        let language = tag.split(['-', '_']).next()?.trim();
        Locale::ALL.into_iter().find(|locale| locale.code().eq_ignore_ascii_case(language))
    }

    /// The first language of an `Accept-Language` header that there is, by weight, then by order.
    pub fn from_accept_language(header: &str) -> Option<Locale> {
        let mut best: Option<(f32, Locale)> = None;
        for wish in header.split(',').take(20) {
            let mut parts = wish.split(';');
            let Some(locale) = parts.next().and_then(|tag| Locale::from_tag(tag.trim())) else { continue };
            let weight = parts
                .find_map(|part| part.trim().strip_prefix("q="))
                .map_or(1.0, |q| q.trim().parse::<f32>().unwrap_or(0.0));
            if weight > 0.0 && best.is_none_or(|(known, _)| weight > known) {
                best = Some((weight, locale));
            }
        }
        best.map(|(_, locale)| locale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accept_language_goes_by_weight_then_order() {
        let cases = [
            ("fr-CH, fr;q=0.9, en;q=0.8", Some(Locale::Fr)),
            ("de, ru;q=0.7, ar;q=0.9", Some(Locale::Ar)),
            ("en;q=0.5, es;q=0.5", Some(Locale::En)),
            ("zh-Hans-CN", Some(Locale::Zh)),
            ("fr;q=0, de", None),
            ("es;q=nonsense", None),
            ("", None),
            ("*", None),
        ];
        for (header, expected) in cases {
            assert_eq!(Locale::from_accept_language(header), expected, "{header}");
        }
    }

    #[test]
    fn only_arabic_runs_from_right_to_left() {
        let rtl: Vec<Locale> = Locale::ALL.into_iter().filter(|locale| locale.direction() == "rtl").collect();
        assert_eq!(rtl, [Locale::Ar]);
    }
}
