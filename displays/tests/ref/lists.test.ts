import { describe, expect, test } from 'vitest'
import { historyOf } from '../../ref/history/history'
import { collisionsOf, settled } from '../../ref/history/collisions'
import { insisted, isConflict, pendingOf, rivalOf } from '../../ref/history/pending'
import { syncText } from '../../ref/parts/sync-text'
import { found, nextAfter, queueOf, signedBy } from '../../ref/queue/queue'
import type { SheetMark } from '../../ref/seam'
import { draftKey } from '../../ref/sheet/sheet-draft'
import { sayIn } from '../../ref/words/words'
import { desk, entrant, input, kept, ledger, mark, sheetOf } from './some'

const sheet = sheetOf(input('b2', 'number'), input('f', 'tally'))
const now = { at: '2026-05-01T07:00:00.000Z', skew: null }

describe('the queue', () => {
  const people = ['a', 'b', 'c', 'd', 'e'].map((id, i) =>
    entrant(id, { bib: String(100 + i), title: `选手${id.toUpperCase()}` }),
  )
  const queue = queueOf(sheet, people, {
    ledger: ledger([mark('b2', 7)], [kept('t-1', { type: 'status', entrant: 'c', code: 'DNS' })]),
    signed: [{ node: 'cup', entrant: 'd' }],
    judge: 'A',
    draft: (key) =>
      key === draftKey(sheet, 'b') ? { values: {}, typing: { 'cup/s1|b2': '7' }, steps: [] } : undefined,
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
    const ids = (wanted: string): string =>
      found(queue, wanted)
        .map((one) => one.entrant.id)
        .join('')
    expect([ids('102'), ids('10'), ids('选手b'), ids(''), ids('x')]).toEqual(['c', 'abcde', 'b', 'abcde', ''])
  })

  test('offers the next that nobody marked, round the end of the list', () => {
    expect(nextAfter(queue, 'a')?.entrant.id).toBe('e')
    expect(nextAfter(queue, 'e')?.entrant.id).toBe('b')
  })

  test('knows what a sign covers', () => {
    const signed = [{ node: 'cup/s1', entrant: 'a' }]
    expect(['cup/s1', 'cup/s1/b', 'cup/s10', 'cup'].map((node) => signedBy(signed, node, 'a'))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(signedBy(signed, 'cup/s1', 'b')).toBe(false)
  })
})

describe('the history', () => {
  const rows = ledger(
    [
      mark('b2', 7, { id: 'old' }),
      mark('f', 1, { id: 'other', mine: false }),
      mark('b2', 5, { id: 'gone', state: 'void', reason: 'undo' }),
    ],
    [
      kept('t-1', { input: 'b2', value: 9, at: '2026-05-01T06:30:00Z' }),
      kept(
        't-2',
        { input: 'b2', value: 99, at: '2026-05-01T06:20:00Z' },
        { state: 'rejected', why: { code: 'above', message: '不能大于 10' } },
      ),
    ],
  ).rows
  const of = (signed: readonly { node: string; entrant: string }[]) =>
    historyOf(rows, { desk: desk(), sheets: [sheet], signed, language: 'zh-CN', say: sayIn('zh-CN') }).map(
      (line) => `${line.row.id} ${line.value} ${line.row.where} ${line.remedy}`,
    )

  test('is newest first, of this seat only, with what can be done about each', () => {
    expect(of([])).toEqual([
      't-1 9 device undo',
      't-2 99 refused none',
      'old 7 accepted correct',
      'gone 5 accepted none',
    ])
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

describe('two tablets that gave different marks', () => {
  const of = (...served: readonly SheetMark[]) => collisionsOf(ledger(served), [sheet])
  const [ours, theirs] = [mark('b2', 7.5, { id: 't-1' }), mark('b2', 8, { id: 'u-1', by: 'judge/A' })]

  test('make a conflict for a person, and the other mark goes by a void with a reason', () => {
    const [collision] = of(ours, theirs)
    expect(collision?.rows.map(({ content }) => content['value'])).toEqual([7.5, 8])
    const [row] = collision!.rows
    expect(settled(collision!, row!, now, '重新评定')).toEqual([
      { type: 'void', at: now.at, target: 'u-1', reason: '重新评定' },
    ])
  })

  test('make none where they agree, mark another place, or were voided', () => {
    expect(of(ours, { ...theirs, content: { value: 7.5 } })).toEqual([])
    expect(of(ours, { ...theirs, judge: 'B' })).toEqual([])
    expect(of(ours, { ...theirs, state: 'void' })).toEqual([])
    expect(
      of(mark('f', 1, { id: '1', content: {} }), mark('f', 1, { id: '2', content: { delta: 2, value: 2 } })),
    ).toEqual([])
  })
})
