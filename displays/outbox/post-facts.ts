// One request of facts: out go lines, back come receipts as they are written, until the answer ends or falls silent.
import type { FactWithId, Receipt } from './kept'
import { problemOf, retryAfter } from './problem'
import { readReceipt } from './receipt-line'
import { patienceMs } from './sync'
import type { OutboxWorld } from './world'

/** How a request ended. Receipts that came before it are good, however it ended. */
export type PostEnd =
  | { readonly type: 'complete' }
  /** There is no way to the server, or it broke off. */
  | { readonly type: 'unreachable' }
  /** Connected, and not a word for so long. */
  | { readonly type: 'silent' }
  /** The server answers, and takes nothing. */
  | {
      readonly type: 'held'
      readonly status: number
      readonly code: string
      readonly message: string
      readonly afterMs: number | null
    }

/** Shorter bodies are not worth packing. */
export const packFrom = 600

type Needs = Pick<OutboxWorld, 'fetch' | 'pack' | 'language' | 'wait' | 'time'>

/** `told` takes the receipts of each part of the answer, in order. */
export const postFacts = async (
  contest: string,
  facts: readonly FactWithId[],
  world: Needs,
  told: (receipts: readonly Receipt[]) => Promise<void>,
): Promise<PostEnd> => {
  const quiet = new Silence(world)
  try {
    const answer = await quiet.orWithin(send(contest, facts, world, quiet.signal))
    if (!answer.ok) return held(answer.status, await quiet.orWithin(answer.text()), answer.headers, world.time())
    await readLines(answer, quiet, told)
    return { type: 'complete' }
  } catch (error) {
    if (error instanceof TellError) throw error.cause
    return { type: quiet.signal.aborted ? 'silent' : 'unreachable' }
  } finally {
    quiet.end()
  }
}

const send = async (
  contest: string,
  facts: readonly FactWithId[],
  world: Needs,
  signal: AbortSignal,
): Promise<Response> => {
  const text = facts.map((fact) => `${JSON.stringify(fact)}\n`).join('')
  const packed = world.pack !== null && text.length >= packFrom ? await world.pack(text) : null
  const headers = { 'content-type': 'application/x-ndjson', accept: 'application/x-ndjson', ...language(world) }
  return world.fetch(`/api/contests/${encodeURIComponent(contest)}/facts`, {
    method: 'POST',
    headers: packed === null ? headers : { ...headers, 'content-encoding': 'gzip' },
    body: packed ?? text,
    cache: 'no-store',
    signal,
  })
}

const language = (world: Needs): Record<string, string> =>
  world.language() === '' ? {} : { 'accept-language': world.language() }

const readLines = async (
  answer: Response,
  quiet: Silence,
  told: (receipts: readonly Receipt[]) => Promise<void>,
): Promise<void> => {
  const reader = answer.body?.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (let over = reader === undefined; !over; ) {
    const part = await quiet.orWithin(reader!.read())
    over = part.done
    const lines = (rest + decoder.decode(part.value, { stream: !over })).split('\n')
    // What ends without a line's end may be half a receipt: as JSON it is whole or it is nothing.
    rest = over ? '' : (lines.pop() ?? '')
    const receipts = lines.map(readReceipt).filter((receipt) => receipt !== null)
    if (receipts.length > 0)
      await told(receipts).catch((error: unknown) => {
        throw new TellError(error)
      })
  }
}

/** The listener's own failure is not the network's. */
class TellError extends Error {
  constructor(override readonly cause: unknown) {
    super('told')
  }
}

const held = (status: number, body: string, headers: Headers, now: number): PostEnd => {
  const { code, message } = problemOf(status, body)
  return { type: 'held', status, code, message, afterMs: retryAfter(headers.get('retry-after'), now) }
}

/** Ends a request in which nothing has moved for as long as patience lasts. */
class Silence {
  private readonly cut = new AbortController()
  private readonly over = new AbortController()

  constructor(private readonly world: Pick<OutboxWorld, 'wait'>) {}

  get signal(): AbortSignal {
    return this.cut.signal
  }

  async orWithin<T>(answer: Promise<T>): Promise<T> {
    const heard = new AbortController()
    this.over.signal.addEventListener('abort', () => heard.abort(), { once: true })
    const late = this.world.wait(patienceMs, heard.signal).then(() => {
      if (!heard.signal.aborted) this.cut.abort()
      throw new Error('silent')
    })
    // Whoever loses the race has nobody left to tell.
    late.catch(() => undefined)
    answer.catch(() => undefined)
    try {
      return await Promise.race([answer, late])
    } finally {
      heard.abort()
    }
  }

  end(): void {
    this.over.abort()
    this.cut.abort()
  }
}
