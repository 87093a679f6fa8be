import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Choice } from './choice.tsx'
import { Field } from './field.tsx'

const html = (error?: string) =>
  renderToStaticMarkup(
    <Field label="Why?" hint="One sentence is enough." error={error}>
      {tied => <textarea {...tied} defaultValue="It names no party." />}
    </Field>,
  )

const idOf = (text: string, part: string) => new RegExp(`id="([^"]*${part})"`).exec(text)?.[1]

test('the label belongs to the input, and the hint describes it', () => {
  const text = html()
  const id = /for="([^"]+)"/.exec(text)?.[1]
  expect(text).toContain(`<textarea id="${id}"`)
  expect(text).toContain(`aria-describedby="${idOf(text, '-hint')}"`)
  expect(text).not.toContain('aria-invalid')
})

test('an error stands between label and field, is tied to it, and what was typed is still there', () => {
  const text = html('Write why you decided this. A governor may ask.')
  const at = (words: string) => text.indexOf(words)
  expect(at('<label')).toBeLessThan(at('Write why'))
  expect(at('Write why')).toBeLessThan(at('<textarea'))
  expect(text).toContain(`aria-describedby="${idOf(text, '-hint')} ${idOf(text, '-error')}"`)
  expect(text).toContain('aria-invalid="true"')
  expect(text).toContain('>It names no party.</textarea>')
})

test('of a few choices the one that was made stays made beside its error', () => {
  const text = renderToStaticMarkup(
    <Choice
      legend="Your decision"
      value="hold"
      error="Choose one of the two."
      onChange={() => undefined}
      options={[
        { value: 'publish', label: 'Approve it as it is' },
        { value: 'hold', label: 'Send it back' },
      ]}
    />,
  )
  expect(text).toMatch(/<input[^>]*checked=""[^>]*value="hold"|<input[^>]*value="hold"[^>]*checked=""/)
  expect(text).toContain(`aria-describedby="${idOf(text, '-error')}"`)
})
