import { expect, test } from 'vitest'
import { shortened, venuesOf, venueStyles } from '../../wall/ranking/venues'
import { board, face, rows } from '../some'

test('venues are shortened to where their names differ', () => {
  expect(shortened(['永嘉赛区', '乐清赛区'])).toEqual(['永嘉', '乐清'])
  expect(shortened(['浙江温州', '浙江杭州'])).toEqual(['温州', '杭州'])
  expect(shortened(['Wuhan', 'Wuxi'])).toEqual(['Wuhan', 'Wuxi'])
  expect(shortened(['New York', 'New Orleans'])).toEqual(['New York', 'New Orleans'])
  expect(shortened(['Venue North', 'Venue South'])).toEqual(['North', 'South'])
  expect(shortened(['永嘉', 'Yueqing Hall'])).toEqual(['永嘉', 'Yueqing'])
  expect(shortened(['同名', '同名'])).toEqual(['同名', '同名'])
  expect(shortened([])).toEqual([])
})

test('venues have the same marks whatever the order of the board', () => {
  const faces = [face('a', { venue: 'v2', venueTitle: '乐清' }), face('b', { venue: 'v10', venueTitle: '永嘉' })]
  const styles = (totals: Readonly<Record<string, string>>): unknown =>
    [...venuesOf(board(rows(totals), { faces })).values()].map((venue) => [venue.id, venue.style])
  expect(styles({ a: '2', b: '1' })).toEqual([
    ['v2', 0],
    ['v10', 1],
  ])
  expect(styles({ b: '2', a: '1' })).toEqual([
    ['v2', 0],
    ['v10', 1],
  ])
})

test('venues beyond those that can be told apart share the last mark', () => {
  const many = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`w${i}`, String(10 - i)]))
  const faces = Object.keys(many).map((id) => face(id, { venue: id, venueTitle: `${id} 城` }))
  const styles = [...venuesOf(board(rows(many), { faces })).values()].map((venue) => venue.style)
  expect(Math.max(...styles)).toBe(venueStyles)
  expect(new Set(styles.slice(0, venueStyles)).size).toBe(venueStyles)
})
