//! Any bytes as a file of IATI: an error or pieces that are the bytes again; every check ends, every entry stands alone.
#![no_main]

use libfuzzer_sys::fuzz_target;
use resolute_iati::{Activity, Checker, Item, MoneyEntry, Reader, totals};

fuzz_target!(|bytes: &[u8]| {
    let mut reader = Reader::new(bytes);
    let mut checker = Checker::with_rules("2026-01-01");
    let mut whole = String::new();
    let mut entries = Vec::new();
    for item in reader.by_ref() {
        let Ok(item) = item else { return };
        checker.item(&item);
        whole.push_str(item.source());
        if let Item::Activity(activity) = &item {
            let alone = Activity::from_xml(&activity.to_xml()).expect("an entry stands alone");
            assert_eq!(alone.to_xml(), activity.to_xml());
            entries.push(MoneyEntry::of(activity));
        }
    }
    checker.end();
    totals(&entries);
    // Bytes of another encoding are UTF-8 now.
    if std::str::from_utf8(bytes).is_ok() && !reader.take_findings().iter().any(|finding| finding.code == "other-encoding") {
        assert_eq!(whole.as_bytes(), bytes);
    }
});
