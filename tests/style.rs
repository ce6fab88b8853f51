//! Style sheets and data agree where both say the same thing.

use crate::support::SET;
use idm_explorer::domain::Hue;
use idm_explorer::session::hue_class;

const TOKENS: &str = include_str!("../style/tokens.css");
const INKS: [&str; 3] = ["ink", "ink-soft", "accent"];

#[test]
fn the_goal_colours_are_those_of_the_data_set() {
    for goal in &SET.goals {
        let rule =
            format!(".goal--{} {{ --goal: {}; --on-goal: {}; }}", goal.id, goal.colour.to_lowercase(), goal.text_on_colour.to_lowercase());
        assert!(TOKENS.contains(&rule), "{rule}");
    }
}

#[test]
fn every_hue_that_a_meeting_can_have_is_drawn() {
    for hue in Hue::ALL {
        let (class, id) = (hue_class(hue), hue.id());
        let rule = format!(".{class} {{ --workshop: var(--hue-{id}); --workshop-ground: var(--hue-{id}-ground); }}");
        assert!(TOKENS.contains(&rule), "{rule}");
    }
}

#[test]
fn the_layout_breaks_where_the_program_does() {
    assert!(include_str!("../style/layout.css").contains(&format!("{}.98px", idm_explorer::session::NARROW as u32 - 1)));
    let large = idm_explorer::across::compare::slope::Form::LARGE;
    let compare = include_str!("../style/compare.css");
    assert!(compare.contains(&format!("@container (min-width: {large}px)")));
    let tight = idm_explorer::across::compare::slope::Form::TIGHT;
    assert!(compare.contains(&format!("@container (max-width: {}.98px)", tight - 1.0)));
}

/// The relative luminance of WCAG 2.2.
fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn text_colours_hold_their_contrast_in_light_and_dark() {
    let schemes: Vec<&str> =
        TOKENS.split("color-scheme: ").skip(1).filter(|rest| rest.starts_with("light;") || rest.starts_with("dark;")).collect();
    assert_eq!(schemes.len(), 3, "light, dark by the system, dark by choice");
    for scheme in schemes {
        let value = |name: &str| {
            let (_, rest) = scheme.split_once(&format!("--{name}: ")).unwrap_or_else(|| panic!("--{name}"));
            rest.split_once(';').unwrap().0.to_owned()
        };
        for ground in ["ground", "ground-raised", "ground-sunk", "later-ground"] {
            for ink in INKS.into_iter().map(str::to_owned).chain(Hue::ALL.map(|hue| format!("hue-{}", hue.id()))) {
                let found = contrast(&value(&ink), &value(ground));
                assert!(found >= 4.5, "{ink} on {ground}: {found:.2}");
            }
        }
        assert!(contrast(&value("ink-faint"), &value("ground")) >= 4.5);
        for hue in Hue::ALL.map(Hue::id) {
            let found = contrast(&value(&format!("hue-{hue}")), &value(&format!("hue-{hue}-ground")));
            assert!(found >= 4.5, "{hue} on its ground: {found:.2}");
        }
    }
}

/// A colour mixed with white, as `color-mix(in srgb, …)` does it.
fn lifted(hex: &str, white: f64) -> String {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap());
        format!("{:02x}", (value + (255.0 - value) * white).round() as u8)
    };
    format!("#{}{}{}", channel(1), channel(3), channel(5))
}

#[test]
fn bars_and_edges_in_goal_colours_are_seen_in_the_dark() {
    let (_, dark) = TOKENS.split_once("color-scheme: dark;").unwrap();
    let value = |name: &str| dark.split_once(&format!("--{name}: ")).unwrap().1.split_once(';').unwrap().0;
    let white = value("goal-lift").trim_end_matches('%').parse::<f64>().unwrap() / 100.0;
    let (before, _) = TOKENS.split_once("{ --goal-edge: color-mix(in srgb, var(--goal), #ffffff var(--goal-lift)); }").unwrap();
    let lifts: Vec<&str> = before.lines().last().unwrap().split(',').map(str::trim).collect();
    for goal in &SET.goals {
        let colour = goal.colour.to_lowercase();
        let edge = if lifts.contains(&format!(".goal--{}", goal.id).as_str()) { lifted(&colour, white) } else { colour };
        for ground in ["ground", "ground-raised", "ground-sunk"] {
            let found = contrast(&edge, value(ground));
            assert!(found >= 3.0, "goal {} on {ground}: {found:.2}", goal.id);
        }
    }
}

#[test]
fn paper_is_light_whatever_the_screen_is() {
    // No token of the dark scheme holds in print, so none has to be set back there.
    let mut rest = TOKENS;
    let mut found = 0;
    while let Some((before, after)) = rest.split_once("color-scheme: dark;") {
        let media = before.rfind("@media").map_or("", |at| &before[at..]);
        assert!(media.starts_with("@media screen"), "{media}");
        (rest, found) = (after, found + 1);
    }
    assert_eq!(found, 2, "dark by the system, dark by choice");
}
