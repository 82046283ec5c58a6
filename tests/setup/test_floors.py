"""Who may lean on whom, read from the import lines of every module, wherever in it they stand."""

import ast

import pytest

from tests.setup import ROOT

# What stands on no floor and is used by all of them.
GROUND = {"paths", "translate", "templating"}

MAY_LEAN_ON = {
    "domain": {"domain"},
    "intake": {"intake", "domain"} | GROUND,
    "store": {"store", "domain"} | GROUND,
    # An export that cannot be made says which part of the system is missing.
    "exports": {"exports", "domain", "system_parts"} | GROUND,
}

ONLY_HERE = {
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "flask": {"web"},
    "flask_wtf": {"web"},
    "wtforms": {"web"},
    "werkzeug": {"web"},
    "granian": {"server"},
    "weasyprint": {"exports"},
    "graphviz": {"exports"},
}


def modules():
    return sorted((ROOT / "workshop").rglob("*.py"))


def floor_of(path):
    return path.relative_to(ROOT / "workshop").parts[0].removesuffix(".py")


def imports(nodes):
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "workshop":
            yield from (f"workshop.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "."


def parsed(path):
    return ast.parse(path.read_text())


def run(tree):
    """The statements that are carried out, so without those that only the type checker reads."""
    for node in ast.iter_child_nodes(tree):
        if not (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"):
            yield node
            yield from run(node)


def test_a_floor_leans_only_on_the_floors_below_it():
    faults = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules()
        if (allowed := MAY_LEAN_ON.get(floor_of(path)))
        for name in imports(ast.walk(parsed(path)))
        if name.startswith("workshop.") and name.split(".")[1] not in allowed
    ]
    assert faults == []


def test_nothing_but_the_entrances_leans_on_web_or_command_line():
    entrances = {"web", "cli", "server", ""}
    faults = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules()
        if floor_of(path).split("_")[0] not in entrances
        for name in imports(ast.walk(parsed(path)))
        if name.startswith(("workshop.web", "workshop.cli"))
    ]
    assert faults == []


@pytest.mark.parametrize("library", sorted(ONLY_HERE))
def test_a_library_is_imported_only_where_it_belongs(library):
    faults = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules()
        if floor_of(path) not in ONLY_HERE[library]
        for name in imports(run(parsed(path)))
        if name.split(".")[0] == library
    ]
    assert faults == []


def test_imports_are_absolute_so_that_these_tests_can_read_them():
    faults = [
        f"{path.relative_to(ROOT)} line {node.lineno}"
        for path in modules()
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert faults == []
