//! What two views or more share, one component per file.

mod afterwards_hidden;
mod afterwards_switch;
mod cards;
mod copy_source;
mod count_link;
mod dead_end;
mod entry;
mod facets;
mod figure;
mod ground_counts;
mod headline;
mod later;
mod loading;
mod marked;
mod measured;
mod mini_timeline;
mod nothing_drawn;
mod notices;
mod one_stop;
mod original;
mod page_head;
mod paged;
mod profile;
mod sdg_mark;
mod search_box;
mod share;
mod sources;
mod status_mark;
mod strength_picture;
mod update_notice;
mod view_link;

pub use afterwards_hidden::{AfterwardsHidden, OfAfterwards};
pub use afterwards_switch::{AfterwardsSwitch, shows_afterwards};
pub use cards::{Cards, ListedOnly, NoteButton, StatementCard, StatementList};
pub use copy_source::CopySource;
pub use count_link::CountLink;
pub use dead_end::DeadEnd;
pub use entry::{Entry, Split, record_of};
pub use facets::Collection;
pub use figure::{Figure, tooltip};
pub use ground_counts::{ground_counts, ground_links};
pub use headline::{Headline, HeadlineCount, UnitCount};
pub use later::{Later, LaterNote, LaterOfSelection, WithContext};
pub use loading::{Failure, Loading, OnDesk, Reason, Waiting};
pub use marked::Marked;
pub use measured::{measured, room_of_page};
pub use mini_timeline::{MiniTimeline, origin_id};
pub use nothing_drawn::NothingDrawn;
pub use notices::Notices;
pub use one_stop::{Hands, OneStop};
pub use original::original;
pub use page_head::PageHead;
pub use paged::{MarkScale, More, Paged, few, marks_for};
pub use profile::Profile;
pub use sdg_mark::{GradeMark, SdgMark, goal_class};
pub use search_box::SearchBox;
pub use share::{Share, TakeAway};
pub use sources::{SourceLinks, source_of};
pub use status_mark::{StatusMark, StatusShape, Statuses};
pub use strength_picture::StrengthPicture;
pub use update_notice::UpdateNotice;
pub use view_link::view_link;

/// What a field shows: what was typed, with its spaces, as long as it says the same as what is in force.
pub fn keep_typed(typed: &str, in_force: String) -> String {
    if typed.split_whitespace().eq(in_force.split_whitespace()) { typed.to_owned() } else { in_force }
}

/// A coordinate in tenths of a pixel, which no eye tells from a finer one: `3.4`. What prints every number exactly would
/// be 4 kB of the first view.
pub fn tenths(value: f64) -> String {
    let tenths = (value * 10.0).round() as i32;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, rest) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

#[cfg(test)]
mod tests {
    use super::tenths;

    #[test]
    fn coordinates_are_written_as_plain_numbers() {
        assert_eq!([0.0, 720.0, 3.449, -0.04, -12.55, 99.96].map(tenths), ["0", "720", "3.4", "0", "-12.6", "100"]);
        for at in -5000..5000 {
            let value = f64::from(at) / 10.0;
            assert_eq!(tenths(value), value.to_string().replace("-0", if at == 0 { "0" } else { "-0" }));
        }
    }
}
