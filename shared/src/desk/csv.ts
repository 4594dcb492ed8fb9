/**
 * Lines of a CSV file: RFC 4180, fields quoted where they must be, CRLF behind each. A field that a spreadsheet would take
 * for a formula gets an apostrophe in front, as OWASP's page on CSV injection advises; full-width signs count too, because
 * a Chinese input method types them and Excel reads them.
 */
export const csvLine = (fields: readonly (string | number)[]): string => `${fields.map(csvField).join(',')}\r\n`;

/** Tells spreadsheets that what follows is UTF-8. */
export const CSV_BOM = '\uFEFF';

const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

const csvField = (field: string | number): string => {
  if (typeof field === 'number') return String(field);
  const safe = FORMULA.test(field) ? `'${field}` : field;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
