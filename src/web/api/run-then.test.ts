import { MutationObserver, QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { runThen } from './run-then.ts'

/** A form that is gone once what is on show was asked again, as a hook of a page is. */
function formThatGoes(answer: () => Promise<string>): MutationObserver<string> {
  let leave = (): void => undefined
  const observer = new MutationObserver<string>(new QueryClient(), {
    mutationFn: answer,
    onSettled: () => leave(),
  })
  leave = observer.subscribe(() => undefined)
  return observer
}

// The library's own `form.mutate(input, { onSuccess })` says nothing here.
test('what comes after a press is said though the form is gone by then', async () => {
  const form = formThatGoes(() => Promise.resolve('done'))
  const said: string[] = []
  runThen(() => form.mutate(), undefined, { onSuccess: output => said.push(output) })
  await vi.waitFor(() => expect(said).toEqual(['done']))
})

test('and so is what went wrong; nothing is thrown at nobody', async () => {
  const form = formThatGoes(() => Promise.reject(new Error('No.')))
  const said: string[] = []
  runThen(() => form.mutate(), undefined)
  runThen(() => form.mutate(), undefined, { onError: failure => said.push(failure.message) })
  await vi.waitFor(() => expect(said).toEqual(['No.']))
})
