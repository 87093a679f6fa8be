/** The public sets of `data/README.md`, each with what its labels say of our heads and nothing more. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { targets, type Row, type Said } from '../row.ts'
import { commaSeparated, tabSeparated } from './delimited.ts'

const identity = {
  racist: 0,
  sexist: 0,
  homophobic: 0,
  religious: 0,
  ableist: 0,
  transphobic: 0,
  'identity-hate': 0,
} as const
const clean: Said = { 'identity-hate': 0, sexism: 0, insult: 0, junk: 0 }

const row = (source: string, text: string, said: Said, weight: number, group: string): Row => ({
  source,
  text,
  author: '',
  group,
  targets: targets(said),
  weight,
})

export function dynahate(folder: string, split: 'train' | 'test'): Row[] {
  const lines = (name: string) =>
    readFileSync(join(folder, `dynahate_${split}_${name}.txt`), 'utf8').split('\n')
  const labels = lines('label')
  return lines('text').flatMap((text, at) =>
    text.trim() === '' || labels[at] === undefined || labels[at] === ''
      ? []
      : [row('dynahate', text, { 'identity-hate': Number(labels[at]) === 1 ? 1 : 0 }, 1, `dynahate ${at}`)],
  )
}

/** Who is attacked, as HatemojiBuild writes it, to the head that it speaks of. */
const attacked: readonly (readonly [RegExp, keyof typeof identity])[] = [
  [/wom|fem/, 'sexist'],
  [/gay|lgb|bis|les|trans|gend/, 'homophobic'],
  [/trans/, 'transphobic'],
  [/mus|jew|jewish|hin/, 'religious'],
  [/dis/, 'ableist'],
  [
    /bla|asi|arab|mixed|for|imm|ref|eth|non\.white|nazis|lat|hisp|indig|chin|pol|trav|rom|rus|pak|afr|african/,
    'racist',
  ],
]

export function hatemoji(folder: string, split: 'train' | 'test'): Row[] {
  return commaSeparated(join(folder, `hatemoji_${split}.csv`)).map(fields => {
    const hate = Number(fields.label_gold) === 1
    const said: Said = hate ? { 'identity-hate': 1 } : { ...identity }
    if (hate) for (const [who, head] of attacked) if (who.test(fields.target ?? '')) said[head] = 1
    return row('hatemoji', fields.text ?? '', said, 1, `hatemoji ${fields.matched_id ?? fields.entry_id}`)
  })
}

export function edos(folder: string, split: 'train' | 'dev' | 'test'): Row[] {
  return commaSeparated(join(folder, 'edos.csv'))
    .filter(fields => fields.split === split)
    .map(fields => {
      const sexist = fields.label_sexist === 'sexist'
      const said: Said = { sexism: sexist ? 1 : 0 }
      return row('edos', fields.text ?? '', said, 1, `edos ${fields.rewire_id}`)
    })
}

/** Emotions of GoEmotions that go with a text that nobody would moderate. */
const benign = new Set('0 1 4 5 6 7 8 13 15 17 18 20 21 22 23 26 27'.split(' '))

export function goEmotions(folder: string, split: 'train' | 'dev' | 'test', every = 1): Row[] {
  return tabSeparated(join(folder, `goemo_${split}.tsv`))
    .filter(
      (fields, at) => at % every === 0 && (fields[1] ?? '').split(',').every(emotion => benign.has(emotion)),
    )
    .map((fields, at) => row('goemotions', fields[0] ?? '', clean, 1, `goemotions ${at}`))
}

export function olid(folder: string, every: number): Row[] {
  return tabSeparated(join(folder, 'olid_train.tsv'))
    .slice(1)
    .filter((_, at) => at % every === 0)
    .flatMap((fields, at) => {
      const said: Said = fields[2] === 'NOT' ? { insult: 0 } : fields[3] === 'TIN' ? { insult: 1 } : {}
      return Object.keys(said).length === 0
        ? []
        : [row('olid', (fields[1] ?? '').replaceAll('@USER', ''), said, 1, `olid ${at}`)]
    })
}

export function youTubeSpam(folder: string): Row[] {
  return commaSeparated(join(folder, 'ytspam.csv')).map((fields, at) =>
    row('ytspam', fields.CONTENT ?? '', { junk: Number(fields.CLASS) === 1 ? 1 : 0 }, 1, `ytspam ${at}`),
  )
}

export function smsSpam(folder: string): Row[] {
  return tabSeparated(join(folder, 'sms_raw.txt'))
    .slice(1)
    .map((fields, at) => row('sms', fields[1] ?? '', { junk: fields[0] === 'spam' ? 1 : 0 }, 1, `sms ${at}`))
}
