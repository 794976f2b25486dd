//! What is known of an entry when it is compared.

/// What is known of an entry. Whatever is not known stays empty: nothing is concluded from it.
///
/// ```
/// use resolute_likeness::Record;
///
/// let record = Record {
///     title: "Electronic Visa",
///     organisation: "Ministry of Foreign Affairs",
///     countries: vec!["SAU"],
///     ..Record::default()
/// };
/// assert_eq!(record.starts, None);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record<'a> {
    /// Title, in any language and script.
    pub title: &'a str,
    /// Description; its first 600 words are compared.
    pub description: &'a str,
    /// Name of the organisation as its people wrote it.
    pub organisation: &'a str,
    /// Codes of countries, of three letters, in any order.
    pub countries: Vec<&'a str>,
    /// Year in which it starts or started.
    pub starts: Option<u16>,
    /// Year in which it ends or ended.
    pub ends: Option<u16>,
    /// Address of its pages.
    pub website: &'a str,
}
