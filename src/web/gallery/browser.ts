import chromium from '@sparticuz/chromium'
import { existsSync } from 'node:fs'
import { chromium as playwright, type Browser } from 'playwright-core'

/** What starts the browser here as root and without a GPU (STACK.md P10: not sparticuz's own arguments). */
const args = ['--no-sandbox', '--disable-gpu', '--no-zygote', '--disable-background-networking']

/** A Chromium: `CHROMIUM_PATH`, the system's, or the one that came with `npm ci`. */
export async function openBrowser(): Promise<Browser> {
  const given = process.env['CHROMIUM_PATH'] ?? ['/usr/bin/chromium'].find(path => existsSync(path))
  return playwright.launch({ executablePath: given ?? (await chromium.executablePath()), args })
}
