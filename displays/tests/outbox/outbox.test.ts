import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { pendingMs } from '../../outbox/sender'
import { FactServer } from './fact-server'
import { until } from './hours'
import { mark, Tablet } from './tablet'

let server: FactServer
let tablet: Tablet

beforeEach(() => {
  server = new FactServer()
  tablet = new Tablet(server, 'tab')
})

describe('a mark', () => {
  test('stands once and in order, and the chip is synced only after its receipt', async () => {
    const tab = await tablet.open()
    const kept = await tab.outbox.add(mark(1), mark(2))
    expect(kept.map((one) => [one.id, one.state])).toEqual([['tab1-1', 'queued'], ['tab1-2', 'queued']])
    await until(() => tab.chip === 'synced 0')
    expect(server.values).toEqual([1, 2])
    expect(tab.outbox.all()[0]).toMatchObject({ state: 'accepted', attempts: 1, receipt: { ruling: 'stands', entry: 1 } })
    expect(tab.shown).toEqual(['synced 0', 'queued 2', 'synced 0'])
    expect(tab.outbox.sync().lastAt).toBe(tablet.world().time())
  })

  test('whose first receipt is lost stands exactly once', async () => {
    const tab = await tablet.open()
    server.state = 'drops'
    await tab.outbox.add(mark(1), mark(2), mark(3))
    await until(() => tab.chip === 'offline 3')
    expect(server.values).toEqual([1, 2, 3])
    server.state = 'up'
    await tablet.hours.pass(1_000)
    await until(() => tab.chip === 'synced 0')
    expect(server.values).toEqual([1, 2, 3])
    expect(tab.outbox.all().map((kept) => kept.receipt?.ruling)).toEqual(Array(3).fill('stood-already'))
  })

  test('that was answered before the answer broke off is not sent again', async () => {
    const tab = await tablet.open()
    server.state = 'breaks'
    await tab.outbox.add(mark(1), mark(2))
    await until(() => tab.chip === 'offline 1')
    expect(tab.states).toEqual(['accepted', 'queued'])
    server.state = 'up'
    await tablet.hours.pass(1_000)
    await until(() => tab.chip === 'synced 0')
    expect(server.batches).toEqual([2, 1])
  })

  test('made while the server is down survives the tab, and stands once and in order when it is up', async () => {
    server.state = 'down'
    const before = await tablet.open()
    for (const value of [1, 2, 3]) await before.outbox.add(mark(value))
    await before.outbox.drafts.set('cup/s1 w08', { weld: '8.' })
    before.close()
    const tab = await tablet.open()
    expect(tab.states).toEqual(['queued', 'queued', 'queued'])
    expect(tab.outbox.drafts.get('cup/s1 w08')).toEqual({ weld: '8.' })
    await until(() => tab.chip === 'offline 3')
    await tab.outbox.add(mark(4))
    server.state = 'up'
    tablet.wake()
    await until(() => tab.chip === 'synced 0')
    expect(server.values).toEqual([1, 2, 3, 4])
    expect(server.journal.map((line) => line.id)).toEqual(['tab1-1', 'tab1-2', 'tab1-3', 'tab1-4'])
  })

  test.each([true, false])('that was being sent in a crash is queued again (web locks: %s)', async (hasLocks) => {
    tablet = new Tablet(server, 'tab', hasLocks)
    const before = await tablet.open()
    server.state = 'hangs'
    await before.outbox.add(mark(1))
    await until(() => server.batches.length === 1)
    expect(before.states).toEqual(['sending'])
    before.crash()
    server.state = 'down'
    const tab = await tablet.open()
    await tablet.hours.pass(11_000)
    await until(() => tab.chip === 'offline 1')
    expect(tab.states).toEqual(['queued'])
    server.state = 'up'
    await tablet.hours.pass(11_000)
    await until(() => tab.chip === 'synced 0')
    expect(server.values).toEqual([1])
  })

  test('that is refused tells why, and does not hold up the others', async () => {
    const tab = await tablet.open()
    server.refuses.set(2, { why: 'signed-off', message: '已签字' })
    await tab.outbox.add(mark(1), mark(2), mark(3))
    await until(() => tab.chip === 'attention 1 refused')
    expect(server.values).toEqual([1, 3])
    expect(tab.states).toEqual(['accepted', 'rejected', 'accepted'])
    expect(tab.outbox.all()[1]?.why).toEqual({ code: 'signed-off', message: '已签字' })
    await tablet.hours.pass(60_000)
    expect(server.batches).toEqual([3])
    await tab.outbox.dismiss('tab1-2')
    expect(tab.chip).toBe('synced 0')
    expect(tab.outbox.all()[1]).toMatchObject({ state: 'rejected', seen: true })
  })

  test('that was refused is sent again when somebody asks for it', async () => {
    const tab = await tablet.open()
    server.refuses.set(1, { why: 'signed-off', message: '' })
    await tab.outbox.add(mark(1))
    await until(() => tab.chip === 'attention 1 refused')
    server.refuses.clear()
    tab.outbox.retry('tab1-1')
    await until(() => tab.chip === 'synced 0')
    expect(server.values).toEqual([1])
  })

  test('whose id holds another content at the server is a conflict', async () => {
    server.journal.push({ id: 'tab1-1', value: 9 })
    const tab = await tablet.open()
    await tab.outbox.add(mark(1))
    await until(() => tab.chip === 'attention 1 conflict')
    expect(tab.states).toEqual(['conflict'])
    expect(tab.outbox.all()[0]?.why?.code).toBe('id-reused')
  })

  test('is not taken as accepted by the receipt of another, nor by an answer without one', async () => {
    server.strays = [{ id: 'other-1', ruling: 'stands' }, { ruling: 'stands' }, { id: 'tab1-1' }, 'rubbish']
    const tab = await tablet.open()
    await tab.outbox.add(mark(1))
    await tablet.hours.pass(30_000)
    expect(tab.chip).toBe('attention 1 no-answer')
    expect(tab.states).toEqual(['queued'])
    expect(tab.shown.slice(1).filter((said) => said.startsWith('synced'))).toEqual([])
    expect(tab.outbox.all()).toHaveLength(1)
  })

  test('that waits for a second person stays, with the word for it, until that one has said yes', async () => {
    server.pends.add(1)
    const tab = await tablet.open()
    await tab.outbox.add(mark(1), mark(2))
    await until(() => tab.states.join() === 'queued,accepted')
    expect(tab.outbox.all()[1]?.receipt).toMatchObject({ ruling: 'pending', confirm: 'k7' })
    expect(tab.chip).toBe('queued 1')
    await tablet.hours.pass(pendingMs - 5_000)
    expect(server.batches).toEqual([2])
    server.pends.clear()
    await tablet.hours.pass(20_000)
    await until(() => tab.chip === 'synced 0')
    expect(server.values).toEqual([2, 1])
  })

  test('is as it was when it was saved, whatever becomes of what was handed over', async () => {
    server.state = 'down'
    const tab = await tablet.open()
    const handed = { ...mark(1), fields: [1], left: undefined }
    const [kept] = await tab.outbox.add(handed)
    handed.fields.push(2)
    expect(kept?.fact).toEqual({ ...mark(1), fields: [1], id: 'tab1-1' })
    expect(await (await tab.outbox.export()).text()).toBe(`${JSON.stringify({ ...mark(1), fields: [1], id: 'tab1-1' })}\n`)
  })
})
