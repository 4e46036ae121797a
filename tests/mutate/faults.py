"""Every small fault that can be put into a module: one changed operator, number, word of SQL, condition or statement.

Refuses: docstrings, type annotations, and the wording of messages, which no test should fix word by word.
"""

import ast
import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass

#: Operators and what stands in their place.
COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}

#: What may be changed in a statement of SQL.
SQL = re.compile(r"<=|>=|<>|(?<![<>])=|<|>|\bAND\b|\bOR\b|\bASC\b|\bDESC\b|\bIS NOT NULL\b|\bIS NULL\b")
IN_SQL = {
    "<=": "<",
    ">=": ">",
    "<>": "=",
    "=": "<>",
    "<": "<=",
    ">": ">=",
    "AND": "OR",
    "OR": "AND",
    "ASC": "DESC",
    "DESC": "ASC",
    "IS NOT NULL": "IS NULL",
    "IS NULL": "IS NOT NULL",
}
IS_SQL = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b")


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault, in the source of the whole module."""

    line: int
    what: str
    source: str


def faults_in(source: str) -> Iterator[Fault]:
    """The faults, in the order of the source. Each is one change from it."""
    tree = ast.parse(source)
    for number, node in enumerate(list(ast.walk(tree))):
        for step in range(_choices(node)):
            changed = copy.deepcopy(tree)
            target = next(one for n, one in enumerate(ast.walk(changed)) if n == number)
            what = _change(target, step)
            if what and not _is_left_alone(tree, node):
                yield Fault(getattr(node, "lineno", 0), what, ast.unparse(ast.fix_missing_locations(changed)))


def _choices(node: ast.AST) -> int:
    """How many changes there may be of this node."""
    match node:
        case ast.Compare():
            return len(node.ops)
        case ast.Constant(value=str()) if IS_SQL.match(node.value):
            return len(SQL.findall(node.value))
        case ast.BoolOp() | ast.BinOp() | ast.UnaryOp() | ast.Constant() | ast.If() | ast.IfExp() | ast.Return():
            return 1
        case ast.Raise() | ast.Break() | ast.Continue():
            return 1
        case ast.Expr(value=ast.Call()):
            return 1
    return 0


def _change(node: ast.AST, step: int) -> str:
    """The node is changed in place. Returns what was done, "" for nothing."""
    match node:
        case ast.Compare():
            before = type(node.ops[step])
            node.ops[step] = COMPARISONS[before]()
            return f"{before.__name__} is {COMPARISONS[before].__name__}"
        case ast.BoolOp():
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            return f"joined by {type(node.op).__name__}"
        case ast.BinOp() if type(node.op) in ARITHMETIC:
            before_op = type(node.op)
            node.op = ARITHMETIC[before_op]()
            return f"{before_op.__name__} is {type(node.op).__name__}"
        case ast.UnaryOp(op=ast.Not()):
            node.op = ast.UAdd()
            node.operand = ast.Call(ast.Name("bool", ast.Load()), [node.operand], [])
            return "not is left out"
        case ast.Constant(value=bool()):
            node.value = not node.value
            return f"{node.value} in its place"
        case ast.Constant(value=int() | float()):
            node.value += 1
            return f"{node.value} in its place"
        case ast.Constant(value=str()) if IS_SQL.match(node.value):
            return _change_sql(node, step)
        case ast.If() | ast.IfExp():
            node.test = ast.UnaryOp(ast.Not(), node.test)
            return "the condition is turned round"
        case ast.Return() if node.value is not None and not _is_empty(node.value):
            node.value = ast.Constant(None)
            return "None is returned"
        case ast.Raise():
            _become_pass(node)
            return "nothing is raised"
        case ast.Break() | ast.Continue():
            _become_pass(node)
            return "the loop goes on otherwise"
        case ast.Expr(value=ast.Call()):
            node.value = ast.Constant(None)
            return "the call is left out"
    return ""


def _change_sql(node: ast.Constant, step: int) -> str:
    found = list(SQL.finditer(node.value))[step]
    node.value = node.value[: found.start()] + IN_SQL[found[0]] + node.value[found.end() :]
    return f"SQL: {found[0]} is {IN_SQL[found[0]]}"


def _become_pass(node: ast.stmt) -> None:
    """The statement does nothing; it stays a statement of its own kind of place."""
    place = {name: getattr(node, name) for name in ("lineno", "col_offset", "end_lineno", "end_col_offset")}
    node.__class__ = ast.Pass  # type: ignore[assignment]  # in place, so that no parent has to be found
    node.__dict__.clear()
    node.__dict__.update(place)


def _is_empty(node: ast.expr) -> bool:
    """None, or False, in whose place stands True and for which None would do as well wherever it is asked for."""
    return isinstance(node, ast.Constant) and (node.value is None or node.value is False)


def _is_left_alone(tree: ast.Module, node: ast.AST) -> bool:
    """Whether it stands in an annotation, an index of a literal type, or in what only a person reads."""
    for parent in ast.walk(tree):
        match parent:
            case ast.AnnAssign() if _is_within(node, parent.annotation):
                return True
            case ast.arg(annotation=ast.expr() as annotation) if _is_within(node, annotation):
                return True
            case ast.FunctionDef(returns=ast.expr() as returned) if _is_within(node, returned):
                return True
            case ast.JoinedStr() if _is_within(node, parent):
                return True
            case ast.ClassDef() if any(_is_within(node, decorator) for decorator in parent.decorator_list):
                return True
    return False


def _is_within(node: ast.AST, whole: ast.AST) -> bool:
    return any(one is node for one in ast.walk(whole))
