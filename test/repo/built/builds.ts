import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { root } from '../sources.ts';

export type Target = 'chrome' | 'firefox';

export interface Manifest extends Record<string, unknown> {
  permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
}

const read = (path: string) => readFileSync(`${root}.output/${path}`, 'utf8');

export const manifestOf = (target: Target) => JSON.parse(read(`${target}-mv3/manifest.json`)) as Manifest;

/** Which modules went into which file of a build, as wxt.config.ts leaves it. */
export const modulesOf = (target: Target) =>
  JSON.parse(read(`reports/modules-${target}.json`)) as Record<string, string[]>;

/** One file of a build. */
export const fileOf = (target: Target, path: string) => read(`${target}-mv3/${path}`);

/** The scripts that a page loads before it can run: those its HTML names, and what they import at once. */
export function scriptsOf(target: Target, page: string): string[] {
  const html = fileOf(target, page);
  const scripts = new Set<string>();
  const queue = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="\/?([^"]+\.js)"/g)].map(
    ([, src]) => src,
  );
  for (const script of queue) {
    if (script === undefined || scripts.has(script)) continue;
    scripts.add(script);
    queue.push(...staticImportsOf(script, fileOf(target, script)));
  }
  return [...scripts];
}

/** What a minified script imports by statement; `import()` loads later and doesn't count. */
export function staticImportsOf(script: string, text: string): string[] {
  return [...text.matchAll(/\b(?:import|from)\s*"(\.[^"]+)"/g)].flatMap(([, specifier]) =>
    specifier ? [posix.join(posix.dirname(script), specifier)] : [],
  );
}
