/**
 * Comments that we wrote for training (`training/written/*.txt`). A line that begins with `# ` says what the lines
 * under it mean; `Author :: text` where the author matters; ⏎ stands for a line break.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { grounds, headNames, kinds, labels } from '../../src/signals/heads/head-names.ts'
import { targets, type Row, type Said } from '../row.ts'

export function written(folder: string): Row[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .flatMap(name => fileRows(join(folder, name), name))
}

function fileRows(path: string, name: string): Row[] {
  let meaning: Float32Array = new Float32Array()
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.startsWith('# ')) {
        meaning = meaningOf(line, `${name}:${at + 1}`)
        return []
      }
      if (line.trim() === '') return []
      const [, author = '', text = line] = /^([^:]{1,60}?) :: (.+)$/.exec(line) ?? []
      return [
        {
          source: 'written',
          text: text.replaceAll('⏎', '\n').trim(),
          author,
          group: `${name} ${at}`,
          targets: meaning,
          weight: 1,
        },
      ]
    })
}

function meaningOf(line: string, where: string): Float32Array {
  const keys = new Map(
    line
      .slice(1)
      .trim()
      .split(/\s+/)
      .map(pair => pair.split('=') as [string, string]),
  )
  const list = (key: string) => (keys.get(key) ?? '').split(',').filter(name => name !== '')
  const named = [...list('labels'), ...list('also')]
  const action = keys.get('action')
  const route = keys.get('route') ?? 'none'
  for (const name of named)
    if (!(headNames as readonly string[]).includes(name))
      throw new Error(`${where}: no head is called "${name}".`)
  if (action !== 'keep' && action !== 'review' && action !== 'remove')
    throw new Error(`${where}: the action must be keep, review or remove.`)
  const said: Said = {}
  for (const name of labels) said[name] = named.includes(name) ? 1 : 0
  const abuse = ['abusive', 'racist', 'sexist', 'homophobic'].some(label => named.includes(label))
  for (const kind of kinds)
    if (named.includes(kind)) said[kind] = 1
    else if (!abuse) said[kind] = 0
  for (const name of grounds) if (name === route) said[name] = 1
  said.complaint ??= 0
  said.safeguarding ??= 0
  said.remove = action === 'remove' ? 1 : 0
  said.concern = action === 'keep' ? 0 : 1
  if (keys.has('hate')) said['identity-hate'] = keys.get('hate') === '1' ? 1 : 0
  return targets(said)
}
