import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

/**
 * A real Chromium: `CHROMIUM_PATH`, the system's, or the one that npm carries. Its own arguments are not
 * used: with them, closing one page's context ends the whole browser (STACK.md P10).
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--no-zygote', '--disable-background-networking'],
  })
}

async function chromiumPath(): Promise<string> {
  const named = process.env['CHROMIUM_PATH']
  if (named) return named
  if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium'
  const { default: carried } = await import('@sparticuz/chromium')
  return carried.executablePath()
}
