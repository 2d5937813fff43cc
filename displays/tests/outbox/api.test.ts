import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { openApi, type Api } from '../../outbox/api'
import { answerMs } from '../../outbox/ask'
import { FactServer } from './fact-server'
import { contest, Tablet } from './tablet'

interface Asked {
  readonly method: string
  readonly path: string
  readonly body: unknown
}

let tablet: Tablet
let api: Api
let asked: Asked[]
let answers: (asked: Asked, signal: AbortSignal | null | undefined) => Response | Promise<Response>

const seat = { id: 'A', title: '裁判 A', by: ['judge'], judge: 'A', blind: false }
const session = { contest, title: '大赛', role: 'judge', holder: '李', expires: null, scope: {}, seat }
const desk = {
  contest, title: '大赛', timeBase: 'utc', rules: 'r1', roster: 'o1', serverTime: 1777615200.5, role: 'judge', seat,
  statuses: ['DNF'], venues: [{ id: 'wuhan', title: '武汉', timeZone: 'Asia/Shanghai' }],
  entrants: [{ id: 'w07', title: '王芳', bib: '104', venue: 'wuhan', unit: null, lot: '3', alias: false }],
  nodes: [{
    path: 'cup/s1', title: [{ language: 'zh-CN', text: '焊接' }],
    inputs: [{
      name: 'weld', title: [], kind: 'judges', unit: null, min: 0, max: 10, step: 0.5, decimals: 1, options: [],
      fields: [], statuses: [], panel: 5, maxSpread: 2, scopeAll: false, splits: [],
      levels: [{ value: 3, title: [{ language: 'en', text: 'flawless' }] }],
    }],
  }],
}
const marks = {
  marks: [{
    id: 'tab1-1', at: '2026-05-01T06:00:00Z', node: 'cup/s1', entrant: 'w07', input: 'weld', judge: 'A',
    content: { value: 8 }, by: 'judge/A', mine: true, state: 'stands', reason: null,
  }],
  panels: [{
    node: 'cup/s1', entrant: 'w07', input: 'weld', size: 2, seats: [{ judge: 'A', state: 'submitted' }],
    complete: false, values: null, spread: null, mean: null, held: false,
  }],
  signed: [{ node: 'cup/s1', entrant: null }], requests: [], holds: [],
  statuses: [{ id: 'tab1-2', at: 3.5, node: 'cup/s1', entrant: 'w07', code: 'DNF', reason: null, by: 'judge/A', mine: true }],
}

const json = (body: unknown, status = 200, more: HeadersInit = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...more } })

const scope = { venue: null, nodes: null, inputs: null, entrants: null }

const reload = (): void => {
  const world = tablet.world()
  api = openApi({ ...world, fetch: async (path, init) => {
    const said = { method: init.method ?? 'GET', path, body: init.body == null ? null : JSON.parse(String(init.body)) }
    asked.push(said)
    return answers(said, init.signal)
  } })
}

beforeEach(() => {
  tablet = new Tablet(new FactServer(), 'tab')
  asked = []
  answers = ({ path }) => json(path.endsWith('/desk') ? desk : path.includes('/marks') ? marks : session)
  reload()
})

const offline = (): never => {
  throw new TypeError('Failed to fetch')
}

describe('a tablet', () => {
  test('is paired with a PIN, and knows its seat after a reload without network', async () => {
    const paired = await api.pair({ pin: '123456', holder: '李', device: 'tab1' })
    expect(paired).toEqual({ type: 'answer', value: { ...session, scope } })
    expect(asked).toEqual([{ method: 'POST', path: '/api/session', body: { pin: '123456', holder: '李', device: 'tab1' } }])
    await api.desk(contest)
    await api.marks(contest)
    answers = offline
    reload()
    expect(await api.session()).toEqual({ type: 'offline' })
    expect(await api.last.session()).toEqual({ value: { ...session, scope }, at: tablet.world().time() })
    expect((await api.last.desk(contest))?.value).toEqual(desk)
    expect((await api.last.marks(contest))?.value).toEqual(marks)
  })

  test('that becomes another seat forgets what the one before was told', async () => {
    await api.pair({ pin: '123456' })
    await api.desk(contest)
    await api.marks(contest)
    answers = () => json({ ...session, seat: { ...seat, id: 'B', blind: true } })
    await api.pair({ pairing: 'token' })
    expect(await api.last.desk(contest)).toBeNull()
    expect(await api.last.marks(contest)).toBeNull()
    expect((await api.last.session())?.value.seat?.id).toBe('B')
  })

  test('that is asked again who it is keeps what it knows', async () => {
    await api.pair({ pin: '123456' })
    await api.desk(contest)
    await api.session()
    expect(await api.last.desk(contest)).not.toBeNull()
  })

  test('whose pass is gone, or that leaves, forgets its seat', async () => {
    for (const gone of [() => api.session(), () => api.leave()]) {
      answers = () => json(session)
      await api.pair({ pin: '123456' })
      answers = ({ method }) =>
        method === 'DELETE' ? new Response(null, { status: 204 }) : json({ code: 'needs-pass', detail: '需要凭证' }, 401)
      await gone()
      expect(await api.last.session()).toBeNull()
    }
  })

  test('tells a refusal by its code and words, and how long to wait', async () => {
    answers = () => json({ code: 'too-many-attempts', detail: '请稍候' }, 429, { 'retry-after': '60' })
    expect(await api.pair({ pin: '000000' })).toEqual({
      type: 'refused', status: 429, code: 'too-many-attempts', message: '请稍候', afterMs: 60_000,
    })
  })

  test.each([502, 503, 504])('takes a proxy that says %i for a server that is away', async (status) => {
    answers = () => new Response('<h1>Bad gateway</h1>', { status })
    expect(await api.session()).toEqual({ type: 'offline' })
    answers = () => json({ code: 'journal-unreachable', detail: '' }, status)
    expect(await api.session()).toMatchObject({ type: 'refused', code: 'journal-unreachable' })
  })

  test('takes a server that does not answer in time to be away', async () => {
    answers = (_, signal) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))))
    const answer = api.session()
    let said: unknown = null
    void answer.then((value) => (said = value))
    await tablet.hours.pass(answerMs - 1)
    expect(said).toBeNull()
    await tablet.hours.pass(1)
    expect(said).toEqual({ type: 'offline' })
  })

  test('does not take what is not of the contract', async () => {
    answers = () => json({ ...desk, nodes: [{ path: 3 }] })
    expect(await api.desk(contest)).toMatchObject({ type: 'refused', code: 'unreadable' })
    answers = () => new Response('<html>')
    expect(await api.desk(contest)).toMatchObject({ type: 'refused', code: 'unreadable' })
    expect(await api.last.desk(contest)).toBeNull()
  })

  test('asks for the marks of one entrant, and remembers only those of all', async () => {
    await api.marks('杯', { entrant: 'w 07', node: 'cup/s1' })
    expect(asked[0]?.path).toBe('/api/contests/%E6%9D%AF/marks?entrant=w+07&node=cup%2Fs1')
    expect(await api.last.marks('杯')).toBeNull()
  })

  test('reads the receipts of an act, one or several', async () => {
    answers = () => json({ id: 's-1', ruling: 'stands', journal: 'cup/office', entry: 3, hash: 'ab' })
    expect(await api.hold(contest, 'cup', 'w07')).toMatchObject({ value: [{ id: 's-1', ruling: 'stands' }] })
    answers = () => new Response('{"id":"s-1","ruling":"stands"}\n{"id":"s-2","ruling":"refused","why":"x"}\n', {
      headers: { 'content-type': 'application/x-ndjson' },
    })
    expect(await api.rerun(contest, 'cup', 'w07', '断电')).toMatchObject({
      value: [{ id: 's-1' }, { id: 's-2', why: { code: 'x', message: '' } }],
    })
    expect(asked.at(-1)).toEqual({
      method: 'POST', path: '/api/contests/cup/rerun', body: { node: 'cup', entrant: 'w07', reason: '断电' },
    })
  })
})
