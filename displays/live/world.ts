// The world of a browser: its clock, its timers, its chance.
import type { World } from './connection'

export const browserWorld: World = {
  now: () => performance.now(),
  random: () => Math.random(),
  wait: (ms, woken) =>
    new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer)
        woken.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, ms)
      woken.addEventListener('abort', done)
      if (woken.aborted) done()
    }),
}
