// What the address of a tablet says: its language, and the token of a QR code, which no server ever sees in a log.
import { languageOf, type Language } from '../ui/i18n'

export interface RefOptions {
  readonly language: Language
  readonly theme: 'light' | 'dark'
  /** Of `#pair=TOKEN`; blank = there is none. */
  readonly token: string
}

export const optionsOf = (address: Pick<Location, 'search' | 'hash'>, recall: (name: string) => string): RefOptions => {
  const query = new URLSearchParams(address.search)
  return {
    language: languageOf(query.get('lang') ?? recall('language')),
    theme: (query.get('theme') ?? recall('theme')) === 'dark' ? 'dark' : 'light',
    token: new URLSearchParams(address.hash.slice(1)).get('pair') ?? '',
  }
}
