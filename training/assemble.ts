/** Everything that the heads learn from, with where it came from. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { worldOfAll } from '../src/cli/moderate-world.ts'
import { parseSchools } from '../src/people/schools-json.ts'
import type { World } from '../src/signals/signal.ts'
import type { Row } from './row.ts'
import { augmented } from './sources/augmented.ts'
import { dynahate, edos, goEmotions, hatemoji, olid, smsSpam, youTubeSpam } from './sources/public.ts'
import { schoolComments } from './sources/school.ts'
import { written } from './sources/written.ts'

export const seed = 1

export interface Source {
  name: string
  rows: number
  /** SHA-256 of the file, for a public set. */
  file: string | null
  sha256: string | null
  licence: string
}

const writtenFolder = fileURLToPath(new URL('written/', import.meta.url))

/** How much a text of each kind counts. Chosen on the cross-validation of the school comments. */
const weightOf: Readonly<Record<string, number>> = { school: 1.5, written: 1, augmented: 0.3 }

export function trainingRows(
  data: string,
  corpus: string,
  without?: string,
): { school: Row[]; others: Row[]; benign: Row[]; world: World; sources: Source[] } {
  const school = schoolComments(join(corpus, 'comments.jsonl'))
  const parts: { rows: Row[]; file: string | null; licence: string }[] = [
    { rows: written(writtenFolder), file: null, licence: 'ours' },
    { rows: augmented(seed), file: null, licence: 'ours' },
    {
      rows: dynahate(data, 'train'),
      file: 'dynahate_train_text.txt',
      licence: 'none stated by its authors; a copy says MIT',
    },
    { rows: hatemoji(data, 'train'), file: 'hatemoji_train.csv', licence: 'CC-BY 4.0' },
    { rows: edos(data, 'train').filter((_, at) => at % 2 === 0), file: 'edos.csv', licence: 'CC0' },
    { rows: goEmotions(data, 'train', 4), file: 'goemo_train.tsv', licence: 'Apache-2.0' },
    { rows: olid(data, 4), file: 'olid_train.tsv', licence: 'none stated' },
    { rows: youTubeSpam(data), file: 'ytspam.csv', licence: 'CC-BY 4.0 (UCI)' },
    { rows: smsSpam(data).filter((_, at) => at % 3 === 0), file: 'sms_raw.txt', licence: 'CC-BY 4.0 (UCI)' },
  ]
  const taken = parts.filter(({ rows }) => rows[0]?.source !== without)
  if (without !== undefined && taken.length === parts.length)
    throw new RangeError(`no set is called "${without}"`)
  const others = taken.flatMap(({ rows }) => rows)
  for (const row of [...school, ...others]) row.weight *= weightOf[row.source] ?? 1
  return {
    school,
    others,
    benign: goEmotions(data, 'dev'),
    world: worldOfAll([], parseSchools(readFileSync(join(corpus, 'schools.json'))).schools),
    sources: [
      {
        name: 'school comments',
        rows: school.length,
        file: 'comments.jsonl',
        sha256: hashOf(join(corpus, 'comments.jsonl')),
        licence: 'ours',
      },
      ...taken.map(({ rows, file, licence }) => ({
        name: rows[0]?.source ?? 'none',
        rows: rows.length,
        file,
        sha256: file === null ? null : hashOf(join(data, file)),
        licence,
      })),
    ],
  }
}

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** Names of our own files of texts, for the card. */
export const writtenFiles = () => readdirSync(writtenFolder).sort()
