//! The tagger as its users see it, and its figures on other people's labelled texts.

mod figures;
mod languages;
mod odd;
mod suggestions;
