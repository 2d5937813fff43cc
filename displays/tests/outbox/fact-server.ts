// A server of facts that does what a test tells it: it journals what it takes, and a fact stands once.
import { gunzipSync } from 'node:zlib'

type Line = { readonly id: string; readonly [member: string]: unknown }

interface Refusal {
  readonly why: string
  readonly message: string
}

export class FactServer {
  /**
   * `down` no way there; `hangs` takes the socket and never answers; `drops` takes the facts and breaks off before the
   * first receipt, `breaks` after it.
   */
  state: 'up' | 'down' | 'hangs' | 'drops' | 'breaks' = 'up'
  /** Answers with this status instead of receipts. */
  says: { status: number; code?: string; retryAfter?: string } | null = null
  readonly refuses = new Map<number, Refusal>()
  /** Values that wait for a second person. */
  readonly pends = new Set<number>()
  /** What it says in the place of receipts. */
  strays: readonly unknown[] | null = null
  /** The facts that stand, in the order in which they came. */
  readonly journal: Line[] = []
  /** How many facts each request brought. */
  readonly batches: number[] = []
  readonly headers: Headers[] = []
  /** At most so many requests were under way at once. */
  most = 0
  private underWay = 0

  readonly fetch = async (_: string, init: RequestInit): Promise<Response> => {
    if (this.state === 'down') throw new TypeError('Failed to fetch')
    this.most = Math.max(this.most, ++this.underWay)
    try {
      return await this.answer(init)
    } finally {
      this.underWay--
    }
  }

  /** The values that stand, in order. */
  get values(): readonly unknown[] {
    return this.journal.map((line) => line['value'])
  }

  private async answer(init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    this.headers.push(headers)
    const lines = await linesOf(init.body, headers)
    this.batches.push(lines.length)
    if (this.state === 'hangs') return aborted(init.signal)
    if (this.says !== null) return problem(this.says)
    const said = this.strays ?? lines.map((line) => this.take(line))
    const receipts = said.map((one) => `${JSON.stringify(one)}\n`)
    if (this.state === 'drops') throw new TypeError('Failed to fetch')
    return this.state === 'breaks' ? broken(receipts[0] ?? '') : new Response(receipts.join(''))
  }

  private take(line: Line): unknown {
    const value = Number(line['value'])
    const refusal = this.refuses.get(value)
    if (refusal !== undefined) return { id: line.id, ruling: 'refused', ...refusal }
    if (this.pends.has(value)) return { id: line.id, ruling: 'pending', confirm: 'k7' }
    const entry = this.journal.findIndex((stands) => stands.id === line.id)
    if (entry >= 0 && JSON.stringify(this.journal[entry]) !== JSON.stringify(line))
      return { id: line.id, ruling: 'refused', why: 'id-reused', message: '编号已用' }
    if (entry >= 0) return { id: line.id, ruling: 'stood-already', journal: 'cup/office', entry, hash: 'ab' }
    return { id: line.id, ruling: 'stands', journal: 'cup/office', entry: this.journal.push(line) - 1, hash: 'ab' }
  }
}

const linesOf = async (body: BodyInit | null | undefined, headers: Headers): Promise<readonly Line[]> => {
  const bytes = Buffer.from(await new Response(body ?? '').arrayBuffer())
  const text = (headers.get('content-encoding') === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8')
  return text.split('\n').filter((line) => line !== '').map((line): Line => JSON.parse(line))
}

const aborted = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError'))))

const problem = ({ status, code, retryAfter }: { status: number; code?: string; retryAfter?: string }): Response =>
  new Response(JSON.stringify({ code, detail: 'said so' }), {
    status,
    headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
  })

const broken = (first: string): Response => {
  let sent = false
  const stream = new ReadableStream({
    pull: (controller) => {
      if (sent) return controller.error(new TypeError('network'))
      sent = true
      controller.enqueue(new TextEncoder().encode(first))
    },
  })
  return new Response(stream)
}
