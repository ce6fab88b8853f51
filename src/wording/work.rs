//! What the panels say of numbers and names: sharing, citing, exporting, notes, quotations, receipts.

use super::phrases;
use crate::domain::Lang;
use crate::i18n::Work;
use crate::i18n::dates::number;
use crate::i18n::locale::work as say;
use crate::quote::Omitted;

/// What a note covers of the migration-related targets, and what neither text mentions.
pub fn gaps(total: usize, stated: usize, inferred: usize, silent: &str, lang: Lang) -> String {
    let targets = say::LinkedTargets.text(total, lang);
    let [stated, inferred] = [stated, inferred].map(|n| number(n, lang));
    let covered = say::GapsCovered { targets: &targets, stated: &stated, inferred: &inferred }.text(lang);
    if silent.is_empty() { covered } else { say::GapsSilent { covered: &covered, silent }.text(lang) }
}

/// Why a statement must not be reported as a finding of the workshop.
pub fn weakly_voiced(attribution: &str, lang: Lang) -> String {
    say::WeaklyVoiced { attribution }.text(lang)
}

/// Why a paragraph about the meeting is no finding.
pub fn about_the_meeting(lang: Lang) -> &'static str {
    Work::of(lang).about_the_meeting
}

/// How much of a note's link is used, as a sentence.
pub fn link_room(used: usize, limit: usize, lang: Lang) -> String {
    say::LinkRoom { used: &say::LinkUsed.text(used, lang), most: &say::LinkMost.text(limit, lang) }.text(lang)
}

/// How long the note is and what it was made from.
pub fn note_made(count: usize, total: usize, version: &str, lang: Lang) -> String {
    say::NoteMade { part: &say::NotePart.text(count, lang), whole: &say::NoteWhole.text(total, lang), version }.text(lang)
}

/// `Part 3 of 7`, said when a part of the note has moved.
pub fn moved_to(place: usize, of: usize, lang: Lang) -> String {
    say::MovedTo { place: &place.to_string(), total: &of.to_string() }.text(lang)
}

/// What a receipt says when the sender saw something else.
pub fn sender_saw(seen: usize, release: &str, now: usize, current: &str, lang: Lang) -> String {
    say::SenderSaw { statements: &phrases::statements(seen, lang), release, current }.text(now, lang)
}

/// How many words of a quotation are in the text.
pub fn words_hold(held: usize, of: usize, lang: Lang) -> String {
    say::WordsHold { part: &say::WordsPart.text(held, lang), whole: &say::WordsWhole.text(of, lang) }.text(held, lang)
}

/// That a text is longer than what is checked at once.
pub fn too_long(words: usize, most: usize, lang: Lang) -> String {
    say::WordsTooLong { words: &say::Words.text(words, lang), most: &say::Words.text(most, lang) }.text(lang)
}

/// That a quotation is too short to tell.
pub fn too_short(needed: usize, lang: Lang) -> String {
    say::WordsTooShort { words: &say::Words.text(needed, lang) }.text(lang)
}

/// The verdict on a quotation whose words all hold, but from which words are left out, or into which some are put.
pub fn shortened(left_out: usize, put_in: usize, lang: Lang) -> String {
    let words = Work::of(lang);
    let out = (left_out > 0).then(|| say::WithLeftOut.text(left_out, lang));
    let added = (put_in > 0).then(|| words.with_put_in.to_owned());
    let parts = [Some(words.quote_verbatim.to_owned()), out, added];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What is known of a place where words are left out.
pub fn left_out(count: usize, omitted: &Omitted, lang: Lang) -> String {
    let words = &say::Words.text(count, lang);
    match omitted {
        Omitted::Known(known) => say::LeftOutKnown { words, known: &phrases::quoted(&known.join(" "), lang) }.text(lang),
        Omitted::Harmless => say::LeftOutHarmless { words }.text(lang),
        Omitted::Unknown => say::LeftOutUnknown { words }.text(lang),
    }
}

/// That what stands in brackets is the quoter's own.
pub fn put_in(brackets: &str, lang: Lang) -> String {
    say::PutIn { brackets }.text(lang)
}
