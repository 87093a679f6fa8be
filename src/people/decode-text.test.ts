import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

test('UTF-8 is read, its byte order mark left out', () => {
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x5a, 0x6f, 0xc3, 0xab))).toEqual({
    text: 'Zoë',
    encoding: 'utf-8',
  })
})

test('what is not UTF-8 is read as CP1252, with its curly quotes', () => {
  expect(decodeText(bytes(0x5a, 0x6f, 0xeb, 0x92))).toEqual({ text: 'Zoë’', encoding: 'windows-1252' })
})

test('UTF-16 is read either way round', () => {
  expect(decodeText(bytes(0xff, 0xfe, 0x5a, 0x00)).text).toBe('Z')
  expect(decodeText(bytes(0xfe, 0xff, 0x00, 0x5a)).text).toBe('Z')
})

test('an empty file is an empty text', () => {
  expect(decodeText(bytes()).text).toBe('')
})
