import { describe, expect, test } from 'vitest'
import { lastTimeOfDay, nextSplit, timeOfDay, timeText, typedTime } from '../../ref/sheet/time-entry'
import { undoLabel } from '../../ref/sheet/undo-label'
import { sayIn } from '../../ref/words/words'
import { kept, ledger, mark } from './some'

describe('times', () => {
  test('never show what has not passed', () => {
    expect([0, 61.239, 3723.4].map((seconds) => timeText(seconds))).toEqual(['0:00.00', '1:01.23', '1:02:03.40'])
    expect(timeText(59.96, 1)).toBe('0:59.9')
  })

  test('are typed from the right', () => {
    expect(typedTime('74125')).toEqual({ text: '7:41.25', seconds: 461.25 })
    expect(typedTime('7599')).toEqual({ text: '0:75.99', seconds: null })
    expect(typedTime('').seconds).toBeNull()
  })

  test('of splits are named by the rulebook, then counted', () => {
    const taken = ledger([mark('t', null, { content: { mark: 'check' } })]).rows
    expect([nextSplit(['check'], []), nextSplit(['check'], taken)]).toEqual(['check', 'lap1'])
  })

  test('of a paper are the last such time in the zone of the venue', () => {
    const now = Date.parse('2026-05-01T06:03:22Z') / 1000
    const at = (hour: number, minute: number): string =>
      new Date(lastTimeOfDay(hour, minute, 'Asia/Shanghai', now) * 1000).toISOString()
    expect(at(14, 3)).toBe('2026-05-01T06:03:00.000Z')
    expect(at(9, 30)).toBe('2026-05-01T01:30:00.000Z')
    expect(at(23, 59)).toBe('2026-04-30T15:59:00.000Z')
    expect([timeOfDay('0930'), timeOfDay('2400'), timeOfDay('93')]).toEqual([[9, 30], null, null])
  })
})

describe('the label of undo', () => {
  const names = { name: () => 'B1', value: (_: string, text: string) => text }
  const facts = (what: 'submitted' | 'counted' | 'time', says = '') =>
    ({ kind: 'facts', what, key: 'k', says, added: ['1', '2'], voided: [], before: null }) as const

  test('says what it takes back', () => {
    const say = sayIn('zh-CN')
    expect(undoLabel({ kind: 'value', key: 'k', from: null, was: '2', to: '3' }, names, say)).toBe('B1: 2→3')
    expect(undoLabel({ kind: 'value', key: 'k', from: null, was: '', to: '3' }, names, say)).toBe('B1: 未评→3')
    expect(undoLabel(facts('submitted'), names, say)).toBe('提交 2 项')
    expect(undoLabel(facts('counted'), names, say)).toBe('B1 +1')
    expect(undoLabel(facts('time', 'stop'), names, sayIn('en'))).toBe('B1: Stop')
  })
})

describe('the ledger', () => {
  test('lays what is on its way over what the server told', () => {
    const of = ledger(
      [mark('b2', 7)],
      [kept('t-2', { type: 'void', target: 'm-b2' }), kept('t-1', { input: 'b3', value: 3 })],
    )
    expect(of.rows.map((row) => `${row.id} ${row.where} ${row.voided}`)).toEqual([
      'm-b2 accepted true',
      't-1 device false',
    ])
    expect(of.standing('cup/s1', 'a', 'b2')).toEqual([])
  })

  test('counts nothing that was refused', () => {
    const refused = { state: 'rejected' as const }
    const of = ledger(
      [mark('b2', 7)],
      [kept('t-2', { type: 'void', target: 'm-b2' }, refused), kept('t-1', { input: 'b3' }, refused)],
    )
    expect(of.standing('cup/s1', 'a', 'b2')).toHaveLength(1)
    expect(of.standing('cup/s1', 'a', 'b3')).toEqual([])
  })

  test('tells what was refused until somebody has seen to it', () => {
    const refused = { state: 'rejected', why: { code: 'signed-off', message: 'signed off' } } as const
    const seen = { ...refused, seen: true }
    const of = ledger([], [kept('t-2', { input: 'b3' }, seen), kept('t-1', { input: 'b2' }, refused)])
    expect(of.refused('cup/s1', 'a', 'b2')?.why).toBe('signed off')
    expect(of.refused('cup/s1', 'a', 'b3')).toBeNull()
    expect(of.refused('cup/s1', 'b', 'b2')).toBeNull()
  })

  test('lets the server be right about voids that it has', () => {
    const own = [kept('t-1', { type: 'void', target: 'm-b2' }, { state: 'accepted' })]
    expect(ledger([mark('b2', 7)], own).rows[0]?.voided).toBe(true)
    expect(ledger([mark('b2', 7)], own, ['t-1']).rows[0]?.voided).toBe(false)
  })

  test('orders what happened at once by its number', () => {
    const own = [kept('t-10', { input: 'b2' }), kept('t-9', { input: 'b2' })]
    expect(
      ledger([], own)
        .standing('cup/s1', 'a', 'b2')
        .map(({ id }) => id),
    ).toEqual(['t-9', 't-10'])
  })
})
