import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CommentReader } from '../src/moderation/comment-reader.ts'
import { dlptCompiled } from '../src/policy/testing/dlpt.ts'
import { runPublicSets } from './public-sets.ts'

/** Says of each text that has the word "newt" that its head for hate is sure. */
const reader: CommentReader = {
  tiers: 1,
  read: texts =>
    Promise.resolve(
      texts.map(({ text }) => ({
        text,
        categories: [],
        facts: ['identity-hate', 'sexism'].map(is => ({
          signal: 'head',
          is,
          score: text.includes('newt') ? 0.9 : 0.1,
          start: null,
          end: null,
          media: null,
          text: null,
          people: [],
          why: '',
        })),
      })),
    ),
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copybook-public-'))
  const files: Record<string, string[]> = {
    'dynahate_test_text.txt': ['newt one', 'frog', 'newt two', 'toad'],
    'dynahate_test_label.txt': ['1', '0', '0', '1'],
    'edos.csv': [
      'rewire_id,text,label_sexist,label_category,label_vector,split',
      'a,"a newt, a ""newt""",sexist,x,y,test',
      'b,frog,not sexist,none,none,test',
      'c,toad,sexist,x,y,test',
      'd,newt,not sexist,none,none,train',
    ],
    'goemo_test.tsv': ['newt\t0\ta', 'frog\t4,17\tb', 'an angry newt\t2\tc', 'frog\t27,2\td'],
  }
  for (const [name, lines] of Object.entries(files)) {
    await writeFile(join(folder, name), `${lines.join('\n')}\n`)
  }
})
afterAll(() => rm(folder, { recursive: true }))

test('reads each set as its authors publish it', async () => {
  expect(await runPublicSets(folder, dlptCompiled, reader)).toMatchObject({
    dynahate_accuracy: { n: 4, value: 0.5 },
    // One of two sexist texts found, none of the others: F1 .667 twice.
    edos_macro_f1: { n: 3, value: 0.6667 },
    // The angry ones are not harmless, so they are left out.
    goemotions_false_positives: { n: 2, value: 0.5 },
  })
})

test('a set that is not there has no figure', async () => {
  expect(await runPublicSets(join(folder, 'nowhere'), dlptCompiled, reader)).toEqual({
    dynahate_accuracy: null,
    edos_macro_f1: null,
    goemotions_false_positives: null,
  })
})
