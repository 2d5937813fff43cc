// The page's side of the service worker: it opens without network next time, and a new version waits until it is asked
// for. Nobody's entry is interrupted.

/** `missing`: without HTTPS a browser keeps nothing to open with. */
export interface ShellUpdates {
  readonly state: 'kept' | 'missing'
  /** Tells when a new version lies ready, until the returned function is called. */
  onReady(listener: () => void): () => void
  /** Takes it and loads the page again. */
  take(): void
}

/** How often a page that is never closed looks for a new version. */
const lookMs = 30 * 60_000

const missing: ShellUpdates = { state: 'missing', onReady: () => () => undefined, take: () => undefined }

export const keepShell = async (): Promise<ShellUpdates> => {
  if (!isSecureContext || !('serviceWorker' in navigator)) return missing
  const workers = navigator.serviceWorker
  try {
    const scope = await workers.register('/ref/sw.js', { scope: '/ref/', updateViaCache: 'none' })
    // Offline it fails, and there is nothing new.
    setInterval(() => void scope.update().catch(() => undefined), lookMs)
    return updatesOf(scope, workers)
  } catch {
    return missing
  }
}

const updatesOf = (scope: ServiceWorkerRegistration, workers: ServiceWorkerContainer): ShellUpdates => {
  const listeners = new Set<() => void>()
  // The first version of all is no news.
  const isReady = (): boolean => scope.waiting !== null && workers.controller !== null
  const tell = (): void => (isReady() ? listeners.forEach((listener) => listener()) : undefined)
  const watch = (): void => scope.installing?.addEventListener('statechange', tell)
  scope.addEventListener('updatefound', watch)
  watch()
  return {
    state: 'kept',
    onReady: (listener) => {
      listeners.add(listener)
      if (isReady()) listener()
      return () => listeners.delete(listener)
    },
    take: () => {
      workers.addEventListener('controllerchange', () => location.reload(), { once: true })
      scope.waiting?.postMessage('take')
    },
  }
}
