import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { buildStaffApp } from './build-staff-app.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'copybook-build-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  await mkdir(join(root, 'src/web/pages'), { recursive: true })
  await mkdir(join(root, 'node_modules/vite/bin'), { recursive: true })
  await mkdir(join(root, 'dist/web'), { recursive: true })
  // Stands in for the builder: what matters here is whether it is asked.
  await writeFile(
    join(root, 'node_modules/vite/bin/vite.js'),
    "require('node:fs').writeFileSync('dist/web/index.html', process.env.NODE_ENV)",
  )
})

const at = async (path: string, time: string) => {
  await writeFile(join(root, path), '')
  await utimes(join(root, path), new Date(time), new Date(time))
}
const said = async () => {
  const out: string[] = []
  await buildStaffApp(root, { out: line => out.push(line), err: line => out.push(line) })
  return out
}

test('a fresh clone is built once', async () => {
  await at('src/web/pages/home.tsx', '2026-11-01T10:00:00Z')
  expect(await said()).toEqual(['Building the staff app, once.'])
  expect(await said()).toEqual([])
})

test('what was built of older sources is built anew, however deep the newer one lies', async () => {
  await at('dist/web/index.html', '2026-11-01T10:00:00Z')
  await at('src/web/pages/home.tsx', '2026-11-01T09:00:00Z')
  expect(await said()).toEqual([])
  await at('src/web/pages/home.tsx', '2026-11-01T11:00:00Z')
  expect(await said()).toEqual(['Building the staff app anew.'])
})

test('a build that fails stops the start', async () => {
  await writeFile(join(root, 'node_modules/vite/bin/vite.js'), 'process.exit(3)')
  await expect(said()).rejects.toMatchObject({ code: 'unavailable' })
})
