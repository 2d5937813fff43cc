import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { languageOf } from '../../ui/i18n'
import { pseudo } from '../../ui/pseudo'
import * as ref from '../../ref/words/words'
import * as wall from '../../wall/words'

const faces: readonly (readonly [string, Record<string, string>, Record<string, string>])[] = [
  ['wall', wall.allWords.zh, wall.allWords.en],
  ['ref', ref.allWords.zh, ref.allWords.en],
]

const gaps = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map((match) => match[0]).toSorted()

describe.each(faces)('the words of the face %s', (_, zh, en) => {
  test('are the same keys in every language', () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(zh).toSorted())
  })

  test('have the same gaps in every language', () => {
    for (const [key, text] of Object.entries(zh)) expect([key, gaps(en[key] ?? '')]).toEqual([key, gaps(text)])
  })

  test('are Chinese in Chinese and not in English', () => {
    for (const text of Object.values(en)) expect(text).not.toMatch(/\p{Script=Han}/u)
    for (const text of Object.values(zh)) expect(text.replace(/\{\w+\}/g, '')).toMatch(/\p{Script=Han}|^\P{L}*$/u)
  })
})

describe('the views', () => {
  const views = (folder: string): readonly string[] =>
    readdirSync(new URL(`../../${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(vue|ts)$/.test(file) && !/^words/.test(file))
      .map((file) => `${folder}/${file}`)

  test.each(['ref', 'wall'])('of %s say nothing that is not among its words', (folder) => {
    const files = views(folder)
    expect(files.length).toBeGreaterThan(10)
    for (const file of files) {
      const code = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').replace(/\/\/.*|\/\*[^]*?\*\//g, '')
      expect([file, /\p{Script=Han}+/u.exec(code)?.[0] ?? '']).toEqual([file, ''])
    }
  })
})

describe('the words of a face', () => {
  test('are said with their gaps filled', () => {
    expect(wall.sayIn('zh-CN')('page', { page: 2, pages: 10 })).toBe('第 2/10 页')
    expect(wall.sayIn('en')('late', { seconds: 7 })).toBe('Data 7 s late')
    expect(wall.sayIn('en')('rose', { name: '$& {rank}', rank: 3 })).toBe('$& {rank} up to place 3')
  })

  test('are Chinese unless English is asked for', () => {
    const tags = [null, 'zh', 'en', 'en-GB', 'fr', 'en-XA']
    expect(tags.map(languageOf)).toEqual(['zh-CN', 'zh-CN', 'en', 'en', 'zh-CN', 'en-XA'])
  })

  test('can be said longer and with accents, to find what was never translated', () => {
    expect(wall.sayIn('en-XA')('late', { seconds: 7 })).toBe('Ðáţá 7 š ļáţé~~~~~')
    expect(pseudo('Undo {what}')).toContain('{what}')
  })
})
