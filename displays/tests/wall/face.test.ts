import { expect, test } from 'vitest'
import { waiting, type Denial, type Live } from '../../live/live'
import { reduce } from '../../live/reduce'
import { sayIn } from '../../wall/words'
import { clockText } from '../../wall/clock-text'
import { faceOf, type Face } from '../../wall/frame/face'
import { waitingText } from '../../wall/waiting-text'
import { beat, contest, head, of, rows, shown } from '../some'

const list = rows({ a: '2', b: '1' })
const told = reduce(shown(list), { type: 'beat', at: 0, beat: beat(list) })
const faceAt = (live: Live, now: number): Face =>
  faceOf(reduce(live, { type: 'tick', at: now }), false, now, null, sayIn('zh-CN'), 'zh-CN')

test('a live wall says nothing of its connection; the clock is that of the venue', () => {
  expect(faceAt(told, 1000)).toMatchObject({
    clock: '14:03:23',
    band: '',
    late: '',
    kind: 'plain',
    asOf: '数据截至 14:03:22',
    ruling: '暂定成绩',
  })
})

test('a stale wall counts how late it is, and the rest stays as it is', () => {
  expect(faceAt(told, 7300)).toMatchObject({
    late: '数据延迟 7 s',
    band: '',
    kind: 'plain',
    board: '总成绩',
    clock: '14:03:29',
  })
})

test('an offline wall says since when: the last time at which the server agreed', () => {
  expect(faceAt(told, 60_000)).toMatchObject({
    kind: 'offline',
    band: '连接中断 · 数据截至 14:03:22',
    late: '',
    clock: '14:04:22',
  })
})

test('what the result is worth is said in the words of its status', () => {
  const ruling = (status: string, empty = false): string =>
    faceOf(reduce(told, { type: 'beat', at: 1, beat: beat(list, { status }) }), empty, 1, null, sayIn('zh-CN'), 'zh-CN').ruling
  expect(['UNOFFICIAL', 'OFFICIAL', 'PROTESTED', 'LIVE'].map((status) => ruling(status))).toEqual([
    '暂定成绩，以公告为准',
    '正式成绩',
    '成绩申诉中',
    '暂定成绩',
  ])
  expect(ruling('START_LIST', true)).toBe('出场名单')
})

test('a result whose seal was recalled says that it is being corrected', () => {
  const recalled = reduce(told, { type: 'head', at: 1, head: head(list, { status: 'UNOFFICIAL', note: 'under-correction' }) })
  expect(faceAt(recalled, 2).ruling).toBe('成绩更正中')
})

test('a frozen board says so', () => {
  const frozen = reduce(told, { type: 'beat', at: 1, beat: beat(list, { view: 'frozen' }) })
  expect(faceAt(frozen, 2)).toMatchObject({ kind: 'frozen', band: '已封榜' })
})

test('a wall that waits says what for, after a moment', () => {
  const say = sayIn('zh-CN')
  const text = (live: Live | null, ms: number): string => waitingText(live, null, ms, say).text
  expect(text(null, 500)).toBe('')
  expect(text(null, 900)).toBe('正在连接')
  expect(text(reduce(waiting(contest, of), { type: 'closed', at: 1 }), 900)).toBe('正在重新连接')
})

test('a wall that has nothing to follow says what is missing, and what to do', () => {
  const say = sayIn('en')
  const trouble = (why: 'no-contest' | Denial, board = ''): unknown =>
    waitingText(null, { why, contest: 'cpu', of: board }, 0, say)
  expect(trouble('no-contest')).toEqual({
    text: 'This server has no public contest yet',
    detail: 'It appears here as soon as it is made',
  })
  expect(trouble('unknown-contest')).toMatchObject({ text: 'There is no contest “cpu”' })
  expect(trouble('unknown-board')).toMatchObject({ text: 'Contest “cpu” has no board' })
  expect(trouble('needs-pass')).toMatchObject({ text: 'Contest “cpu” is not public' })
})

test('a wall that is denied its board says so in place of reconnecting, until it gets it', () => {
  const say = sayIn('en')
  const denied = reduce(waiting('cup', 'cup#typo'), { type: 'denied', at: 1, why: 'unknown-board' })
  const closed = reduce(denied, { type: 'closed', at: 2 })
  expect(waitingText(closed, null, 900, say).text).toBe('Contest “cup” has no board “cup#typo”')
  const back = reduce(reduce(closed, { type: 'opened', at: 3 }), {
    type: 'head',
    at: 4,
    head: head(list, { of: 'cup#typo' }),
  })
  expect(waitingText(back, null, 900, say).text).toBe('Connecting')
})

test('a wall whose contest is gone says that, and keeps its rows', () => {
  const gone = reduce(reduce(told, { type: 'denied', at: 1, why: 'unknown-contest' }), { type: 'closed', at: 2 })
  expect(faceAt(gone, 3)).toMatchObject({ kind: 'offline', band: '没有赛事“cup” · 数据截至 14:03:22' })
})

test('the board is called what it is called in the language of the wall', () => {
  const titles = [
    { language: 'zh', text: '总成绩' },
    { language: 'en', text: 'Overall' },
  ]
  const live = reduce(told, { type: 'head', at: 1, head: head(list, { boardTitles: titles }) })
  const called = (language: 'zh-CN' | 'en'): string => faceOf(live, false, 1, null, sayIn(language), language).board
  expect([called('zh-CN'), called('en')]).toEqual(['总成绩', 'Overall'])
})

test('the time of day is that of its zone, and of the kiosk where there is none', () => {
  const at = Date.parse('2026-05-01T22:00:05Z')
  expect(clockText(at, 'Asia/Shanghai')).toBe('06:00:05')
  expect(clockText(at, 'Europe/Berlin')).toBe('00:00:05')
  expect(clockText(at, 'Nowhere/Atall')).toMatch(/^\d\d:00:05$/)
})
