import { describe, expect, test } from 'vitest'
import { AnswerError, choose, newest, overall, type ContestLine, type Get } from '../../live/contests'
import { optionsOf } from '../../wall/options'

const line = (id: string, more: Partial<ContestLine> = {}): ContestLine => ({
  id,
  title: id,
  status: 'START_LIST',
  startsAt: null,
  public: true,
  ...more,
})

/** Answers from a table of addresses. */
const serving =
  (answers: Readonly<Record<string, unknown>>): Get =>
  (path, decode) =>
    path in answers ? Promise.resolve(decode(answers[path])) : Promise.reject(new AnswerError(path, 404))

describe('a wall that was told nothing', () => {
  test('shows the only contest and its board of the whole', async () => {
    const get = serving({
      '/api/contests': {
        contests: [{ id: 'demo 1', title: '电工', status: 'LIVE', timeBase: 'utc', startsAt: null, public: true }],
      },
      '/api/contests/demo%201': {
        id: 'demo 1',
        boards: [
          { of: 'cup/prelim#stage', title: '' },
          { of: 'cup#overall', title: '总' },
        ],
      },
    })
    expect(await choose(get, null, null)).toEqual({ contest: 'demo 1', of: 'cup#overall' })
  })

  test('has nothing to follow while there is no contest, or none with a board', async () => {
    expect(await choose(serving({ '/api/contests': { contests: [] } }), null, null)).toBe('no-contest')
    const bare = serving({ '/api/contests': { contests: [line('c')] }, '/api/contests/c': { boards: [] } })
    expect(await choose(bare, null, null)).toBe('no-contest')
  })

  test('takes what the address names without asking for it', async () => {
    const nobody: Get = () => Promise.reject(new Error('asked'))
    expect(await choose(nobody, 'c', 'cup#overall')).toEqual({ contest: 'c', of: 'cup#overall' })
  })

  test('prefers a contest that is under way, then the one that started last, then the last of the list', () => {
    expect(newest([line('a', { status: 'LIVE' }), line('b')])?.id).toBe('a')
    expect(
      newest([line('a', { startsAt: '2026-05-02T00:00:00Z' }), line('b', { startsAt: '2026-05-01T00:00:00Z' })])?.id,
    ).toBe('a')
    expect(newest([line('a'), line('b')])?.id).toBe('b')
    expect(newest([line('a', { status: 'LIVE' }), line('b', { status: 'UNOFFICIAL' })])?.id).toBe('a')
    expect(newest([line('a', { status: 'UNOFFICIAL' }), line('b')])?.id).toBe('a')
    expect(newest([])).toBeUndefined()
    expect(newest([line('a'), line('b', { status: 'LIVE', public: false })])?.id).toBe('a')
  })

  test('says what it is that is not there', async () => {
    const get = serving({ '/api/contests/c': { boards: [] } })
    expect(await choose(get, 'c', null)).toBe('unknown-board')
    expect(await choose(get, 'typo', null)).toBe('unknown-contest')
    expect(await choose(() => Promise.reject(new AnswerError('c', 401)), 'c', null)).toBe('needs-pass')
    await expect(choose(() => Promise.reject(new AnswerError('c', 503)), 'c', null)).rejects.toThrow('503')
  })

  test('takes the board nearest to the root, of those the first', () => {
    const boards = ['cup/a#x', 'cup#one', 'cup#two', 'cup/a/b#y'].map((of) => ({ of, title: '' }))
    expect(overall(boards)?.of).toBe('cup#one')
  })
})

describe('the address of a wall', () => {
  const of = (path: string): ReturnType<typeof optionsOf> => {
    const { pathname, search } = new URL(path, 'http://hall')
    return optionsOf({ pathname, search })
  }

  test('names the contest in its path or its query', () => {
    expect(of('/wall/').contest).toBeNull()
    expect(of('/wall').contest).toBeNull()
    expect(of('/wall/index.html').contest).toBeNull()
    expect(of('/wall/%E7%94%B5%E5%B7%A5').contest).toBe('电工')
    expect(of('/wall/?contest=c&board=cup%23overall')).toMatchObject({ contest: 'c', board: 'cup#overall' })
    expect(of('/wall/%E0%A4%A').contest).toBeNull()
  })

  test('sets language, picture, motion and clock, and cannot be wrong', () => {
    expect(of('/wall/?lang=en&h=3&d=20.5&motion=off&probe=1&clock=2026-05-01T06:03:22Z')).toMatchObject({
      language: 'en',
      heightM: 3,
      distanceM: 20.5,
      motion: false,
      probe: true,
      clock: Date.parse('2026-05-01T06:03:22Z'),
    })
    expect(of('/wall/?lang=xx&h=-3&d=far&clock=soon')).toMatchObject({
      language: 'zh-CN',
      heightM: null,
      distanceM: null,
      motion: true,
      clock: null,
    })
  })
})
