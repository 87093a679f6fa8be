import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordDataFolder } from '../../platform/picture-models.ts'
import { touches } from '../box.ts'
import { decodePicture } from '../decode-picture.ts'
import type { FoundWords } from '../picture-reader.ts'
import type { WordReader } from './find-words.ts'
import { findWords, loadWordReader } from './find-words.ts'
import { wordsToText } from './words-to-text.ts'

/** Three seconds of one core, on a machine that others use too. */
const PATIENCE = 300_000

let reader: WordReader
beforeAll(async () => void (reader = await loadWordReader(wordDataFolder())), PATIENCE)
afterAll(() => reader.stop())

/** Drawn by `e2e/draw-words.ts`; everything on them is made up. */
const wordsOf = async (name: string): Promise<FoundWords[]> =>
  findWords(reader, await decodePicture(await readFile(new URL(`testing/${name}.png`, import.meta.url))))

test('a poster is read, its small print and its crooked badge too', { timeout: PATIENCE }, async () => {
  const words = await wordsOf('poster')
  const { text, boxesOf } = wordsToText(words)
  expect(text.split('\n')).toEqual([
    'Summer Fair',
    'Call Sarah on 07700 900123',
    'Write to office@example.org',
    '12 Mill Lane, Ely CB7 4XY',
    'Bring your own cups and a warm coat',
    'Hello my name is Oliver',
  ])

  // Where they were drawn: 1280 × 720.
  const at = text.indexOf('07700 900123')
  const [phone] = boxesOf(at, at + '07700 900123'.length)
  expect(phone).toMatchObject({ y: expect.closeTo(205 / 720, 1) as number })
  expect(phone!.x).toBeGreaterThan(200 / 1280)
  expect(phone!.x + phone!.width).toBeLessThan(700 / 1280)
  const badge = { x: 760 / 1280, y: 530 / 720, width: 520 / 1280, height: 170 / 720 }
  const name = boxesOf(text.indexOf('Oliver'), text.length)
  expect(name).toHaveLength(1)
  expect(touches(name[0]!, badge)).toBe(true)
})

test('light on dark is read as well', { timeout: PATIENCE }, async () => {
  expect(wordsToText(await wordsOf('board')).text.split('\n')).toEqual([
    'Year 4 Spelling',
    'Amelia Brown 9 out of 10',
    'Noah Patel 7 out of 10',
  ])
})

test('a picture without words has none', { timeout: PATIENCE }, async () => {
  const grey = { data: Buffer.alloc(320 * 240 * 3, 128), width: 320, height: 240 }
  expect(await findWords(reader, grey)).toEqual([])
})
