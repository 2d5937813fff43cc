// The time of day at the venue, 24 hours, whatever the kiosk's own zone is.

const formats = new Map<string, Intl.DateTimeFormat>()

/** `14:03:22` in an IANA time zone; in the kiosk's own where the zone is not known. */
export const clockText = (at: number, timeZone: string): string => formatFor(timeZone).format(at)

const formatFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const format = made(timeZone) ?? made('')
  if (format === null) throw new Error('no time of day can be written')
  formats.set(timeZone, format)
  return format
}

const made = (timeZone: string): Intl.DateTimeFormat | null => {
  const zone = timeZone === '' ? {} : { timeZone }
  try {
    return new Intl.DateTimeFormat('en-GB', {
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      ...zone,
    })
  } catch {
    return null
  }
}
