import { Button, ButtonLink } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Icon } from '../../parts/icon.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { ShapeIcon } from '../../parts/shape-icon.tsx'
import { clockOf, momentOf } from '../../when.ts'
import { useState } from 'react'
import { Entries, type Entry } from './entries.tsx'
import { ProofTree, type Proof } from './proof-tree.tsx'
import './evidence.css'

export interface EvidenceProps {
  now: string
  /** What the last check found. `firstBad` is the first entry that does not prove. */
  check: { at: string; entries: number; whole: boolean; firstBad: number | null; against: string } | null
  checking: boolean
  entries: readonly Entry[]
  checkpoint: { at: string; entries: number; sum: string; signer: string; heldBy: string } | null
  /** The proof of the entry that was opened. */
  proof: Proof | null
  mayExport: boolean
  /** The school whose record is read; without it the whole trust's. */
  scope?: string | undefined
  onCheck: () => void
  onFind: (words: string) => void
  onOpen: (index: number) => void
  onOlder: (() => void) | null
}

/** Where the exports lie; a plain download, so that it works without this page. */
const exportAt = '/api/v1/evidence/export'
const checkpointAt = '/api/v1/evidence/download-checkpoint'

/** The record that can be added to and never changed, and the proof of it that leaves the house. */
export function EvidencePage(props: EvidenceProps) {
  const { check, checkpoint, proof } = props
  const [how, setHow] = useState(false)
  const scoped = props.scope === undefined ? '' : `?schoolId=${props.scope}`
  return (
    <div className="page-evidence">
      <PageHead
        title="Evidence"
        meta="Everything that was done, by whom and why. It can be added to, never changed."
      >
        <Button look="primary" onClick={props.onCheck}>
          <Icon name="keep" />
          {props.checking ? 'Checking…' : 'Check it now'}
        </Button>
      </PageHead>
      <Result check={check} now={props.now} onHow={() => setHow(true)} />
      <div className="cols">
        <Entries
          entries={props.entries}
          onFind={props.onFind}
          onOpen={props.onOpen}
          onOlder={props.onOlder}
        />
        <aside className="side" aria-label="Checkpoint and proof">
          {checkpoint && (
            <Sheet
              title={`Checkpoint, ${momentOf(checkpoint.at, props.now).replace(' at ', ' ')}`}
              icon="lock"
            >
              <dl className="cp">
                <Held term="Entries">{checkpoint.entries.toLocaleString('en-GB')}</Held>
                <div>
                  <dt>Sum of all</dt>
                  <dd className="mono">{checkpoint.sum}</dd>
                </div>
                <Held term="Signed by">{checkpoint.signer}</Held>
                <Held term="Held by">{checkpoint.heldBy}</Held>
              </dl>
              <p>
                <ButtonLink href={checkpointAt + scoped} small full>
                  <Icon name="download" />
                  Save my copy
                </ButtonLink>
              </p>
            </Sheet>
          )}
          {proof && (
            <Sheet title={`Proof for entry ${proof.index}`}>
              <ProofTree proof={proof} />
            </Sheet>
          )}
          {props.mayExport && (
            <Sheet title="Take it with you" icon="download">
              <p className="meta">
                You get the entries that you may read, and a code for each of the others. It still proves the
                whole.
              </p>
              <p className="export">
                <ButtonLink href={exportAt + scoped} small full>
                  Download an export
                </ButtonLink>
              </p>
            </Sheet>
          )}
        </aside>
      </div>
      <Dialog open={how} title="How to check without us" onClose={() => setHow(false)}>
        <ol className="how">
          <li>Download an export, and the checkpoint that you were sent.</li>
          <li>
            Run{' '}
            <code className="mono">
              copybook evidence verify export.json --key school.pub --checkpoint checkpoint.txt
            </code>
          </li>
          <li>It says that all is whole, or names the first entry that is not. It needs no network.</li>
        </ol>
        <div className="foot-act">
          <Button onClick={() => setHow(false)}>Close</Button>
        </div>
      </Dialog>
    </div>
  )
}

function Held({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface ResultProps {
  check: EvidenceProps['check']
  now: string
  onHow: () => void
}

/** The sentence that matters, in the policy's own type. */
function Result({ check, now, onHow }: ResultProps) {
  const verdict = !check ? 'hold' : check.whole ? 'publish' : 'refuse'
  const entries = check?.entries.toLocaleString('en-GB') ?? ''
  const words = !check
    ? 'Not checked yet.'
    : check.whole
      ? `All ${entries} entries are whole and in order.`
      : `Entry ${check.firstBad ?? '?'} does not prove. Everything before it is whole.`
  return (
    <section className={`sheet res v ${verdict}`} aria-label="What the last check found">
      <ShapeIcon verdict={verdict} />
      <div>
        <p className="ok">
          <output>{words}</output>
        </p>
        {check && (
          <p className="meta">
            Checked {momentOf(check.at, now)} against {check.against}.
          </p>
        )}
        {check && !check.whole && (
          <p className="meta">
            Tell the chair of governors today, {clockOf(now)}. Change nothing until they have a copy.
          </p>
        )}
      </div>
      <button type="button" className="btn quiet" onClick={onHow}>
        How to check without us
      </button>
    </section>
  )
}
