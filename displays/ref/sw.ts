// The service worker of /ref. A new version is installed beside the one in use, and taken when the page says `take`.
import { Shell } from '../outbox/shell'

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface Asked extends Lasting {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

/** What the types of a page do not know of a service worker; the build writes the list of files above this script. */
interface WorkerScope {
  readonly shellFiles: readonly string[]
  readonly shellVersion: string
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void
  addEventListener(type: 'message', listener: (event: Lasting & { readonly data: unknown }) => void): void
}

const scope = globalThis as unknown as WorkerScope

const world = {
  origin: location.origin,
  caches,
  fetch: (request: string | Request, init?: RequestInit) => fetch(request, init),
  wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
}

const shell = new Shell(world, scope.shellFiles, scope.shellVersion)

scope.addEventListener('install', (event) => event.waitUntil(shell.install()))

scope.addEventListener('activate', (event) => event.waitUntil(shell.forgetOld().then(() => scope.clients.claim())))

scope.addEventListener('fetch', (event) => {
  const answer = shell.answer(event.request)
  if (answer !== null) event.respondWith(answer)
})

scope.addEventListener('message', (event) => {
  if (event.data === 'take') event.waitUntil(scope.skipWaiting())
})
