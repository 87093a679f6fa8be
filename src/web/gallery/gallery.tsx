import { createRoot } from 'react-dom/client'
import '../look/index.css'
import { Frame } from '../shell/frame.tsx'
import { examples } from './examples/all.tsx'
import { InShell } from './in-shell.tsx'

/** `?page=composer` shows that page; without it, a list of all. Links go nowhere: there is no server. */
const wanted = new URLSearchParams(location.search).get('page')
const example = examples.find(one => one.id === wanted)
document.title = `${example?.id ?? 'Gallery'} · Copybook`

function List() {
  return (
    <main id="main" tabIndex={-1}>
      <h1>Gallery</h1>
      <ul>
        {examples.map(one => (
          <li key={one.id}>
            <a href={`?page=${one.id}`}>{one.id}</a>
          </li>
        ))}
      </ul>
    </main>
  )
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(<Frame>{example ? <InShell example={example} /> : <List />}</Frame>)
