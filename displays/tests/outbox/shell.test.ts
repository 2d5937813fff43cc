import { beforeEach, describe, expect, test } from 'vitest'
import { pageMs, Shell } from '../../outbox/shell'

const origin = 'http://hall'
const files = ['/ref/', '/ref/manifest.webmanifest', '/assets/ref-aaaaaaaa.js', '/assets/ref-aaaaaaaa.css']

/** Caches as a browser keeps them, by path. */
class Kept {
  readonly stores = new Map<string, Map<string, string>>()

  async open(name: string) {
    const store = this.stores.get(name) ?? new Map<string, string>()
    this.stores.set(name, store)
    return {
      match: async (request: string | Request) => found(store.get(pathOf(request))),
      put: async (path: string, answer: Response) => void store.set(path, await answer.text()),
      addAll: async (wanted: (string | Request)[]) => {
        const got = await Promise.all(wanted.map(async (one) => [pathOf(one), await ask(one)] as const))
        if (got.some(([, answer]) => !answer.ok)) throw new TypeError('addAll')
        for (const [path, answer] of got) store.set(path, await answer.text())
      },
    }
  }

  async match(request: string | Request): Promise<Response | undefined> {
    for (const store of this.stores.values()) if (store.has(pathOf(request))) return found(store.get(pathOf(request)))
    return undefined
  }

  keys = async (): Promise<string[]> => [...this.stores.keys()]
  delete = async (name: string): Promise<boolean> => this.stores.delete(name)
}

const pathOf = (request: string | Request): string =>
  new URL(typeof request === 'string' ? request : request.url, origin).pathname

const found = (text: string | undefined): Response | undefined => (text === undefined ? undefined : new Response(text))

const page = (build: string): string => `<script src="/assets/ref-${build}.js"></script><link href="/assets/ref-${build}.css">`

let caches: Kept
let network: Map<string, string>
let isDown: boolean
let isSlow: boolean
let asked: string[]
let wake: () => void

const ask = async (request: string | Request): Promise<Response> => {
  const path = pathOf(request)
  asked.push(path)
  if (isDown) throw new TypeError('Failed to fetch')
  if (isSlow) return new Promise(() => undefined)
  const text = network.get(path)
  const headers = { 'content-type': path === '/ref/' || path === '/ref/me' ? 'text/html; charset=utf-8' : 'text/javascript' }
  return text === undefined ? new Response('gone', { status: 404 }) : new Response(text, { headers })
}

const shellOf = (list: readonly string[], version: string): Shell =>
  new Shell(
    {
      origin,
      caches: caches as unknown as CacheStorage,
      fetch: ask,
      wait: (ms) => {
        expect(ms).toBe(pageMs)
        return new Promise((resolve) => (wake = resolve))
      },
    },
    list,
    version,
  )

/** As the browser asks: a page is navigated to. */
const request = (path: string, how: { method?: string; navigate?: boolean } = {}): Request => {
  const made = new Request(`${origin}${path}`, { method: how.method ?? 'GET' })
  return Object.defineProperty(made, 'mode', { value: how.navigate === true ? 'navigate' : 'cors' })
}

const serve = (build: string): void => {
  network.set('/ref/', page(build))
  for (const ending of ['js', 'css']) network.set(`/assets/ref-${build}.${ending}`, `${build} ${ending}`)
}

let shell: Shell
const NativeRequest = globalThis.Request

beforeEach(async () => {
  ;[caches, network, isDown, isSlow, asked] = [new Kept(), new Map(), false, false, []]
  wake = () => undefined
  // Node knows no addresses without a host; a service worker has its own.
  globalThis.Request = class extends NativeRequest {
    constructor(input: RequestInfo | URL, init?: RequestInit) {
      super(typeof input === 'string' ? new URL(input, origin) : input, init)
    }
  }
  network.set('/ref/manifest.webmanifest', '{}')
  serve('aaaaaaaa')
  shell = shellOf(files, 'v1')
  await shell.install()
  asked = []
})

const read = async (path: string, navigate = false): Promise<string | undefined> =>
  (await shell.answer(request(path, { navigate })))?.text()

describe('a tablet without network', () => {
  beforeEach(() => void (isDown = true))

  test('opens, at whichever address of its own', async () => {
    expect(await read('/ref/', true)).toBe(page('aaaaaaaa'))
    expect(await read('/ref/me?lang=en', true)).toBe(page('aaaaaaaa'))
    expect(await read('/assets/ref-aaaaaaaa.js')).toBe('aaaaaaaa js')
    expect(await read('/ref/manifest.webmanifest')).toBe('{}')
  })

  test('fails by the network itself where nothing is kept', async () => {
    await expect(shell.answer(request('/assets/lazy-cccccccc.js'))).rejects.toThrow('Failed to fetch')
  })
})

describe('the service worker', () => {
  test.each([
    ['/api/session', 'GET', false],
    ['/api/contests/cup/facts', 'POST', false],
    ['/hubs/ref', 'GET', false],
    ['/wall/', 'GET', true],
    ['/ref/', 'POST', true],
  ])('leaves %s (%s) to the network', (path, method, navigate) => {
    expect(shell.answer(request(path, { method, navigate }))).toBeNull()
  })

  test('leaves what is of another host to the network', () => {
    expect(shell.answer(new Request('http://elsewhere/assets/ref-aaaaaaaa.js'))).toBeNull()
  })

  test('asks the network for the page first, and takes files from the device', async () => {
    await read('/ref/', true)
    expect(asked).toEqual(['/ref/'])
    await read('/assets/ref-aaaaaaaa.js')
    expect(asked).toEqual(['/ref/'])
  })

  test('shows the page that is here when the network is too slow', async () => {
    isSlow = true
    const shown = read('/ref/', true)
    await Promise.resolve()
    wake()
    expect(await shown).toBe(page('aaaaaaaa'))
  })

  test('shows a newer page once all that it starts with is here', async () => {
    serve('bbbbbbbb')
    expect(await read('/ref/', true)).toBe(page('bbbbbbbb'))
    isDown = true
    expect(await read('/assets/ref-bbbbbbbb.js')).toBe('bbbbbbbb js')
  })

  test('does not show a newer page whose files do not come, nor what is no page', async () => {
    network.set('/ref/', page('bbbbbbbb'))
    expect(await read('/ref/', true)).toBe(page('aaaaaaaa'))
    network.delete('/ref/')
    expect(await read('/ref/', true)).toBe(page('aaaaaaaa'))
  })

  test('keeps what it fetches by name, once', async () => {
    network.set('/assets/lazy-cccccccc.js', 'lazy')
    expect(await read('/assets/lazy-cccccccc.js')).toBe('lazy')
    expect(await read('/assets/lazy-cccccccc.js')).toBe('lazy')
    expect(asked).toEqual(['/assets/lazy-cccccccc.js'])
    expect(await read('/assets/gone-dddddddd.js')).toBe('gone')
    expect([...(caches.stores.get('ref-v1')?.keys() ?? [])]).not.toContain('/assets/gone-dddddddd.js')
  })

  test('installs all of a version or nothing, and beside the one in use', async () => {
    const next = ['/ref/', '/assets/ref-bbbbbbbb.js', '/assets/ref-bbbbbbbb.css']
    await expect(shellOf(next, 'v2').install()).rejects.toThrow()
    isDown = true
    expect(await read('/ref/', true)).toBe(page('aaaaaaaa'))
    isDown = false
    serve('bbbbbbbb')
    await shellOf(next, 'v2').install()
    isDown = true
    expect(await read('/ref/', true)).toBe(page('aaaaaaaa'))
    shell = shellOf(next, 'v2')
    expect(await read('/ref/', true)).toBe(page('bbbbbbbb'))
  })

  test('forgets all versions but its own and the one before, and nothing of others', async () => {
    await caches.open('other')
    for (const version of ['v2', 'v3']) await caches.open(`ref-${version}`)
    await shellOf(files, 'v3').forgetOld()
    expect((await caches.keys()).toSorted()).toEqual(['other', 'ref-v2', 'ref-v3'])
  })
})
