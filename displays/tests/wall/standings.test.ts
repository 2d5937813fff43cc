import { describe, expect, test } from 'vitest'
import type { Board } from '../../live/board'
import { applyPatch } from '../../live/apply-patch'
import type { Row } from '../../live/contract'
import { newsMs, reorderMs, Standings } from '../../wall/ranking/standings'
import { board, patch, rows } from '../some'

const abc = rows({ a: '30', b: '20', c: '10' })
const loud = { quiet: false, shine: true }

/** Boards that follow one another by patches, as a wall receives them. */
const next = (before: Board, after: readonly Row[]): Board => {
  const list = before.rows.map(({ entrant, rank, class: standing, cells }) => ({
    entrant,
    rank,
    class: standing,
    cells,
    change: null,
  }))
  const outcome = applyPatch(before, patch(list, after))
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.board
}

const order = (standings: Standings): string => standings.board?.rows.map((row) => row.entrant).join('') ?? ''

describe('standings on a wall', () => {
  test('show a new order at most once a second, and never a number that belongs to another one', () => {
    const standings = new Standings()
    const first = board(abc)
    standings.offer(first, 0, loud)
    const second = next(first, rows({ b: '35', a: '30', c: '10' }))
    standings.offer(second, 5_000, loud)
    expect(order(standings)).toBe('bac')

    const third = next(second, rows({ c: '40', b: '35', a: '30' }))
    standings.offer(third, 5_100, loud)
    expect(order(standings)).toBe('bac')
    standings.settle(5_000 + reorderMs - 1, loud)
    expect(standings.board).toBe(second)
    standings.settle(5_000 + reorderMs, loud)
    expect(standings.board).toBe(third)
    expect(standings.newsOf('c')).toMatchObject({ rankBefore: 3, shinesAt: 5_000 + reorderMs })
  })

  test('show numbers at once where nobody changes places, also just after a new order', () => {
    const standings = new Standings()
    const first = board(abc)
    standings.offer(first, 0, loud)
    const second = next(first, rows({ b: '35', a: '30', c: '10' }))
    standings.offer(second, 5_000, loud)
    const third = next(second, rows({ b: '36', a: '30', c: '10' }))
    standings.offer(third, 5_010, loud)
    expect(standings.board).toBe(third)
    expect(standings.newsOf('b').shinesAt).toBe(5_010)
  })

  test('do not let an order wait when told that nothing more may come', () => {
    const standings = new Standings()
    const first = board(abc)
    standings.offer(first, 0, loud)
    const second = next(first, rows({ b: '35', a: '30', c: '10' }))
    standings.offer(second, 5_000, loud)
    const third = next(second, rows({ c: '40', b: '35', a: '30' }))
    standings.offer(third, 5_100, loud)
    standings.settle(5_200, { shine: false, now: true })
    expect(standings.board).toBe(third)
  })

  test('never re-order twice within a second, whatever comes', () => {
    const standings = new Standings()
    let held = board(abc)
    let shown = ''
    let last = Number.NEGATIVE_INFINITY
    for (let now = 0; now < 20_000; now += 33) {
      held = next(held, rows(now % 66 === 0 ? { a: '30', b: '20', c: String(now % 7) } : { c: '50', a: '30', b: '20' }))
      standings.offer(held, now, loud)
      if (order(standings) === shown) continue
      expect(now - last).toBeGreaterThanOrEqual(shown === '' ? 0 : reorderMs)
      last = shown === '' ? last : now
      shown = order(standings)
    }
  })

  test('say by how many places one rose, together for moves in a row, for ten seconds', () => {
    const standings = new Standings()
    const first = board(abc)
    standings.offer(first, 0, loud)
    const second = next(first, rows({ a: '30', c: '25', b: '20' }))
    standings.offer(second, 2_000, loud)
    standings.offer(next(second, rows({ c: '40', a: '30', b: '20' })), 4_000, loud)
    expect(standings.newsOf('c')).toMatchObject({ rankBefore: 3, rankAt: 4_000 })
    expect(standings.newsOf('b')).toMatchObject({ rankBefore: 2, rankAt: 2_000 })
    standings.settle(4_000 + newsMs + 1, loud)
    expect(standings.newsOf('c').rankBefore).toBeNull()
  })

  test('say when a score changed, and count how often it shines', () => {
    const standings = new Standings()
    const first = board(rows({ a: '30.1', b: '20' }))
    standings.offer(first, 0, loud)
    standings.offer(next(first, rows({ a: '30.4', b: '20' })), 1_000, loud)
    expect(standings.newsOf('a')).toMatchObject({ changedAt: 1_000, shinesAt: 1_000, shines: 1 })
    expect(standings.newsOf('b').shines).toBe(0)
  })

  test('do not shine while the page is to be turned, but change', () => {
    const standings = new Standings()
    const first = board(abc)
    standings.offer(first, 0, loud)
    standings.offer(next(first, rows({ a: '31', b: '20', c: '10' })), 1_000, { quiet: false, shine: false })
    expect(standings.newsOf('a').changedAt).toBe(1_000)
    expect(standings.newsOf('a').shinesAt).toBe(Number.NEGATIVE_INFINITY)
  })

  test('say nothing of what changed while nobody could see it', () => {
    const standings = new Standings()
    const first = board(abc)
    standings.offer(first, 0, loud)
    standings.offer(next(first, rows({ c: '99', a: '30', b: '20' })), 60_000, { quiet: true, shine: true })
    expect(order(standings)).toBe('cab')
    expect(standings.newsOf('c')).toMatchObject({ changedAt: Number.NEGATIVE_INFINITY, rankBefore: null })
  })

  test('keep no news of the past', () => {
    const standings = new Standings()
    let held = board(abc)
    standings.offer(held, 0, loud)
    for (let i = 1; i < 200; i++) {
      held = next(held, rows({ a: String(100 + i), b: '20', c: '10' }))
      standings.offer(held, i * 50, loud)
    }
    standings.settle(1_000_000, loud)
    expect(standings.newsOf('a').shines).toBe(0)
  })
})
