import { describe, expect, test } from 'vitest'
import { attemptMembers, emptyAttempt, faultsOf, isFull, nextNo } from '../../ref/sheet/attempts'
import { cellsOf } from '../../ref/sheet/cells'
import { blank } from '../../ref/sheet/draft'
import { levelsOf, mannerOf } from '../../ref/sheet/levels'
import { beforeThis, reviewOf } from '../../ref/sheet/review'
import { strokeOf } from '../../ref/sheet/sheet-keys'
import { sheetsOf } from '../../ref/sheet/sheets'
import { entrant, field, input, ledger, mark, node, option, sheetOf } from './some'

describe('sheets', () => {
  test('gather criteria of one input each below their parent, and leave stages apart', () => {
    const sheets = sheetsOf({
      nodes: [
        node('ws/b', ...[]),
        node('ws/b/b1', input('score', 'judges')),
        node('ws/b/b2', input('score', 'number')),
        node('cup/s1', input('fixes', 'attempts'), input('faults', 'tally')),
        node('cup/s2', input('weld', 'judges')),
      ],
    })
    expect(
      sheets.map((sheet) => `${sheet.id} ${sheet.node.path}: ${sheet.entries.map(({ key }) => key).join(' ')}`),
    ).toEqual([
      'ws/b ws/b: ws/b/b1|score ws/b/b2|score',
      'cup/s1 cup/s1: cup/s1|fixes cup/s1|faults',
      'cup/s2 cup/s2: cup/s2|weld',
    ])
  })

  test('keep apart what is entered once for all', () => {
    const sheets = sheetsOf({
      nodes: [node('cup', input('wind', 'number', { scopeAll: true }), input('mark', 'number'))],
    })
    expect(sheets.map(({ id, forAll }) => `${id} ${forAll}`)).toEqual(['cup true', 'cup false'])
  })
})

describe('an input', () => {
  const judges = (min: number, max: number, step: number | null) => input('j', 'judges', { min, max, step })

  test('of a judge has a button for each level, up to seven', () => {
    expect(levelsOf(judges(0, 3, 1), 'en').map(({ value }) => value)).toEqual(['0', '1', '2', '3'])
    expect(levelsOf(judges(0, 1, 0.25), 'en').map(({ value }) => value)).toEqual(['0', '0.25', '0.5', '0.75', '1'])
    expect([judges(0, 6, 1), judges(0, 7, 1), judges(0, 10, null)].map(mannerOf)).toEqual([
      'segments',
      'keypad',
      'keypad',
    ])
  })

  test('of a choice becomes a list when its options are many', () => {
    const choice = (count: number) =>
      input('c', 'choice', { options: Array.from({ length: count }, (_, i) => option(String(i))) })
    expect([choice(7), choice(8)].map(mannerOf)).toEqual(['segments', 'list'])
  })
})

describe('keys', () => {
  const sheet = sheetOf(
    input('b2', 'number'),
    input('b1', 'judges', { min: 1, max: 2, step: 0.5 }),
    input('f', 'tally'),
  )
  const [number, judges, tally] = cellsOf(sheet, 'a', blank, ledger([]), 'A')
  const stroke = (key: string, cell = number, more = {}) =>
    strokeOf(
      { key, ctrlKey: false, metaKey: false, altKey: false, ...more },
      cell ?? null,
      levelsOf(cell!.entry.input, 'en'),
    )

  test('write digits, move, commit and undo', () => {
    expect(stroke('7')).toEqual({ type: 'key', key: '7' })
    expect(stroke(',')).toEqual({ type: 'key', key: '.' })
    expect(stroke('ArrowUp')).toEqual({ type: 'move', by: -1 })
    expect(stroke('Enter')).toEqual({ type: 'enter' })
    expect(stroke('Z', number, { ctrlKey: true })).toEqual({ type: 'undo' })
    expect(stroke('x')).toBeNull()
    expect(stroke('7', number, { altKey: true })).toBeNull()
  })

  test('choose a level by its place where it is no digit, and count', () => {
    expect(stroke('2', judges)).toEqual({ type: 'level', value: '1.5' })
    expect(stroke('9', judges)).toBeNull()
    expect(stroke('+', tally)).toEqual({ type: 'count', direction: 1 })
    expect(stroke('-', tally)).toEqual({ type: 'count', direction: -1 })
  })
})

describe('a review', () => {
  const sheet = sheetOf(
    input('b2', 'number', { max: 10 }),
    input('b3', 'number', { max: 5 }),
    input('t', 'number', { unit: 's' }),
  )
  const cells = (who: string, values: Record<string, number>) =>
    cellsOf(
      sheet,
      who,
      blank,
      ledger(Object.entries(values).map(([name, value]) => mark(name, value, { entrant: who, id: name + who }))),
      'A',
    )
  const drafted = (values: Record<string, string>, typing: Record<string, string> = {}) => {
    const of = (all: Record<string, string>) =>
      Object.fromEntries(Object.entries(all).map(([name, text]) => [`cup/s1|${name}`, text]))
    const texts = Object.entries(of(values)).map(([key, text]) => [key, { text, at: 0 }])
    return cellsOf(
      sheet,
      'a',
      { ...blank, values: Object.fromEntries(texts), typing: of(typing) },
      ledger([mark('b2', 7)]),
      'A',
    )
  }
  const kinds = (review: ReturnType<typeof reviewOf>) =>
    review.warnings.map((one) => `${one.kind} ${one.kind === 'identical' ? one.with.id : one.cell.entry.input.name}`)

  test('names what cannot stand first, then blanks, then corrections', () => {
    const review = reviewOf(drafted({ b2: '8' }, { b3: '50' }), null, false)
    expect(kinds(review)).toEqual(['unfit b3', 'blank t', 'corrected b2'])
    expect(review.stop).toBe('unfit')
    expect(review.lines.map((cell) => cell.entry.input.name)).toEqual(['b3', 't', 'b2'])
  })

  test('excuses blanks of one who did not finish', () => {
    expect(kinds(reviewOf(drafted({ b2: '8' }), null, true))).toEqual(['corrected b2'])
  })

  test('warns of a sheet that is exactly the one before', () => {
    const before = (values: Record<string, number>) => ({ entrant: entrant('b'), cells: cells('b', values) })
    const now = cells('a', { b2: 7, b3: 3 })
    expect(kinds(reviewOf(now, before({ b2: 7, b3: 3 }), true))).toEqual(['identical b'])
    expect(kinds(reviewOf(now, before({ b2: 7, b3: 2 }), true))).toEqual([])
    expect(kinds(reviewOf(cells('a', { b2: 7 }), before({ b2: 7 }), true))).toEqual([])
  })

  test('sums what are points, and nothing else', () => {
    expect(reviewOf(cells('a', { b2: 7, b3: 2.5, t: 90 }), null, false).subtotal).toEqual({ sum: '9.5', most: '15' })
  })

  test('has nothing to submit where nothing was changed', () => {
    expect(reviewOf(cells('a', { b2: 7 }), null, false).stop).toBe('nothing')
    expect(reviewOf(drafted({ b2: '8' }), null, false).stop).toBeNull()
  })

  test('knows whom this seat marked before', () => {
    const rows = ledger([
      mark('b2', 1, { id: '1', entrant: 'b', at: '2026-05-01T06:00:00Z' }),
      mark('b2', 1, { id: '2', entrant: 'c', at: '2026-05-01T06:05:00Z' }),
      mark('b2', 1, { id: '3', entrant: 'd', at: '2026-05-01T06:06:00Z', mine: false }),
      mark('b2', 1, { id: '4', entrant: 'a', at: '2026-05-01T06:07:00Z' }),
    ]).rows
    expect(beforeThis(rows, 'a')).toBe('c')
    expect(beforeThis([], 'a')).toBeNull()
  })
})

describe('attempts', () => {
  const tries = input('tries', 'attempts', {
    max: 2,
    fields: [field('kg', { max: 300 }), field('light', { kind: 'choice', options: [option('good')] })],
  })
  const row = (no: number) => ledger([mark('tries', 1, { content: { no } })]).rows

  test('need every field, unless they bear a status', () => {
    expect([...faultsOf(tries, emptyAttempt).keys()]).toEqual(['kg', 'light'])
    const full = { ...emptyAttempt, fields: { kg: '100', light: 'good' } }
    expect(faultsOf(tries, full).size).toBe(0)
    expect(faultsOf(tries, { ...full, fields: { ...full.fields, kg: '301' } }).get('kg')).toEqual({
      why: 'above',
      of: '300',
    })
    expect(faultsOf(tries, { ...emptyAttempt, status: 'DNF' }).size).toBe(0)
    expect(attemptMembers(tries, full, 2)).toEqual({ no: 2, kg: 100, light: 'good' })
  })

  test('end where the rulebook ends them', () => {
    expect([nextNo([]), nextNo(row(2))]).toEqual([1, 3])
    expect([isFull(tries, row(1)), isFull(tries, row(2))]).toEqual([false, true])
  })

  test('against somebody need to say against whom', () => {
    const bouts = input('games', 'bouts', { fields: [field('pts')] })
    const bout = { ...emptyAttempt, fields: { pts: '1' } }
    expect([...faultsOf(bouts, bout).keys()]).toEqual(['opponent'])
    expect(attemptMembers(bouts, { ...bout, opponent: 'b' }, 1)).toEqual({ no: 1, opponent: 'b', pts: 1 })
  })
})
