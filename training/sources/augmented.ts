/** Our own texts (`augment/`): what a row does not say of a head is unknown, unless nobody would act on the text. */
import { grounds, labels } from '../../src/signals/heads/head-names.ts'
import { augmentations, type AugmentedRow } from '../augment/index.ts'
import { targets, type Row, type Said } from '../row.ts'

export function augmented(seed: number): Row[] {
  return augmentations(seed).map(row => ({
    source: 'augmented',
    text: row.text,
    author: '',
    group: `augmented ${row.group}`,
    targets: answers(row),
    weight: 0.5,
  }))
}

function answers({ hate, labels: named, also, route, action }: AugmentedRow): Float32Array {
  const said: Said = { remove: action === 'remove' ? 1 : 0, concern: action === 'keep' ? 0 : 1 }
  if (hate !== null) said['identity-hate'] = hate
  if (hate === 0) Object.assign(said, { racist: 0, sexist: 0, homophobic: 0, transphobic: 0, religious: 0 })
  for (const name of [...named, ...also]) said[name] = 1
  if (route !== 'none') said[route] = 1
  else said.safeguarding = 0
  if (action === 'review') delete said.remove
  if (action === 'keep') for (const name of [...labels, ...grounds]) said[name] ??= 0
  return targets(said)
}
