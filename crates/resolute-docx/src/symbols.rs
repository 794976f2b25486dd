//! Characters of symbol fonts, whose codes mean nothing without the font.

/// Greek and mathematical characters of the Symbol font, from code 0x20 on; `\0` where it has none.
const SYMBOL_LOW: &str =
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\u{203e}αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
const SYMBOL_HIGH: &str =
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…\u{23d0}⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\0⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

/// The characters of Wingdings that texts use: bullets, boxes, ticks, arrows, circled digits.
const WINGDINGS: &[(u32, char)] = &[
    (0x22, '✂'),
    (0x28, '☎'),
    (0x2a, '✉'),
    (0x4a, '☺'),
    (0x4c, '☹'),
    (0x6c, '●'),
    (0x6d, '❍'),
    (0x6e, '■'),
    (0x6f, '□'),
    (0x71, '❑'),
    (0x72, '❒'),
    (0x73, '⬧'),
    (0x74, '⧫'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0x77, '⬥'),
    (0x81, '①'),
    (0x82, '②'),
    (0x83, '③'),
    (0x84, '④'),
    (0x85, '⑤'),
    (0x86, '⑥'),
    (0x87, '⑦'),
    (0x88, '⑧'),
    (0x89, '⑨'),
    (0x8a, '⑩'),
    (0x9e, '·'),
    (0x9f, '•'),
    (0xa7, '▪'),
    (0xa8, '◻'),
    (0xd8, '➢'),
    (0xdf, '←'),
    (0xe0, '→'),
    (0xe1, '↑'),
    (0xe2, '↓'),
    (0xe8, '➔'),
    (0xef, '⇦'),
    (0xf0, '⇨'),
    (0xfb, '✗'),
    (0xfc, '✓'),
    (0xfd, '☒'),
    (0xfe, '☑'),
];

/// The same of Wingdings 2, where the boxes of forms stand.
const WINGDINGS_2: &[(u32, char)] =
    &[(0x4f, '✗'), (0x50, '✓'), (0x51, '☒'), (0x52, '☑'), (0x53, '☒'), (0x54, '☒'), (0x97, '●'), (0xa3, '☐')];

/// What a reader sees for `character` set in `font`. Symbol fonts have their codes at U+F000 or at U+0000;
/// characters of other fonts, and codes without a counterpart, stay as they are.
pub(crate) fn character(font: Option<&str>, character: char) -> char {
    let code = match character as u32 {
        code @ 0xf020..=0xf0ff => code - 0xf000,
        code @ 0x20..=0xff => code,
        _ => return character,
    };
    let seen = match font.map(str::to_ascii_lowercase).as_deref() {
        Some("symbol") => symbol(code),
        Some("wingdings") => of(WINGDINGS, code),
        Some("wingdings 2") => of(WINGDINGS_2, code),
        // Word's own bullets keep their look in whatever font a careless writer names.
        _ if character == '\u{f0b7}' => Some('•'),
        _ => None,
    };
    seen.unwrap_or(character)
}

fn of(table: &[(u32, char)], code: u32) -> Option<char> {
    table.iter().find(|(known, _)| *known == code).map(|(_, seen)| *seen)
}

fn symbol(code: u32) -> Option<char> {
    let (table, first) = if code < 0xa0 { (SYMBOL_LOW, 0x20) } else { (SYMBOL_HIGH, 0xa0) };
    table.chars().nth((code - first) as usize).filter(|seen| *seen != '\0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbol_font_gives_greek_and_bullets() {
        assert_eq!(character(Some("Symbol"), '\u{f061}'), 'α');
        assert_eq!(character(Some("Symbol"), '\u{f0b7}'), '•');
        assert_eq!(character(Some("Symbol"), '\u{f0e5}'), '∑');
        assert_eq!(character(Some("Symbol"), '\u{f057}'), 'Ω');
        assert_eq!(character(Some("Symbol"), '\u{f0fe}'), '⎭');
        assert_eq!(character(Some("Wingdings"), '\u{f0fc}'), '✓');
        assert_eq!(character(Some("Arial"), '%'), '%');
    }
}
