//! A disk that fails when it is told to: SQLite's own file system, with one kind of call counted and refused.
//!
//! The plan is of the thread, so that tests beside each other do not meet. Files that are open when the plan changes follow it.

use std::cell::Cell;
use std::ffi::{c_int, c_void};
use std::sync::Once;

use rusqlite::ffi;

/// What can fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Call {
    /// Opening or making a file.
    Open,
    /// Reading from a file.
    Read,
    /// Writing to a file: half of it is written, then there is no room.
    Write,
    /// Waiting until what was written is on the disk.
    Sync,
    /// Cutting a file.
    Truncate,
}

impl Call {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Open, Self::Read, Self::Write, Self::Sync, Self::Truncate];
}

/// How long a failure lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lasting {
    /// Only that one call fails.
    Once,
    /// All calls of the kind fail from then on, until the disk is mended.
    Until,
}

#[derive(Clone, Copy)]
struct Plan {
    call: Call,
    left: u64,
    lasting: Lasting,
}

thread_local! {
    static PLAN: Cell<Option<Plan>> = const { Cell::new(None) };
    static READ_ONLY: Cell<bool> = const { Cell::new(false) };
    static FAILED: Cell<bool> = const { Cell::new(false) };
    static SYNCS: Cell<u64> = const { Cell::new(0) };
}

/// Makes all databases that this process opens from now on go over this disk.
pub fn install() {
    static ONCE: Once = Once::new();
    // SAFETY: the system's table is found before ours is registered, and both live until the process ends.
    ONCE.call_once(|| unsafe { register() });
}

/// The `nth` such call of this thread from now on (1 is the next one) fails.
pub fn fail(call: Call, nth: u64, lasting: Lasting) {
    FAILED.set(false);
    PLAN.set(Some(Plan { call, left: nth, lasting }));
}

/// Nothing fails any more; tells whether something did.
#[must_use]
pub fn mend() -> bool {
    READ_ONLY.set(false);
    PLAN.set(None);
    FAILED.replace(false)
}

/// How often this thread waited until something was on the disk, since it last asked.
#[must_use]
pub fn syncs() -> u64 {
    SYNCS.replace(0)
}

/// From now on files of this thread are opened for reading only, until the disk is mended.
pub fn read_only() {
    READ_ONLY.set(true);
}

fn fails(call: Call) -> bool {
    let Some(mut plan) = PLAN.get().filter(|plan| plan.call == call) else { return false };
    plan.left = plan.left.saturating_sub(1);
    let fails = plan.left == 0;
    if fails {
        FAILED.set(true);
    }
    match plan.lasting {
        Lasting::Once if fails => PLAN.set(None),
        Lasting::Until if fails => PLAN.set(Some(Plan { left: 1, ..plan })),
        Lasting::Once | Lasting::Until => PLAN.set(Some(plan)),
    }
    fails
}

/// What stands behind the system's own part of an open file.
#[repr(C)]
struct Behind {
    system: *const ffi::sqlite3_io_methods,
    ours: ffi::sqlite3_io_methods,
}

unsafe fn register() {
    // SAFETY: SQLite gives its default table, which stays; ours is leaked, so it stays as well.
    unsafe {
        let system = ffi::sqlite3_vfs_find(std::ptr::null());
        let room = behind_at(system) + size_of::<Behind>();
        let ours = ffi::sqlite3_vfs {
            szOsFile: c_int::try_from(room).unwrap_or(c_int::MAX),
            pNext: std::ptr::null_mut(),
            zName: c"failing".as_ptr(),
            pAppData: system.cast(),
            xOpen: Some(open),
            ..*system
        };
        ffi::sqlite3_vfs_register(Box::leak(Box::new(ours)), 1);
    }
}

/// Where [`Behind`] begins in a file.
unsafe fn behind_at(system: *const ffi::sqlite3_vfs) -> usize {
    // SAFETY: the caller gives the system's table.
    let own = usize::try_from(unsafe { (*system).szOsFile }).unwrap_or(0);
    own.next_multiple_of(align_of::<Behind>())
}

unsafe fn behind(file: *mut ffi::sqlite3_file) -> *mut Behind {
    // SAFETY: SQLite gives every file `szOsFile` bytes, aligned to 8, of the table that `register` made.
    unsafe { file.cast::<u8>().add(behind_at((*ffi::sqlite3_vfs_find(c"failing".as_ptr())).pAppData.cast())).cast() }
}

unsafe extern "C" fn open(
    vfs: *mut ffi::sqlite3_vfs,
    name: ffi::sqlite3_filename,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: SQLite's arguments go on to the system's function, with the system's own table as it expects. Its methods
    // are copied behind its part of the file, with four of them ours, and the file points there.
    unsafe {
        (*file).pMethods = std::ptr::null();
        if fails(Call::Open) {
            return ffi::SQLITE_CANTOPEN;
        }
        let system: *mut ffi::sqlite3_vfs = (*vfs).pAppData.cast();
        let writing = ffi::SQLITE_OPEN_READWRITE | ffi::SQLITE_OPEN_CREATE;
        let flags = if READ_ONLY.get() { flags & !writing | ffi::SQLITE_OPEN_READONLY } else { flags };
        let Some(system_open) = (*system).xOpen else { return ffi::SQLITE_CANTOPEN };
        let done = system_open(system, name, file, flags, out);
        let methods = (*file).pMethods;
        if !methods.is_null() {
            let ours = ffi::sqlite3_io_methods {
                // No mapped reads: they would pass by ours.
                iVersion: 2,
                xRead: Some(read),
                xWrite: Some(write),
                xSync: Some(sync),
                xTruncate: Some(truncate),
                ..*methods
            };
            let behind = behind(file);
            behind.write(Behind { system: methods, ours });
            (*file).pMethods = &raw const (*behind).ours;
        }
        done
    }
}

unsafe extern "C" fn read(file: *mut ffi::sqlite3_file, to: *mut c_void, bytes: c_int, at: i64) -> c_int {
    if fails(Call::Read) {
        return ffi::SQLITE_IOERR_READ;
    }
    // SAFETY: the file was opened by `open`; the arguments go on as they came.
    unsafe { (*(*behind(file)).system).xRead.map_or(ffi::SQLITE_IOERR_READ, |read| read(file, to, bytes, at)) }
}

unsafe extern "C" fn write(file: *mut ffi::sqlite3_file, from: *const c_void, bytes: c_int, at: i64) -> c_int {
    let (bytes, fails) = if fails(Call::Write) { (bytes / 2, true) } else { (bytes, false) };
    // SAFETY: as in `read`; half of the bytes are still SQLite's.
    let done = unsafe {
        (*(*behind(file)).system).xWrite.map_or(ffi::SQLITE_IOERR_WRITE, |write| write(file, from, bytes, at))
    };
    if fails { ffi::SQLITE_FULL } else { done }
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    SYNCS.set(SYNCS.get() + 1);
    if fails(Call::Sync) {
        return ffi::SQLITE_IOERR_FSYNC;
    }
    // SAFETY: as in `read`.
    unsafe { (*(*behind(file)).system).xSync.map_or(ffi::SQLITE_IOERR_FSYNC, |sync| sync(file, flags)) }
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, size: i64) -> c_int {
    if fails(Call::Truncate) {
        return ffi::SQLITE_IOERR_TRUNCATE;
    }
    // SAFETY: as in `read`.
    unsafe { (*(*behind(file)).system).xTruncate.map_or(ffi::SQLITE_IOERR_TRUNCATE, |cut| cut(file, size)) }
}
