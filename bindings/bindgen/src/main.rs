//! Writes the Kotlin and the Swift of a built library: `mehfooz-bindgen generate --language kotlin --out-dir DIR LIB`.

fn main() {
    uniffi::uniffi_bindgen_main();
}
