import { html, raw } from 'hono/html'
import { styleOf } from './public-style.ts'
import type { Colours } from './public-style.ts'

export type Html = ReturnType<typeof html>
export type Frame = (title: string, body: Html) => Html

/** Every page of a stand-in says that it is one. */
export function frameOf(network: string, colours: Colours): Frame {
  const css = styleOf(colours)
  return (title, body) =>
    html`<!doctype html>
      <html lang="en-GB">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title} (stand-in ${network})</title>
          <style>
            ${raw(css)}
          </style>
        </head>
        <body>
          <aside class="stand-in" aria-label="About this page">
            Stand-in ${network}. Nothing here is on the internet.
          </aside>
          <main>${body}</main>
        </body>
      </html>`
}

const london = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'Europe/London',
})

export const time = (iso: string): Html =>
  html`<time datetime="${iso}">${london.format(new Date(iso))}</time>`
