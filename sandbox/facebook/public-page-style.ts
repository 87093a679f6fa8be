/** A look of its own, so that nobody takes the stand-in for the network: warm paper, dark slate, no blue bar. */
export const css = `
:root { color-scheme: light; --ink: #1f2a30; --quiet: #55636b; --line: #dcd8cf; --paper: #f4f1ea; --accent: #7a3b12 }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif }
.stand-in { margin: 0; padding: .6rem 1rem; background: var(--ink); color: #fff; text-align: center; font-weight: 600 }
main { max-width: 40rem; margin: 0 auto; padding: 1rem .75rem 4rem }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 }
.card { background: #fff; border: 1px solid var(--line); border-radius: .75rem; padding: 1rem; margin: 0 0 1rem }
.head { display: flex; gap: 1rem; align-items: center }
.head p { margin: .15rem 0 0 }
.badge { flex: none; width: 3.5rem; height: 3.5rem; border-radius: 50%; background: var(--ink); color: #fff;
  display: grid; place-items: center; font-size: 1.6rem; font-weight: 700 }
.quiet { color: var(--quiet); font-size: .9rem }
.by { display: flex; flex-wrap: wrap; gap: 0 .6rem; align-items: baseline; margin: 0 0 .5rem }
.message { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 0 .75rem }
a { color: var(--accent); overflow-wrap: anywhere }
a.quiet { color: var(--quiet) }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.pages { list-style: none }
.pages a { display: block; padding: .5rem 0; font-weight: 600 }
.pictures { display: grid; gap: 4px; grid-template-columns: 1fr 1fr; border-radius: .5rem; overflow: hidden }
.pictures.n1 { grid-template-columns: 1fr }
.pictures.n3 img:first-child { grid-column: 1 / -1 }
.pictures img { display: block; width: 100%; height: 100%; max-height: 32rem; object-fit: cover; background: var(--line) }
.comments { list-style: none; margin: 0 0 .75rem; padding: 0 0 0 .75rem; border-left: 2px solid var(--line) }
.comments li { margin: .35rem 0; overflow-wrap: anywhere }
.write { display: grid; gap: .5rem; border-top: 1px solid var(--line); padding-top: .75rem }
.write label { display: grid; gap: .2rem; font-size: .9rem }
.write input, .write textarea { font: inherit; padding: .4rem; border: 1px solid var(--quiet); border-radius: .4rem }
.write button { justify-self: start; font: inherit; padding: .4rem 1rem }
h2 { font-size: 1.1rem; margin: 0 0 .5rem }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
`
