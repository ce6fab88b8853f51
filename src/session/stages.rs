//! What need not be in the first picture of a view: it is drawn after that, in short tasks of its own, so that a press is
//! answered by a picture and not by a pause.

use crate::platform;
use leptos::prelude::*;
use std::collections::VecDeque;

/// For how many milliseconds a task goes on before the page may do something else.
const SLICE: f64 = 30.0;

type Job = Box<dyn FnOnce()>;

#[derive(Default)]
struct Queue {
    jobs: VecDeque<Job>,
    at_end: Vec<Job>,
    runs: bool,
}

/// What is still to be drawn, in its order.
#[derive(Clone, Copy)]
pub struct Stages(StoredValue<Queue, LocalStorage>);

impl Stages {
    pub(super) fn new() -> Stages {
        Stages(StoredValue::new_local(Queue::default()))
    }

    /// Whether anything is drawn later. On the host nothing is, and nothing where the reader comes back to a place further
    /// down, which has to be there.
    pub fn wait(self) -> bool {
        cfg!(target_arch = "wasm32") && !platform::goes_down()
    }

    /// Does something after the next picture, when its turn comes. What it belongs to may be gone by then.
    pub fn push(self, job: impl FnOnce() + 'static) {
        let starts = self.0.try_update_value(|queue| {
            queue.jobs.push_back(Box::new(job));
            !std::mem::replace(&mut queue.runs, true)
        });
        if starts == Some(true) {
            platform::spawn(self.run());
        }
    }

    /// Does something once all has been drawn; at once, where nothing waits.
    pub fn at_end(self, job: impl FnOnce() + 'static) {
        let mut job: Option<Job> = Some(Box::new(job));
        self.0.try_update_value(|queue| {
            if queue.runs {
                queue.at_end.extend(job.take());
            }
        });
        if let Some(job) = job {
            job();
        }
    }

    async fn run(self) {
        // The second picture is made when the first one is there.
        platform::frame().await;
        platform::frame().await;
        let mut began = platform::now();
        while let Some(job) = self.0.try_update_value(|queue| queue.jobs.pop_front()).flatten() {
            job();
            // What is drawn for it belongs to its time.
            leptos::task::tick().await;
            if platform::now() - began > SLICE {
                platform::frame().await;
                began = platform::now();
            }
        }
        let done = self.0.try_update_value(|queue| {
            queue.runs = false;
            std::mem::take(&mut queue.at_end)
        });
        done.into_iter().flatten().for_each(|job| job());
    }
}

/// Something that is drawn once, after the first picture of the view where that need not have it.
pub fn soon(stages: Stages, build: impl FnOnce() -> AnyView + 'static) -> AnyView {
    if stages.wait() { waiting(stages, Box::new(build)) } else { build() }
}

fn waiting(stages: Stages, build: Box<dyn FnOnce() -> AnyView>) -> AnyView {
    let build = StoredValue::new_local(Some(build));
    let turn = RwSignal::new(false);
    stages.push(move || {
        turn.try_set(true);
    });
    (move || turn.get().then(|| build.try_update_value(Option::take).flatten().map(|build| build()))).into_any()
}
