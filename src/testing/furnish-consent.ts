import type { TestApp } from './test-app.ts'

/** Puts what the examples of consent need into the world, each made by the operation that makes it. */
export async function furnishConsent(_app: TestApp): Promise<void> {}
