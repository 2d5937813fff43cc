// Reads what a server says when it says no: problem details (RFC 9457) with a stable code, and how long to wait.

/** However long a server asks us to wait. */
export const longestAskedMs = 60_000

/** What can be said where there are no problem details: a proxy answers in words of its own. */
export const problemOf = (status: number, body: string): { readonly code: string; readonly message: string } => {
  try {
    const { code, detail, title } = JSON.parse(body)
    if (typeof code === 'string') return { code, message: String(detail ?? title ?? '') }
  } catch {
    // Not JSON.
  }
  return { code: status === 401 ? 'needs-pass' : `status-${status}`, message: '' }
}

/** The header's seconds or date, in milliseconds from `now` (unix milliseconds). */
export const retryAfter = (text: string | null, now: number): number | null => {
  if (text === null) return null
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now
  return Number.isNaN(ms) ? null : Math.min(longestAskedMs, Math.max(0, ms))
}
