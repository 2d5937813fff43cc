// English as a translator would leave it at worst: two fifths longer, every letter with an accent. What shows without
// accents was never translated; what does not fit here will not fit in some language.

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'í',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ö',
  p: 'þ',
  q: 'ǫ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ü',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
}

const longer = 0.4

/** Gaps stay as they are. */
export const pseudo = (text: string): string => {
  const accented = text
    .split(/(\{\w+\})/)
    .map((part, i) => (i % 2 === 1 ? part : [...part].map(accentOf).join('')))
    .join('')
  return accented + '~'.repeat(Math.ceil(text.replace(/\{\w+\}/g, '').length * longer))
}

const accentOf = (letter: string): string => {
  const accent = accents[letter.toLowerCase()]
  if (accent === undefined) return letter
  return letter === letter.toLowerCase() ? accent : accent.toUpperCase()
}
