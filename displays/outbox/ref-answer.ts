// How a hub answers: in time, and with which refusal.
import type { World } from '../live/connection'

/** A server that neither answers nor refuses for so long is taken to be gone. */
export const answerMs = 15_000

export const inTime = async (answer: Promise<void>, world: World): Promise<void> => {
  const answered = new AbortController()
  const late = world.wait(answerMs, answered.signal).then(() => {
    if (!answered.signal.aborted) throw new Error('no answer')
  })
  try {
    await Promise.race([answer, late])
  } finally {
    answered.abort()
  }
}

/** After these the pass never holds again. */
const endings: readonly string[] = ['revoked', 'expired', 'seat-taken']

const denials: readonly string[] = ['needs-pass', 'forbidden', 'unknown-contest', 'other-contest', ...endings]

/** Only another pairing helps. */
export const isEnding = (code: string): boolean => endings.includes(code)

/** A hub says its codes at the end of a sentence of its own; before there is a hub, HTTP says its status in one. */
export const denialIn = (error: unknown): string | null => {
  const said = error instanceof Error ? error.message.trim() : ''
  const status = /\bstatus code '?(\d+)/i.exec(said)?.[1]
  if (status === '401') return 'needs-pass'
  if (status === '403') return 'forbidden'
  return denials.find((code) => new RegExp(`\\b${code}$`).test(said)) ?? null
}
