/**
 * `npm run controls`: shows which clauses are in force. Every control is switched off once, and the tests of
 * its clauses have to notice: a clause whose tests stay green without its control is not in force, whatever
 * anybody says of it. Writes `policies/coverage.json`, which `copybook policy coverage` and the app read.
 */
import { spawn } from 'node:child_process'
import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isControlName } from '../src/policy/control-names.ts'
import { packFrom } from '../src/policy/pack/read-pack.ts'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const PACK = 'policies/dlpt-2025-11.yaml'
const COVERAGE = 'policies/coverage.json'
const CLAUSE = /\[([0-9][a-z0-9.-]+)\]/g

interface TestResult {
  file: string
  title: string
  passed: boolean
}

const pack = packFrom(await readFile(join(ROOT, PACK), 'utf8'))
const controlOf = new Map(
  pack.clauses.flatMap(({ id, control }) =>
    control && isControlName(control) ? [[id, control] as const] : [],
  ),
)
const files = await filesWithClauses()
console.log(`${controlOf.size} clauses with a control, ${files.length} test files that speak of clauses.`)

const before = await runTests(files, null)
const broken = before.filter(test => !test.passed)
if (broken.length > 0) {
  console.error(
    `These tests are red with every control on; mend them first:\n${broken.map(nameOf).join('\n')}`,
  )
  process.exit(1)
}
const testsOf = (clause: string) => before.filter(test => clausesIn(test.title).includes(clause))

const shown: Record<string, { control: string; tests: string[] }> = {}
const idle: string[] = []
for (const control of new Set(controlOf.values())) {
  const clauses = [...controlOf].filter(([, name]) => name === control).map(([id]) => id)
  const concerned = [...new Set(clauses.flatMap(testsOf).map(test => test.file))]
  const after = concerned.length > 0 ? await runTests(concerned, control) : []
  const red = new Set(after.filter(test => !test.passed).map(nameOf))
  for (const clause of clauses) {
    const tests = testsOf(clause)
      .map(nameOf)
      .filter(name => red.has(name))
    if (tests.length > 0) shown[clause] = { control, tests: tests.sort() }
    else
      idle.push(
        `${clause} (${control}): ${testsOf(clause).length === 0 ? 'no test' : 'its tests stay green'}`,
      )
  }
  console.log(`${control}: ${clauses.filter(id => shown[id]).length} of ${clauses.length} clauses in force.`)
}

const clauses = Object.fromEntries(Object.entries(shown).sort(([a], [b]) => a.localeCompare(b, 'en')))
await writeFile(join(ROOT, COVERAGE), `${JSON.stringify({ clauses }, null, 2)}\n`)
console.log(`\n${Object.keys(shown).length} of ${pack.clauses.length} clauses are in force.`)
if (idle.length > 0)
  console.log(`With a control, and not in force:\n${idle.map(line => `  ${line}`).join('\n')}`)

function clausesIn(title: string): string[] {
  return [...title.matchAll(CLAUSE)].map(match => match[1]!)
}

function nameOf({ file, title }: TestResult): string {
  return `${file} > ${title}`
}

async function filesWithClauses(): Promise<string[]> {
  const names = await readdir(join(ROOT, 'src'), { recursive: true })
  const tests = names.filter(name => /\.test\.tsx?$/.test(name)).map(name => join('src', name))
  const texts = await Promise.all(tests.map(file => readFile(join(ROOT, file), 'utf8')))
  // Tables of tests make their titles from a variable, `[%s]` or `[${clause}]`.
  return tests.filter((_, index) => /\[(?:[0-9][a-z0-9.]*-|%s|\$\{?)/.test(texts[index]!)).sort()
}

async function runTests(testFiles: readonly string[], off: string | null): Promise<TestResult[]> {
  const output = join(tmpdir(), `copybook-controls-${process.pid}.json`)
  await new Promise<void>(resolve => {
    const child = spawn(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        ...testFiles,
        '--project=rooms',
        // Only tests whose title bears a clause: the others have nothing to say here.
        '--testNamePattern=\\[[0-9]',
        '--reporter=json',
        `--outputFile=${output}`,
      ],
      {
        cwd: ROOT,
        stdio: ['ignore', 'ignore', 'inherit'],
        // Enough random posts to notice a control that is off; CI tries the many.
        env: { COPYBOOK_PICTURE_CASES: '25', ...process.env, ...(off && { COPYBOOK_CONTROL_OFF: off }) },
      },
    )
    child.once('exit', () => resolve())
  })
  const report = JSON.parse(await readFile(output, 'utf8')) as VitestReport
  await rm(output)
  // A file that never came to its tests (its world was not ready in time) would count as one that shows nothing.
  const idleFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some(one => one.status === 'failed'),
  )
  if (idleFiles.length > 0) {
    const names = idleFiles.map(({ name }) => relative(ROOT, name)).join(', ')
    throw new Error(`These files did not come to their tests; is the machine busy? ${names}`)
  }
  return report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ fullName, status }) => ({
        file: relative(ROOT, name),
        title: fullName,
        passed: status === 'passed',
      })),
  )
}

interface VitestReport {
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[]
}
