// Reads what came over a hub into the records of the contract, or refuses it by name. Both forms are read: the array of
// MessagePack, whose positions are the members in order, and the object of JSON. What is missing is the member's blank
// (an older server did not know it yet); what is more than known is passed over (a newer server says it).

/** Reads a value of unknown form; `at` is its place, for the refusal. `blank` is what a missing member is read as. */
export interface Decode<T> {
  (x: unknown, at?: string): T
  readonly blank: () => T
}

/** A value that is not of the form that the contract gives it. */
export class ContractError extends Error {
  override readonly name = 'ContractError'
}

/** What is done about a message that is not of the contract. */
export type Refused = (why: ContractError) => void

/** The half of a connection that calls; SignalR's HubConnection is one. */
export interface Caller {
  invoke(method: string, ...values: unknown[]): Promise<unknown>
}

/** The half of a connection that listens; SignalR's HubConnection is one. */
export interface Listener {
  on(method: string, told: (...values: unknown[]) => void): void
}

/** Tells a client what a hub says; what is not of the contract goes to `refused` and no further. */
export type Listen<Client> = (connection: Listener, client: Client, refused: Refused) => void

const refuse = (x: unknown, wanted: string, at: string): never => {
  throw new ContractError(`${at}: ${wanted} expected, ${kindOf(x)} found`)
}

const kindOf = (x: unknown): string => (x === null ? 'null' : Array.isArray(x) ? 'array' : typeof x)

const decoder = <T>(blank: () => T, read: (x: unknown, at: string) => T, home = 'value'): Decode<T> =>
  Object.assign((x: unknown, at = home) => read(x, at), { blank })

export const text = decoder<string>(
  () => '',
  (x, at) => (typeof x === 'string' ? x : refuse(x, 'string', at)),
)

export const flag = decoder<boolean>(
  () => false,
  (x, at) => (typeof x === 'boolean' ? x : refuse(x, 'boolean', at)),
)

/** A whole number that a double holds exactly. */
export const whole = decoder<number>(
  () => 0,
  (x, at) => (typeof x === 'number' && Number.isSafeInteger(x) ? x : refuse(x, 'whole number', at)),
)

export const orNull = <T>(of: Decode<T>): Decode<T | null> =>
  decoder<T | null>(
    () => null,
    (x, at) => (x === null ? null : of(x, at)),
  )

export const list = <T>(of: Decode<T>): Decode<readonly T[]> =>
  decoder<readonly T[]>(
    () => [],
    (x, at) => (Array.isArray(x) ? x.map((item: unknown, i) => of(item, `${at}[${i}]`)) : refuse(x, 'array', at)),
  )

/** The decoders of the members stand in the order of their positions on the wire. */
export const record = <T extends object>(
  name: string,
  members: { readonly [K in keyof T]-?: Decode<T[K]> },
): Decode<T> => {
  const names = Object.keys(members) as (keyof T & string)[]
  const read = (valueOf: (member: string, position: number) => unknown, at: string): T => {
    const found: Partial<T> = {}
    names.forEach((member, position) => {
      const value = valueOf(member, position)
      found[member] = value === undefined ? members[member].blank() : members[member](value, `${at}.${member}`)
    })
    return found as T
  }
  return decoder<T>(
    () => read(() => undefined, name),
    (x, at) => {
      if (Array.isArray(x)) return read((_, position): unknown => x[position], at)
      return isObject(x) ? read((member) => x[member], at) : refuse(x, name, at)
    },
    name,
  )
}

const isObject = (x: unknown): x is Readonly<Record<string, unknown>> => typeof x === 'object' && x !== null

export const call = (connection: Caller, method: string, ...values: unknown[]): Promise<unknown> =>
  connection.invoke(method, ...values)

/** Decodes before it tells, so a client sees whole records or nothing. Faults of the client itself are not caught. */
export const tell = <T extends unknown[]>(
  connection: Listener,
  method: string,
  decode: (values: readonly unknown[]) => [...T],
  told: (...values: T) => void,
  refused: Refused,
): void =>
  connection.on(method, (...values) => {
    let decoded: T
    try {
      decoded = decode(values)
    } catch (why) {
      if (why instanceof ContractError) return refused(why)
      throw why
    }
    told(...decoded)
  })
