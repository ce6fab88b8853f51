//! What do the numbers of others say of it? The data series as small charts of one width, each with its source and the same numbers as a table.

mod draw;

use crate::across::series::{self, Years, beside};
use crate::components::{Figure, OfAfterwards, PageHead, SourceLinks, measured, source_of};
use crate::dataset::Context;
use crate::domain::{Chart, Edtf, Mark, Series, SeriesPoint};
use crate::i18n::FollowupMessages;
use crate::i18n::grammar::decimal;
use crate::query::View;
use crate::session::{Session, memo};
use crate::wording::{followup as words, phrases};
use leptos::{html, prelude::*};
use std::sync::Arc;

/// Width of a chart before it is measured.
const WIDE: f64 = 440.0;
/// The least and the greatest width of a chart.
const CHART: (f64, f64) = (260.0, 640.0);
/// The same of a list, which has both columns on a wide page.
const LIST: (f64, f64) = (260.0, 920.0);
/// More sources than this are named in the table alone.
const NAMED: usize = 6;

/// The view.
pub fn show(_: Option<String>) -> AnyView {
    view! { <DataSeries/> }.into_any()
}

/// The view: all series, which no filter changes.
#[component]
pub fn DataSeries() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let m = FollowupMessages::of(lang);
    view! {
        <PageHead heading=phrases::view_name(View::Series, lang).to_owned()/>
        <p class="lead">{m.series_lead}</p>
        <OfAfterwards show=|context| view! { <Charts context/> }.into_any()/>
    }
}

#[component]
fn Charts(context: Arc<Context>) -> impl IntoView {
    let session = Session::get();
    if context.series.is_empty() {
        return view! { <p class="help">{FollowupMessages::of(session.lang.get_untracked()).nothing_documented}</p> }.into_any();
    }
    let years = Years::of(&context.series, &session.data().set);
    let figures: Vec<_> =
        context.series.iter().map(|series| view! { <One series=series.clone() years context=Arc::clone(&context)/> }).collect();
    view! { <div class="later series" data-afterwards=""><div class="series__grid"><Key/>{figures}</div></div> }.into_any()
}

/// What the series are, and what the shapes mean.
#[component]
fn Key() -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let m = FollowupMessages::of(lang);
    let rows: Vec<_> = draw::Symbol::ALL
        .into_iter()
        .zip([m.key_checked, m.key_day, m.key_vague, m.key_unchecked, m.key_dashed, m.key_break])
        .map(|(symbol, text)| view! { <li>{draw::symbol(symbol)}<span>{text.to_owned()}</span></li> })
        .collect();
    view! {
        <div class="series__key">
            <p class="series__word">{m.key_title}</p>
            <ul>{rows}</ul>
        </div>
    }
}

#[component]
fn One(series: Series, years: Years, context: Arc<Context>) -> impl IntoView {
    let session = Session::get();
    let lang = session.lang.get_untracked();
    let name = series.id.to_string();
    let title = title(&series, lang);
    let source = source_line(&series, &context, session);
    let series = Arc::new(series);
    let is_list = series.chart == Chart::List;
    let (least, most) = if is_list { LIST } else { CHART };
    let root = NodeRef::<html::Div>::new();
    let room = measured(root, if is_list { most } else { WIDE });
    let width = memo(move || room.get().clamp(least, most));
    let drawn = {
        let (series, title) = (Arc::clone(&series), title.clone());
        move || {
            let set = &session.data().set;
            if is_list {
                draw::list(&series, &series::list(&series, set, width.get(), lang), &title)
            } else {
                draw::chart(&series, &series::chart(&series, years, width.get(), lang), &title)
            }
        }
    };
    let (below, twin) = (Arc::clone(&series), Arc::clone(&series));
    view! {
        <div class="series__one" class:series__one--list=is_list data-series=name.clone()>
            <Figure name=name.clone() title=Signal::stored(title) source below=move || notes(&below, session) twin=move || table(&twin, &context, session)>
                <div class="series__drawing" node_ref=root>{drawn}</div>
            </Figure>
        </div>
    }
}

/// What is seen, from the points that were checked; it compares nothing across a break or two editions.
fn title(series: &Series, lang: crate::domain::Lang) -> String {
    let name = series.short.as_ref().unwrap_or(&series.title).get(lang);
    let told = series::stretch(series);
    match (series.chart, told.as_slice()) {
        (Chart::Line, [first, .., last]) => words::line_title(name, series.unit.as_ref().map(|unit| unit.get(lang)), (first, last), lang),
        (Chart::Line | Chart::Bars, _) => words::bars_title(name, told.iter().copied(), lang),
        (Chart::List, _) if series.points.is_empty() => name.to_owned(),
        (Chart::List, _) => {
            let dates = series.points.iter().map(|point| &point.date);
            let Years { first, last } = Years::covering(dates);
            let years = Edtf::parse(&format!("{}/{}", first.civil().0, last.civil().0));
            years.map_or_else(|_| name.to_owned(), |years| words::list_title(name, series.points.len(), &years, lang))
        }
    }
}

/// Where the numbers come from.
fn source_line(series: &Series, context: &Context, session: Session) -> String {
    let lang = session.lang.get_untracked();
    let mut names: Vec<String> = Vec::new();
    for point in &series.points {
        let name =
            point.source.as_ref().and_then(|id| source_of(context, id)).map(|source| source.title).or_else(|| point.citation.clone());
        names.extend(name.filter(|name| !names.contains(name)));
    }
    let text = if names.len() > NAMED { words::sources_in_table(names.len(), lang) } else { format!("{}.", names.join("; ")) };
    format!("{} {text}", FollowupMessages::of(lang).sources)
}

/// What the scale leaves out, why points are not joined, and the limits of the numbers.
fn notes(series: &Series, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let m = FollowupMessages::of(lang);
    let colon = phrases::colon(lang);
    let apart: Vec<_> = beside(series)
        .map(|point| {
            let unchecked = (point.mark == Mark::Unchecked).then(|| format!(" ({})", m.not_checked));
            view! { <li>{format!("{}{colon}{}", words::when(point, lang), words::point_words(point, lang))}{unchecked}</li> }
        })
        .collect();
    let breaks: Vec<_> = ('a'..='z')
        .zip(&series.breaks)
        .map(|(letter, entry)| view! { <li><span class="chart__letter">{letter.to_string()}</span>" "{entry.note.get(lang).to_owned()}</li> })
        .collect();
    view! {
        <div class="series__notes">
            {(!apart.is_empty()).then(|| view! { <div class="series__apart" data-apart=""><span class="series__word">{m.apart}{colon}</span><ul>{apart}</ul></div> })}
            {(!breaks.is_empty()).then(|| view! { <div data-breaks=""><span class="series__word">{m.not_compared}{colon}</span><ul>{breaks}</ul></div> })}
            <p><span class="series__word">{m.limits}{colon}</span>{series.note.get(lang).to_owned()}</p>
        </div>
    }
    .into_any()
}

/// Every point: when, what in the words of the source, how precisely dated, whether checked, and where.
fn table(series: &Series, context: &Context, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let m = FollowupMessages::of(lang);
    let of = |has: fn(&SeriesPoint) -> bool| series.points.iter().any(has);
    let (has_local, has_edition) = (of(|point| point.local.is_some()), of(|point| point.edition.is_some()));
    let unit = series.unit.as_ref().map(|unit| format!(" ({})", unit.get(lang)));
    let local_unit = series.local_unit.as_ref().map(|unit| unit.get(lang).to_owned());
    let rows: Vec<_> = series.points.iter().map(|point| row(point, (has_local, has_edition), context, session)).collect();
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=series.title.get(lang).to_owned()>
            <table class="table">
                <caption>{series.title.get(lang).to_owned()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{m.when}</th>
                        <th scope="col">{m.value}{unit}</th>
                        {has_local.then(|| view! { <th scope="col">{local_unit.unwrap_or_else(|| m.value.to_owned())}</th> })}
                        {has_edition.then(|| view! { <th scope="col">{m.edition}</th> })}
                        <th scope="col">{m.precision}</th>
                        <th scope="col">{m.check}</th>
                        <th scope="col">{m.source}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(point: &SeriesPoint, (has_local, has_edition): (bool, bool), context: &Context, session: Session) -> AnyView {
    let lang = session.lang.get_untracked();
    let m = FollowupMessages::of(lang);
    let local = has_local.then(|| view! { <td>{point.local.map(|local| decimal(local, lang))}</td> });
    let edition = has_edition.then(|| view! { <td>{point.edition.as_ref().map(|edition| edition.get(lang).to_owned())}</td> });
    let check = if point.mark == Mark::Verified { m.checked } else { session.messages().unchecked };
    let source = point.source.as_ref().and_then(|id| source_of(context, id));
    let named = source.clone().map(|source| source.title).or_else(|| point.citation.clone());
    let note = point.note.as_ref().map(|note| format!(" ({})", note.get(lang)));
    view! {
        <tr>
            <th scope="row">{words::when(point, lang)}</th>
            <td>{words::point_words(point, lang)}{note}</td>
            {local}{edition}
            <td>{words::precision(point, lang)}</td>
            <td>{check}</td>
            <td><cite>{named}</cite>" "{source.map(|source| view! { <SourceLinks source/> })}</td>
        </tr>
    }
    .into_any()
}
