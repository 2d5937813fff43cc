import { describe, expect, test } from 'vitest'
import { applyPatch } from '../../live/apply-patch'
import { boardOf, type Board } from '../../live/board'
import type { Row } from '../../live/contract'
import { seeded } from '../../look/scripted-contest'
import { board, face, patch, rows, sourceOf } from '../some'
import { hashOf, patchBetween, wholeOf } from '../../look/reference'

const applied = (before: Board, after: readonly Row[], change = patch(asRows(before), after)): Board => {
  const outcome = applyPatch(before, change)
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.board
}

const asRows = (of: Board): readonly Row[] =>
  of.rows.map((row) => ({ entrant: row.entrant, rank: row.rank, class: row.class, cells: row.cells, change: row.change }))

describe('a patch', () => {
  const abc = rows({ a: '30', b: '20', c: '10' })

  test('moves, sets ranks and sets cells', () => {
    const after = rows({ c: '35', a: '30', b: '20' })
    expect(asRows(applied(board(abc), after))).toEqual(after)
  })

  test('takes out who is gone and brings who is new, with a face', () => {
    const after = rows({ a: '30', d: '25', c: '10' })
    const next = applied(board(abc), after)
    expect(asRows(next)).toEqual(after)
    expect(next.faces.get('d')).toEqual(face('d'))
  })

  test('sets the class of who is no longer ranked', () => {
    const after: readonly Row[] = [
      ...rows({ a: '30', c: '10' }),
      { entrant: 'b', rank: null, class: 'DNF', cells: ['~DNF'], change: null },
    ]
    expect(asRows(applied(board(abc), after))).toEqual(after)
  })

  test('sets a rank that several share', () => {
    const after = rows({ a: '30', b: '30', c: '30' })
    expect(applied(board(abc), after).rows.map((row) => row.rank)).toEqual([1, 1, 1])
  })

  test('leaves a row that did not change the same object', () => {
    const before = board(abc)
    const next = applied(before, rows({ a: '30', b: '20', c: '15' }))
    expect(next.rows[0]).toBe(before.rows[0])
    expect(next.rows[2]).not.toBe(before.rows[2])
  })

  test('that continues another board is refused', () => {
    const outcome = applyPatch(board(rows({ x: '1' })), patch(abc, rows({ c: '35', a: '30', b: '20' })))
    expect(outcome).toEqual({ refused: expect.stringContaining('it continues') })
  })

  test('whose result has another hash than it says is refused', () => {
    const change = { ...patch(abc, rows({ c: '35', a: '30', b: '20' })), after: '0123456789abcdef' }
    expect(applyPatch(board(abc), change)).toEqual({ refused: expect.stringContaining('not to 0123456789abcdef') })
  })

  test('that moves somebody to where there is no place is refused', () => {
    const change = { ...patch(abc, abc), moves: [{ entrant: 'a', position: 9 }], before: hashOf(abc) }
    expect(applyPatch(board(abc), change)).toEqual({ refused: expect.stringContaining('moves a to 9') })
  })

  test('with columns and positions that there are not is refused and costs nothing', () => {
    const wild = {
      ...patch(abc, abc),
      ranks: [{ from: 1, count: 2_000_000_000, rank: 7 }],
      rows: [{ entrant: 'a', class: null, cells: [{ column: 4_000_000_000, text: 'x' }], change: null }],
    }
    expect(applyPatch(board(abc), wild)).toHaveProperty('refused')
  })
})

describe('random boards', () => {
  test.each(Array.from({ length: 40 }, (_, seed) => seed))('patch into one another, seed %i', (seed) => {
    const random = seeded(seed + 1)
    let list = randomRows(random, [])
    let held = board(list)
    for (let step = 0; step < 25; step++) {
      const after = randomRows(random, list)
      held = applied(held, after, patchBetween(sourceOf(after), list, after))
      list = after
      expect(asRows(held)).toEqual(list)
      expect(held.hash).toBe(hashOf(list))
    }
    const clean = boardOf(wholeOf(sourceOf(list)))
    expect('board' in clean && clean.board.rows).toEqual(held.rows)
  })
})

/** Some leave, some come, some change, all are ranked anew; a few are not ranked. */
const randomRows = (random: () => number, before: readonly Row[]): readonly Row[] => {
  const ids = new Set(before.filter(() => random() > 0.1).map((row) => row.entrant))
  for (let i = 0; i < 6; i++) if (random() < 0.5) ids.add(`w${Math.floor(random() * 60)}`)
  const scored = [...ids].map((entrant) => {
    const old = before.find((row) => row.entrant === entrant)
    const total = old !== undefined && random() < 0.7 ? (old.cells[0] ?? '0') : String(Math.floor(random() * 12))
    return { entrant, total: total.startsWith('~') ? '3' : total, out: random() < 0.1 }
  })
  const ranked = scored
    .filter((s) => !s.out)
    .toSorted((a, b) => Number(b.total) - Number(a.total) || (a.entrant < b.entrant ? -1 : 1))
  return [
    ...ranked.map(({ entrant, total }): Row => ({
      entrant,
      rank: 1 + ranked.findIndex((other) => other.total === total),
      class: 'ranked',
      cells: [total],
      change: null,
    })),
    ...scored
      .filter((s) => s.out)
      .map(({ entrant }): Row => ({ entrant, rank: null, class: random() < 0.5 ? 'DNF' : 'DSQ', cells: ['~DNF'], change: null })),
  ]
}
