import type { TestApp } from './test-app.ts'

/** Puts what the examples of channels need into the world, each made by the operation that makes it. */
export async function furnishChannels(_app: TestApp): Promise<void> {}
