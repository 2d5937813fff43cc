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


def evaluate(case):
    run = ref.Eval(case["rulebook"], case["roster"], case["facts"], case.get("asOf"))
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
    return {"cells": cells, "boards": boards, "awards": awards, "advances": advances, "conflicts": run.conflicts, "asOf": ref.text(run.upto())}


for line in sys.stdin:
    print(json.dumps(evaluate(json.loads(line))), flush=True)
