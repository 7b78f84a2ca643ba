"""check-fields.py   every field of a view record is read by both shells: what none reads is work and words for nothing, and what one
reads alone is a difference between the twins. Only names are compared: a field that shares its name with one that is read passes. What is meant so stands below, with its reason. Prints what differs; fails when something does."""
import pathlib
import re
import sys

root = pathlib.Path(__file__).parent.parent
# Not read by this shell, and why.
MEANT = {
    "Kotlin": {
        "ImportedView.taken_in": "the sentence says it",
    },
    "Swift": {
        "ImportedView.taken_in": "the sentence says it",
    },
}
SOURCES = {
    "Kotlin": ("android/app/src/main/kotlin", "*.kt"),
    "Swift": ("ios", "[AM]*/**/*.swift"),
}


def camel(name):
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


def fields():
    """RECORD.FIELD of every record in bindings/src/views."""
    for file in sorted((root / "bindings/src/views").glob("*.rs")):
        for record, body in re.findall(r"uniffi::Record\)\]\s*pub struct (\w+) \{(.*?)\n\}", file.read_text(), flags=re.S):
            for field in re.findall(r"^    pub (\w+):", body, flags=re.M):
                yield record, field


def texts(folder, pattern):
    files = [file for file in (root / folder).rglob(pattern) if not {"Generated", "Tests", ".build"} & set(file.parts)]
    return "\n".join(file.read_text() for file in files)


bad = []
for language, (folder, pattern) in SOURCES.items():
    code = texts(folder, pattern)
    read = set(re.findall(r"[.\\]`?(\w+)", code)) | set(re.findall(r"\blet (\w+)\b", code))
    # A case of an enum takes its fields apart.
    unread = {f"{record}.{field}" for record, field in fields() if camel(field) not in read}
    bad += [f"{language}: nothing reads {name}" for name in sorted(unread - set(MEANT[language]))]
    bad += [f"{language}: {name} is read now; take it off the list in scripts/check-fields.py" for name in sorted(set(MEANT[language]) - unread)]
print("\n".join(bad))
sys.exit(bool(bad))
