#!/usr/bin/env python3
"""check-workflow.py: reads .github/workflows/ci.yml, and says which scripts, folders and parts of ./test it names that are not there."""
import re, sys
from pathlib import Path
import yaml

root = Path(__file__).parent.parent
workflow = yaml.safe_load((root / ".github/workflows/ci.yml").read_text())
parts = set(re.findall(r"^([a-z]+)\(\)", (root / "test").read_text(), re.M))
wrong = []
steps = 0
for name, job in workflow["jobs"].items():
    folder = job.get("defaults", {}).get("run", {}).get("working-directory", ".")
    for step in job["steps"]:
        steps += 1
        here = root / step.get("working-directory", folder)
        if not here.is_dir(): wrong.append(f"{name}: no folder {here}")
        text = step.get("run", "") + step.get("with", {}).get("script", "")
        for part in re.findall(r"^\./test +(\w+)", text, re.M):
            if part not in parts: wrong.append(f"{name}: ./test has no part {part}")
        for script in re.findall(r"^((?:\./|[a-z]+/)[\w./-]+)", text, re.M):
            where = root / step["with"]["working-directory"] if "script" in step.get("with", {}) else here
            if not (where / script).is_file(): wrong.append(f"{name}: no script {script} in {where}")
if steps < 10: wrong.append(f"only {steps} steps were read")
for each in wrong: print(each)
sys.exit(bool(wrong))
