// Among the tabs of one device only one sends at a time: by web locks where there are any, else by a lease.
import type { Home } from './home'
import type { OutboxWorld } from './world'

/** A lease lasts so long unless it is renewed: a tab that crashed holds up the others no longer. */
export const leaseMs = 10_000
const renewMs = leaseMs / 3

/** Does the work if it is our turn, else does nothing. `insist`: who has the turn sleeps, and loses it. */
export type Turn = (work: () => Promise<void>, insist: boolean) => Promise<'done' | 'not-ours'>

export const turnOf = (name: string, home: Home, world: OutboxWorld): Turn =>
  world.locks === null ? leased(name, home, world) : locked(name, world.locks)

const locked =
  (name: string, locks: Pick<LockManager, 'request'>): Turn =>
  (work, insist) =>
    locks.request(name, insist ? { steal: true } : { ifAvailable: true }, async (lock) => {
      if (lock === null) return 'not-ours' as const
      await work()
      return 'done' as const
    })

const leased = (name: string, home: Home, world: OutboxWorld): Turn => {
  const holder = world.word()
  const hold = (until: (now: number) => number): Promise<boolean> => take(name, holder, home, world.time(), until)
  return async (work) => {
    if (!(await hold((now) => now + leaseMs))) return 'not-ours'
    const over = new AbortController()
    const renewing = renew(() => hold((now) => now + leaseMs), world, over.signal)
    try {
      await work()
    } finally {
      over.abort()
      await renewing
      await hold(() => 0)
    }
    return 'done'
  }
}

const renew = async (again: () => Promise<boolean>, world: OutboxWorld, over: AbortSignal): Promise<void> => {
  while (!over.aborted) {
    await world.wait(renewMs, over)
    if (!over.aborted) await again().catch(() => false)
  }
}

const take = async (
  name: string,
  holder: string,
  home: Home,
  now: number,
  until: (now: number) => number,
): Promise<boolean> => {
  const leases = (await home.opened()).transaction('leases', 'readwrite').store
  const held = await leases.get(name)
  // A lease that ends later than any can was made before the clock was put back.
  const isTaken = held !== undefined && held.holder !== holder && held.until > now && held.until <= now + leaseMs
  if (isTaken) return false
  await leases.put({ holder, until: until(now) }, name)
  return true
}
