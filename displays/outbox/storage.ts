// What the browser promises about what is kept on this device.

export interface DeviceStorage {
  /** `yes`: it is thrown away only by a person. */
  readonly persisted: 'yes' | 'no' | 'unknown'
  /** Bytes, where the browser tells. */
  readonly used: number | null
  readonly quota: number | null
}

type Promises = Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>

/** Below this much room a referee is told. */
export const leastRoomBytes = 20_000_000

/** Asks that what is kept stays; browsers without secure context promise nothing. */
export const askForStorage = async (of: Partial<Promises> | undefined): Promise<DeviceStorage> => {
  const persisted = await persistence(of)
  const { usage, quota } = await estimated(of)
  return { persisted, used: usage ?? null, quota: quota ?? null }
}

export const hasRoom = ({ used, quota }: DeviceStorage): boolean =>
  used === null || quota === null || quota - used >= leastRoomBytes

const persistence = async (of: Partial<Promises> | undefined): Promise<DeviceStorage['persisted']> => {
  if (of?.persisted === undefined) return 'unknown'
  try {
    const kept = (await of.persisted()) || (await (of.persist?.() ?? false))
    return kept ? 'yes' : 'no'
  } catch {
    return 'unknown'
  }
}

const estimated = async (of: Partial<Promises> | undefined): Promise<StorageEstimate> => {
  try {
    return (await of?.estimate?.()) ?? {}
  } catch {
    return {}
  }
}
