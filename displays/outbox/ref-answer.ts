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

const denials = ['needs-pass', 'unknown-contest', 'wrong-role', 'forbidden'] as const

/** A hub says its codes at the end of a sentence of its own. */
export const denialIn = (error: unknown): string | null => {
  const said = error instanceof Error ? error.message.trim() : ''
  return denials.find((code) => new RegExp(`\\b${code}$`).test(said)) ?? null
}
