import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { floorBreaches } from './testing/architecture/floors.ts'
import type { SourceFile } from './testing/architecture/source.ts'
import { importsOf, readSources } from './testing/architecture/source.ts'
import { tableBreaches } from './testing/architecture/table-owners.ts'
import { anyBreaches, folderBreaches, networkBreaches } from './testing/architecture/words.ts'

const file = (path: string, text: string): SourceFile => ({ path, text })
const floors = (...files: SourceFile[]) => floorBreaches(files.flatMap(importsOf))

describe('the house as it stands', () => {
  let files: SourceFile[]
  beforeAll(async () => {
    files = await readSources(fileURLToPath(new URL('../', import.meta.url)))
  })

  test('is read whole', () => {
    expect(files.length).toBeGreaterThan(200)
    expect(files.flatMap(importsOf).length).toBeGreaterThan(500)
  })

  test('imports run downwards, or along the arrows', () => {
    expect(floorBreaches(files.flatMap(importsOf))).toEqual([])
  })

  test('a table is asked by its own room and by those that may know it', () => {
    expect(tableBreaches(files)).toEqual([])
  })

  test('only a connector knows a network', () => {
    expect(networkBreaches(files)).toEqual([])
  })

  test('nothing is of type any, and no folder is named after nothing', () => {
    expect([...anyBreaches(files), ...folderBreaches(files)]).toEqual([])
  })
})

describe('the floors', () => {
  const forbidden: [string, string, string][] = [
    ['upwards', 'src/people/a.ts', "import { post } from '../posts/tables.ts'"],
    ['upwards by a type', 'src/people/a.ts', "import type { Post } from '../posts/tables.ts'"],
    ['upwards by an import in the code', 'src/people/a.ts', "const x = await import('../posts/tables.ts')"],
    ['upwards by a type in the code', 'src/people/a.ts', "type X = import('../posts/tables.ts').Post"],
    ['upwards by a re-export', 'src/people/a.ts', "export * from '../posts/tables.ts'"],
    ['over several lines', 'src/people/a.ts', "import {\n  one,\n  two,\n} from '../consent/state.ts'"],
    ['for its effect alone', 'src/people/a.ts', "import '../consent/state.ts'"],
    ['beside, against the arrow', 'src/channels/a.ts', "import { x } from '../consent/state.ts'"],
    ['beside, without an arrow', 'src/evidence/a.ts', "import { x } from '../people/roles.ts'"],
    ['the composition root', 'src/posts/a.ts', "import { operations } from '../app.ts'"],
    ['a pure room beside', 'src/signals/a.ts', "import { x } from '../policy/finding.ts'"],
    [
      'the database from a pure room',
      'src/policy/a.ts',
      "import { x } from '../platform/database/tables.ts'",
    ],
    ['a value into the staff app', 'src/web/a.ts', "import { x } from '../people/roles.ts'"],
    ['a face from a face', 'src/cli/a.ts', "import { x } from '../server/http.ts'"],
    ['what is for tests', 'src/posts/a.ts', "import { x } from '../testing/world.ts'"],
    ['what is for tests of a room', 'src/posts/a.ts', "import { x } from '../platform/testing/postgres.ts'"],
    ['a stand-in', 'src/channels/a.ts', "import { x } from '../../sandbox/facebook/app.ts'"],
    ['the product from a stand-in', 'sandbox/a.ts', "import type { X } from '../src/people/roles.ts'"],
  ]
  test.each(forbidden)('refuse %s', (_what, path, text) => {
    expect(floors(file(path, text))).toHaveLength(1)
  })

  const allowed: [string, string, string][] = [
    ['downwards', 'src/posts/a.ts', "import { x } from '../consent/state.ts'"],
    ['along an arrow', 'src/consent/a.ts', "import { x } from '../channels/account.ts'"],
    ['within the room', 'src/people/a.ts', "import { x } from './roles.ts'"],
    ['a package', 'src/people/a.ts', "import { z } from 'zod'"],
    ['a type into the staff app', 'src/web/a.ts', "import type { Api } from '../app.ts'"],
    ['the whole app into a test', 'src/people/a.test.ts', "import { x } from '../testing/test-app.ts'"],
    ['a stand-in into a test', 'src/channels/a.test.ts', "import { x } from '../../sandbox/main.ts'"],
    ['anything into a benchmark', 'bench/a.ts', "import { x } from '../src/policy/check-post.ts'"],
  ]
  test.each(allowed)('allow %s', (_what, path, text) => {
    expect(floors(file(path, text))).toEqual([])
  })

  test('a room that nobody planned is named', () => {
    expect(() => floors(file('src/stuff/a.ts', "import { x } from '../people/roles.ts'"))).toThrow(/stuff/)
  })
})

describe('tables', () => {
  const tables = [
    file('src/people/tables.ts', "declare module 'x' { interface Tables {\n    person: PersonTable\n  } }"),
    file('src/posts/tables.ts', "declare module 'x' { interface Tables {\n    post: PostTable\n  } }"),
  ]
  const asked = (path: string, text: string) => tableBreaches([...tables, file(path, text)])

  test.each([
    "tx.selectFrom('post as p')",
    "tx.insertInto('post')",
    "tx.selectFrom(['person', 'post'])",
    "tx.selectFrom('person').leftJoin('post', 'a', 'b')",
    'sql`select 1 from post`',
    'sql<{ n: number }>`update post set n = 1`',
  ])('a lower room does not ask: %s', text => {
    expect(asked('src/people/a.ts', text)).toEqual([
      'src/people/a.ts asks the table post, which belongs to posts',
    ])
  })

  test('a higher room may, and a comment asks nothing', () => {
    expect(asked('src/posts/a.ts', "tx.selectFrom('person')")).toEqual([])
    expect(asked('src/people/a.ts', "// tx.selectFrom('post')\n/* sql`from post` */")).toEqual([])
  })
})

describe('words', () => {
  test('a network’s name is a breach in code, not in a comment, a connector or a test', () => {
    const code = "if (channel === 'facebook') send()"
    expect(networkBreaches([file('src/posts/a.ts', code)])).toHaveLength(1)
    expect(networkBreaches([file('src/posts/a.ts', '// as on Facebook\nsend()')])).toEqual([])
    expect(
      networkBreaches([file('src/posts/a.ts', "throw invalid('Write facebook as the policy does.')")]),
    ).toEqual([])
    expect(
      networkBreaches([file('src/posts/a.ts', "x({\n  example: () => 'facebook',\n  exampleAs: 'ceo' })")]),
    ).toEqual([])
    expect(networkBreaches([file('src/channels/connectors/facebook.ts', code)])).toEqual([])
    expect(networkBreaches([file('src/posts/a.test.ts', code)])).toEqual([])
  })

  test.each(['let x: any', 'const y = z as any', 'Map<string, any>', 'f(x: string | any)'])(
    'any: %s',
    text => {
      expect(anyBreaches([file('src/posts/a.ts', text)])).toHaveLength(1)
    },
  )

  test('the word any in a sentence or of a name is none', () => {
    expect(
      anyBreaches([file('src/posts/a.ts', "f({ any: true }, 'at any time'); expect.any(String)")]),
    ).toEqual([])
  })

  test.each(['src/posts/utils/a.ts', 'src/helpers/a.ts', 'src/web/common.ts'])('%s', path => {
    expect(folderBreaches([file(path, '')])).toHaveLength(1)
  })
})
