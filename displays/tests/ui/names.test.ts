import { describe, expect, test } from 'vitest'
import { roughly } from '../../ui/measure'
import { fitLine, fitName } from '../../ui/names'

describe('a name', () => {
  test('that has room stays as it is', () => {
    expect(fitName('王芳', 4, roughly)).toEqual({ lines: ['王芳'], scale: 1 })
  })

  test('shrinks by steps before it breaks', () => {
    expect(fitName('欧阳明月', 3.5, roughly)).toEqual({ lines: ['欧阳明月'], scale: 0.85 })
    expect(fitName('欧阳明月', 3, roughly)).toEqual({ lines: ['欧阳明月'], scale: 0.7 })
  })

  test('breaks between its parts, and is never cut', () => {
    expect(fitName('古丽娜尔·买买提', 4, roughly).lines).toEqual(['古丽娜尔·', '买买提'])
    expect(fitName('Alexandra Konstantinopolska', 5, roughly).lines).toEqual(['Alexandra', 'Konstantinopolska'])
  })

  test('breaks between characters where it has no parts, not inside one', () => {
    const name = '𠮷野家𠮷野家𠮷野家𠮷野家'
    expect(fitName(name, 4, roughly).lines).toEqual(['𠮷野家𠮷野家', '𠮷野家𠮷野家'])
  })

  test.each([...'王芳 欧阳明月 阿卜杜热合曼·吐尔逊江 十二个字的名字也要全部看得见'.split(' '), 'X'.repeat(64), ''])(
    '%s is whole and fits its place',
    (name) => {
      for (const room of [2, 4, 5.3, 9]) {
        const { lines, scale } = fitName(name, room, roughly)
        expect(lines.join('').replaceAll(' ', '')).toBe(name.replaceAll(' ', ''))
        expect(Math.max(...lines.map(roughly)) * scale).toBeLessThanOrEqual(room + 1e-9)
        expect(lines.length).toBeLessThanOrEqual(2)
      }
    },
  )

  test('in one line shrinks as far as it takes', () => {
    expect(fitLine('取消资格', 2, roughly)).toEqual({ lines: ['取消资格'], scale: 0.5 })
  })
})
