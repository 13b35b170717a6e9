# SPDX-License-Identifier: MIT
"""Makes a wheel of the program: what pip, and with it pre-commit, calls (PEP 517).

It needs nothing but Python's own library, so that a hook can be installed where no package index is
reached. CMake builds; the wheel carries the program as a script, and beside it what else
`cmake --install` puts into a prefix. MATTERLINT_PREFIX names a folder where that has been done.
"""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
NAME = "matterlint"
VERSION = (ROOT / "VERSION").read_text(encoding="utf-8").strip()
PROGRAM = NAME + (".exe" if os.name == "nt" else "")
SUMMARY = "Checks the front matter of notes against a schema and vocabularies"
# A zip entry is a file that may be run only when its mode says "regular file", too.
PLAIN_FILE = 0o100644 << 16
RUNNABLE_FILE = 0o100755 << 16


def get_requires_for_build_wheel(config_settings=None):
    """CMake itself, where it is missing and an index is there to have it from."""
    if shutil.which("cmake") or os.environ.get("MATTERLINT_PREFIX"):
        return []
    if os.environ.get("PIP_NO_INDEX"):
        packages = (ROOT / "packaging" / "debian-packages").read_text(encoding="utf-8")
        sys.exit(
            "matterlint: no cmake was found. Install what is needed (Debian and Ubuntu: apt-get install "
            + " ".join(packages.split())
            + "), or install matterlint itself and use the hook `matterlint-system`, which builds nothing."
        )
    return ["cmake>=3.22"]


def get_requires_for_build_sdist(config_settings=None):
    return []


def prepare_metadata_for_build_wheel(metadata_directory, config_settings=None):
    folder = Path(metadata_directory) / dist_info()
    folder.mkdir(parents=True)
    for name, text in metadata_files().items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder.name


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    ready = os.environ.get("MATTERLINT_PREFIX")
    if ready:
        return pack(Path(ready), Path(wheel_directory))
    with work_folder() as work:
        prefix = Path(work) / "prefix"
        build(prefix, Path(work) / "build")
        return pack(prefix, Path(wheel_directory))


def build_sdist(sdist_directory, config_settings=None):
    """What git knows, or, in a source archive without git, all that is there."""
    base = f"{NAME}-{VERSION}"
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode == 0:
        files = [name for name in listed.stdout.decode().split("\0") if name]
    else:
        files = [str(path.relative_to(ROOT)) for path in sorted(ROOT.rglob("*")) if path.is_file()]
    path = Path(sdist_directory) / f"{base}.tar.gz"
    with tarfile.open(path, "w:gz", format=tarfile.PAX_FORMAT) as archive:
        for name in files:
            archive.add(ROOT / name, f"{base}/{name}", recursive=False)
        with tempfile.TemporaryDirectory() as work:
            info = Path(work) / "PKG-INFO"
            info.write_text(metadata_files()["METADATA"], encoding="utf-8")
            archive.add(info, f"{base}/PKG-INFO")
    return path.name


def work_folder():
    """A folder of this build alone, in the sources where they can be written to: ccache then sees the
    same relative paths in every clone."""
    try:
        (ROOT / "build").mkdir(exist_ok=True)
        return tempfile.TemporaryDirectory(prefix="wheel-", dir=ROOT / "build")
    except OSError:
        return tempfile.TemporaryDirectory(prefix="matterlint-wheel-")


def build(prefix, work):
    environment = dict(os.environ)
    if environment.get("PIP_NO_INDEX"):
        environment.setdefault("MATTERLINT_FETCH", "OFF")
    script = ROOT / "packaging" / "build.cmake"
    subprocess.run(
        ["cmake", f"-DPREFIX={prefix}", f"-DWORK={work}", "-P", str(script)],
        env=environment,
        check=False,
    )
    if not (prefix / "bin" / PROGRAM).exists():
        sys.exit(1)  # the script has said why


def platform_tag():
    return sysconfig.get_platform().replace("-", "_").replace(".", "_")


def dist_info():
    return f"{NAME}-{VERSION}.dist-info"


def metadata_files():
    return {
        "METADATA": f"Metadata-Version: 2.1\nName: {NAME}\nVersion: {VERSION}\nSummary: {SUMMARY}\n"
        "License: MIT\nLicense-File: LICENSE\nRequires-Python: >=3.7\n",
        "WHEEL": f"Wheel-Version: 1.0\nGenerator: {NAME}\nRoot-Is-Purelib: false\n"
        f"Tag: py3-none-{platform_tag()}\n",
    }


def pack(prefix, wheel_directory):
    """The wheel of what is installed in `prefix`."""
    scripts = f"{NAME}-{VERSION}.data/scripts/"
    data = f"{NAME}-{VERSION}.data/data/"
    entries = [(scripts + PROGRAM, (prefix / "bin" / PROGRAM).read_bytes(), RUNNABLE_FILE)]
    for path in sorted((prefix / "share").rglob("*")):
        if path.is_file():
            name = path.relative_to(prefix).as_posix()
            entries.append((data + name, path.read_bytes(), PLAIN_FILE))
    entries.append((dist_info() + "/LICENSE", (ROOT / "LICENSE").read_bytes(), PLAIN_FILE))
    for name, text in metadata_files().items():
        entries.append((f"{dist_info()}/{name}", text.encode(), PLAIN_FILE))
    record = "".join(f"{name},{digest(content)},{len(content)}\n" for name, content, _ in entries)
    record_name = dist_info() + "/RECORD"
    entries.append((record_name, f"{record}{record_name},,\n".encode(), PLAIN_FILE))

    wheel = f"{NAME}-{VERSION}-py3-none-{platform_tag()}.whl"
    with zipfile.ZipFile(wheel_directory / wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content, attributes in entries:
            entry = zipfile.ZipInfo(name)  # of a fixed date: the same input gives the same wheel
            entry.external_attr = attributes
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return wheel


def digest(content):
    code = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode()
    return "sha256=" + code.rstrip("=")
