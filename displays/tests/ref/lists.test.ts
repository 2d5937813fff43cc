import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { granted } from '../../ref/head/granted'
import { ownSign, pausedSince, watchList } from '../../ref/head/watch-list'
import { historyOf } from '../../ref/history/history'
import { insisted, isConflict, pendingOf, rivalOf } from '../../ref/history/pending'
import { syncText } from '../../ref/parts/sync-text'
import { found, nextAfter, queueOf, signedBy } from '../../ref/queue/queue'
import type { PanelView, RequestView, SheetMark } from '../../ref/seam'
import { Hold, holdMs, twiceMs } from '../../ref/sheet/hold'
import { draftKey } from '../../ref/sheet/sheet-draft'
import { sayIn } from '../../ref/words/words'
import { desk, entrant, input, kept, ledger, mark, marks, sheetOf } from './some'

const sheet = sheetOf(input('b2', 'number'), input('f', 'tally'))
const now = { at: '2026-05-01T07:00:00.000Z', skew: null }

describe('the queue', () => {
  const people = ['a', 'b', 'c', 'd', 'e'].map((id, i) => entrant(id, { bib: String(100 + i), title: `选手${id.toUpperCase()}` }))
  const queue = queueOf(sheet, people, {
    ledger: ledger(
      [mark('b2', 7)],
      [kept('t-1', { type: 'status', entrant: 'c', code: 'DNS' })],
    ),
    signed: [{ node: 'cup', entrant: 'd' }],
    judge: 'A',
    draft: (key) => (key === draftKey(sheet, 'b') ? { values: {}, typing: { 'cup/s1|b2': '7' }, steps: [] } : undefined),
  })

  test('says who is under way, who comes and who is done', () => {
    expect(queue.map((one) => `${one.entrant.id} ${one.turn} ${one.filled}/${one.of} ${one.status}`.trim())).toEqual([
      'a done 1/1',
      'b now 0/1',
      'c done 0/1 DNS',
      'd done 0/1',
      'e next 0/1',
    ])
    expect(queue[1]?.draft).toBe(true)
    expect(queue[3]?.signed).toBe(true)
  })

  test('finds a number before anything else', () => {
    const ids = (wanted: string): string => found(queue, wanted).map((one) => one.entrant.id).join('')
    expect([ids('102'), ids('10'), ids('选手b'), ids(''), ids('x')]).toEqual(['c', 'abcde', 'b', 'abcde', ''])
  })

  test('offers the next that nobody marked, round the end of the list', () => {
    expect(nextAfter(queue, 'a')?.entrant.id).toBe('e')
    expect(nextAfter(queue, 'e')?.entrant.id).toBe('b')
  })

  test('knows what a sign covers', () => {
    const signed = [{ node: 'cup/s1', entrant: 'a' }]
    expect(['cup/s1', 'cup/s1/b', 'cup/s10', 'cup'].map((node) => signedBy(signed, node, 'a'))).toEqual([true, true, false, false])
    expect(signedBy(signed, 'cup/s1', 'b')).toBe(false)
  })
})

describe('the history', () => {
  const rows = ledger(
    [mark('b2', 7, { id: 'old' }), mark('f', 1, { id: 'other', mine: false }), mark('b2', 5, { id: 'gone', state: 'void', reason: 'undo' })],
    [kept('t-1', { input: 'b2', value: 9, at: '2026-05-01T06:30:00Z' }), kept('t-2', { input: 'b2', value: 99, at: '2026-05-01T06:20:00Z' }, { state: 'rejected', why: { code: 'above', message: '不能大于 10' } })],
  ).rows
  const of = (signed: readonly { node: string; entrant: string }[]) =>
    historyOf(rows, { desk: desk(), sheets: [sheet], signed, language: 'zh-CN' }).map(
      (line) => `${line.row.id} ${line.value} ${line.row.where} ${line.remedy}`,
    )

  test('is newest first, of this seat only, with what can be done about each', () => {
    expect(of([])).toEqual(['t-1 9 device undo', 't-2 99 refused none', 'old 7 accepted correct', 'gone 5 accepted none'])
  })

  test('leaves only a request once it is signed', () => {
    expect(of([{ node: 'cup', entrant: 'a' }]).filter((line) => line.endsWith('request'))).toHaveLength(2)
  })
})

describe('the outbox', () => {
  test('lists what has no receipt, in the order of sending, and what nobody has seen to', () => {
    const list = [
      kept('t-4', {}),
      kept('t-3', {}, { state: 'rejected', seen: true }),
      kept('t-2', {}, { state: 'rejected' }),
      kept('t-1', {}, { state: 'accepted' }),
    ]
    expect(pendingOf(list).map(({ id }) => id)).toEqual(['t-2', 't-4'])
  })

  test('shows a conflict with what the server has, and insists with a void and a fact of its own', () => {
    const mine = kept('t-1', { input: 'b2', value: 7.5 }, { state: 'conflict' })
    const rival = rivalOf(mine, ledger([mark('b2', 8, { by: 'judge/B' })], [mine]).rows)
    expect([isConflict(mine), rival?.content['value'], rival?.by]).toEqual([true, 8, 'judge/B'])
    const [out, again] = insisted(mine, rival, now, '重新评定')
    expect(out).toMatchObject({ type: 'void', target: 'm-b2', reason: '重新评定' })
    expect(again).toMatchObject({ type: 'mark', value: 7.5, at: '2026-05-01T06:00:00.000Z' })
    expect(again).not.toHaveProperty('id')
    expect(insisted(mine, null, now, 'x')).toHaveLength(1)
  })

  test('never says synced of anything else', () => {
    const say = sayIn('zh-CN')
    expect(syncText({ state: 'synced', count: 0 }, '14:03', say).text).toBe('已同步 14:03')
    expect(syncText({ state: 'queued', count: 3 }, '14:03', say).text).toBe('3 待上传')
    expect(syncText({ state: 'offline', count: 3 }, '', say).text).toBe('离线 · 3 已保存在本机')
    expect(syncText({ state: 'attention', count: 1 }, '', say).text).toBe('1 需处理')
  })
})

describe('the head judge', () => {
  const panel = (who: string, more: Partial<PanelView> = {}): PanelView => ({
    node: 'cup/s1', entrant: who, input: 'b2', size: 3, seats: [], complete: true, values: null, spread: null, mean: null, held: false, ...more,
  })
  const request: RequestView = {
    id: 'r-1', node: 'cup/s1', entrant: 'a', input: 'b2', target: 'm-b2', value: 7.5, reason: '录入错误', by: 'judge/A', answer: null,
  }

  test('sees what waits for a decision', () => {
    const list = watchList(sheet, ['a', 'b', 'c', 'd'].map((id) => entrant(id)), {
      ...marks(),
      panels: [panel('a'), panel('b', { held: true }), panel('b', { node: 'cup/s2' })],
      requests: [request, { ...request, id: 'r-2', answer: { decision: 'rejected', reason: null } }],
      holds: [{ node: 'cup', entrant: 'c' }],
      signed: [{ node: 'cup/s1', entrant: 'd' }],
    })
    expect(list.map((one) => `${one.entrant.id} ${one.panels.length} ${one.requests} ${one.isOpen} ${one.isSigned}`)).toEqual([
      'a 1 1 true false',
      'b 1 0 true false',
      'c 0 0 true false',
      'd 0 0 false true',
    ])
  })

  test('grants a request by an answer, a void and the mark as it should be, at its own time', () => {
    const served: SheetMark = mark('b2', 7, { judge: 'A', content: { judge: 'A', value: 7, remark: '擦伤' } })
    const facts = granted(request, ledger([served]).rows, now, '')
    expect(facts.map((fact) => fact['type'])).toEqual(['answer', 'void', 'mark'])
    expect(facts[2]).toEqual({
      type: 'mark', at: served.at, node: 'cup/s1', entrant: 'a', input: 'b2', judge: 'A', value: 7.5, remark: '擦伤',
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
