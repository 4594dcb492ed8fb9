import { COMMON_REFUSALS, type Contract, REFUSAL_CODES, REFUSALS, type RefusalCode } from '@zhundan/shared';

const HEAD = `# Refusals

Every code that the API may refuse with, its HTTP status, the sentence that a person reads, and who gives it. On the wire:

\`\`\`json
{ "error": { "code": "STOCK_SHORT", "message": "有商品库存不足，…", "requestId": "…", "details": { "findings": [] } } }
\`\`\`

\`details\` of INPUT_INVALID is \`{ "fields": [{ "path", "message" }] }\`. That of a refused order or address is \`{ "findings": [] }\`:
everything there is to mend, at once, shaped by \`shared/src/contracts/findings.ts\`. Others have none.

Made from \`shared/src/contracts\` by \`npm run docs:refusals\`; a test fails when it is stale.
`;

const common: ReadonlySet<RefusalCode> = new Set(COMMON_REFUSALS);

const giversOf = (code: RefusalCode, contracts: readonly Contract[]): string =>
  (common.has(code) ? 'any' : contracts.filter(({ refusals }) => refusals.includes(code)).map(({ name }) => name).sort().join(', '));

/** docs/refusals.md, whole. */
export const refusalsPage = (contracts: readonly Contract[]): string => {
  const rows = REFUSAL_CODES.map((code) => `| \`${code}\` | ${REFUSALS[code].status} | ${REFUSALS[code].message} | ${giversOf(code, contracts)} |`);
  return `${HEAD}\n| code | status | what the user reads | given by |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
};
