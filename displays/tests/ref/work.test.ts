import { describe, expect, test } from 'vitest'
import { SheetWork } from '../../ref/sheet/work'
import { timingOf } from '../../ref/sheet/time-entry'
import type { SheetMark } from '../../ref/seam'
import { field, input, mark, option, sheetOf, TestScribe } from './some'

const b2 = input('b2', 'number', { min: 0, max: 10 })
const boot = input('boot', 'choice', { options: [option('yes'), option('no')] })
const b1 = input('b1', 'judges', { min: 0, max: 3, step: 1, panel: 3 })
const sheet = sheetOf(b1, b2, boot, input('faults', 'tally'), input('handin', 'time'), input('ppe', 'state'))
const k = (name: string): string => `cup/s1|${name}`

const open = (served: readonly SheetMark[] = []): { work: SheetWork; scribe: TestScribe } => {
  const scribe = new TestScribe(served)
  return { scribe, work: new SheetWork(sheet, 'a', scribe, () => undefined) }
}
const value = (work: SheetWork, name: string): string =>
  work.cells().find((cell) => cell.entry.input.name === name)?.value ?? ''

describe('a sheet', () => {
  test('keeps every keystroke on the device, and comes back with it', () => {
    const { work, scribe } = open()
    work.type(k('b2'), '7')
    const again = new SheetWork(sheet, 'a', scribe, () => undefined)
    expect(again.cells()[1]?.typing).toBe('7')
    expect(new SheetWork(sheet, 'b', scribe, () => undefined).cells()[1]?.typing).toBeNull()
  })

  test('takes only what fits, and says why not', () => {
    const { work } = open()
    work.type(k('b2'), '70')
    expect(work.commit(k('b2'))).toEqual({ why: 'above', of: '10' })
    expect(value(work, 'b2')).toBe('')
    expect(work.cells()[1]?.unfit).toEqual({ why: 'above', of: '10' })
    work.forget(k('b2'))
    expect(work.cells()[1]?.unfit).toBeNull()
  })

  test('sends nothing that is drafted until it is submitted', async () => {
    const { work, scribe } = open()
    work.choose(k('b1'), '2')
    work.choose(k('boot'), 'yes')
    expect(scribe.written).toEqual([])
    scribe.now += 60
    expect(await work.submit('')).toBe(2)
    expect(scribe.written).toEqual(['tab-1 mark b1 2', 'tab-2 mark boot yes'])
    expect(scribe.facts.map(({ fact }) => fact['judge'])).toEqual([undefined, 'A'])
    expect(scribe.facts[1]?.fact).toMatchObject({
      value: 2,
      at: '2026-05-01T06:00:00.000Z',
      skew: { uncertainty: 0.02 },
    })
    expect(await work.submit('')).toBe(0)
  })

  test('corrects with a void and a mark that keeps its time', async () => {
    const { work, scribe } = open([mark('b2', 7, { at: '2026-05-01T05:00:00.000Z' })])
    work.choose(k('b2'), '8')
    expect(work.needsReason()).toBe(true)
    await work.submit('录入错误')
    expect(scribe.written).toEqual(['tab-1 void m-b2', 'tab-2 mark b2 8'])
    expect(scribe.facts[1]?.fact['reason']).toBe('录入错误')
    expect(scribe.facts[0]?.fact['at']).toBe('2026-05-01T05:00:00.000Z')
  })

  test('clears a value that stands with a void alone', async () => {
    const { work, scribe } = open([mark('b2', 7)])
    work.choose(k('b2'), '')
    await work.submit('x')
    expect(scribe.written).toEqual(['tab-1 void m-b2'])
  })

  test('says that a value is from paper, and when it was', async () => {
    const { work, scribe } = open()
    work.fromPaper(1_777_600_000)
    work.choose(k('b2'), '8')
    await work.submit('')
    expect(scribe.facts[0]?.fact).toMatchObject({ source: 'paper', at: new Date(1_777_600_000_000).toISOString() })
  })
})

describe('undo', () => {
  test('takes back a drafted value, step by step', async () => {
    const { work } = open([mark('b2', 7)])
    work.choose(k('b2'), '8')
    work.choose(k('b2'), '9')
    expect(work.draft.steps.map((step) => (step.kind === 'value' ? `${step.was}→${step.to}` : ''))).toEqual([
      '7→8',
      '8→9',
    ])
    await work.undo()
    expect(value(work, 'b2')).toBe('8')
    await work.undo()
    expect(value(work, 'b2')).toBe('7')
    expect(work.cells()[1]?.changed).toBe(false)
  })

  test('takes back a submission, also a correcting one, and the draft is there again', async () => {
    const { work, scribe } = open([mark('b2', 7)])
    work.choose(k('b2'), '8')
    await work.submit('x')
    expect(value(work, 'b2')).toBe('8')
    await work.undo()
    expect(scribe.written.slice(2)).toEqual(['tab-3 void tab-2', 'tab-4 restore m-b2'])
    expect(value(work, 'b2')).toBe('8')
    expect(work.cells()[1]).toMatchObject({ standing: '7', changed: true })
  })

  test('voids nothing that the server refused', async () => {
    const { work, scribe } = open()
    await work.count(k('faults'), 1)
    scribe.facts = scribe.facts.map((one) => ({ ...one, state: 'rejected' as const }))
    await work.undo()
    expect(scribe.written).toEqual(['tab-1 mark faults'])
  })

  test('survives a reload', async () => {
    const { work, scribe } = open()
    await work.count(k('faults'), 1)
    const again = new SheetWork(sheet, 'a', scribe, () => undefined)
    await again.undo()
    expect(scribe.written).toEqual(['tab-1 mark faults', 'tab-2 void tab-1'])
  })
})

describe('what stands at once', () => {
  test('a count goes up by a mark and down by a void of the last one', async () => {
    const { work, scribe } = open()
    await work.count(k('faults'), 1)
    await work.count(k('faults'), 1)
    await work.count(k('faults'), -1)
    expect(scribe.written).toEqual(['tab-1 mark faults', 'tab-2 mark faults', 'tab-3 void tab-2'])
    expect(work.cells()[3]?.rows).toHaveLength(1)
  })

  test('a time runs from the start that stands, also after a reload, and a stop can be taken back', async () => {
    const { work, scribe } = open()
    await work.time(k('handin'), 'start')
    scribe.now += 30
    const again = new SheetWork(sheet, 'a', scribe, () => undefined)
    await again.time(k('handin'), 'stop')
    expect(timingOf(again.cells()[4]?.rows ?? []).state).toBe('stopped')
    await again.undoStop(k('handin'))
    expect(timingOf(again.cells()[4]?.rows ?? []).state).toBe('running')
  })

  test('a time by hand ends so long after the start that stands', async () => {
    const { work, scribe } = open()
    await work.time(k('handin'), 'start')
    scribe.now += 100
    await work.manualTime(k('handin'), 42.5)
    expect(scribe.facts[0]?.fact).toMatchObject({
      mark: 'stop',
      at: new Date((1_777_615_200 + 42.5) * 1000).toISOString(),
    })
  })

  test('a switch and a status are facts', async () => {
    const { work, scribe } = open()
    await work.turn(k('ppe'), true)
    await work.setStatus('DNF', '弃权')
    expect(scribe.written).toEqual(['tab-1 mark ppe 1', 'tab-2 status DNF'])
    expect(work.statusCode()).toBe('DNF')
    await work.setStatus('OK', '弄错')
    expect(work.statusCode()).toBe('')
  })

  test('attempts are numbered, and a corrected one keeps its number and its time', async () => {
    const scribe = new TestScribe()
    const tries = input('tries', 'attempts', { max: 3, fields: [field('kg')] })
    const work = new SheetWork(sheetOf(tries), 'a', scribe, () => undefined)
    const row = { fields: { kg: '100' }, status: '', opponent: '' }
    await work.attempt(k('tries'), row, null)
    scribe.now += 60
    await work.attempt(k('tries'), row, null)
    const first = work.cells()[0]?.rows[0] ?? null
    await work.attempt(k('tries'), { ...row, fields: { kg: '102.5' } }, first)
    expect(scribe.facts[0]?.fact).toMatchObject({ no: 1, kg: 102.5, at: '2026-05-01T06:00:00.000Z' })
    expect(work.cells()[0]?.rows.map(({ content }) => `${content['no']} ${content['kg']}`)).toEqual([
      '1 102.5',
      '2 100',
    ])
  })
})
