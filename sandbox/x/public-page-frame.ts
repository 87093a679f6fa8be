import { html, raw } from 'hono/html'

export type Html = ReturnType<typeof html>

/** A look of its own, so that nobody takes the stand-in for the network: pale green paper, no black, no bird. */
const css = `
:root { color-scheme: light; --ink: #22302a; --quiet: #52625a; --line: #d3ddd4; --paper: #eef3ec; --accent: #1d5c43 }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif }
.stand-in { margin: 0; padding: .6rem 1rem; background: var(--accent); color: #fff; text-align: center; font-weight: 600 }
main { max-width: 40rem; margin: 0 auto; padding: 1rem .75rem 4rem }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 .5rem }
.card { background: #fff; border: 1px solid var(--line); border-radius: .75rem; padding: 1rem; margin: 0 0 1rem }
.quiet { color: var(--quiet); font-size: .9rem }
.by { display: flex; flex-wrap: wrap; gap: 0 .6rem; align-items: baseline; margin: 0 0 .5rem }
.message { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 0 .75rem }
.reply { border-left: 3px solid var(--line); padding-left: .75rem; margin: .75rem 0 0 }
a { color: var(--accent); overflow-wrap: anywhere }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
img, video { display: block; width: 100%; max-height: 32rem; object-fit: cover; border-radius: .5rem; background: var(--line) }
form { display: grid; gap: .5rem; margin: .75rem 0 0 }
label { font-size: .9rem }
input, textarea, button { display: block; width: 100%; font: inherit; padding: .5rem; border: 1px solid var(--quiet); border-radius: .4rem }
button { background: var(--accent); color: #fff; border: 0; cursor: pointer; font-weight: 600 }
`

export function frame(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} (stand-in X)</title>
        <style>
          ${raw(css)}
        </style>
      </head>
      <body>
        <aside class="stand-in" aria-label="About this page">
          Stand-in X. Nothing here is on the internet.
        </aside>
        <main>${body}</main>
      </body>
    </html>`
}
