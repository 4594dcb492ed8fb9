/** Days on which things go wrong that went right on the day they were written. Shanghai time, as on a clock there. */
export const DAYS = {
  saturday: { at: '2026-11-28T10:00:00' },
  sunday: { at: '2026-11-29T10:00:00' },
  /** The eve of the week in which everything rests. */
  'september-30': { at: '2026-09-30T10:00:00' },
  'new-year': { at: '2026-12-31T23:58:00' },
  'spring-festival': { at: '2027-02-05T10:00:00' },
  'february-28': { at: '2028-02-28T10:00:00' },
  'february-29': { at: '2028-02-29T10:00:00' },
  /** Every test file begins anew half a minute before the day, and the month, are over. */
  midnight: { at: '2027-01-31T23:59:30', eachFile: true },
};

export const SUITES = ['integration', 'weapp', 'h5', 'console'];

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** Seconds from now to a Shanghai instant, with the sign that libfaketime wants. */
export const shiftTo = (at, now = Date.now()) => {
  const seconds = Math.round((Date.parse(`${at}+08:00`) - now) / 1000);
  return seconds < 0 ? String(seconds) : `+${seconds}`;
};

/** What was asked for: days by name or as `2027-06-01T09:00`, suites by name, `--files=<pattern>`, `--built`; everything of a kind that is not named. */
export const readArguments = (words) => {
  const days = [], suites = [], unknown = [];
  let files, isBuilt = false;
  for (const word of words) {
    if (word in DAYS) days.push({ name: word, ...DAYS[word] });
    else if (INSTANT.test(word)) days.push({ name: word.replaceAll(':', '-'), at: word });
    else if (SUITES.includes(word)) suites.push(word);
    else if (word.startsWith('--files=')) files = word.slice('--files='.length);
    else if (word === '--built') isBuilt = true;
    else unknown.push(word);
  }
  return {
    days: days.length > 0 ? days : Object.entries(DAYS).map(([name, day]) => ({ name, ...day })),
    suites: suites.length > 0 ? suites : SUITES, files, isBuilt, unknown,
  };
};
