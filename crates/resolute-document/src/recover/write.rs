//! From claims back to a document: spans cut at the changed pieces, and a finding for whatever is uncertain.

use std::ops::Range;

use super::claim::Claim;
use super::flat::Flat;
use crate::document::{Change, ChangeKind, Document, Paragraph, Span};
use crate::finding::{Finding, Severity};

/// From this confidence on a change is taken for granted and raises no finding.
const CERTAIN: f32 = 0.9;

/// The flattened document with the claims marked on it and the doubts listed. Claims must not overlap.
pub(super) fn marked(flattened: &Document, flat: &Flat, claims: &[Claim], doubts: &[Claim]) -> Document {
    let mut cuts: Vec<Cut> = Vec::new();
    for (list, settled) in [(claims, true), (doubts, false)] {
        for claim in list {
            for (range, kind) in &claim.pieces {
                cuts.push(Cut { start: range.start, end: range.end, kind: settled.then_some(*kind), claim });
            }
        }
    }
    // A doubt marks nothing; where a settled change covers its start it gives way.
    cuts.sort_by_key(|cut| (cut.start, cut.kind.is_none(), cut.end));
    let mut covered = 0;
    cuts.retain(|cut| {
        let free = cut.start >= covered;
        if free {
            covered = cut.end;
        }
        free
    });
    let mut document = Document { findings: flattened.findings.clone(), ..Document::default() };
    document.comments = flattened.comments.clone();
    let mut next = 0;
    for (index, paragraph) in flattened.paragraphs.iter().enumerate() {
        let range = flat.paragraph(index);
        while next < cuts.len() && cuts[next].end <= range.start {
            next += 1;
        }
        document.paragraphs.push(cut_paragraph(paragraph, range.start, range.end, &cuts[next..]));
    }
    document.findings.extend(findings(flat, claims, doubts));
    document
}

/// A changed piece, or one that may be.
struct Cut<'claims> {
    start: usize,
    end: usize,
    /// Nothing where the piece only may be changed.
    kind: Option<ChangeKind>,
    claim: &'claims Claim,
}

fn cut_paragraph(paragraph: &Paragraph, start: usize, mark: usize, cuts: &[Cut]) -> Paragraph {
    let mut spans = Vec::with_capacity(paragraph.spans.len());
    let mut at = start;
    for span in &paragraph.spans {
        let length = span.text.chars().count();
        if length == 0 {
            spans.push(span.clone());
            continue;
        }
        let end = at + length;
        let mut rest = span.text.as_str();
        while at < end {
            let cut = cuts.iter().take_while(|cut| cut.start < end).find(|cut| cut.end > at);
            let (upto, cut) = match cut {
                Some(cut) if cut.start <= at => (cut.end.min(end), Some(cut)),
                Some(cut) => (cut.start, None),
                None => (end, None),
            };
            let bytes = rest.char_indices().nth(upto - at).map_or(rest.len(), |(byte, _)| byte);
            let (text, tail) = rest.split_at(bytes);
            let whole = Span { text: text.to_owned(), ..span.clone() };
            spans.push(cut.map_or(whole.clone(), |cut| with_change(whole, cut)));
            rest = tail;
            at = upto;
        }
    }
    let mut cut_off = Paragraph { spans, ..paragraph.clone() };
    let on_mark = cuts.iter().take_while(|cut| cut.start <= mark).find(|cut| cut.end > mark);
    if let Some(kind) = on_mark.and_then(|cut| cut.kind) {
        cut_off.paragraph_mark.changes.push(Change::new(kind));
    }
    cut_off
}

fn with_change(mut span: Span, cut: &Cut) -> Span {
    if let Some(kind) = cut.kind {
        span.changes.push(Change::new(kind));
        span.confidence = Some(cut.claim.likelihood);
    } else {
        span.confidence = Some(1.0 - cut.claim.likelihood);
    }
    span.alternatives = cut.claim.alternatives.clone();
    span
}

fn findings(flat: &Flat, claims: &[Claim], doubts: &[Claim]) -> Vec<Finding> {
    let uncertain = claims.iter().filter(|claim| claim.likelihood < CERTAIN).map(|claim| (claim, true));
    let mut listed: Vec<(&Claim, bool)> =
        uncertain.chain(doubts.iter().map(|claim| (claim, false))).collect();
    listed.sort_by_key(|(claim, _)| claim.extent().start);
    listed.into_iter().map(|(claim, settled)| finding(flat, claim, settled)).collect()
}

/// Pieces of the old text that the flattened text lacks.
pub(super) fn missing(flat: &Flat, old: &Flat, pieces: &[(Range<usize>, usize)]) -> Vec<Finding> {
    let finding = |(range, place): &(Range<usize>, usize)| {
        let paragraph = flat.paragraph_at(*place);
        let start = flat.paragraph(paragraph).start;
        let offset = place - start;
        let message = format!(
            "the old text has “{}” here, the flattened text lacks it",
            shortened(&old.text(range.clone()))
        );
        Finding {
            suggestion: Some("check that the old text is the version that was amended".to_owned()),
            ..Finding::new("base-not-contained", Severity::Warning, message)
                .at(paragraph)
                .within(offset, offset)
        }
    };
    pieces.iter().map(finding).collect()
}

/// The place is that of the claim's first paragraph; a change over several paragraphs says so.
fn finding(flat: &Flat, claim: &Claim, settled: bool) -> Finding {
    let extent = claim.extent();
    let first = flat.paragraph_at(extent.start);
    let last = flat.paragraph_at(extent.end.saturating_sub(1));
    let paragraph = flat.paragraph(first);
    let quote = shortened(&flat.text(flat.trimmed(extent.clone())));
    let what = match (settled, claim.pieces.iter().map(|(_, kind)| *kind).collect::<Vec<_>>().as_slice()) {
        (false, _) => "may be changed, left unmarked",
        (true, kinds) if kinds.iter().all(|kind| *kind == ChangeKind::Insertion) => "read as inserted",
        (true, kinds) if kinds.iter().all(|kind| *kind == ChangeKind::Deletion) => "read as deleted",
        (true, _) => "read as replaced",
    };
    let over = if last > first { format!(" over {} paragraphs", last - first + 1) } else { String::new() };
    let mut message = format!(
        "“{quote}”{over}: {what} ({} %), because {}",
        (claim.likelihood * 100.0).round(),
        claim.reason
    );
    for alternative in claim.alternatives.iter().take(3) {
        message.push_str(&format!(
            "; or before “{}”, after “{}” ({})",
            shortened(&alternative.before),
            shortened(&alternative.after),
            alternative.reason
        ));
    }
    Finding {
        suggestion: Some("compare with the old text, or confirm the reading".to_owned()),
        ..Finding::new("uncertain-change", Severity::Warning, message)
            .at(first)
            .within(extent.start - paragraph.start, extent.end.min(paragraph.end) - paragraph.start)
    }
}

/// Enough of a text to recognise it.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 120;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= LONGEST {
        return text;
    }
    let half = LONGEST / 2;
    let head: String = text.chars().take(half).collect();
    let tail: Vec<char> = text.chars().rev().take(half).collect();
    format!("{} … {}", head.trim_end(), tail.into_iter().rev().collect::<String>().trim_start())
}
