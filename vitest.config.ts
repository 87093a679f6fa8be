import { defineConfig } from 'vitest/config'

const shared = {
  environment: 'node',
  pool: 'forks',
  testTimeout: 30_000,
  hookTimeout: 60_000,
  setupFiles: 'src/testing/fixed-seed.ts',
} as const

export default defineConfig({
  test: {
    // Of the whole run, not of a project: one database server serves all test files.
    globalSetup: ['src/platform/testing/global-setup.ts'],
    // Two workers, because the smallest machine that the tests must pass on has two cores.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'rooms',
          include: [
            'src/**/*.test.{ts,tsx}',
            'sandbox/**/*.test.ts',
            'bench/**/*.test.ts',
            'bin/**/*.test.ts',
            'eval/**/*.test.ts',
            'training/**/*.test.ts',
          ],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...shared,
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          // Nothing here may reach another machine, nor may what it starts (`e2e/closed-network.ts`).
          setupFiles: ['src/testing/loopback-only.mjs'],
          fileParallelism: false,
          // Where a file says that its tests may run beside each other.
          maxConcurrency: 2,
          // A browser on a busy machine may be late once; a second time is a fault. The report names who needed it.
          retry: process.env['CI'] ? 1 : 0,
          // After the rooms: a browser and a whole installation need the machine to themselves.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
