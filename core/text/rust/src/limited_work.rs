//! Work on somebody else's program, such as a template, with limits on time and memory that hold
//! whatever the library that runs it leaves unlimited.
//!
//! Rust code can neither be stopped from outside nor told that there is no memory. So the work has
//! a thread of its own, and where it wants more than it may have, that thread sleeps for good
//! inside the allocator, with at most its limit of memory, while its caller goes on.

use mimalloc::MiMalloc;
use std::alloc::{GlobalAlloc, Layout};
use std::cell::Cell;
use std::ptr::null;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering::Relaxed};
use std::sync::mpsc::{channel, RecvTimeoutError};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

const LONGEST: Duration = Duration::from_secs(10);
const LOOK_AFTER: Duration = Duration::from_millis(20);
/// Of addresses: memory is taken as it is used. Lists within lists, and expressions within
/// expressions, are printed, compiled and freed one inside the other.
const STACK: usize = 512 << 20;

struct Limit {
    bytes_left: AtomicI64,
    stopped: AtomicBool,
}

thread_local! {
    /// Of the thread that asks for memory; null for all but those of `run`.
    static LIMIT: Cell<*const Limit> = const { Cell::new(null()) };
}

/// Stands on mimalloc: splitting text allocates all the time and in every thread, and the program's
/// own allocator has one place for all of them, as large tensors want it.
struct LimitedAllocator;

#[global_allocator]
static ALLOCATOR: LimitedAllocator = LimitedAllocator;

fn take(bytes: i64) {
    // Where a thread is ending it has no limit any more.
    let limit = LIMIT.try_with(Cell::get).unwrap_or(null());
    if limit.is_null() {
        return;
    }
    let limit = unsafe { &*limit }; // kept by the thread, which does not end while it is in here
    if limit.bytes_left.fetch_sub(bytes, Relaxed) < bytes {
        limit.stopped.store(true, Relaxed);
    }
    while bytes > 0 && limit.stopped.load(Relaxed) {
        unsafe { libc::sleep(1000) };
    }
}

unsafe impl GlobalAlloc for LimitedAllocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        take(layout.size() as i64);
        MiMalloc.alloc(layout)
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        take(layout.size() as i64);
        MiMalloc.alloc_zeroed(layout)
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        take(size as i64 - layout.size() as i64);
        MiMalloc.realloc(memory, layout, size)
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        take(-(layout.size() as i64));
        MiMalloc.dealloc(memory, layout)
    }
}

/// The thread it was made in has no limit once it is gone, be it by a panic.
struct Limited;

impl Limited {
    fn by(limit: &Arc<Limit>) -> Limited {
        LIMIT.set(Arc::as_ptr(limit));
        Limited
    }
}

impl Drop for Limited {
    fn drop(&mut self) {
        LIMIT.set(null());
    }
}

/// What `work` gives; none if it wanted more time or memory than it may have.
pub fn run<T: Send + 'static>(bytes: u64, work: impl FnOnce() -> T + Send + 'static) -> Result<Option<T>, String> {
    let limit = Arc::new(Limit { bytes_left: AtomicI64::new(bytes as i64), stopped: AtomicBool::new(false) });
    let (sender, receiver) = channel();
    let of_thread = limit.clone();
    let thread = thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || {
            let limited = Limited::by(&of_thread);
            let result = work();
            drop(limited);
            let _ = sender.send(result);
        })
        .map_err(|e| e.to_string())?;
    let end = Instant::now() + LONGEST;
    loop {
        match receiver.recv_timeout(LOOK_AFTER) {
            Ok(result) => {
                let _ = thread.join(); // it has only to end
                return Ok(Some(result));
            }
            Err(RecvTimeoutError::Disconnected) => return Err("the library gave up".to_string()),
            Err(RecvTimeoutError::Timeout) => {}
        }
        if Instant::now() > end {
            limit.stopped.store(true, Relaxed);
        }
        if limit.stopped.load(Relaxed) {
            return Ok(None);
        }
    }
}
