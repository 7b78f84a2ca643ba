//! Packs the relocations of release builds (docs/adr/0021-library-size.md).

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let of = |name: &str| env::var(name).unwrap_or_default();
    if of("PROFILE") != "release" {
        return;
    }
    let packed = match (of("CARGO_CFG_TARGET_OS").as_str(), of("CARGO_CFG_TARGET_ENV").as_str()) {
        ("android", _) => "--pack-dyn-relocs=android",
        // The one Linux target for which rustc links with its own lld.
        ("linux", "gnu") if of("CARGO_CFG_TARGET_ARCH") == "x86_64" => "-zpack-relative-relocs",
        _ => return,
    };
    println!("cargo::rustc-cdylib-link-arg=-Wl,{packed}");
}
