// The server of the tablet, in the page itself: it answers requests, takes facts, and beats.
import type { MarksView, SheetMark } from '../outbox/api'
import type { OpenRefLink, RefClient } from '../outbox/ref-link'
import { scriptedDesk, scriptedPanels, scriptedSession } from './scripted-desk'

export interface RefScript {
  readonly role: string
  readonly blind: boolean
  /** No pass yet: the PIN is 123456. */
  readonly unpaired: boolean
  readonly offline: boolean
  /** Every fact is refused. */
  readonly refuses: boolean
  readonly twins: boolean
  readonly signed: boolean
}

/** `offline` begins when everything has been seen once. */
const awayAfterMs = 1_200

type Fact = Record<string, unknown> & { id: string }

export class ScriptedRef {
  private paired: boolean
  private readonly facts: Fact[] = []
  private readonly client: { now: RefClient | null } = { now: null }

  constructor(private readonly script: RefScript) {
    this.paired = !script.unpaired
  }

  readonly fetch = async (path: string, init: RequestInit): Promise<Response> => {
    if (this.isAway) throw new TypeError('no network')
    const method = init.method ?? 'GET'
    const { pathname } = new URL(path, location.href)
    if (pathname === '/api/session') return this.session(method, init)
    if (pathname.endsWith('/desk')) return json(this.desk)
    if (pathname.endsWith('/marks')) return json(this.marks)
    if (pathname.endsWith('/facts')) return this.take(await textOf(init))
    return json([{ id: 'act-1', ruling: 'stands' }])
  }

  readonly open: OpenRefLink = (client, _, closed) => {
    let timer: ReturnType<typeof setInterval> | undefined
    return {
      start: async () => {
        if (this.isAway) throw new Error('no network')
        if (this.script.offline) setTimeout(closed, awayAfterMs)
        this.client.now = client
      },
      stop: async () => {
        clearInterval(timer)
        closed()
      },
      watch: async () => {
        timer = setInterval(() => client.beat(Date.now()), 2_000)
        client.desk(this.desk.rules, this.desk.roster)
        client.beat(Date.now())
        client.also('cup/final/s3', 'w03', ['裁判 4'])
        if (this.script.twins) client.twins(['平板 B'])
      },
      open: async () => undefined,
      leave: async () => undefined,
      edit: async () => undefined,
      nudge: async () => undefined,
      time: async () => Date.now(),
    }
  }

  private get isAway(): boolean {
    return this.script.offline && performance.now() > awayAfterMs
  }

  private get desk() {
    return scriptedDesk(this.script.role, this.script.blind)
  }

  private session(method: string, init: RequestInit): Response {
    if (method === 'DELETE') {
      this.paired = false
      return new Response(null, { status: 204 })
    }
    const body = method === 'POST' ? (JSON.parse(String(init.body)) as Record<string, string>) : {}
    if (method === 'POST' && body['pin'] !== '123456' && body['pairing'] === undefined)
      return problem(401, 'wrong-pin', '配对码不对')
    if (method === 'POST') this.paired = true
    const { role, blind } = this.script
    return this.paired
      ? json(scriptedSession(role, blind, body['holder'] ?? '李主任'))
      : problem(401, 'needs-pass', '需要通行证')
  }

  private take(text: string): Response {
    const lines = text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Fact)
    const why = { why: 'signed-off', message: '裁判长已签字，不能更改' }
    if (!this.script.refuses) this.facts.push(...lines)
    const receipts = lines.map(({ id }) =>
      this.script.refuses ? { id, ruling: 'refused', ...why } : { id, ruling: 'stands', entry: 1 },
    )
    for (const { entrant } of lines) this.client.now?.changed('cup/final/s3', String(entrant ?? ''))
    return new Response(receipts.map((one) => `${JSON.stringify(one)}\n`).join(''), {
      headers: { 'content-type': 'application/x-ndjson' },
    })
  }

  private get marks(): MarksView {
    const voided = new Map(
      this.facts.filter(({ type }) => type === 'void').map((fact) => [fact['target'], fact['reason']]),
    )
    const marks = [...seeded(this.script), ...this.facts.filter(({ type }) => type === 'mark').map(markOf)].map(
      (mark) => (voided.has(mark.id) ? { ...mark, state: 'void' as const, reason: String(voided.get(mark.id)) } : mark),
    )
    const requests = this.script.role === 'head-judge' ? [request] : []
    const signed = this.script.signed ? [{ node: 'cup/final/s3', entrant: 'w02' }] : []
    const holds = this.script.role === 'head-judge' ? [{ node: 'cup/final/s3', entrant: 'w02' }] : []
    return { marks, panels: scriptedPanels(this.desk), signed, requests, holds, statuses: [] } as MarksView
  }
}

const request = {
  id: 'r-1',
  node: 'cup/final/s3',
  entrant: 'w02',
  input: 'b2',
  target: 'old-2',
  value: 7.5,
  reason: '录入错误',
  by: 'judge/A',
  answer: null,
}

/** What the seat entered before. */
const seeded = ({ role }: RefScript): readonly SheetMark[] =>
  role === 'head-judge'
    ? []
    : [
        { input: 'b1', judge: 'A', value: 2 },
        { input: 'b2', judge: null, value: 7 },
        { input: 'b3', judge: null, value: 18.25 },
        { input: 'weld', judge: 'A', value: 86 },
        { input: 'boot', judge: null, value: 'yes' },
      ].map(({ input, judge, value }, i) =>
        markOf({
          id: `old-${i}`,
          at: new Date(Date.now() - 900_000).toISOString(),
          node: 'cup/final/s3',
          entrant: 'w02',
          input,
          value,
          ...(judge === null ? {} : { judge }),
        }),
      )

const markOf = (fact: Fact): SheetMark => ({
  id: fact.id,
  at: fact['at'] as string,
  node: String(fact['node']),
  entrant: typeof fact['entrant'] === 'string' ? fact['entrant'] : null,
  input: String(fact['input']),
  judge: typeof fact['judge'] === 'string' ? fact['judge'] : null,
  content: fact,
  by: 'judge/A',
  mine: true,
  state: 'stands',
  reason: null,
})

const textOf = (init: RequestInit): Promise<string> => {
  const body = new Response(init.body ?? '')
  const isPacked = new Headers(init.headers).get('content-encoding') === 'gzip'
  return isPacked && body.body !== null
    ? new Response(body.body.pipeThrough(new DecompressionStream('gzip'))).text()
    : body.text()
}

const json = (value: unknown): Response => Response.json(value)
const problem = (status: number, code: string, detail: string): Response =>
  Response.json({ status, code, title: detail, detail, message: detail }, { status })
