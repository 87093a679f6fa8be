import specification from './spec.json' with { type: 'json' }

/** The calls as Google's discovery document has them; `sandbox/specs/youtube.ts` derives the file. */
export interface MethodSpecification {
  httpMethod: string
  path: string
  uploadPaths?: string[]
  scopes: string[]
  parameters: Record<string, ParameterSpecification>
}

export interface ParameterSpecification {
  type?: string
  required?: boolean
  repeated?: boolean
  minimum?: string
  maximum?: string
  enum?: string[]
}

export const methods: Readonly<Record<string, MethodSpecification>> = specification.methods

export const schemas: Readonly<
  Record<string, Record<string, { type?: string; $ref?: string; enum?: string[] }>>
> = specification.schemas

/** The words that a property may have. */
export const wordsOf = (schema: string, property: string): readonly string[] =>
  schemas[schema]?.[property]?.enum ?? []
