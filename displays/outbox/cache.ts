// The last answers of the server, so that a tablet without network shows its seat at once. Losing them loses nothing.
import type { Home } from './home'

/** One thing that is remembered. */
export interface Kept<T> {
  get(): Promise<T | null>
  put(value: T): Promise<void>
}

export class Cache {
  constructor(private readonly home: Home) {}

  kept<T>(key: string): Kept<T> {
    return { get: () => this.get<T>(key), put: (value) => this.put(key, value) }
  }

  /** Null where nothing is remembered, or the device cannot say. */
  async get<T>(key: string): Promise<T | null> {
    try {
      return ((await (await this.home.opened()).get('cache', key)) as T | undefined) ?? null
    } catch {
      return null
    }
  }

  async put(key: string, value: unknown): Promise<void> {
    try {
      await (await this.home.opened()).put('cache', value, key)
    } catch {
      // It will be asked of the server again.
    }
  }

  /** All whose name begins so. */
  async forget(prefix: string): Promise<void> {
    try {
      await (await this.home.opened()).delete('cache', IDBKeyRange.bound(prefix, `${prefix}\uffff`))
    } catch {
      // As above; what is remembered names its seat, and another seat passes over it.
    }
  }
}
