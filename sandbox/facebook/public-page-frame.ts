import { html, raw } from 'hono/html'
import { css } from './public-page-style.ts'

export type Html = ReturnType<typeof html>

export function frame(title: string, network: string, body: Html): Html {
  return html`<!doctype html>
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

/** A box that works: what is written in it is public. */
export function box(action: string, label: string): Html {
  return html`<form class="write" method="post" action="${action}">
    <label>Your name <input name="author" required maxlength="75" /></label>
    <label>${label} <textarea name="text" required maxlength="2200" rows="2"></textarea></label>
    <button>Send</button>
  </form>`
}

/** What somebody wrote into a box; null when a part of it is missing. */
export async function readBox(request: Request): Promise<{ author: string; text: string } | null> {
  const form = await request.formData()
  const word = (name: string, most: number): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim().slice(0, most) : ''
  }
  const [author, text] = [word('author', 75), word('text', 2200)]
  return author === '' || text === '' ? null : { author, text }
}

const london = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'Europe/London',
})

export const when = (iso: string): string => london.format(new Date(iso))
