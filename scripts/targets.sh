#!/usr/bin/env bash
# targets.sh   checks the library's Rust for the processors of Android phones, of 64 and of 32 bit, without an NDK: types, borrows and
# what depends on the target. SQLite's C is not compiled, and nothing is linked or run. After need_phone_rust of setup.sh.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/setup.sh
need_phone_rust
cargo_home=${CARGO_HOME:-$HOME/.cargo}
mkdir -p target/targets
# In place of the NDK's compiler: says that it is clang, knows no flags of MSVC's, and writes empty object files.
cat >target/targets/no-ndk <<'EOF'
#!/bin/sh
case " $* " in *" -E "*) echo '"clang"' ;; *" -? "*) exit 1 ;; esac
for each in "$@"; do case $each in *.o) : >"$each" ;; esac; done
EOF
chmod +x target/targets/no-ndk
cargo fetch --quiet
passed=0
failed=0
for target in aarch64-linux-android armv7-linux-androideabi; do
    echo "== $target"
    if bwrap --unshare-all --share-net --die-with-parent --dev /dev --proc /proc --tmpfs /tmp \
        --ro-bind "$phone_rust_root/usr" /usr --ro-bind "$phone_rust_root/bin" /bin --ro-bind "$phone_rust_root/lib" /lib --ro-bind "$phone_rust_root/lib64" /lib64 \
        --ro-bind /etc /etc --bind "$cargo_home" "$cargo_home" --bind "$PWD" "$PWD" --chdir "$PWD" \
        --clearenv --setenv PATH /usr/bin --setenv HOME /tmp --setenv CARGO_HOME "$cargo_home" --setenv CARGO_TARGET_DIR target/targets \
        --setenv RUSTC_BOOTSTRAP 1 --setenv TARGET_CC "$PWD/target/targets/no-ndk" --setenv TARGET_AR ar --setenv CARGO_BUILD_RUSTC /usr/bin/rustc \
        --setenv CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_LINKER gcc --setenv HOST_CC gcc \
        cargo check --quiet -Zbuild-std=std,panic_unwind --target "$target" --package mehfooz-bindings; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
