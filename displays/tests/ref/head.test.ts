import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { granted } from '../../ref/head/granted'
import { ownSign, pausedSince, watchList } from '../../ref/head/watch-list'
import type { PanelView, RequestView, SheetMark } from '../../ref/seam'
import { Hold, holdMs, twiceMs } from '../../ref/sheet/hold'
import { entrant, input, kept, ledger, mark, marks, sheetOf } from './some'

const sheet = sheetOf(input('b2', 'number'), input('f', 'tally'))
const now = { at: '2026-05-01T07:00:00.000Z', skew: null }

describe('the head judge', () => {
  const panel = (who: string, more: Partial<PanelView> = {}): PanelView => ({
    node: 'cup/s1',
    entrant: who,
    input: 'b2',
    size: 3,
    seats: [],
    complete: true,
    values: null,
    spread: null,
    mean: null,
    held: false,
    ...more,
  })
  const request: RequestView = {
    id: 'r-1',
    node: 'cup/s1',
    entrant: 'a',
    input: 'b2',
    target: 'm-b2',
    value: 7.5,
    reason: '录入错误',
    by: 'judge/A',
    answer: null,
  }

  test('sees what waits for a decision', () => {
    const list = watchList(
      sheet,
      ['a', 'b', 'c', 'd'].map((id) => entrant(id)),
      {
        ...marks(),
        panels: [panel('a'), panel('b', { held: true }), panel('b', { node: 'cup/s2' })],
        requests: [request, { ...request, id: 'r-2', answer: { decision: 'rejected', reason: null } }],
        holds: [{ node: 'cup', entrant: 'c' }],
        signed: [{ node: 'cup/s1', entrant: 'd' }],
      },
    )
    expect(
      list.map((one) => `${one.entrant.id} ${one.panels.length} ${one.requests} ${one.isOpen} ${one.isSigned}`),
    ).toEqual(['a 1 1 true false', 'b 1 0 true false', 'c 0 0 true false', 'd 0 0 false true'])
  })

  test('grants a request by an answer, a void and the mark as it should be, at its own time', () => {
    const served: SheetMark = mark('b2', 7, { judge: 'A', content: { judge: 'A', value: 7, remark: '擦伤' } })
    const facts = granted(request, ledger([served]).rows, now, '')
    expect(facts.map((fact) => fact['type'])).toEqual(['answer', 'void', 'mark'])
    expect(facts[2]).toEqual({
      type: 'mark',
      at: served.at,
      node: 'cup/s1',
      entrant: 'a',
      input: 'b2',
      judge: 'A',
      value: 7.5,
      remark: '擦伤',
    })
    expect(granted({ ...request, value: null }, ledger([served]).rows, now, '')).toHaveLength(1)
  })

  test('can take back only a sign of this tablet, and ends the pause that it began', () => {
    const sign = kept('t-1', { type: 'sign' })
    expect(ownSign([sign], 'cup/s1', 'a')).toBe('t-1')
    expect(ownSign([sign], 'cup/s1', 'b')).toBeNull()
    expect(ownSign([kept('t-2', { type: 'void', target: 't-1' }), sign], 'cup/s1', 'a')).toBeNull()
    const pause = kept('t-1', { type: 'clock', action: 'pause', at: 'then' })
    expect(pausedSince([pause], 'cup/s1', 'a')).toBe('then')
    expect(pausedSince([kept('t-2', { type: 'clock', action: 'resume' }), pause], 'cup/s1', 'a')).toBeNull()
  })
})

describe('what must not happen by accident', () => {
  let done = 0
  let hold: Hold
  beforeEach(() => {
    vi.useFakeTimers()
    done = 0
    hold = new Hold(
      {
        now: () => Date.now(),
        after: (ms, then) => {
          const timer = setTimeout(then, ms)
          return () => clearTimeout(timer)
        },
      },
      () => done++,
      () => undefined,
    )
  })
  afterEach(() => vi.useRealTimers())

  test('needs to be held, a tap does nothing', () => {
    hold.press()
    vi.advanceTimersByTime(holdMs - 1)
    hold.release()
    vi.advanceTimersByTime(holdMs)
    expect(done).toBe(0)
    hold.press()
    vi.advanceTimersByTime(holdMs)
    expect([done, hold.state]).toEqual([1, 'idle'])
  })

  test('needs Enter twice, neither bouncing nor too late', () => {
    hold.enter()
    hold.enter()
    expect([done, hold.state]).toEqual([0, 'armed'])
    vi.advanceTimersByTime(200)
    hold.enter()
    expect(done).toBe(1)
    hold.enter()
    vi.advanceTimersByTime(twiceMs)
    hold.enter()
    expect([done, hold.state]).toEqual([1, 'armed'])
  })
})
