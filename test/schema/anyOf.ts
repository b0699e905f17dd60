/** Any value that a schema accepts, so that a test covers what is added to the schema later. */
import fc from 'fast-check';
import type { core } from 'zod/mini';

/** The parts of zod's own description of a schema that are needed here. */
type Def =
  | { type: 'object'; shape: Record<string, core.$ZodType> }
  | { type: 'array'; element: core.$ZodType; checks?: readonly unknown[] }
  | { type: 'union'; options: readonly core.$ZodType[] }
  | { type: 'optional'; innerType: core.$ZodType }
  | { type: 'enum'; entries: Record<string, string> }
  | { type: 'literal'; values: readonly unknown[] }
  | { type: 'boolean' }
  | { type: 'string' | 'number'; checks?: readonly unknown[] };

/** Text as hostile as it comes: script, other scripts, half characters, formulas. */
const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '👩‍🚀 नमस्ते',
    'שלום \u202eevil',
    '\ud800',
    '=HYPERLINK("https://evil.example")',
    '__proto__',
    'a\u2028b\r\nc\0d',
  ),
);

/** @throws where the schema has a part that nobody needed yet */
export function anyOf<Schema extends core.$ZodType>(schema: Schema): fc.Arbitrary<core.output<Schema>> {
  return make(schema) as fc.Arbitrary<core.output<Schema>>;
}

function make(schema: core.$ZodType): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as Def;
  switch (def.type) {
    case 'object': {
      const fields = Object.entries(def.shape);
      const optional = (one: core.$ZodType) => one._zod.def.type === 'optional';
      const model = Object.fromEntries(fields.map(([name, one]) => [name, make(one)]));
      const requiredKeys = fields.filter(([, one]) => !optional(one)).map(([name]) => name);
      return fc.record(model, { requiredKeys, noNullPrototype: true });
    }
    case 'array':
      return fc.array(make(def.element), { minLength: limitsOf(def.checks).min ?? 0, maxLength: 3 });
    case 'union':
      return fc.oneof(...def.options.map(make));
    case 'optional':
      return make(def.innerType);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'boolean':
      return fc.boolean();
    case 'string': {
      const pattern = patternOf(def.checks);
      return pattern ? fc.stringMatching(pattern) : text;
    }
    case 'number': {
      const { min = 0, max = 4_000_000_000_000 } = limitsOf(def.checks);
      return fc.integer({ min, max });
    }
    default:
      throw new Error(`no arbitrary for ${(def as { type: string }).type}`);
  }
}

function patternOf(checks: readonly unknown[] = []): RegExp | undefined {
  for (const check of checks) {
    const { _zod } = check as { _zod: { def: { pattern?: RegExp } } };
    if (_zod.def.pattern) return _zod.def.pattern;
  }
  return undefined;
}

function limitsOf(checks: readonly unknown[] = []): { min?: number; max?: number } {
  const limits: { min?: number; max?: number } = {};
  for (const check of checks) {
    const { _zod } = check as { _zod: { def: { check: string; value?: number; minimum?: number } } };
    if (_zod.def.check === 'greater_than' && _zod.def.value !== undefined) limits.min = _zod.def.value;
    if (_zod.def.check === 'less_than' && _zod.def.value !== undefined) limits.max = _zod.def.value;
    if (_zod.def.check === 'min_length' && _zod.def.minimum !== undefined) limits.min = _zod.def.minimum;
  }
  return limits;
}
