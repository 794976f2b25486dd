//! Every visible word of the product, by key and language, from `locales/*/*.ftl`.
//!
//! A key that a language lacks is answered in English and a key that nobody has is shown as it is: a page with one
//! odd word is better than no page. The tests see to it that neither happens (`cargo xtask tidy` compares the languages).

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::format;
use super::locale::Locale;

type Bundle = FluentBundle<FluentResource>;

macro_rules! files {
    ($($code:literal),+) => {
        [$(($code, &[
            include_str!(concat!("../../locales/", $code, "/common.ftl")),
            include_str!(concat!("../../locales/", $code, "/instruments.ftl")),
            include_str!(concat!("../../locales/", $code, "/citations.ftl")),
            include_str!(concat!("../../locales/", $code, "/mandates.ftl")),
            include_str!(concat!("../../locales/", $code, "/trace.ftl")),
            include_str!(concat!("../../locales/", $code, "/checks.ftl")),
            include_str!(concat!("../../locales/", $code, "/parallels.ftl")),
            include_str!(concat!("../../locales/", $code, "/languages.ftl")),
            include_str!(concat!("../../locales/", $code, "/api.ftl")),
            include_str!(concat!("../../locales/", $code, "/comparisons.ftl")),
            include_str!(concat!("../../locales/", $code, "/actors.ftl")),
            include_str!(concat!("../../locales/", $code, "/frameworks.ftl")),
            include_str!(concat!("../../locales/", $code, "/search.ftl")),
            include_str!(concat!("../../locales/", $code, "/feeds.ftl")),
            include_str!(concat!("../../locales/", $code, "/review.ftl")),
            include_str!(concat!("../../locales/", $code, "/figures.ftl")),
            include_str!(concat!("../../locales/", $code, "/money.ftl")),
            include_str!(concat!("../../locales/", $code, "/partners.ftl")),
            include_str!(concat!("../../locales/", $code, "/trends.ftl")),
            include_str!(concat!("../../locales/", $code, "/accounts.ftl")),
            include_str!(concat!("../../locales/", $code, "/mail.ftl")),
            include_str!(concat!("../../locales/", $code, "/activities.ftl")),
            include_str!(concat!("../../locales/", $code, "/duplicates.ftl")),
            include_str!(concat!("../../locales/", $code, "/imports.ftl")),
            include_str!(concat!("../../locales/", $code, "/findings.ftl")),
            include_str!(concat!("../../locales/", $code, "/publishers.ftl")),
            include_str!(concat!("../../locales/", $code, "/entries.ftl")),
            include_str!(concat!("../../locales/", $code, "/register.ftl")),
            include_str!(concat!("../../locales/", $code, "/searches.ftl")),
            include_str!(concat!("../../locales/", $code, "/reports.ftl")),
            include_str!(concat!("../../locales/", $code, "/report_kinds.ftl")),
            include_str!(concat!("../../locales/", $code, "/history.ftl")),
            include_str!(concat!("../../locales/", $code, "/plans.ftl")),
            include_str!(concat!("../../locales/", $code, "/deadlines.ftl")),
            include_str!(concat!("../../locales/", $code, "/obligations.ftl")),
            include_str!(concat!("../../locales/", $code, "/pack.ftl")),
            include_str!(concat!("../../locales/", $code, "/inputs.ftl")),
            include_str!(concat!("../../locales/", $code, "/due_reports.ftl")),
            include_str!(concat!("../../locales/", $code, "/overview.ftl")),
        ])),+]
    };
}

/// In the order of [`Locale::ALL`].
const FILES: [(&str, &[&str]); 6] = files!["ar", "en", "es", "fr", "ru", "zh"];

/// The words of `key`.
pub fn words(locale: Locale, key: &str) -> String {
    words_with(locale, key, &[])
}

/// The words of `key` with its `{ $names }` filled in.
pub fn words_with(locale: Locale, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
    let mut arguments = FluentArgs::with_capacity(values.len());
    for (name, value) in values {
        arguments.set(*name, value.clone());
    }
    look_up(locale, key, &arguments)
        .or_else(|| look_up(Locale::En, key, &arguments))
        .unwrap_or_else(|| key.to_owned())
}

fn look_up(locale: Locale, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
    let bundle = bundle(locale);
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(arguments), &mut errors);
    errors.is_empty().then(|| text.into_owned())
}

fn bundle(locale: Locale) -> &'static Bundle {
    static BUNDLES: OnceLock<Vec<Bundle>> = OnceLock::new();
    let bundles = BUNDLES.get_or_init(|| Locale::ALL.into_iter().map(build).collect());
    &bundles[locale as usize]
}

fn build(locale: Locale) -> Bundle {
    let language: LanguageIdentifier = locale.code().parse().expect("a two-letter code is a language");
    let mut bundle = Bundle::new_concurrent(vec![language]);
    // Isolation marks matter where Latin citations stand inside right-to-left words; elsewhere they only cost bytes.
    bundle.set_use_isolating(locale == Locale::Ar);
    bundle.set_formatter(Some(match locale {
        Locale::Fr => grouped_in_french,
        Locale::Es | Locale::Ru => grouped_with_spaces,
        Locale::Ar | Locale::En | Locale::Zh => grouped_with_commas,
    }));
    for text in FILES[locale as usize].1 {
        let resource = match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) => resource,
            // The tests refuse a file with faults; what could be read of it still serves.
            Err((resource, faults)) => {
                tracing::error!(locale = locale.code(), ?faults, "words could not be read whole");
                resource
            }
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn grouped_with_commas<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(Locale::En, value)
}

fn grouped_with_spaces<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(Locale::Ru, value)
}

fn grouped_in_french<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(Locale::Fr, value)
}

/// Whole numbers only; anything else keeps Fluent's own form.
fn grouped(locale: Locale, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => {
            // Counts of rows stay far below the 2^53 where a double stops being exact.
            #[expect(clippy::cast_possible_truncation, reason = "checked to be whole, and small by nature")]
            Some(format::number(locale, number.value as i64))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counted_words_follow_the_plural_of_their_language() {
        let count = |locale, n: i64| words_with(locale, "duties-count", &[("count", FluentValue::from(n))]);
        assert_eq!(count(Locale::En, 1), "1 duty");
        assert_eq!(count(Locale::En, 28), "28 duties");
        assert_eq!(count(Locale::Ru, 1), "1 поручение");
        assert_eq!(count(Locale::Ru, 3), "3 поручения");
        assert_eq!(count(Locale::Ru, 28), "28 поручений");
        assert_eq!(count(Locale::Fr, 12_345), "12\u{202f}345 obligations");
    }

    #[test]
    fn an_unknown_key_is_shown_as_it_is() {
        assert_eq!(words(Locale::Ru, "no-such-key"), "no-such-key");
    }

    /// Keys named in templates and code, so that a page never shows a bare key.
    #[test]
    fn every_key_that_a_page_names_exists() {
        let mut seen = 0;
        for path in sources() {
            let text = std::fs::read_to_string(&path).expect("a source file is text");
            for opening in [".t(\"", ".n(\"", ".say(\"", ".with(\""] {
                for (at, _) in text.match_indices(opening) {
                    let rest = &text[at + opening.len()..];
                    let key = rest.split('"').next().unwrap_or(rest);
                    assert!(bundle(Locale::En).has_message(key), "{}: {key} has no words", path.display());
                    seen += 1;
                }
            }
        }
        assert!(seen > 50, "only {seen} keys were found; has the way to name them changed?");
    }

    /// Beginnings of keys whose end is a code of the program: `state-` and `overdue`.
    const WITH_CODES: &[&str] = &[
        "activities-filter-",
        "activities-sort-",
        "activities-source-",
        "activity-choice-",
        "activity-confirmed-",
        "activity-coverage-",
        "activity-detail-",
        "activity-field-",
        "activity-help-",
        "activity-kind-",
        "activity-money-",
        "activity-party-",
        "activity-progress-",
        "activity-rule-",
        "activity-standing-",
        "activity-step-",
        "actor-kind-",
        "actors-facet-",
        "actors-sort-",
        "agreement-state-",
        "api-tag-",
        "check-errors",
        "check-notes",
        "check-rule-",
        "check-warnings",
        "checked-",
        "citations-body",
        "citations-cite",
        "citations-names",
        "cited-",
        "due-",
        "duplicates-kind-",
        "duplicates-state-",
        "evidence-kind-",
        "facet-",
        "fact-",
        "figures-facet-",
        "figures-most-",
        "figures-trend-",
        "finding-",
        "force-",
        "group-",
        "entry-history-evidence-",
        "entry-history-link-",
        "imports-column-",
        "inputs-",
        "contributed-",
        "due-reports-facet-",
        "due-reports-pair-",
        "due-reports-review-",
        "due-reports-standing-",
        "due-reports-verdict-",
        "imports-format-",
        "imports-state-",
        "imports-weight-",
        "label-",
        "likeness-",
        "link-",
        "mapping-",
        "matrix-gaps",
        "matrix-measure-",
        "matrix-surprises",
        "matrix-unit-",
        "money-reason-",
        "money-trend-",
        "names-",
        "deadline-kind-",
        "deadline-state-",
        "deadlines-facet-",
        "obligation-nature-",
        "obligation-progress-",
        "obligation-standing-",
        "obligation-step-",
        "obligations-facet-",
        "digests-daily",
        "digests-weekly",
        "neighbourhood-cite",
        "parallels-confirmed",
        "parallels-dismissed",
        "partners-joint-",
        "partners-sort-",
        "trends-before-",
        "trends-of-",
        "trends-way-",
        "plan-answers-",
        "plan-coverage-",
        "plan-gap-",
        "plan-milestone-",
        "plan-due-",
        "plan-facet-",
        "plan-field-",
        "plan-help-",
        "plan-kind-",
        "plan-level-",
        "plan-none-",
        "plan-product-",
        "plan-rule-",
        "plan-state-",
        "plan-step-",
        "plan-unit-",
        "overview-due-",
        "overview-duty-",
        "reading-",
        "reason-",
        "recurrence-",
        "reports-as-",
        "reports-begun-",
        "reports-does-",
        "reports-is-",
        "reports-missing-",
        "reports-part-",
        "reports-register-",
        "reports-section-",
        "reports-standing-",
        "reports-step-",
        "reports-template-",
        "reports-what-",
        "review-approve",
        "review-ask-back",
        "review-assign",
        "review-done-",
        "review-filter-",
        "review-reject",
        "review-reviewer-",
        "review-what-",
        "role-",
        "room-next-",
        "rule-",
        "scheme-",
        "scope-",
        "publisher-budget-",
        "publisher-status-",
        "search-facet-",
        "search-kind-",
        "search-note-",
        "searches-alert-",
        "seen-",
        "sort-",
        "standing-",
        "state-",
        "training-when-",
        "trace-missing-",
        "unresolved-",
        "version-",
        "view-",
    ];

    #[test]
    fn no_words_stand_without_a_page_that_says_them() {
        let pages: String = sources()
            .iter()
            .map(|path| std::fs::read_to_string(path).expect("a source file is text"))
            .collect();
        let lines = FILES[Locale::En as usize].1.iter().flat_map(|text| text.lines());
        let keys = lines.filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
        let keys = keys.filter_map(|line| line.split_once(" =").map(|(key, _)| key));
        let unused: Vec<&str> = keys
            .filter(|key| !WITH_CODES.iter().any(|start| key.starts_with(start)))
            .filter(|key| !pages.contains(&format!("\"{key}\"")))
            .collect();
        assert!(unused.is_empty(), "nobody says {unused:?}");
    }

    fn sources() -> Vec<std::path::PathBuf> {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut folders = vec![root.join("src"), root.join("templates")];
        let mut files = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("the folder is there").flatten() {
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path);
                } else if path
                    .extension()
                    .is_some_and(|kind| kind == "html" || kind == "rs" || kind == "jinja")
                    && !path.ends_with("web/words.rs")
                {
                    files.push(path);
                }
            }
        }
        files
    }
}
