// One question to the server. Loss and refusal are answers here, not exceptions.
import { problemOf, retryAfter } from './problem'
import { ContractError, type Decode } from '../live/decode'
import type { OutboxWorld } from './world'

export type Answer<T> =
  | { readonly type: 'answer'; readonly value: T }
  /** No way to the server, or no answer in time. */
  | { readonly type: 'offline' }
  /** The server says no. `message` is in the language of the page; `afterMs`: not before then again. */
  | {
      readonly type: 'refused'
      readonly status: number
      readonly code: string
      readonly message: string
      readonly afterMs: number | null
    }

export interface Question {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string
  readonly body?: unknown
}

/** A server that does not answer in this time is not there. */
export const answerMs = 10_000

/** What a proxy says in the place of a server that is away. */
const awayStatus: readonly number[] = [502, 503, 504]

export type Ask = <T>(question: Question, decode: Decode<T>) => Promise<Answer<T>>

export const asker =
  (world: Pick<OutboxWorld, 'fetch' | 'language' | 'wait' | 'time'>): Ask =>
  async <T>({ method, path, body }: Question, decode: Decode<T>) => {
    const over = new AbortController()
    const cut = new AbortController()
    void world.wait(answerMs, over.signal).then(() => (over.signal.aborted ? undefined : cut.abort()))
    try {
      const headers = headersOf(world, body)
      const answer = await world.fetch(path, {
        method,
        headers,
        cache: 'no-store',
        signal: cut.signal,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const said = await answer.text()
      if (answer.ok) return { type: 'answer', value: decode(parsed(said, answer.headers)) }
      const { code, message } = problemOf(answer.status, said)
      if (awayStatus.includes(answer.status) && code.startsWith('status-')) return { type: 'offline' }
      const afterMs = retryAfter(answer.headers.get('retry-after'), world.time())
      return { type: 'refused', status: answer.status, code, message, afterMs }
    } catch (error) {
      if (!(error instanceof ContractError || error instanceof SyntaxError)) return { type: 'offline' }
      return { type: 'refused', status: 200, code: 'unreadable', message: error.message, afterMs: null }
    } finally {
      over.abort()
    }
  }

/** Several lines of JSON are a list. */
const parsed = (said: string, headers: Headers): unknown => {
  if (said === '') return null
  if (headers.get('content-type')?.includes('ndjson') !== true) return JSON.parse(said)
  return said.split('\n').filter((line) => line !== '').map((line): unknown => JSON.parse(line))
}

const headersOf = (world: Pick<OutboxWorld, 'language'>, body: unknown): Record<string, string> => ({
  accept: 'application/json',
  ...(world.language() !== '' && { 'accept-language': world.language() }),
  ...(body !== undefined && { 'content-type': 'application/json' }),
})
