import { describe, expect, test } from 'vitest'
import { askForStorage, hasRoom, leastRoomBytes } from '../../outbox/storage'

const yes = (): Promise<boolean> => Promise.resolve(true)
const no = (): Promise<boolean> => Promise.resolve(false)

describe('the storage of a device', () => {
  test('stays, if the browser promises it now or did before', async () => {
    const estimate = () => Promise.resolve({ usage: 5, quota: 100 })
    expect(await askForStorage({ persisted: no, persist: yes, estimate })).toEqual({ persisted: 'yes', used: 5, quota: 100 })
    expect((await askForStorage({ persisted: yes })).persisted).toBe('yes')
    expect((await askForStorage({ persisted: no, persist: no })).persisted).toBe('no')
  })

  test('is unknown where the browser says nothing, or fails', async () => {
    const unknown = { persisted: 'unknown', used: null, quota: null }
    expect(await askForStorage(undefined)).toEqual(unknown)
    const fails = (): Promise<never> => Promise.reject(new Error('no'))
    expect(await askForStorage({ persisted: fails, estimate: fails })).toEqual(unknown)
  })

  test('has room until little is left', () => {
    const device = (used: number) => ({ persisted: 'yes', used, quota: leastRoomBytes * 2 }) as const
    expect([0, leastRoomBytes, leastRoomBytes + 1].map((used) => hasRoom(device(used)))).toEqual([true, true, false])
    expect(hasRoom({ persisted: 'unknown', used: null, quota: null })).toBe(true)
  })
})
