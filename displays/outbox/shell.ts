// What the tablet is made of, kept on the device so that it opens without network: the service worker's decisions.

/** Where the page lies; its files are named by what is in them, so that a name never means two things. */
export const home = '/ref/'

/** A page that does not come in this time is taken from the device. */
export const pageMs = 2_500

const prefix = 'ref-'

/** One more than the newest: a tablet in use may still need a file of the version before. */
const versions = 2

/** What of a service worker's world is needed. */
export interface ShellWorld {
  /** Ours: `https://host`. */
  readonly origin: string
  readonly caches: CacheStorage
  fetch(request: string | Request, init?: RequestInit): Promise<Response>
  wait(ms: number): Promise<void>
}

export class Shell {
  private readonly name: string

  /** `files`: all addresses of this version; the version is their names. */
  constructor(
    private readonly world: ShellWorld,
    private readonly files: readonly string[],
    version: string,
  ) {
    this.name = `${prefix}${version}`
  }

  /** All or nothing. */
  async install(): Promise<void> {
    const cache = await this.world.caches.open(this.name)
    await cache.addAll(this.files.map((file) => (isHashed(file) ? file : new Request(file, { cache: 'reload' }))))
  }

  async forgetOld(): Promise<void> {
    const ours = (await this.world.caches.keys()).filter((name) => name.startsWith(prefix) && name !== this.name)
    await Promise.all(ours.slice(0, -(versions - 1)).map((name) => this.world.caches.delete(name)))
  }

  /** Null: none of ours, the browser asks the network itself. */
  answer(request: Request): Promise<Response> | null {
    const { pathname, origin } = new URL(request.url)
    if (request.method !== 'GET' || origin !== this.world.origin) return null
    if (request.mode === 'navigate') return pathname.startsWith(home) ? this.page(request) : null
    return this.files.includes(pathname) || isHashed(pathname) ? this.file(request) : null
  }

  /** The newest page that can be shown whole, else the one that is here. */
  private async page(request: Request): Promise<Response> {
    const fresh = await Promise.race([this.whole(request), this.world.wait(pageMs).then(() => null)])
    return fresh ?? (await this.held(home)) ?? this.world.fetch(request)
  }

  /** A page whose scripts do not come is worth less than the one before: null. */
  private async whole(request: Request): Promise<Response | null> {
    try {
      const page = await this.world.fetch(request)
      if (!page.ok || page.headers.get('content-type')?.startsWith('text/html') !== true) return null
      const text = await page.clone().text()
      const needed = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '')
      const files = await Promise.all(needed.map((file) => this.file(file)))
      return files.every((file) => file.ok) ? page : null
    } catch {
      return null
    }
  }

  /** What is here never changes; what is not is fetched, and kept with this version. */
  private async file(request: string | Request): Promise<Response> {
    const held = await this.held(request)
    if (held !== undefined) return held
    const answer = await this.world.fetch(request)
    const path = new URL(typeof request === 'string' ? request : request.url, this.world.origin).pathname
    if (answer.ok && isHashed(path)) await (await this.world.caches.open(this.name)).put(path, answer.clone())
    return answer
  }

  private async held(request: string | Request): Promise<Response | undefined> {
    const own = await (await this.world.caches.open(this.name)).match(request, { ignoreVary: true })
    return own ?? this.world.caches.match(request, { ignoreVary: true })
  }
}

const isHashed = (path: string): boolean => path.startsWith('/assets/')
