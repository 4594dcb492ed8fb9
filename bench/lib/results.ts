import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = join(import.meta.dirname, '../RESULTS.md');

/** Puts a section of RESULTS.md in the place of the one of that name, or at the end. What stands before the first is its head. */
export const writeSection = (name: string, text: string): void => {
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8').trimEnd() : '# What was measured';
  const sections = page.split(/^(?=## )/m).map((each) => each.trimEnd());
  const section = `## ${name}\n\n${text.trim()}`;
  const at = sections.findIndex((each) => each.startsWith(`## ${name}\n`));
  const written = at < 0 ? [...sections, section] : sections.map((each, index) => (index === at ? section : each));
  writeFileSync(PAGE, `${written.join('\n\n')}\n`);
};
