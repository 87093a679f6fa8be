import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { CommentReader } from '../src/moderation/comment-reader.ts'
import type { CompiledPack } from '../src/policy/compile-pack.ts'
import { buildRegister } from '../src/signals/register-index.ts'
import type { World } from '../src/signals/signal.ts'
import { isHateful, isSexist, type ReadText } from './hateful.ts'
import { wilson, type Interval } from './intervals.ts'
import { rounded } from './rounded.ts'
import { macroF1, tally } from './tally.ts'
import { moderateComment } from '../src/policy/moderate-comment.ts'

/** One text of a public set, and whether its annotators call it hateful (or sexist). */
interface Told {
  text: string
  hateful: boolean
}

/** Figures of one public set; null when its file is not in the folder. */
export interface PublicFigures {
  /** Share of texts called right. Source: Vidgen et al. 2021, the test part. */
  dynahate_accuracy: Share | null
  /** Mean F1 of sexist and not sexist. Source: Kirk et al. 2023, task A, the test part. */
  edos_macro_f1: { n: number; value: number } | null
  /** Share of harmless texts that are called hateful. Source: Demszky et al. 2020, the test part. */
  goemotions_false_positives: Share | null
}

interface Share {
  n: number
  value: number
  interval: Interval
}

/** The public sets know no school: nobody is on the register and no account is ours. */
export const nobody: World = { register: buildRegister([]), school: null }

/** @param folder with the files of the sets, as their authors publish them; none of it is ours to commit. */
export async function runPublicSets(
  folder: string,
  pack: CompiledPack,
  reader: CommentReader,
): Promise<PublicFigures> {
  const judge = async (told: readonly Told[], says: (text: ReadText) => boolean) =>
    (await readAll(told, pack, reader)).map((read, at) => ({
      wanted: told[at]?.hateful ?? false,
      got: says(read),
    }))
  const dynahate = await judge(readDynahate(folder), isHateful)
  const edos = await judge(readEdos(folder), isSexist)
  const benign = await judge(readGoEmotions(folder), isHateful)
  return {
    dynahate_accuracy: share(
      dynahate,
      dynahate.filter(({ wanted, got }) => wanted === got),
    ),
    edos_macro_f1: edos.length === 0 ? null : { n: edos.length, value: binaryMacroF1(edos) },
    goemotions_false_positives: share(
      benign,
      benign.filter(({ got }) => got),
    ),
  }
}

async function readAll(
  told: readonly Told[],
  pack: CompiledPack,
  reader: CommentReader,
): Promise<ReadText[]> {
  const read: ReadText[] = []
  for (let from = 0; from < told.length; from += 64) {
    const batch = told.slice(from, from + 64).map(({ text }) => ({ id: '', platform: '', author: '', text }))
    for (const reading of await reader.read(batch)) {
      read.push({ reading, moderated: moderateComment(pack, reading) })
    }
  }
  return read
}

function binaryMacroF1(judged: readonly { wanted: boolean; got: boolean }[]): number {
  const named = (yes: boolean) => new Set([yes ? 'yes' : 'no'])
  const items = judged.map(({ wanted, got }) => ({ wanted: named(wanted), got: named(got) }))
  return rounded(macroF1(tally(items)), 4)
}

function share(of: readonly unknown[], part: readonly unknown[]): Share | null {
  if (of.length === 0) return null
  const [low, high] = wilson(part.length, of.length)
  const value = rounded(part.length / of.length, 4)
  return { n: of.length, value, interval: [rounded(low, 3), rounded(high, 3)] }
}

const linesOf = (path: string): string[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .map(line => line.replace(/\r$/, ''))
    : []

function readDynahate(folder: string): Told[] {
  const labels = linesOf(join(folder, 'dynahate_test_label.txt'))
  return linesOf(join(folder, 'dynahate_test_text.txt')).flatMap((text, at) =>
    text.trim() === '' || !labels[at] ? [] : [{ text, hateful: labels[at] === '1' }],
  )
}

function readEdos(folder: string): Told[] {
  const path = join(folder, 'edos.csv')
  if (!existsSync(path)) return []
  const rows: Record<string, string>[] = parse(readFileSync(path), { columns: true, bom: true })
  return rows
    .filter(row => row['split'] === 'test')
    .map(row => ({ text: row['text'] ?? '', hateful: row['label_sexist'] === 'sexist' }))
}

/** Anger, annoyance, disapproval, disgust and the like may be hateful; a text with any of them is left out. */
const harmless = new Set('0 1 4 5 6 7 8 13 15 17 18 20 21 22 23 26 27'.split(' '))

function readGoEmotions(folder: string): Told[] {
  return linesOf(join(folder, 'goemo_test.tsv'))
    .map(line => line.split('\t'))
    .filter(([, emotions]) => emotions?.split(',').every(emotion => harmless.has(emotion)))
    .map(([text = '']) => ({ text, hateful: false }))
}
