import { describe, expect, test } from 'vitest'
import { allWords, languageOf, sayIn } from '../../ui/i18n'

const gaps = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map((match) => match[0]).toSorted()

describe('the words of the faces', () => {
  test('have the same gaps in every language', () => {
    for (const [key, text] of Object.entries(allWords['zh-CN']))
      expect([key, gaps(allWords.en[key as keyof typeof allWords.en])]).toEqual([key, gaps(text)])
  })

  test('are Chinese in Chinese and not in English', () => {
    for (const text of Object.values(allWords.en)) expect(text).not.toMatch(/\p{Script=Han}/u)
    for (const text of Object.values(allWords['zh-CN'])) expect(text).toMatch(/\p{Script=Han}/u)
  })

  test('are said with their gaps filled', () => {
    expect(sayIn('zh-CN')('page', { page: 2, pages: 10 })).toBe('第 2/10 页')
    expect(sayIn('en')('late', { seconds: 7 })).toBe('Data 7 s late')
    expect(sayIn('en')('rose', { name: '$& {rank}', rank: 3 })).toBe('$& {rank} up to place 3')
  })

  test('are Chinese unless English is asked for', () => {
    expect([null, 'zh', 'en', 'en-GB', 'fr'].map(languageOf)).toEqual(['zh-CN', 'zh-CN', 'en', 'en', 'zh-CN'])
  })
})
