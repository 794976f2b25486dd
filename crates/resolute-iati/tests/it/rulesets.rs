//! Rulesets, judged by the small files that come with them.

use resolute_iati::{Item, Reader, Ruleset};

use crate::common::{corpus, files, report};

/// Rules and files of the set, and whether the file keeps the rule. Where a name says good, bad or not relevant, this is
/// what it says; the others follow from the rule's own words.
const TRIED: [(&str, &str, bool); 70] = [
    ("at_least_one", "at_least_one_bad", false),
    ("at_least_one", "at_least_one_narrative", true),
    ("at_least_one", "at_least_one_no_element_good", true),
    ("at_least_one", "at_least_one_ref", true),
    ("between_dates", "between_dates_bad", false),
    ("between_dates", "between_dates_good", true),
    ("condition", "activity_status_2", true),
    ("condition", "activity_status_3", false),
    ("date_now", "date_now_bad", false),
    ("date_now", "date_now_good", true),
    ("date_order", "date_bad", false),
    ("date_order", "date_good", true),
    ("dependent_title_description", "title", false),
    ("dependent_title_description", "description", false),
    ("dependent_title_description", "title_description", true),
    ("dependent_title_description", "empty_activity", true),
    ("empty", "empty", true),
    ("empty", "empty_activity", true),
    ("forloop", "forloop_bad", false),
    ("forloop", "forloop_good", true),
    ("if_then", "if_then_bad", false),
    ("if_then", "if_then_good", true),
    ("no_more_than_one_title", "title", true),
    ("no_more_than_one_title", "title_twice", false),
    ("no_more_than_one_title", "empty_activity", true),
    ("no_paths", "empty", true),
    ("no_paths", "empty_activity", false),
    ("one_or_all", "one_or_all_currency_all_bad", false),
    ("one_or_all", "one_or_all_currency_all_good", true),
    ("one_or_all", "one_or_all_currency_bad", false),
    ("one_or_all", "one_or_all_currency_good", true),
    ("one_or_all", "one_or_all_lang_bad", false),
    ("one_or_all", "one_or_all_lang_bad_all", false),
    ("one_or_all", "one_or_all_lang_good", true),
    ("one_or_all", "one_or_all_lang_good_all", true),
    ("one_or_all", "one_or_all_sector_all_bad", false),
    ("one_or_all", "one_or_all_sector_all_good", true),
    ("one_or_all", "one_or_all_sector_bad", false),
    ("one_or_all", "one_or_all_sector_good", true),
    ("one_or_all_org", "one_or_all_org_currency_bad", false),
    ("one_or_all_org", "one_or_all_org_currency_good", true),
    ("only_one_of", "only_one_of_activity_bad", false),
    ("only_one_of", "only_one_of_activity_good", true),
    ("only_one_of", "only_one_of_transaction_bad", false),
    ("only_one_of", "only_one_of_transaction_good", true),
    ("period_time", "period_time_bad", false),
    ("period_time", "period_time_good", true),
    ("range", "range_bad", false),
    ("range", "range_good", true),
    ("recipient_country", "recipient_country_bad", false),
    ("recipient_country", "recipient_country_good", true),
    ("recipient_region_budget", "recipient_region_budget_bad", false),
    ("recipient_region_budget", "recipient_region_budget_good", true),
    ("regex_matches", "regex_bad", false),
    ("regex_matches", "regex_good", true),
    ("regex_no_matches", "regex_bad", true),
    ("regex_no_matches", "regex_good", false),
    ("results_references", "results_refs_bad", false),
    ("results_references", "results_refs_good", true),
    ("sector_percentage_sum", "sector_percentage_sum_bad", false),
    ("sector_percentage_sum", "sector_percentage_sum_good", true),
    ("starts_with", "identifiers", true),
    ("starts_with", "identifiers_bad", false),
    ("sum", "sum_bad", false),
    ("sum", "sum_good", true),
    ("sum_two", "sum_two_bad", false),
    ("sum_two", "sum_two_good", true),
    ("time_limit", "time_limit_bad", false),
    ("time_limit", "time_limit_good", true),
    ("title_exists", "title", true),
];

const TRIED_TOO: [(&str, &str, bool); 17] = [
    ("title_exists", "empty_activity", false),
    ("title_exists", "empty", true),
    ("title_text_exists", "title", false),
    ("title_text_exists", "title_text", true),
    ("total_expenditure", "total_expenditure_bad", false),
    ("total_expenditure", "total_expenditure_good", true),
    ("unique", "unique_bad", false),
    ("unique", "unique_good", true),
    ("result_indicator_baseline_selector_with_conditions", "results_indicator_baseline_value_bad", false),
    ("result_indicator_baseline_selector_with_conditions", "results_indicator_baseline_value_good", true),
    (
        "result_indicator_baseline_selector_with_conditions",
        "results_indicator_baseline_value_not_relevant",
        true,
    ),
    (
        "result_indicator_period_actual_selector_with_conditions",
        "results_indicator_period_actual_value_bad",
        false,
    ),
    (
        "result_indicator_period_actual_selector_with_conditions",
        "results_indicator_period_actual_value_good",
        true,
    ),
    (
        "result_indicator_period_actual_selector_with_conditions",
        "results_indicator_period_actual_value_not_relevant",
        true,
    ),
    (
        "result_indicator_period_target_selector_with_conditions",
        "results_indicator_period_target_value_bad",
        false,
    ),
    (
        "result_indicator_period_target_selector_with_conditions",
        "results_indicator_period_target_value_good",
        true,
    ),
    (
        "result_indicator_period_target_selector_with_conditions",
        "results_indicator_period_target_value_not_relevant",
        true,
    ),
];

/// The day on which the tests stand.
pub(crate) const TODAY: &str = "2026-11-24";

/// Whether all entries of a file keep the rules.
fn keeps(rules: &Ruleset, file: &[u8]) -> bool {
    Reader::new(file).all(|item| match item.expect("a well-formed file") {
        Item::Activity(activity) => rules.check(activity.tree(), TODAY).is_empty(),
        Item::Organisation(organisation) => rules.check(organisation.tree(), TODAY).is_empty(),
        _ => true,
    })
}

#[test]
fn small_files_keep_or_break_the_rules_as_their_names_say() {
    let Some(corpus) = corpus() else { return };
    let folder = corpus.join("rulesets/meta_tests");
    let (mut reached, mut all) = (0, 0);
    let mut used = std::collections::BTreeSet::new();
    for (rules, file, expected) in TRIED.iter().chain(&TRIED_TOO) {
        let json = std::fs::read_to_string(folder.join(format!("{rules}.json"))).expect("a ruleset");
        let xml = std::fs::read(folder.join(format!("{file}.xml"))).expect("a file");
        let kept = keeps(&Ruleset::parse(&json).expect("a ruleset"), &xml);
        if kept != *expected {
            println!("{rules} on {file}: {kept}");
        }
        reached += usize::from(kept == *expected);
        all += 1;
        used.insert(*file);
    }
    report("iati.rules-tried", reached, all);
    // Every file with a verdict in its name is among them.
    for file in files(&folder, ".xml") {
        let name = file.file_stem().expect("a name").to_string_lossy().into_owned();
        let has_verdict = ["good", "bad", "not_relevant"].iter().any(|verdict| name.contains(verdict));
        assert!(!has_verdict || used.contains(name.as_str()), "{name} is tried");
    }
}

#[test]
fn rulesets_of_others_are_read() {
    let Some(corpus) = corpus() else { return };
    let mut all: Vec<_> = files(&corpus.join("rulesets"), ".json");
    all.extend(files(&corpus.join("standard-2.03/rulesets"), ".json"));
    let (mut read, mut count) = (0, 0);
    for file in all.iter().filter(|file| !file.to_string_lossy().contains("schema")) {
        count += 1;
        match Ruleset::parse(&std::fs::read_to_string(file).expect("a file")) {
            Ok(_) => read += 1,
            Err(error) => println!("{}: {error}", file.display()),
        }
    }
    report("iati.rulesets-read", read, count);
}
