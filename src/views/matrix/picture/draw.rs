//! The grid as SVG: small functions, one per kind of part. The roles are those of the WAI-ARIA grid pattern.

use super::Hands;
use crate::across::matrix::moves::Place;
use crate::across::matrix::plan::Plan;
use crate::across::matrix::{Cell, Column, ColumnKind, Margin, Matrix, Row};
use crate::components::goal_class;
use crate::domain::Workshop;
use crate::i18n::dates;
use crate::query::{Facet, View, ViewState};
use crate::session::{Session, hue, memo};
use crate::views::matrix::{lang_of, words};
use crate::wording::phrases;
use leptos::prelude::*;

/// Side of the square of a goal.
const SQUARE: f64 = 24.0;
/// Width of a sample of the key.
const SAMPLE: f64 = 26.0;
/// Height of a sample of the key.
const SAMPLE_HIGH: f64 = 16.0;

/// Distance of the lines of a hatching.
const HATCH: f64 = 6.0;

/// What the parts of the drawing are made with.
#[derive(Clone, Copy)]
struct Pen<'a> {
    plan: &'a Plan,
    hands: Hands,
    session: Session,
}

impl Pen<'_> {
    /// Left, top, width and height of a place.
    fn frame(&self, at: Place) -> (f64, f64, f64, f64) {
        let (left, right) = if at.column == 0 { (0.0, self.plan.side()) } else { self.plan.span(at.column - 1) };
        let (top, high) = if at.row == 0 { (0.0, self.plan.head) } else { (self.plan.top(at.row - 1), self.plan.row) };
        (left, top, right - left, high)
    }

    fn middle(&self, at: Place) -> (f64, f64) {
        let (x, y, wide, high) = self.frame(at);
        (x + wide / 2.0, y + high / 2.0)
    }
}

/// How dark a number of statements is.
fn level(count: usize) -> usize {
    match count {
        0 => 0,
        1 => 1,
        2 => 2,
        3 | 4 => 3,
        _ => 4,
    }
}

/// The whole drawing.
pub(super) fn draw(grid: &Matrix, plan: &Plan, title: Signal<String>, hands: Hands, session: Session) -> AnyView {
    let pen = Pen { plan, hands, session };
    let lang = session.lang.get_untracked();
    let data = session.data();
    let last = grid.last();
    let rows: Vec<_> = grid.rows.iter().enumerate().map(|(at, one)| row(&pen, grid, one, at + 1)).collect();
    let patterns: Vec<_> = data.set.workshops.iter().flat_map(|w| (1..=4).map(|level| pattern(w.id.as_str(), level))).collect();
    view! {
        <svg class="matrix-svg" role="none" data-picture="matrix" data-matrix=grid.goal.clone().unwrap_or_default() width=plan.width height=plan.height
            viewBox=format!("0 0 {} {}", plan.width, plan.height) lang=lang.tag()>
            <defs>{patterns}</defs>
            <g aria-hidden="true">{lift(&pen, last)}{rules(&pen, grid)}</g>
            <g role="grid" aria-label=move || title.get() aria-describedby="matrix-keys" aria-readonly="true">
                {heads(&pen, grid)}
                {rows}
                {foot(&pen, grid, last.row)}
            </g>
            <g aria-hidden="true">{key(&pen)}</g>
        </svg>
    }
    .into_any()
}

/// The hatching of what rests on inference, denser for more statements.
fn pattern(workshop: &str, level: usize) -> AnyView {
    let class = format!("matrix-hatch matrix-hatch--{level} {}", hue(&workshop));
    view! {
        <pattern id=format!("matrix-{workshop}-{level}") width=HATCH height=HATCH patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <g class=class><rect class="matrix-hatch__ground" width=HATCH height=HATCH/><line x1=HATCH / 2.0 x2=HATCH / 2.0 y1="0" y2=HATCH/></g>
        </pattern>
    }
    .into_any()
}

/// The row and the column of the lifted place.
fn lift(pen: &Pen, last: Place) -> AnyView {
    let lifted = pen.hands.lifted;
    let plan = pen.plan.clone();
    let (right, bottom) = (plan.right(), plan.top(last.row));
    let band = memo(move || {
        let at = lifted.get().filter(|at| at.row <= last.row && at.column <= last.column);
        let row = at.filter(|at| at.row > 0).map(|at| (plan.top(at.row - 1), plan.row));
        let column = at.filter(|at| at.column > 0).map(|at| plan.span(at.column - 1));
        (row.unwrap_or_default(), column.unwrap_or_default())
    });
    view! {
        <rect class="matrix-lift" data-lift="row" x="0" width=right y=move || band.get().0.0 height=move || band.get().0.1/>
        <rect class="matrix-lift" data-lift="column" y="0" height=bottom x=move || band.get().1.0 width=move || band.get().1.1 - band.get().1.0/>
    }
    .into_any()
}

/// Lines between the rows, before what is set apart, and down the columns that meet nothing.
fn rules(pen: &Pen, grid: &Matrix) -> AnyView {
    let plan = pen.plan;
    let right = plan.right();
    let rows: Vec<_> =
        (0..=grid.rows.len()).map(|row| view! { <line class="matrix-rule" x1="0" x2=right y1=plan.top(row) y2=plan.top(row)/> }).collect();
    let strong = plan.top(grid.rows.len());
    let bottom = strong + plan.row;
    let silent: Vec<_> = grid
        .columns
        .iter()
        .zip(&plan.columns)
        .filter(|(column, _)| column.all.count == 0)
        .map(|(_, x)| view! { <line class="matrix-silent" x1=*x x2=*x y1=plan.head + 4.0 y2=strong - 4.0/> })
        .collect();
    let apart = plan.span(grid.columns.len().saturating_sub(1)).0 - 7.0;
    view! {
        {rows}
        <line class="matrix-rule matrix-rule--strong" x1="0" x2=right y1=strong y2=strong/>
        <line class="matrix-rule" x1=apart x2=apart y1="4" y2=bottom/>
        {silent}
    }
    .into_any()
}

/// The heads of the columns.
fn heads(pen: &Pen, grid: &Matrix) -> AnyView {
    let (lang, m) = lang_of(pen.session);
    let corner = plain(pen, "columnheader", Place::default(), phrases::facet_name(Facet::Theme, lang), "matrix-head");
    let columns: Vec<_> =
        grid.columns.iter().zip(&pen.plan.heads).enumerate().map(|(at, (one, lines))| head(pen, one, lines, at + 1)).collect();
    let margin = plain(pen, "columnheader", Place { row: 0, column: grid.last().column }, m.all, "matrix-head");
    view! { <g role="row">{corner}{columns}{margin}</g> }.into_any()
}

/// A head or a name that leads nowhere.
fn plain(pen: &Pen, role: &'static str, at: Place, text: &'static str, class: &'static str) -> AnyView {
    let (x, y, wide, high) = pen.frame(at);
    let (text_x, anchor) = if at.column == 0 { (0.0, "start") } else { (x + wide / 2.0, "middle") };
    let base = if at.row == 0 { y + high - 14.0 } else { y + high / 2.0 + 4.5 };
    view! {
        <g role=role class="matrix-spot" data-at=at.to_string() tabindex=pen.hands.stop(at)>
            <rect class="matrix-hit" x=x y=y width=wide height=high/>
            <text class=class x=text_x y=base text-anchor=anchor>{text}</text>
        </g>
    }
    .into_any()
}

/// The square of a column, with its name below it where there is room; it leads to the targets of its goal.
fn head(pen: &Pen, column: &Column, lines: &[String], at: usize) -> AnyView {
    let at = Place { row: 0, column: at };
    let (_, m) = lang_of(pen.session);
    let (x, y, wide, high) = pen.frame(at);
    let middle = x + wide / 2.0;
    let leads = leads_to(column, pen.session);
    let name = words::column(column, pen.session);
    let label = if column.kind == ColumnKind::Goal && leads.is_some() { format!("{name} – {}", m.to_targets) } else { name };
    let class = format!("matrix-goal {}{}", goal_class(&column.id), if column.all.count == 0 { " matrix-goal--silent" } else { "" });
    let size =
        if column.kind == ColumnKind::Target { SQUARE + 14.0 } else { SQUARE + if column.kind == ColumnKind::Agenda { 6.0 } else { 0.0 } };
    let texts: Vec<_> = lines
        .iter()
        .enumerate()
        .map(|(line, text)| view! { <text class="matrix-head__line" x=middle y=SQUARE + 20.0 + 13.0 * line as f64 text-anchor="middle">{format!(" {text}")}</text> })
        .collect();
    let drawing = move || {
        view! {
            <rect class="matrix-hit" x=x y=y width=wide height=high/>
            <rect class="matrix-goal__square" x=middle - size / 2.0 y="6" width=size height=SQUARE/>
            <text class="matrix-goal__code" x=middle y=6.0 + SQUARE / 2.0 + 4.0 text-anchor="middle">{words::code(column)}</text>
            {texts}
            <rect class="matrix-ring" x=x + 1.0 y=y + 1.0 width=wide - 2.0 height=high - 2.0/>
        }
    };
    match leads {
        Some(state) => view! {
            <g role="columnheader" class=class><a class="matrix-link" href=pen.session.href(&state) data-at=at.to_string() tabindex=pen.hands.stop(at) aria-label=label>{drawing()}</a></g>
        }
        .into_any(),
        None => view! { <g role="columnheader" class=class data-at=at.to_string() tabindex=pen.hands.stop(at) aria-label=label>{drawing()}</g> }.into_any(),
    }
}

/// Where the head of a column leads: to the targets of a goal, to a target's own page, to the list.
fn leads_to(column: &Column, session: Session) -> Option<ViewState> {
    match column.kind {
        ColumnKind::Goal if column.targets > 0 && column.all.count > 0 => {
            Some(session.state.with(|state| state.with_record(View::Matrix, &column.id)))
        }
        ColumnKind::Target => Some(session.state.with(|state| state.in_view(View::Sdgs).with_record(View::Sdgs, &column.id))),
        ColumnKind::Goal | ColumnKind::Agenda | ColumnKind::Itself => column.all.opens.clone(),
    }
}

/// A theme: its name, its cells, its margin.
fn row(pen: &Pen, grid: &Matrix, row: &Row, at: usize) -> AnyView {
    let cells: Vec<_> = grid
        .columns
        .iter()
        .zip(&row.cells)
        .enumerate()
        .map(|(column, (head, one))| cell(pen, row, head, one, Place { row: at, column: column + 1 }))
        .collect();
    let end = Place { row: at, column: grid.last().column };
    let label = words::theme(&row.theme, pen.session);
    view! {
        <g role="row">
            {name(pen, row, at)}
            {cells}
            {margin(pen, &row.all, (label, String::new()), end, Hooks { row: Some(row.theme.clone()), column: None })}
        </g>
    }
    .into_any()
}

/// The name of a theme, which leads to its page.
fn name(pen: &Pen, row: &Row, at: usize) -> AnyView {
    let at = Place { row: at, column: 0 };
    let (x, y, wide, high) = pen.frame(at);
    let lines = pen.plan.names.get(at.row - 1).cloned().unwrap_or_default();
    let first = y + high / 2.0 + 4.5 - 7.5 * (lines.len() as f64 - 1.0);
    let texts: Vec<_> = lines
        .into_iter()
        .enumerate()
        // Lines are words of one name, also for those who hear it.
        .map(|(line, text)| view! { <text class="matrix-name" x="0" y=first + 15.0 * line as f64>{if line > 0 { format!(" {text}") } else { text }}</text> })
        .collect();
    let href = pen.session.href(&pen.session.state.with(|state| state.with_record(View::Themes, &row.theme)));
    let lifted = pen.hands.lifted;
    let is_lifted = move || lifted.get().is_some_and(|place| place.row == at.row);
    view! {
        <g role="rowheader" class="matrix-spot" class:matrix-spot--lifted=is_lifted>
            <a class="matrix-link" href=href data-at=at.to_string() tabindex=pen.hands.stop(at) aria-label=words::theme(&row.theme, pen.session)>
                <rect class="matrix-hit" x=x y=y width=wide height=high/>
                {texts}
                <rect class="matrix-ring" x=x y=y + 1.0 width=wide - 4.0 height=high - 2.0/>
            </a>
        </g>
    }
    .into_any()
}

/// A cell: a link to its list, or a place that says that nothing is there.
fn cell(pen: &Pen, row: &Row, column: &Column, cell: &Cell, at: Place) -> AnyView {
    let (x, y, wide, high) = pen.frame(at);
    let (theme, name) = (words::theme(&row.theme, pen.session), words::column(column, pen.session));
    let label = words::cell(&theme, &name, cell, pen.session);
    let key = format!("{}:{}", row.theme, column.id);
    let count = cell.count();
    let middle = pen.middle(at);
    let ring = (middle.0 - pen.plan.cell / 2.0, pen.plan.cell);
    match &cell.opens {
        Some(state) => view! {
            <g role="gridcell" class="matrix-cell" data-cell=key data-count=count.to_string()>
                <a class="matrix-link" href=pen.session.href(state) data-count=count.to_string() data-at=at.to_string() tabindex=pen.hands.stop(at) aria-label=label>
                    <rect class="matrix-hit" x=x y=y width=wide height=high/>
                    {filled(pen, cell, at)}
                    <rect class="matrix-ring" x=ring.0 y=y + 1.0 width=ring.1 height=high - 2.0/>
                </a>
            </g>
        }
        .into_any(),
        None => {
            let dot = (column.all.count > 0).then(|| view! { <circle class="matrix-empty" cx=middle.0 cy=middle.1 r="1.2"/> });
            view! {
                <g role="gridcell" class="matrix-cell matrix-cell--empty" data-cell=key data-count="0" data-at=at.to_string() tabindex=pen.hands.stop(at) aria-label=label>
                    <rect class="matrix-hit" x=x y=y width=wide height=high/>
                    {dot}
                    <rect class="matrix-ring" x=ring.0 y=y + 1.0 width=ring.1 height=high - 2.0/>
                </g>
            }
            .into_any()
        }
    }
}

/// The two halves of a cell, its frame and its number.
fn filled(pen: &Pen, cell: &Cell, at: Place) -> AnyView {
    let lang = pen.session.lang.get_untracked();
    let data = pen.session.data();
    let (x, y) = pen.middle(at);
    let (wide, high) = (pen.plan.cell, pen.plan.row - 4.0);
    let (left, top) = (x - wide / 2.0, y - high / 2.0);
    let part = wide / cell.split.len().max(1) as f64;
    let halves: Vec<_> = data
        .set
        .workshops
        .iter()
        .enumerate()
        .filter_map(|(place, workshop)| half(workshop, cell, place, (left + part * place as f64, top, part, high)))
        .collect();
    let class = if cell.rests_on_one_inference() { "matrix-frame matrix-frame--single" } else { "matrix-frame" };
    let lines: Vec<_> = (1..cell.split.len())
        .map(|place| left + part * place as f64)
        .map(|x| view! { <line class="matrix-frame" x1=x x2=x y1=top y2=top + high/> })
        .collect();
    view! {
        {halves}{lines}
        <rect class=class x=left + 0.5 y=top + 0.5 width=wide - 1.0 height=high - 1.0/>
        <text class="matrix-number" x=x y=y + 4.5 text-anchor="middle">{dates::number(cell.count(), lang)}</text>
    }
    .into_any()
}

/// The share of a workshop: from below solid as far as its links are stated, hatched as far as they are inferred, a mark
/// where one is stated by number.
fn half(workshop: &Workshop, cell: &Cell, place: usize, (x, y, wide, high): (f64, f64, f64, f64)) -> Option<AnyView> {
    let numbers = cell.by_grade_in(place);
    let count: usize = numbers.iter().sum();
    if count == 0 {
        return None;
    }
    let [by_number, _, inferred] = numbers;
    let hatched = high * inferred as f64 / count as f64;
    let part = |is_inferred: bool, top: f64, high: f64| {
        (high > 0.0).then(|| shade(workshop.id.as_str(), level(count), is_inferred, (x, top, wide, high)))
    };
    let shapes = view! { {part(true, y, hatched)}{part(false, y + hatched, high - hatched)} };
    let mark = (by_number > 0).then(|| view! { <circle class="matrix-by-number" cx=x + wide / 2.0 cy=y + high - 5.0 r="2.5"/> });
    Some(view! { {shapes}{mark} }.into_any())
}

fn shade(workshop: &str, level: usize, hatched: bool, (x, y, wide, high): (f64, f64, f64, f64)) -> AnyView {
    if hatched {
        let fill = format!("url(#matrix-{workshop}-{level})");
        return view! { <rect fill=fill x=x y=y width=wide height=high/> }.into_any();
    }
    let class = format!("matrix-solid matrix-solid--{level} {}", hue(&workshop));
    view! { <rect class=class x=x y=y width=wide height=high/> }.into_any()
}

/// By what a margin is found from outside.
#[derive(Default)]
struct Hooks {
    row: Option<String>,
    column: Option<String>,
}

/// A number at the edge.
fn margin(pen: &Pen, all: &Margin, (name, grounds): (String, String), at: Place, hooks: Hooks) -> AnyView {
    let lang = pen.session.lang.get_untracked();
    let (x, y, wide, high) = pen.frame(at);
    let (middle, base) = (x + wide / 2.0, y + high / 2.0 + 4.5);
    let grounds = if grounds.is_empty() { grounds } else { format!(". {grounds}") };
    let label = format!("{name}{}{}{grounds}", phrases::colon(lang), phrases::statements(all.count, lang));
    let drawing = view! {
        <rect class="matrix-hit" x=x y=y width=wide height=high/>
        <text class="matrix-margin" x=middle y=base text-anchor="middle">{dates::number(all.count, lang)}</text>
        <rect class="matrix-ring" x=x + 1.0 y=y + 1.0 width=wide - 2.0 height=high - 2.0/>
    };
    let (count, place, stop) = (all.count.to_string(), at.to_string(), pen.hands.stop(at));
    let Hooks { row, column } = hooks;
    match &all.opens {
        Some(state) => view! {
            <g role="gridcell" data-row=row data-column=column data-count=count.clone()>
                <a class="matrix-link" href=pen.session.href(state) data-count=count.clone() data-at=place tabindex=stop aria-label=label>{drawing}</a>
            </g>
        }
        .into_any(),
        None => view! {
            <g role="gridcell" class="matrix-spot matrix-spot--none" data-row=row data-column=column data-count=count data-at=place tabindex=stop aria-label=label>{drawing}</g>
        }
        .into_any(),
    }
}

/// The numbers of the columns, and of the whole.
fn foot(pen: &Pen, grid: &Matrix, at: usize) -> AnyView {
    let (_, m) = lang_of(pen.session);
    let columns: Vec<_> = grid
        .columns
        .iter()
        .enumerate()
        .map(|(place, column)| {
            let at = Place { row: at, column: place + 1 };
            let label = (words::column(column, pen.session), words::grades(column.by_grade, pen.session));
            margin(pen, &column.all, label, at, Hooks { row: None, column: Some(column.id.clone()) })
        })
        .collect();
    let name = plain(pen, "rowheader", Place { row: at, column: 0 }, m.all, "matrix-name matrix-name--all");
    view! {
        <g role="row">
            {name}{columns}
            {margin(pen, &grid.all, (m.all.to_owned(), String::new()), grid.last(), Hooks::default())}
        </g>
    }
    .into_any()
}

/// The items of the key, with the width of the sample before each.
pub(super) fn key_texts(session: Session) -> Vec<(f64, String)> {
    let (lang, m) = lang_of(session);
    let data = session.data();
    let workshops = data.set.workshops.iter().map(|w| (SAMPLE, format!("{} {}", w.id, w.name.get(lang))));
    let rest = [
        (4.0 * 18.0, m.key_steps),
        (SAMPLE, m.key_stated),
        (SAMPLE, m.key_inferred),
        (14.0, m.key_number),
        (SAMPLE, m.key_single),
        (14.0, m.key_silent),
    ];
    workshops.chain(rest.map(|(sample, text)| (sample, text.to_owned()))).collect()
}

/// What colours, shades, patterns and marks mean; part of the drawing, so that a saved one has it.
fn key(pen: &Pen) -> AnyView {
    let data = pen.session.data();
    let workshops: Vec<&str> = data.set.workshops.iter().map(|w| w.id.as_str()).collect();
    let first = workshops.first().copied().unwrap_or_default();
    let items: Vec<_> = key_texts(pen.session)
        .into_iter()
        .zip(&pen.plan.key)
        .enumerate()
        .map(|(place, ((sample, text), (x, y)))| {
            let part = SAMPLE / workshops.len().max(1) as f64;
            let (top, high) = (y - SAMPLE_HIGH / 2.0, SAMPLE_HIGH);
            let frame = |single: bool| {
                let class = if single { "matrix-frame matrix-frame--single" } else { "matrix-frame" };
                view! { <rect class=class x=x + 0.5 y=top + 0.5 width=SAMPLE - 1.0 height=high - 1.0/> }.into_any()
            };
            let drawn = match (workshops.get(place), place.wrapping_sub(workshops.len())) {
                (Some(id), _) => view! { {shade(id, 4, false, (x + part * place as f64, top, part, high))}{frame(false)} }.into_any(),
                (None, 0) => (1..=4)
                    .map(|level| shade(first, level, false, (x + 18.0 * (level as f64 - 1.0), top, 16.0, high)))
                    .collect_view()
                    .into_any(),
                (None, 1) => view! { {shade(first, 3, false, (*x, top + high / 2.0, SAMPLE, high / 2.0))}{frame(false)} }.into_any(),
                (None, 2) => view! { {shade(first, 3, true, (*x, top, SAMPLE, high / 2.0))}{frame(false)} }.into_any(),
                (None, 3) => view! { <circle class="matrix-by-number" cx=x + 7.0 cy=*y r="2.5"/> }.into_any(),
                (None, 4) => frame(true),
                (None, _) => view! { <line class="matrix-silent" x1=x + 7.0 x2=x + 7.0 y1=top y2=top + high/> }.into_any(),
            };
            view! { <g>{drawn}<text class="matrix-key" x=x + sample + 6.0 y=y + 4.0>{text}</text></g> }
        })
        .collect();
    items.into_any()
}
