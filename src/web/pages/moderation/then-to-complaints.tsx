import { Sheet } from '../../parts/sheet.tsx'

/** What the school's complaints policy makes of a concern, once it is sent on. */
export function ThenToComplaints({ to }: { to: string }) {
  const steps = [
    `Send it to complaints, and a copy goes to ${to}.`,
    'They get in touch with the writer, away from the page.',
    'You see here that it was done.',
  ]
  return (
    <Sheet title="Then to complaints" icon="route">
      <ol className="steps">
        {steps.map((step, index) => (
          <li key={step}>
            <b aria-hidden="true">{index + 1}</b>
            <span>{step}</span>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
