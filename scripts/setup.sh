# What `play` and `test` need of a machine; sourced by both.

# Rust, as rust-toolchain.toml asks for it.
need_rust() {
    command -v cargo >/dev/null || { echo "Rust is needed: https://rustup.rs" >&2; return 1; }
    command -v cc >/dev/null || apt_install gcc "the C compiler that SQLite is built with"
    [ -d target/debug ] || echo "Building. The first time this fetches the crates and takes some minutes." >&2
}

# apt_install PACKAGES WHAT: from Debian's packages, as root
apt_install() {
    echo "Installing $1 ($2)." >&2
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $1 >/dev/null
}
