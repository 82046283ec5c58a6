import json
import subprocess
import sys

from tests.setup import ROOT

FOREIGN = {"flask", "wtforms", "jinja2", "sqlalchemy", "weasyprint", "graphviz"}
FLOORS_ABOVE = {f"workshop.{floor}" for floor in ("intake", "store", "exports", "web", "cli")}

IMPORT_ALL = """
import importlib, json, pkgutil, sys
import workshop
alone = [name for name in sys.modules if name.startswith("workshop.")]
import workshop.domain
names = [module.name for module in pkgutil.walk_packages(workshop.domain.__path__, "workshop.domain.")]
for name in names:
    importlib.import_module(name)
print(json.dumps({"alone": alone, "names": names, "loaded": sorted(sys.modules)}))
"""


def imported():
    told = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return json.loads(told.stdout)


def test_the_domain_can_be_imported_without_web_database_or_pdf_libraries():
    result = imported()

    assert "workshop.domain.design.process" in result["names"]
    assert FOREIGN & set(result["loaded"]) == set()
    assert [name for name in result["loaded"] if ".".join(name.split(".")[:2]) in FLOORS_ABOVE] == []


def test_importing_the_package_alone_imports_nothing_else():
    assert imported()["alone"] == []
