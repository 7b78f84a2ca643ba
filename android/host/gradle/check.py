#!/usr/bin/env python3
"""check.py: writes app/build.gradle.kts as a class, and the version catalogue as the accessors it is read by, into target/script;
says where AGP, Kotlin and the libraries of Gradle's build are not of the versions that Maven builds and tests with."""
import re, sys, tomllib
from pathlib import Path

here = Path(__file__).parent
android = here.parent.parent
out = here / "target/script"
catalogue = tomllib.loads((android / "gradle/libs.versions.toml").read_text())

def accessors(aliases):
    """libs.compose.ui.test.junit4 for compose-ui-test-junit4: a class for each part of a name."""
    tree = {}
    for alias in aliases:
        node = tree
        for part in re.split("[-_.]", alias): node = node.setdefault(part, {})
    classes = []
    def write(name, node, leaf):
        dependency = "Provider<MinimalExternalModuleDependency>"
        fields = [f"val {part}: {write(name + part.capitalize(), below, alias_of(name, part) in aliases)}" for part, below in node.items()]
        if not node: return dependency
        own = [f"itself: {dependency}"] if leaf else []
        classes.append(f"class {name}({', '.join(own + fields)})" + (f" : {dependency} by itself" if leaf else ""))
        return name
    def alias_of(name, part): return re.sub("(?<!^)([A-Z])", r"-\1", name.removeprefix("Libs") + part.capitalize()).lower()
    write("Libs", tree, False)
    return "import org.gradle.api.artifacts.MinimalExternalModuleDependency\nimport org.gradle.api.provider.Provider\n\n" + "\n".join(classes) + "\n"

def script(text):
    imports = ["com.android.build.api.dsl.*", "com.android.build.api.variant.*", "javax.inject.Inject", "java.io.File", "org.gradle.api.*", "org.gradle.api.file.*",
               "org.gradle.api.provider.*", "org.gradle.api.tasks.*", "org.gradle.api.tasks.testing.Test", "org.gradle.work.DisableCachingByDefault", "org.gradle.process.*"]
    plugins, body = re.fullmatch(r"(plugins \{\n.*?\n\}\n)(.*)", text, re.S).groups()
    body, tasks = body.split("\n@CacheableTask", 1)
    return "\n".join(f"import {each}" for each in imports) + f"\n\nabstract class App(project: Project, libs: Libs) : Script(project, libs) {{\nfun run() {{{body}}}\n}}\n\n@CacheableTask{tasks}"

def differences():
    """Versions in host/pom.xml, and in the resolved libraries, against the catalogue."""
    properties = dict(re.findall(r"<([a-z.]+\.version)>([^<]+)<", (android / "host/pom.xml").read_text()))
    resolved = {f"{group}:{name}": version for group, name, version in
                re.findall(r"<groupId>([^<]+)</groupId><artifactId>([^<]+)</artifactId><version>([^<]+)<", (android / "host/libs/pom.xml").read_text() + (android / "host/app/pom.xml").read_text())}
    versions = catalogue["versions"]
    for name, found in (("agp", properties["agp.version"]), ("kotlin", properties["kotlin.version"]), ("jna", properties["jna.version"]), ("robolectric", properties["robolectric.version"])):
        if versions[name] != found: yield f"{name}: Gradle has {versions[name]}, Maven {found}"
    for library in catalogue["libraries"].values():
        found = resolved.get(library["module"]) or resolved.get(library["module"] + "-jvm")
        wanted = versions.get(library.get("version", {}).get("ref"))
        if found and wanted and "$" not in found and found != wanted: yield f"{library['module']}: Gradle has {wanted}, Maven {found}"

out.mkdir(parents=True, exist_ok=True)
(out / "Libs.kt").write_text(accessors(catalogue["libraries"]))
(out / "App.kt").write_text(script((android / "app/build.gradle.kts").read_text()))
found = list(differences())
for each in found: print(each)
sys.exit(bool(found))
