/** A vitest reporter that writes `{ passed, failed }` into the file that COPYBOOK_TALLY names, for bin/test.mjs. */
import { writeFileSync } from 'node:fs'

export default class Tally {
  /**
   * A file that could not be read, a set-up that threw and an error that no test caught count as one failure each.
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    let passed = 0
    let failed = unhandledErrors.length
    for (const module of modules) {
      failed += module.errors().length
      for (const suite of module.children.allSuites()) failed += suite.errors().length
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed += 1
        // One that never got to run (its worker died) has no result, and no reason to be called good.
        if (state === 'failed' || state === 'pending') failed += 1
      }
    }
    writeFileSync(process.env.COPYBOOK_TALLY, JSON.stringify({ passed, failed }))
  }
}
