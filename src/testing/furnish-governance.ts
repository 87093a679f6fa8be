import type { TestApp } from './test-app.ts'

/** Puts what the examples of governance need into the world, each made by the operation that makes it. */
export async function furnishGovernance(_app: TestApp): Promise<void> {}
