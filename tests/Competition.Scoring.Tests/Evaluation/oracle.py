"""Runs the reference evaluator: a case a line in (rulebook, roster, facts, asOf), every cell and board a line out."""
import json
import sys

sys.path.insert(0, sys.argv[1])
sys.setrecursionlimit(20000)
import ref


def text(value):
    if ref.miss(value):
        return "~" + value.reason
    if isinstance(value, bool):
        return "1" if value else "0"
    return value if isinstance(value, str) else ref.text(value)


def views(run, case):
    """What each audience sees that some board is frozen for, and how many marks it does not see yet."""
    roles = {r for e in case["facts"] if e.get("type") in ("freeze", "unfreeze") for r in e.get("for", ["public"])}
    roles |= {r for n in run.nodes.values() for b in n.boards.values() for r in b.get("freeze", {}).get("for", [])}
    roles |= {"public"} if any("freeze" in b for n in run.nodes.values() for b in n.boards.values()) else set()
    seen = {}
    for role in sorted(roles):
        boards = [(n, b) for n in run.nodes.values() for b in n.boards]
        pending = {f"{n.path}#{b}": run.frozen(n, b, role)[1] for n, b in boards}
        seen[role] = {**answers(run.view(role)[0], case), "pending": {b: p for b, p in pending.items() if p}}
    return seen


def views_if_any(run, case):
    """None where a board's freeze counts back from the end of a window that there is not: the reference refuses that."""
    try:
        return views(run, case)
    except ref.RuleError:
        return {}


def chained(facts):
    """A void of a void after its target: only then the reference hides it with what it hits."""
    targets = {f["id"]: f["target"] for f in facts if f.get("type") in ("void", "restore")}

    def depth(fact):
        steps, at = 0, fact["id"] if fact.get("type") in ("void", "restore") else None
        while at in targets and steps < 99:
            steps, at = steps + 1, targets[at]
        return steps

    return sorted(facts, key=depth)


def evaluate(case):
    run = ref.Eval(case["rulebook"], case["roster"], chained(case["facts"]), case.get("asOf"))
    said = answers(run, case)
    return {**said, "views": views_if_any(run, case), "conflicts": run.conflicts, "asOf": ref.text(run.upto())}


def answers(run, case):
    cells = {}
    boards = {}
    awards = {}
    advances = {}
    for node in run.nodes.values():
        for name in node.values:
            cells[f"{node.path}.{name}"] = {e: text(run.value(node, name, e)) for e in case["roster"]}
        for name in node.boards:
            rows = run.board(node, name)
            boards[f"{node.path}#{name}"] = [[r["entrant"], r["rank"], r["status"]] for r in rows]
            if "awards" in node.boards[name]:
                awards[f"{node.path}#{name}"] = run.awards(node, name)
        if "advance" in node.js:
            advances[node.path] = run.advance(node)
    return {"cells": cells, "boards": boards, "awards": awards, "advances": advances}


for line in sys.stdin:
    print(json.dumps(evaluate(json.loads(line))), flush=True)
