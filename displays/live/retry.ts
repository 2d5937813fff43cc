// How long to wait before trying again: from half a second to ten, for ever, and never all walls at the same instant.

export const shortestRetryMs = 500
export const longestRetryMs = 10_000

/** A connection that lasted less does not count as having worked, so a server that hangs up at once is not stormed. */
export const steadyMs = 10_000

/** Who was told that there is no such contest asks again now and then: it may be made any minute. */
export const deniedRetryMs = 15_000

/** Not all walls at the same instant: up to a third sooner. */
export const deniedDelay = (random: number): number => Math.round(deniedRetryMs * (1 - random / 3))

/**
 * `attempt` counts from 0; `random` is of [0, 1). The wait is never longer than the longest and never under two
 * thirds.
 */
export const retryDelay = (attempt: number, random: number): number => {
  const full = Math.min(longestRetryMs, shortestRetryMs * 2 ** Math.min(attempt, 16))
  return Math.round(full * (1 - random / 3))
}
