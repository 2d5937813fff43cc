// Drives the official client for the tests: a command a line on standard input, an answer a line on standard output.
'use strict'

const { createInterface } = require('node:readline')
const { HttpTransportType, HubConnectionBuilder, LogLevel, Subject } = require('@microsoft/signalr')
const { MessagePackHubProtocol } = require('@microsoft/signalr-protocol-msgpack')

/** The compiled contract.ts: what it decodes is what the tests see. */
const contract = require(process.argv[2])

const clients = new Map()

/** What a client was told, in order, and who waits for more of it. */
class Told {
  said = []
  waiting = []

  say(what, value) {
    this.said.push([what, value])
    for (const wake of this.waiting.splice(0)) wake()
  }

  async atLeast(count) {
    while (this.said.length < count) await new Promise((wake) => this.waiting.push(wake))
    return this.said
  }
}

const listen = (connection, told) => {
  const client = {}
  for (const what of ['head', 'whole', 'patch', 'beat']) client[what] = (value) => told.say(what, value)
  contract.listenToWall(connection, client, (why) => told.say('refused', why.message))
  connection.on('Ask', (number) => {
    if (number < 0) throw new Error('below zero')
    return number * 2
  })
  connection.on('Raw', (...values) => told.say('raw', values))
  connection.onclose((why) => told.say('closed', why?.message ?? null))
}

const finished = (stream) =>
  new Promise((done) => {
    const items = []
    stream.subscribe({
      next: (item) => items.push(item),
      error: (why) => done({ items, error: why.message }),
      complete: () => done({ items, error: null }),
    })
  })

const commands = {
  connect: async ({ client, url, protocol, transport, stateful }) => {
    const builder = new HubConnectionBuilder()
    builder.withUrl(url, HttpTransportType[transport]).configureLogging(LogLevel.None)
    if (protocol === 'messagepack') builder.withHubProtocol(new MessagePackHubProtocol())
    if (stateful) builder.withStatefulReconnect()
    const connection = builder.build()
    const told = new Told()
    listen(connection, told)
    await connection.start()
    clients.set(client, { connection, told })
    return connection.connectionId
  },
  invoke: ({ client, method, values }) => clients.get(client).connection.invoke(method, ...values),
  send: ({ client, method, values }) => clients.get(client).connection.send(method, ...values),
  follow: ({ client, values }) => contract.wallHub(clients.get(client).connection).follow(...values),
  stream: ({ client, method, values }) => finished(clients.get(client).connection.stream(method, ...values)),
  /** Takes some items of a stream and cancels it. */
  take: ({ client, method, values, count }) =>
    new Promise((done, fail) => {
      const items = []
      const next = (item) => {
        items.push(item)
        if (items.length < count) return
        subscription.dispose()
        done(items)
      }
      const stream = clients.get(client).connection.stream(method, ...values)
      const subscription = stream.subscribe({ next, error: fail, complete() {} })
    }),
  /** Sends items, then ends the stream, well or with an error. */
  upload: ({ client, method, items, error }) => {
    const subject = new Subject()
    const answer = clients.get(client).connection.invoke(method, subject)
    for (const item of items) subject.next(item)
    if (error) subject.error(new Error(error))
    else subject.complete()
    return answer
  },
  told: ({ client, count }) => clients.get(client).told.atLeast(count),
  /** Cuts the line below the protocol, as a lost network does. */
  cut: ({ client }) => clients.get(client).connection.connection.transport._webSocket.terminate(),
  stop: ({ client }) => clients.get(client).connection.stop(),
  decode: ({ record, value }) => contract[`decode${record}`](value),
}

const answer = async (line) => {
  const { id, command, ...of } = JSON.parse(line)
  try {
    return { id, value: (await commands[command](of)) ?? null }
  } catch (why) {
    return { id, error: why.message }
  }
}

createInterface({ input: process.stdin })
  .on('line', async (line) => console.log(JSON.stringify(await answer(line))))
  .on('close', () => process.exit(0))
