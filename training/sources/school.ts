/** The hand-written school comments: every head is answered, but for kinds of abuse that the annotator left out. */
import { readFileSync } from 'node:fs'
import { kinds, labels as labelNames } from '../../src/signals/heads/head-names.ts'
import { targets, type Row, type Said } from '../row.ts'

interface Comment {
  id: string
  author: string
  text: string
  expect: { action: string; labels: string[]; route: string; also?: string[] }
}

const hateful = ['racist', 'sexist', 'homophobic']

export function schoolComments(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map((line, at) => {
      const { id, author, text, expect } = JSON.parse(line) as Comment
      return { source: 'school', text, author, group: `${id} ${at}`, targets: answers(expect), weight: 1 }
    })
}

function answers({ action, labels, route, also = [] }: Comment['expect']): Float32Array {
  const said: Said = {}
  const abuse = labels.some(label => label === 'abusive' || hateful.includes(label))
  for (const name of labelNames) said[name] = labels.includes(name) ? 1 : 0
  // The list of kinds is incomplete, so a kind that is not named is unknown where there is abuse.
  for (const kind of kinds) {
    if (also.includes(kind)) said[kind] = 1
    else if (!abuse) said[kind] = 0
  }
  said.complaint = route === 'complaint' ? 1 : 0
  said.safeguarding = route === 'safeguarding' ? 1 : 0
  said.remove = action === 'remove' ? 1 : 0
  said.concern = action === 'keep' ? 0 : 1
  return targets(said)
}
