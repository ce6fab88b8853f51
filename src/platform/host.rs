//! Stands in for the browser where there is none: components are rendered to text in tests and for the static first screen.
#![allow(missing_docs, reason = "see the functions of the same names in the other files")]

pub fn spawn(_task: impl Future<Output = ()> + 'static) {}
pub fn page_width() -> Option<f64> {
    None
}
pub fn place_across(_event: &leptos::ev::MouseEvent) -> f64 {
    0.5
}
pub fn attribute_near(_event: &leptos::ev::Event, _name: &str) -> Option<String> {
    None
}
pub fn hold_pointer(_event: &leptos::ev::PointerEvent) -> bool {
    false
}
pub fn part_at(_selector: &str, _event: &leptos::ev::PointerEvent) -> Option<usize> {
    None
}
pub struct WidthWatch;
impl WidthWatch {
    pub fn new<E>(_element: &E, _call: impl Fn(f64) + 'static) -> Option<WidthWatch> {
        None
    }
}
pub fn push(_link: &str) {}
pub fn replace(_link: &str) {}
pub fn absolute(link: &str) -> String {
    format!("https://example.org/idm/{link}")
}
pub fn describe_page(_title: &str, _lang: &str) {}
pub fn focus(_selector: &str) -> bool {
    false
}
#[derive(Clone, Debug, Default)]
pub struct Left {
    pub scroll: f64,
    pub focus: Option<(String, usize)>,
}
pub fn focus_place() -> Option<(String, usize)> {
    None
}
pub fn focus_to(_selector: &str, _nth: usize, _still: bool) -> bool {
    false
}
pub fn focus_lost() -> bool {
    false
}
pub fn value_at<E>(_event: E, _name: &str) -> Option<String> {
    None
}
pub fn one_stop(_drawing: &str, _address: Option<&str>) {}
pub fn rove<E>(_event: &E, _drawing: &str) -> bool {
    false
}
pub fn scroll_to(_y: f64) {}
pub fn return_to(_y: f64) {}
pub fn goes_down() -> bool {
    false
}
pub fn later(_milliseconds: i32, _call: impl FnOnce() + 'static) {}
pub fn scrolled(_region: &str) -> Option<f64> {
    None
}
pub fn at_top(_region: &str, _items: &str) -> Option<(usize, f64)> {
    None
}
pub fn bring_to_top(_region: &str, _items: &str, _place: usize, _part: f64) -> Option<f64> {
    None
}
pub fn open_dialog(_selector: &str) {}
pub fn close_dialog(_selector: &str) {}
pub fn choose_scheme(_scheme: &str) {}
pub fn chosen_scheme() -> String {
    String::new()
}
pub fn can_share() -> bool {
    false
}
pub fn save(_name: &str, _mime: &str, _text: &str) -> bool {
    false
}
pub fn save_picture(_which: &str, _kind: &str, _name: &str, _title: &str, _source: &str) {}
pub fn print() {}
pub fn has(_selector: &str) -> bool {
    false
}
pub fn select(_selector: &str) {}
pub fn today() -> (i32, u32, u32) {
    (2026, 1, 1)
}
pub fn now() -> f64 {
    0.0
}
pub fn tell_height() {}
pub fn framed() -> bool {
    false
}
pub fn may_save() -> bool {
    true
}
pub fn open_window(_address: &str) -> bool {
    false
}
pub fn kept(_key: &str) -> Option<String> {
    None
}
pub fn keep(_key: &str, _value: &str) -> bool {
    false
}
pub fn forget(_key: &str) {}
pub fn accept_update() {}
pub fn ask_whether_replaced() {}
pub fn ask_for_style() {}
pub fn keep_offline() {}
pub fn reload() {}
pub fn on_word(_name: &str, _call: impl Fn() + 'static) {}
pub async fn after(_milliseconds: i32) {}
pub async fn frame() {}
pub async fn copy(_text: &str) -> bool {
    false
}
pub async fn copy_forms(_html: Option<&str>, _text: &str) -> bool {
    false
}
pub async fn share(_title: &str, _link: &str) -> bool {
    false
}
/// There is nothing to fetch from on the host.
///
/// # Errors
/// Always.
pub async fn fetch(_path: &str) -> Result<String, String> {
    Err("no network".to_owned())
}
