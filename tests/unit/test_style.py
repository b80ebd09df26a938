"""The rules of the house that a parser can check."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import rejectwatch

PACKAGE = Path(rejectwatch.__file__).parent
TESTS = Path(__file__).parents[1]
MODULES = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}
TEST_MODULES = {path.relative_to(TESTS).as_posix(): path for path in sorted(TESTS.rglob("test_*.py"))}
CLOCKS = ("wiring.py", "daemon.py", "cli/", "setup/")
"""Where the present moment may be asked for; everywhere else it is passed."""
STDOUT = ("cli/", "setup/")
VAGUE = {"utils", "util", "helpers", "helper", "common", "base", "misc", "shared", "tools", "lib", "core"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def tree(path: Path) -> ast.Module:
    """Return a module as a tree."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def functions(path: Path) -> Iterator[Function]:
    """Yield every function and method of a module."""
    for node in ast.walk(tree(path)):
        if isinstance(node, Function):
            yield node


def calls(path: Path) -> Iterator[tuple[int, str]]:
    """Yield line and dotted name of everything that is called."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            yield node.lineno, ast.unparse(node.func)


def positional(function: Function) -> int:
    """Return how many parameters can be given by position, self aside."""
    names = [a.arg for a in (*function.args.posonlyargs, *function.args.args)]
    return len(names) - (names[:1] in (["self"], ["cls"]))


def is_overload(node: ast.ClassDef | Function) -> bool:
    """Tell whether a function is only a signature."""
    return any(ast.unparse(d) == "overload" for d in node.decorator_list)


@pytest.mark.parametrize("name", MODULES)
def test_a_module_can_be_seen_whole(name: str) -> None:
    """A module would grow past what one can read at a sitting."""
    assert len(MODULES[name].read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("name", MODULES)
def test_a_function_can_be_seen_whole(name: str) -> None:
    """A function would grow past a screen."""
    long = {f.name: (f.end_lineno or 0) - f.lineno + 1 for f in functions(MODULES[name])}
    assert {k: n for k, n in long.items() if n > 40} == {}


@pytest.mark.parametrize("name", MODULES)
def test_few_parameters_by_position(name: str) -> None:
    """A call would be a row of values that nobody can tell apart.

    A click command gets its parameters by name.
    """
    many = {
        f.name: positional(f)
        for f in functions(MODULES[name])
        if positional(f) > 5
        and not any("click" in ast.unparse(d) or "option" in ast.unparse(d) for d in f.decorator_list)
    }
    assert many == {}


@pytest.mark.parametrize("name", MODULES)
def test_a_name_says_what_is_inside(name: str) -> None:
    """A module would gather whatever has no other place."""
    assert Path(name).stem not in VAGUE


@pytest.mark.parametrize("name", MODULES)
def test_every_public_thing_says_what_it_is(name: str) -> None:
    """A reader would have to read the code to learn what comes out."""
    module = tree(MODULES[name])
    bare = [] if ast.get_docstring(module) or name == "__init__.py" else ["the module"]
    classes = [node for node in module.body if isinstance(node, ast.ClassDef) and node.name[0] != "_"]
    for holder in (module, *classes):
        for node in holder.body:
            if isinstance(node, ast.ClassDef | Function) and node.name[0] != "_" and not is_overload(node):
                bare += [] if ast.get_docstring(node) else [node.name]
    assert bare == []


@pytest.mark.parametrize("name", MODULES)
def test_it_never_sends_mail(name: str) -> None:
    """The one promise that can't be taken back would be broken."""
    imported = {
        alias.name
        for node in ast.walk(tree(MODULES[name]))
        if isinstance(node, ast.Import)
        for alias in node.names
    } | {node.module or "" for node in ast.walk(tree(MODULES[name])) if isinstance(node, ast.ImportFrom)}
    assert {one for one in imported if "smtp" in one.lower()} == set()
    assert "smtplib" not in MODULES[name].read_text(encoding="utf-8").lower()


@pytest.mark.parametrize("name", [name for name in MODULES if not name.startswith(CLOCKS)])
def test_the_clock_is_passed(name: str) -> None:
    """A stage would give another result at another time, and could not be tested."""
    asks = ("datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.localtime")
    assert [(line, call) for line, call in calls(MODULES[name]) if call.endswith(asks)] == []


@pytest.mark.parametrize("name", MODULES)
def test_nothing_is_printed(name: str) -> None:
    """A stray line would stand among JSON Lines."""
    found = [(line, call) for line, call in calls(MODULES[name]) if call in {"print", "pprint"}]
    if not name.startswith(STDOUT):
        found += [(line, call) for line, call in calls(MODULES[name]) if call.startswith("sys.stdout")]
    assert found == []


@pytest.mark.parametrize("name", MODULES)
def test_nothing_can_run_what_a_mail_says(name: str) -> None:
    """Text from mail would run as code or by a shell."""
    forbidden = {
        "eval",
        "exec",
        "compile",
        "os.system",
        "os.popen",
        "pickle.loads",
        "pickle.load",
        "yaml.load",
    }
    shells = [
        node.lineno
        for node in ast.walk(tree(MODULES[name]))
        if isinstance(node, ast.keyword) and node.arg == "shell"
    ]
    assert [(line, call) for line, call in calls(MODULES[name]) if call in forbidden] == []
    assert shells == []


@pytest.mark.parametrize("name", MODULES)
def test_no_unfinished_work(name: str) -> None:
    """A note to oneself would be released."""
    text = MODULES[name].read_text(encoding="utf-8")
    assert [word for word in ("TODO", "FIXME", "XXX", "NotImplementedError") if word in text] == []


@pytest.mark.parametrize("name", MODULES)
def test_nothing_happens_at_import(name: str) -> None:
    """Importing a module would read a file, the environment or the clock."""
    asks = ("open", "read_text", "read_bytes", "getenv", "datetime.now", "time.time", "basicConfig", "getuid")
    done = [
        (node.lineno, ast.unparse(node.func))
        for statement in tree(MODULES[name]).body
        if not isinstance(statement, ast.FunctionDef | ast.ClassDef | ast.If)
        for node in ast.walk(statement)
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(asks)
    ]
    assert done == []


@pytest.mark.parametrize("name", TEST_MODULES)
def test_every_test_says_what_would_be_wrong(name: str) -> None:
    """A test that fails would not say what its failure means."""
    bare = [
        f.name
        for f in functions(TEST_MODULES[name])
        if f.name.startswith("test_") and not ast.get_docstring(f)
    ]
    assert bare == []
