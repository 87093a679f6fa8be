import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readText } from './read-text.ts'
import { buildRegister } from './register-index.ts'
import { whoIsNamed } from './who-is-named.ts'

interface Line {
  text: string
}

const lines = readFileSync(new URL('../../corpus/posts.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const texts = lines.map(line => (JSON.parse(line) as Line).text)
const [head, ...rows] = readFileSync(new URL('../../corpus/roster.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const columns = head!.split(',')
const people = rows.map(row => {
  const cells = row.split(',')
  const of = (column: string): string => cells[columns.indexOf(column)] ?? ''
  return {
    id: of('person_id'),
    name: of('name'),
    knownAs: of('known_as') || null,
    role: of('role'),
    school: null,
    group: of('year_group') || null,
  }
})
const world = { register: buildRegister(people), school: null }

test('whom a whole reading names, and nobody else, in each post of the corpus', () => {
  let named = 0
  for (const text of texts) {
    const facts = readText(text, world).facts.filter(({ signal }) => signal === 'name')
    const whole = new Set(facts.flatMap(fact => fact.people))
    expect([...whoIsNamed(text, world)].sort(), text).toEqual([...whole].sort())
    named += whole.size
  }
  expect(named).toBeGreaterThan(20)
})
