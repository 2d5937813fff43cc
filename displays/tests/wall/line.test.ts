import { describe, expect, test } from 'vitest'
import type { Column, Row } from '../../live/contract'
import { sayIn } from '../../wall/words'
import { roughly } from '../../ui/measure'
import { lineOf, type Line, type Setting } from '../../wall/ranking/line'
import { pictureOf } from '../../wall/ranking/picture'
import { isCoarse } from '../../wall/ranking/keys'
import { isEmpty } from '../../wall/ranking/score'
import { Standings } from '../../wall/ranking/standings'
import { Templates } from '../../wall/ranking/template'
import { board, face, key, rows } from '../some'

const parts: readonly Column[] = [1, 2, 3].map((n) => ({
  cell: `cup/s${n}.ok`,
  title: `${n}`,
  role: 'part',
  decimals: null,
  titles: [],
  unit: null,
}))

const manner = { measure: roughly, say: sayIn('zh-CN'), language: 'zh-CN' } as const

const linesOf = (
  list: readonly Row[],
  columns: readonly Column[] = [key],
  status = 'LIVE',
  review: readonly string[] = [],
): readonly Line[] => {
  const of = board(list, {
    columns,
    faces: list.map((row, i) =>
      face(row.entrant, { bib: `${i}`, venue: i % 2 ? 'b' : 'a', venueTitle: i % 2 ? '乐清赛区' : '永嘉赛区' }),
    ),
  })
  const template = new Templates(manner).for(of, pictureOf(1920, 1080, { distanceM: 20, heightM: 3 }), 0)
  const dressed = { ...of, columns: template.columns }
  const setting: Setting = { ...template, ...manner, board: dressed, empty: isEmpty(of, status), review }
  const standings = new Standings()
  standings.offer(of, 0, { quiet: true, shine: true })
  return of.rows.map((row) => lineOf(setting, row, standings.newsOf(row.entrant), 0))
}

const total = (line: Line | undefined): string => line?.total.lines.join('') ?? ''

describe('a line', () => {
  test('shows ranks as the server gives them: equals share one, the next is skipped', () => {
    const lines = linesOf(rows({ a: '30', b: '20', c: '20', d: '10' }))
    expect(lines.map((line) => line.rankText + (line.tied ? '=' : ''))).toEqual(['1', '2=', '2=', '4'])
  })

  test('shows the total padded to the column, and the gap to the row above', () => {
    const lines = linesOf(rows({ a: '486.5', b: '482', c: '482', d: '479.25' }))
    expect(lines.map(total)).toEqual(['486.5', '482.0', '482.0', '479.3'])
    expect(lines.map((line) => line.gap)).toEqual(['—', '\u22124.5', '0', '\u22122.7'])
  })

  test('shows a growing gap where less is better', () => {
    expect(linesOf(rows({ a: '61.2', b: '63' }))[1]?.gap).toBe('+1.8')
  })

  test('says why there is no number, and no gap to it', () => {
    const lines = linesOf([
      ...rows({ a: '30' }),
      { entrant: 'b', rank: null, class: 'DNF', cells: ['12'], change: null },
      { entrant: 'c', rank: null, class: 'no-mark', cells: ['~NM'], change: null },
      { entrant: 'd', rank: null, class: 'WDR', cells: ['~WDR'], change: null },
      { entrant: 'e', rank: null, class: 'not-eligible', cells: ['5'], change: null },
    ])
    expect(lines.map(total)).toEqual(['30.0', '未完赛', '–', 'WDR', '不参评'])
    expect(lines.map((line) => line.rankText)).toEqual(['1', '–', '–', '–', '–'])
    expect(lines.slice(1).map((line) => line.gap)).toEqual(['', '', '', ''])
  })

  test('shows no rank and no score before anybody has one', () => {
    const lines = linesOf(rows({ a: '0', b: '0' }), [key], 'START_LIST')
    expect(lines.map((line) => [line.rankText, line.rank, total(line), line.gap])).toEqual([
      ['–', null, '–', ''],
      ['–', null, '–', ''],
    ])
  })

  test('shows stages that are passed or not as marks', () => {
    const row: Row = { entrant: 'a', rank: 1, class: 'ranked', cells: ['2', '1', '0', '~NM'], change: null }
    expect(linesOf([row], [key, ...parts])[0]?.strip.map((cell) => cell.mark)).toEqual(['passed', 'open', 'open'])
  })

  test('shows stages that are scored as numbers, also those that are 0 or 1', () => {
    const list: readonly Row[] = [
      { entrant: 'a', rank: 1, class: 'ranked', cells: ['81', '80', '1', '~NM'], change: null },
      { entrant: 'b', rank: 2, class: 'ranked', cells: ['0', '0', '~DNF', '~held'], change: null },
    ]
    const strips = linesOf(list, [key, ...parts]).map((line) => line.strip.map((cell) => cell.mark ?? cell.number))
    expect(strips).toEqual([
      ['80', '1', 'open'],
      ['0', 'out', 'held'],
    ])
  })

  test('shows the keys that decide where the first only divides the field, and no gap of zero between unequals', () => {
    const keys: readonly Column[] = ['stages', 'time', 'points', 'violations'].map((name) => ({
      cell: `cup.${name}`,
      title: name,
      role: 'key',
      decimals: name === 'time' ? 1 : null,
      titles: [],
      unit: null,
    }))
    const list: readonly Row[] = [
      { entrant: 'a', rank: 1, class: 'ranked', cells: ['4', '227.6', '75', '0'], change: null },
      { entrant: 'b', rank: 2, class: 'ranked', cells: ['4', '230', '79', '0'], change: null },
      { entrant: 'c', rank: 3, class: 'ranked', cells: ['3', '~NM', '60', '1'], change: null },
    ]
    expect(isCoarse({ columns: keys }, false)).toBe(true)
    expect(isCoarse({ columns: keys }, true)).toBe(false)
    expect(isCoarse({ columns: [key] }, false)).toBe(false)
    expect(linesOf(list, keys).map((line) => [total(line), line.second, line.third])).toEqual([
      ['4', '227.6', '75'],
      ['4', '230.0', '79'],
      ['3', '–', '60'],
    ])
  })

  test('shows the venue by two characters that tell it from the others', () => {
    expect(linesOf(rows({ a: '2', b: '1' })).map((line) => [line.venue?.short, line.venue?.style])).toEqual([
      ['永嘉', 0],
      ['乐清', 1],
    ])
  })

  test('says of whom a review is on, and leaves room for its sign', () => {
    const list = rows({ a: '2', b: '1' })
    expect(linesOf(list, [key], 'LIVE', ['b', 'z']).map((line) => line.held)).toEqual(['', '复核中，成绩待公布'])
    const scaleOf = (letters: number, review: readonly string[]): number => {
      const of = board(rows({ a: '1' }), { faces: [face('a', { title: '王'.repeat(letters) })] })
      const template = new Templates(manner).for(of, pictureOf(1920, 1080, { distanceM: 20, heightM: 3 }), 0)
      const setting: Setting = { ...template, ...manner, board: of, empty: false, review }
      return of.rows.map((row) => lineOf(setting, row, new Standings().newsOf('a'), 0).name.scale)[0] ?? 0
    }
    const lengths = Array.from({ length: 30 }, (_, n) => n + 1)
    expect(lengths.every((n) => scaleOf(n, ['a']) <= scaleOf(n, []))).toBe(true)
    expect(lengths.some((n) => scaleOf(n, ['a']) < scaleOf(n, []))).toBe(true)
  })

  test('keeps a name that is markup as text', () => {
    const name = '<img src=x onerror=alert(1)>'
    const of = board(rows({ a: '1' }), { faces: [face('a', { title: name })] })
    const template = new Templates(manner).for(of, pictureOf(1920, 1080, { distanceM: 20, heightM: 3 }), 0)
    const setting: Setting = { ...template, board: of, measure: roughly, say: sayIn('en'), empty: false, review: [] }
    const row = of.rows[0]
    if (row === undefined) throw new Error('no row')
    expect(lineOf(setting, row, new Standings().newsOf('a'), 0).title).toBe(name)
  })
})

describe('a board is empty', () => {
  test('before it begins, or while nobody has a mark', () => {
    expect(isEmpty(board(rows({ a: '0' })), 'START_LIST')).toBe(true)
    expect(isEmpty(board([{ entrant: 'a', rank: null, class: 'no-mark', cells: ['~NM'], change: null }]), 'LIVE')).toBe(true)
    expect(isEmpty(board([]), 'LIVE')).toBe(true)
  })

  test('not any more with the first rank or status', () => {
    expect(isEmpty(board(rows({ a: '0' })), 'LIVE')).toBe(false)
    expect(isEmpty(board([{ entrant: 'a', rank: null, class: 'DNS', cells: ['~DNS'], change: null }]), 'LIVE')).toBe(false)
  })
})
