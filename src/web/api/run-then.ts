/** What a page does once the server has answered. */
export interface After<Output, Failure> {
  onSuccess?: (output: Output) => void
  onError?: (failure: Failure) => void
}

/**
 * Runs a mutation and then what comes after it. The library's own `mutate(input, { onSuccess })` says nothing once the
 * form that asked is gone, and most forms are gone by then: what is on show is asked again first. A promise is kept.
 * @param run the mutation's `mutateAsync`; what it refuses stands in the mutation's `error` as well.
 */
export function runThen<Input, Output, Failure extends Error>(
  run: (input: Input) => Promise<Output>,
  input: Input,
  { onSuccess, onError }: After<Output, Failure> = {},
): void {
  void run(input).then(
    output => onSuccess?.(output),
    (failure: Failure) => onError?.(failure),
  )
}
