import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

/**
 * A real Chromium: `CHROMIUM_PATH`, the system's, or the one that npm carries. Its own arguments are not
 * used: with them, closing one page's context ends the whole browser (STACK.md P10).
 *
 * It finds no other machine, and closing it fails when a page asked for one: every page comes from here alone.
 */
export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-zygote',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  })
  const strangers = new Set<string>()
  const [newContext, close] = [browser.newContext.bind(browser), browser.close.bind(browser)]
  browser.newContext = async options => {
    const context = await newContext(options)
    context.on('request', request => {
      if (isElsewhere(request.url())) strangers.add(new URL(request.url()).origin)
    })
    return context
  }
  browser.close = async options => {
    await close(options)
    if (strangers.size > 0) throw new Error(`Pages asked other machines: ${[...strangers].join(', ')}`)
  }
  return browser
}

/** What a page carries itself (`data:`, `blob:`) is nowhere. */
function isElsewhere(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return /^(?:https?|wss?):$/.test(protocol) && hostname !== 'localhost' && hostname !== '127.0.0.1'
}

async function chromiumPath(): Promise<string> {
  const named = process.env['CHROMIUM_PATH']
  if (named) return named
  if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium'
  const { default: carried } = await import('@sparticuz/chromium')
  return carried.executablePath()
}
