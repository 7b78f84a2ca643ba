"""check-project.py LIBRARY   what App Store Connect refuses, and Xcode does not tell before: Info.plist, fonts, icon, launch screen,
privacy manifest, strings; and that the pictures of docs/shells.md are there. LIBRARY is libmehfooz.so; which required-reason APIs it needs is read from its imports, and from SQLite's source
for what only Apple's systems have. Needs PyYAML. Prints every problem; fails when there is one."""
import json
import pathlib
import plistlib
import re
import struct
import subprocess
import sys

import yaml

ios = pathlib.Path(__file__).parent
app = ios / "App"
problems = []


def expect(holds, problem):
    if not holds:
        problems.append(problem)


def check_info(info):
    turned = {f"UIInterfaceOrientation{way}" for way in ("Portrait", "PortraitUpsideDown", "LandscapeLeft", "LandscapeRight")}
    for key in ("UISupportedInterfaceOrientations", "UISupportedInterfaceOrientations~ipad"):
        expect(set(info.get(key, [])) == turned, f"Info.plist: {key} needs all four orientations: an iPad app that is not full-screen only is refused without")
    scenes = info.get("UIApplicationSceneManifest", {})
    expect(scenes.get("UIApplicationSupportsMultipleScenes") is False and "UISceneConfigurations" in scenes, "Info.plist: UIApplicationSceneManifest: one scene, with UISceneConfigurations")
    expect(info.get("UIUserInterfaceStyle") == "Light", "Info.plist: UIUserInterfaceStyle must be Light: the game has one look")
    expect(info.get("LSApplicationCategoryType") == "public.app-category.education", "Info.plist: LSApplicationCategoryType must be education")
    expect(info.get("LSRequiresIPhoneOS") is True, "Info.plist: LSRequiresIPhoneOS is missing")
    expect(info.get("ITSAppUsesNonExemptEncryption") is False, "Info.plist: ITSAppUsesNonExemptEncryption must be false")
    expect(not [key for key in info if key.endswith("UsageDescription")], "Info.plist asks for a permission; the game needs none")
    expect(re.fullmatch(r"\d+(\.\d+){0,2}", info["CFBundleShortVersionString"]) and re.fullmatch(r"\d+", info["CFBundleVersion"]), "Info.plist: a version is not digits and dots")
    expect(info.get("CFBundleLocalizations") == ["en", "ur"], "Info.plist: CFBundleLocalizations must be en and ur")
    for folder in info.get("CFBundleLocalizations", []):
        expect((app / f"{folder}.lproj/Localizable.strings").exists(), f"{folder}.lproj/Localizable.strings is missing")


def check_launch_and_icon(info):
    assets = app / "Assets.xcassets"
    launch = info.get("UILaunchScreen", {})
    expect((assets / f"{launch.get('UIColorName')}.colorset/Contents.json").exists(), "UILaunchScreen: its colour is not in the asset catalog")
    expect((assets / f"{launch.get('UIImageName')}.imageset/Contents.json").exists(), "UILaunchScreen: its picture is not in the asset catalog")
    for contents in assets.rglob("Contents.json"):
        for image in json.loads(contents.read_text()).get("images", []):
            expect((contents.parent / image["filename"]).exists(), f"{contents}: {image['filename']} is missing")
    icon = (assets / "AppIcon.appiconset/icon.png").read_bytes()
    width, height, _, color = struct.unpack(">IIBB", icon[16:26])
    expect((width, height, color) == (1024, 1024, 2), f"the icon is {width} x {height}, colour type {color}; allowed: 1024 x 1024 without alpha (2)")
    drawn = re.sub(r'<svg width="160" height="160" ', "<svg ", (assets / "Mithu.imageset/mithu.svg").read_text())
    expect(drawn == (ios / "../content/art/mithu.svg").read_text(), "Mithu of the launch screen is not content/art/mithu.svg any more: run ios/icon.sh")


def postscript_name(font):
    """The name by which an app asks for a font (name table, id 6)."""
    data = font.read_bytes()
    for k in range(struct.unpack(">H", data[4:6])[0]):
        tag, _, at, _ = struct.unpack(">4sIII", data[12 + 16 * k:28 + 16 * k])
        if tag != b"name":
            continue
        _, count, texts = struct.unpack(">HHH", data[at:at + 6])
        for n in range(count):
            platform, _, _, name, size, start = struct.unpack(">HHHHHH", data[at + 6 + 12 * n:at + 18 + 12 * n])
            if name == 6:
                text = data[at + texts + start:at + texts + start + size]
                return text.decode("utf-16-be" if platform == 3 else "latin-1")
    return None


def check_fonts(info):
    listed = set(info.get("UIAppFonts", []))
    there = {font.name for font in (ios / "fonts").glob("*.ttf")}
    expect(listed == there, f"UIAppFonts names {sorted(listed)}, fonts/ has {sorted(there)}")
    asked = set(re.findall(r'"((?:Baloo2|MehfoozNastaliq)-\w+)"', (app / "look/Theme.swift").read_text()))
    names = {postscript_name(ios / "fonts" / font) for font in there}
    expect(asked == names, f"Theme.swift asks for {sorted(asked)}, the fonts are called {sorted(map(str, names))}")


# Apple's list of required-reason APIs, as far as C code reaches them.
REASONS = {
    "NSPrivacyAccessedAPICategoryFileTimestamp": r"(f|l)?stat(64|x)?|fstatat(64)?|getattrlist(bulk|at)?|fgetattrlist",
    "NSPrivacyAccessedAPICategoryDiskSpace": r"f?statv?fs(64)?",
    "NSPrivacyAccessedAPICategorySystemBootTime": r"mach_absolute_time",
}


# What of Apple's reasons holds here: the app's own files, room before writing them, time within the app.
ALLOWED = {
    "NSPrivacyAccessedAPICategoryFileTimestamp": ["C617.1"],
    "NSPrivacyAccessedAPICategoryDiskSpace": ["E174.1"],
    "NSPrivacyAccessedAPICategorySystemBootTime": ["35F9.1"],
}


def check_privacy(library):
    manifest = plistlib.loads((app / "PrivacyInfo.xcprivacy").read_bytes())
    expect(manifest["NSPrivacyTracking"] is False and not manifest["NSPrivacyTrackingDomains"] and not manifest["NSPrivacyCollectedDataTypes"], "PrivacyInfo: tracks or collects")
    lines = subprocess.run(["nm", "-D", "--undefined-only", library], capture_output=True, text=True, check=True).stdout.splitlines()
    used = {line.split()[-1].split("@")[0] for line in lines}
    metadata = json.loads(subprocess.run(["cargo", "metadata", "--format-version", "1", "--offline"], capture_output=True, text=True, check=True, cwd=ios).stdout)
    package = next(package for package in metadata["packages"] if package["name"] == "libsqlite3-sys")
    sqlite = (pathlib.Path(package["manifest_path"]).parent / "sqlite3/sqlite3.c").read_text(errors="replace")
    used |= set(re.findall(r"\b(f?statv?fs|mach_absolute_time)\(", re.sub(r"/\*.*?\*/", "", sqlite, flags=re.S)))
    for swift in [*ios.glob("App/**/*.swift"), *ios.glob("MehfoozKit/Sources/**/*.swift")]:
        if re.search(r"clock_gettime|systemUptime", swift.read_text()):
            used.add("mach_absolute_time")
        expect("UserDefaults" not in swift.read_text() and "AppStorage" not in swift.read_text(), f"{swift.name} uses UserDefaults, which PrivacyInfo does not declare")
    needed = {category for category, names in REASONS.items() if any(re.fullmatch(names, name) for name in used)}
    declared = {entry["NSPrivacyAccessedAPIType"]: entry["NSPrivacyAccessedAPITypeReasons"] for entry in manifest["NSPrivacyAccessedAPITypes"]}
    expect(set(declared) == needed, f"PrivacyInfo declares {sorted(declared)}, the code needs {sorted(needed)}")
    for category, reasons in declared.items():
        expect(reasons == ALLOWED.get(category), f"PrivacyInfo: {category} gives {reasons}; what the code does is {ALLOWED.get(category)}")


def check_sounds(target):
    swift = (ios / "MehfoozKit/Sources/MehfoozKit/phone/Sounds.swift").read_text()
    asked = set(re.findall(r"^    case (\w+)$", swift, flags=re.M))
    folders = [ios / source["path"] for source in target["sources"] if source.get("buildPhase") == "resources"]
    there = {file.stem for folder in folders if folder.is_dir() for file in folder.glob("*.wav")}
    expect(asked and asked == there, f"Sounds.swift has {sorted(asked)}, the app's resources {sorted(there)}")


def check_build(project, target):
    """What Xcode needs to find, in the words of the files that make it."""
    settings, script = target["settings"], (ios / "build-library.sh").read_text()
    for source in target["sources"]:
        expect((ios / source["path"]).exists(), f"project.yml: {source['path']} is missing")
    for build in [project["options"]["preGenCommand"], target["preBuildScripts"][0]["script"]]:
        expect("build-library.sh" in build, f"project.yml: {build} does not build the library")
    expect((ios / "build-library.sh").stat().st_mode & 0o100, "build-library.sh cannot be run")
    expect(target["preBuildScripts"][0]["basedOnDependencyAnalysis"] is False, "project.yml: the library is not built every time")
    expect(settings["ENABLE_USER_SCRIPT_SANDBOXING"] in (False, "NO"), "project.yml: a sandboxed script cannot run cargo")
    out = re.search(r"out=(target/ios/)\$PLATFORM_NAME", script)
    expect(out and settings["LIBRARY_SEARCH_PATHS"] == f"$(SRCROOT)/../{out[1]}$(PLATFORM_NAME)", "project.yml looks for the library elsewhere than build-library.sh writes it")
    expect("rustup target add" in script, "build-library.sh does not add Rust's targets: a first build fails")
    expect("unset SDKROOT" in script, "build-library.sh: cargo's build scripts run on the Mac, Xcode's SDKROOT is the phone's")
    versions = {
        "project.yml": str(project["options"]["deploymentTarget"]["iOS"]), "its settings": str(project["settings"]["IPHONEOS_DEPLOYMENT_TARGET"]),
        "build-library.sh": re.search(r"IPHONEOS_DEPLOYMENT_TARGET:-([\d.]+)", script)[1],
        "Package.swift": re.search(r"\.iOS\(\.v(\d+)\)", (ios / "MehfoozKit/Package.swift").read_text())[1] + ".0",
    }
    expect(len(set(versions.values())) == 1, f"the first iOS version differs: {versions}")
    for name in project["targets"]:
        expect(project["targets"][name]["settings"]["TARGETED_DEVICE_FAMILY"] == "1,2", f"{name} is not for iPhone and iPad")


def check_network():
    """The game opens no connection and no page."""
    for swift in [*ios.glob("App/**/*.swift"), *ios.glob("MehfoozKit/Sources/**/*.swift")]:
        found = re.search(r"https?://|URLSession|import Network|WKWebView|SFSafari", swift.read_text())
        expect(not found, f"{swift.name} has {found and found[0]}: the game has no network")


def check_pictures():
    docs = ios.parent / "docs"
    for picture in re.findall(r"!\[\]\(([^)]+)\)", (docs / "shells.md").read_text()):
        expect((docs / picture).exists(), f"docs/shells.md shows {picture}, which is missing")


def strings(language):
    return dict(re.findall(r'^"(\w+)" = "(.+)";$', (app / f"{language}.lproj/Localizable.strings").read_text(), flags=re.M))


def check_strings():
    asked = set(re.findall(r'String\(localized: "(\w+)"\)', "".join(file.read_text() for file in app.rglob("*.swift"))))
    for language in ("en", "ur"):
        expect(set(strings(language)) == asked, f"{language}.lproj has {sorted(strings(language))}, the app asks for {sorted(asked)}")


project = yaml.safe_load((ios / "project.yml").read_text())
target = project["targets"]["Mehfooz"]
info = target["info"]["properties"]
check_info(info)
check_launch_and_icon(info)
check_fonts(info)
check_privacy(sys.argv[1])
check_strings()
check_sounds(target)
check_build(project, target)
check_network()
check_pictures()
expect(target["settings"]["PRODUCT_BUNDLE_IDENTIFIER"] == "app.mehfooz", "the bundle is not app.mehfooz")
expect(target["settings"]["ASSETCATALOG_COMPILER_APPICON_NAME"] == "AppIcon", "the icon is not named")
expect("entitlements" not in target, "the app has entitlements; it needs none")
expect(project["schemes"]["Mehfooz"]["test"]["targets"], "the scheme tests nothing")
expect("SWIFT_TREAT_WARNINGS_AS_ERRORS" not in str(project), "a newer Swift may warn where this one does not: no release waits for that")
print("\n".join(problems))
sys.exit(bool(problems))
