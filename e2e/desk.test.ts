import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from './browser.ts'
import { answeringTests } from './desk/answering.ts'
import { blockingTests } from './desk/blocking.ts'
import { challengingTests } from './desk/challenging.ts'
import { figuresTests } from './desk/figures.ts'
import { kindnessTests } from './desk/kindness.ts'
import { safeguardingTests } from './desk/safeguarding.ts'
import type { RunningDemo } from './running-demo.ts'
import { startDemo } from './running-demo.ts'

/** What a comment leads to besides being kept or removed. One start of the demo serves all of it: starting takes longest. */
let demo: RunningDemo
let browser: Browser

beforeAll(async () => {
  demo = await startDemo()
  browser = await launchBrowser()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

const at = () => ({ demo, browser })
answeringTests(at)
safeguardingTests(at)
blockingTests(at)
challengingTests(at)
figuresTests(at)
kindnessTests(at)
