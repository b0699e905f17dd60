/** `npm run schema`: writes the JSON Schema of the workspace file, by which editors complete it. Run it when the schemas change. */
import { writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { WorkspaceFile } from '../lib/schema/workspaceFile.ts';

/** The schema as it is published. */
export function workspaceSchema(): string {
  const schema = { ...z.toJSONSchema(WorkspaceFile, { io: 'input' }), title: 'Touchline workspace file' };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (import.meta.main) {
  writeFileSync(new URL('../public/schema/workspace.schema.json', import.meta.url), workspaceSchema());
}
