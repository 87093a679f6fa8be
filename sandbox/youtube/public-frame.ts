import { html, raw } from 'hono/html'

/** A look of its own, so that nobody takes the stand-in for the network: cool paper, deep green, no red bar. */
const css = `
:root { color-scheme: light; --ink: #1d2b26; --quiet: #51625b; --line: #d3dcd7; --paper: #eff4f1; --accent: #1b5e43 }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif }
.stand-in { margin: 0; padding: .6rem 1rem; background: var(--ink); color: #fff; text-align: center; font-weight: 600 }
main { max-width: 42rem; margin: 0 auto; padding: 1rem .75rem 4rem }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 .5rem }
h2 { font-size: 1.15rem; margin: 0 0 .5rem }
h3 { font-size: 1rem; margin: 1rem 0 .5rem }
.card { background: #fff; border: 1px solid var(--line); border-radius: .75rem; padding: 1rem; margin: 0 0 1rem }
.quiet { color: var(--quiet); font-size: .9rem; margin: .15rem 0 }
.words { white-space: pre-wrap; overflow-wrap: anywhere }
video { display: block; width: 100%; aspect-ratio: 16 / 9; background: var(--ink); border-radius: .5rem; margin: 0 0 .75rem }
ul { list-style: none; padding: 0; margin: 0 }
ul ul { margin: .5rem 0 0 1rem; padding-left: .75rem; border-left: 3px solid var(--line) }
.comment { margin: 0 0 .75rem }
.comment p { margin: 0 }
a { color: var(--accent); overflow-wrap: anywhere }
label { display: block; font-weight: 600; margin: .5rem 0 .2rem }
input[type=text], textarea { width: 100%; font: inherit; padding: .5rem; border: 1px solid var(--quiet); border-radius: .4rem }
button { font: inherit; font-weight: 600; padding: .5rem 1rem; margin-top: .6rem; border: 0; border-radius: .4rem;
  background: var(--accent); color: #fff; min-height: 2.75rem }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
`

export type Html = ReturnType<typeof html>

export function frame(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} (stand-in YouTube)</title>
        <style>
          ${raw(css)}
        </style>
      </head>
      <body>
        <aside class="stand-in" aria-label="About this page">
          Stand-in YouTube. Nothing here is on the internet.
        </aside>
        <main>${body}</main>
      </body>
    </html>`
}
