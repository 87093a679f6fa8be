/**
 * `npm run soak-pictures -- --cases N`: the property that no face without a yes goes out, over N posts (10,000 unless said
 * otherwise). Ends with what the test ends with; a case that fails is told with its seed.
 */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { cases: { type: 'string', default: '10000' } } })
const test = 'src/posts/pictures/nothing-gets-out.property.test.ts'
const { status } = spawnSync('vitest', ['run', '--project', 'rooms', test], {
  stdio: 'inherit',
  env: { ...process.env, COPYBOOK_PICTURE_CASES: values.cases },
})
process.exitCode = status ?? 1
