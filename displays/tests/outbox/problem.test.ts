import { describe, expect, test } from 'vitest'
import { longestAskedMs, problemOf, retryAfter } from '../../outbox/problem'

const now = Date.parse('2026-05-01T06:00:00Z')

describe('what a server says when it says no', () => {
  test.each([
    ['7', 7_000],
    ['0', 0],
    ['Fri, 01 May 2026 06:00:05 GMT', 5_000],
    ['Fri, 01 May 2026 05:00:00 GMT', 0],
    ['3600', longestAskedMs],
    ['Sat, 02 May 2026 06:00:00 GMT', longestAskedMs],
    ['soon', null],
    [null, null],
  ])('waits for "%s" as long as is asked, within bounds', (text, ms) => {
    expect(retryAfter(text, now)).toBe(ms)
  })

  test.each([
    ['{"code":"signed-off","detail":"已签字","title":"no"}', 'signed-off', '已签字'],
    ['{"code":"x","title":"no"}', 'x', 'no'],
    ['{"title":"no"}', 'status-409', ''],
    ['null', 'status-409', ''],
    ['<h1>Conflict</h1>', 'status-409', ''],
  ])('is read from %s', (body, code, message) => {
    expect(problemOf(409, body)).toEqual({ code, message })
  })

  test('is that a pass is needed where nothing else is said with a 401', () => {
    expect(problemOf(401, '').code).toBe('needs-pass')
  })
})
