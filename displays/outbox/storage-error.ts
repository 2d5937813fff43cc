// What went wrong when something was to be kept on the device.

/** `storage-full`: no room; `no-storage`: the browser keeps nothing here; `too-long`: over the size of a fact. */
export type StorageCode = 'storage-full' | 'no-storage' | 'storage-failed' | 'too-long'

/** Nothing of what was to be kept is on the device. */
export class StorageError extends Error {
  override readonly name = 'StorageError'

  constructor(
    readonly code: StorageCode,
    cause: unknown,
  ) {
    super(code, { cause })
  }
}

/** By its own name where it has one. */
export const storageError = (cause: unknown): StorageError => {
  if (cause instanceof StorageError) return cause
  const name = cause instanceof Error ? cause.name : ''
  if (name === 'QuotaExceededError') return new StorageError('storage-full', cause)
  const isForbidden = /^(Security|NotSupported|InvalidAccess)Error$/.test(name)
  return new StorageError(isForbidden ? 'no-storage' : 'storage-failed', cause)
}
