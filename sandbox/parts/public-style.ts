export interface Colours {
  ink: string
  quiet: string
  line: string
  paper: string
  accent: string
}

/** Paper, cards and one accent: a look of its own, so that nobody takes a stand-in for the network. */
export const styleOf = ({ ink, quiet, line, paper, accent }: Colours): string => `
:root { color-scheme: light; --ink: ${ink}; --quiet: ${quiet}; --line: ${line}; --paper: ${paper}; --accent: ${accent} }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif }
.stand-in { margin: 0; padding: .6rem 1rem; background: var(--ink); color: #fff; text-align: center; font-weight: 600 }
main { max-width: 40rem; margin: 0 auto; padding: 1rem .75rem 4rem }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 .5rem; overflow-wrap: anywhere }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 0 0 .5rem }
.card { background: #fff; border: 1px solid var(--line); border-radius: .75rem; padding: 1rem; margin: 0 0 1rem }
.head { display: flex; gap: 1rem; align-items: center }
.head h1, .head p { margin: 0; overflow-wrap: anywhere }
.badge { flex: none; width: 3.5rem; height: 3.5rem; border-radius: .75rem; background: var(--accent); color: #fff;
  display: grid; place-items: center; font-size: 1.6rem; font-weight: 700 }
.quiet { color: var(--quiet); font-size: .9rem }
.by { display: flex; flex-wrap: wrap; gap: 0 .6rem; align-items: baseline; margin: 0 0 .5rem }
.message { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 0 .75rem }
a { color: var(--accent); overflow-wrap: anywhere }
a.quiet { color: var(--quiet) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.accounts { list-style: none; padding: .5rem 1rem }
.accounts a { display: block; padding: .6rem 0; font-weight: 600 }
.pictures { display: grid; gap: 4px; grid-template-columns: 1fr 1fr; border-radius: .5rem; overflow: hidden; margin: 0 0 .75rem }
.pictures.n1 { grid-template-columns: 1fr }
.pictures.n3 :first-child { grid-column: 1 / -1 }
.pictures img, .pictures video { display: block; width: 100%; height: 100%; max-height: 32rem; object-fit: cover;
  background: var(--line) }
video { display: block; width: 100%; aspect-ratio: 16 / 9; background: var(--ink); border-radius: .5rem; margin: 0 0 .75rem }
.comments { list-style: none; margin: .75rem 0; padding: 0 }
.comments .comments { margin: .5rem 0 0 .25rem; padding-left: .75rem; border-left: 3px solid var(--line) }
.comments li { margin: 0 0 .75rem }
.comments p { margin: 0 }
details { margin: 0 0 .75rem }
summary { cursor: pointer; color: var(--quiet) }
.write { display: grid; gap: .6rem; border-top: 1px solid var(--line); padding-top: .75rem; margin: .75rem 0 0 }
.write label { display: grid; gap: .2rem; font-size: .9rem; font-weight: 600 }
input:not([type=checkbox]), textarea { width: 100%; font: inherit; padding: .5rem; border: 1px solid var(--quiet);
  border-radius: .4rem }
button { justify-self: start; font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1rem; border: 0;
  border-radius: .4rem; background: var(--accent); color: #fff; cursor: pointer }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
`
