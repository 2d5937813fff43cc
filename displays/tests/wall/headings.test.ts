import { describe, expect, test } from 'vitest'
import type { Board } from '../../live/board'
import type { Column, Row } from '../../live/contract'
import type { Language } from '../../ui/i18n'
import { sayIn } from '../../wall/words'
import { roughly } from '../../ui/measure'
import { titleIn } from '../../ui/titles'
import { shownColumns } from '../../wall/ranking/decimals'
import { headLabels } from '../../wall/ranking/head-labels'
import { headingsOf } from '../../wall/ranking/headings'
import { pictureOf } from '../../wall/ranking/picture'
import { Templates, type Template } from '../../wall/ranking/template'
import { board, key, rows } from '../some'

const titled = (zh: string, en: string): Column['titles'] => [
  { language: 'zh', text: zh },
  { language: 'en', text: en },
]
const column = (cell: string, more: Partial<Column> = {}): Column => ({
  cell,
  title: cell.slice(cell.lastIndexOf('.') + 1),
  role: 'key',
  decimals: null,
  titles: [],
  unit: null,
  ...more,
})
const parts = [titled('焊接', 'Weld'), titled('排障', 'Fault'), titled('联调', 'Run')].map((titles, i) =>
  column(`cup/s${i}.points`, { role: 'part', titles, decimals: 1 }),
)

const templateOf = (of: Board, language: Language = 'zh-CN', templates?: Templates): Template =>
  (templates ?? new Templates({ measure: roughly, say: sayIn(language), language })).for(
    of,
    pictureOf(1920, 1080, { distanceM: 10, heightM: 3 }),
    0,
  )

/** What stands above the columns, by their keys. */
const headOf = (of: Board, language: Language): Readonly<Record<string, unknown>> => {
  const say = sayIn(language)
  const labels = headLabels(headingsOf(of, say, language), templateOf(of, language).layout, say, roughly)
  return Object.fromEntries(labels.map(({ key, text }) => [key, text]))
}

const scored = (...lists: readonly (readonly string[])[]): readonly Row[] =>
  lists.map((cells, i) => ({ entrant: `w${i}`, rank: i + 1, class: 'ranked', cells, change: null }))

describe('the columns of an own rulebook', () => {
  const columns = [key, column('cup.care', { titles: titled('整洁分', 'Tidiness') }), ...parts]
  const of = board(scored(['90.5', '7', '30', '30', '30.5'], ['80', '9', '20', '30', '30']), { columns })

  test('are headed by the titles of its stages and of its second key, in the language of the wall', () => {
    expect(headOf(of, 'zh-CN')).toMatchObject({ strip: ['焊接', '排障', '联调'], second: '整洁分' })
    expect(headOf(of, 'en')).toMatchObject({ strip: ['Weld', 'Fault', 'Run'], second: 'Tidiness' })
  })

  test('are never without a heading, also where the title is too long', () => {
    const long = column('cup.care', { titles: titled('整洁'.repeat(20), 'Tidiness '.repeat(20)) })
    expect(headOf(board(of.rows, { columns: [key, long, ...parts] }), 'en')).toMatchObject({ second: '2nd' })
    const named = column('cup.someRatherLongNameOfAValue')
    expect(headOf(board(of.rows, { columns: [key, named, ...parts] }), 'zh-CN')).toMatchObject({ second: '第2项' })
  })

  test('say what their numbers count', () => {
    const time = column('cup.time', { decimals: 1, unit: 's' })
    const timed = board(scored(['4', '227.6'], ['3', '190']), { columns: [column('cup.stages'), time] })
    expect(headOf(timed, 'zh-CN')).toMatchObject({ total: '过关', second: '用时 (秒)' })
    expect(headOf(timed, 'en')).toMatchObject({ total: 'Stages', second: 'Time (s)' })
  })
})

test('a title is taken in the language, its main tag, the one for all, or any', () => {
  const in_ = (titles: Readonly<Record<string, string>>): string | null =>
    titleIn(Object.entries(titles).map(([language, text]) => ({ language, text })), 'zh-CN')
  expect(in_({ 'en': 'e', 'zh': 'z', 'zh-CN': 'c' })).toBe('c')
  expect(in_({ en: 'e', zh: 'z' })).toBe('z')
  expect(in_({ 'en': 'e', '': 'all' })).toBe('all')
  expect(in_({ de: 'd' })).toBe('d')
  expect(in_({})).toBeNull()
})

describe('the decimals of a column', () => {
  const decimals = (...cells: readonly string[]): number | null | undefined =>
    shownColumns(board(scored(...cells.map((cell) => [cell])), { columns: [column('cup.mean')] }), null)[0]?.decimals

  test('are the most that was measured, and two of what was computed', () => {
    expect(decimals('12', '7')).toBe(0)
    expect(decimals('12.5', '12', '~DNF', '9.125')).toBe(3)
    expect(decimals('85.58333333333333', '80')).toBe(2)
  })

  test('are those of the rulebook where it rounds', () => {
    const of = board(rows({ a: '3' }))
    expect(shownColumns(of, null)).toEqual(of.columns)
  })

  test('never become fewer', () => {
    const columns = [column('cup.mean')]
    const before = shownColumns(board(scored(['1.25']), { columns }), null)
    expect(shownColumns(board(scored(['1']), { columns }), before)).toBe(before)
  })
})

test('the columns of a board stay when ties come and numbers grow', () => {
  const columns = [column('cup.stages'), column('cup.time', { decimals: 1 }), column('cup.points', { decimals: 2 })]
  const templates = new Templates({ measure: roughly, say: sayIn('zh-CN'), language: 'zh-CN' })
  const keysAt = (...lists: readonly (readonly string[])[]): string =>
    templateOf(board(scored(...lists), { columns }), 'zh-CN', templates).layout.tracks.map((t) => t.key).join(' ')
  const first = keysAt(['~NM', '~NM', '~NM'], ['~NM', '~NM', '~NM'])
  expect(keysAt(['1', '1.8', '20'], ['0', '~NM', '16'])).toBe(first)
  expect(keysAt(['6', '1234.5', '100.25'], ['6', '2345.5', '99'])).toBe(first)
})
