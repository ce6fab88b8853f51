//! Style sheets and data agree where both say the same thing.

mod support;

use support::SET;

const TOKENS: &str = include_str!("../style/tokens.css");

#[test]
fn the_goal_colours_are_those_of_the_data_set() {
    for goal in &SET.goals {
        let rule =
            format!(".goal--{} {{ --goal: {}; --on-goal: {}; }}", goal.id, goal.colour.to_lowercase(), goal.text_on_colour.to_lowercase());
        assert!(TOKENS.contains(&rule), "{rule}");
    }
}

#[test]
fn every_workshop_has_its_hue() {
    for workshop in &SET.workshops {
        assert!(TOKENS.contains(&format!(".workshop--{}", workshop.id)));
    }
}

#[test]
fn the_layout_breaks_where_the_program_does() {
    assert!(include_str!("../style/layout.css").contains(&format!("{}.98px", idm_explorer::app::NARROW as u32 - 1)));
    let large = idm_explorer::across::compare::slope::Form::LARGE;
    let compare = include_str!("../style/compare.css");
    assert!(compare.contains(&format!("@container (min-width: {large}px)")));
    let along = idm_explorer::timeline::asof::ALONG;
    assert!(include_str!("../style/time.css").contains(&format!("@container (min-width: {along}px)")));
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
            for ink in ["ink", "ink-soft", "accent", "w1", "w2"] {
                let found = contrast(&value(ink), &value(ground));
                assert!(found >= 4.5, "{ink} on {ground}: {found:.2}");
            }
        }
        assert!(contrast(&value("ink-faint"), &value("ground")) >= 4.5);
    }
}
