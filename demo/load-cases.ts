import type { DeskCase } from './data/case.js';
import type { Day } from './day.js';
import type { Problem } from './files.js';
import { countLines, isProblem, readCases } from './files.js';
import { number, words } from './language.js';
import type { Report } from './parts/report.js';
import { readFile } from './read-file.js';
import { inSlices } from './slices.js';

let loads = 0;

/** Makes the customers of a file the day's queue. Where it brings none, the queue stays as it is. */
export async function loadCases(file: File, day: Day, report: Report): Promise<void> {
  const read = await readFile(file, 'cases');
  if ('refusal' in read) {
    const { refusal } = read;
    report.tell(() => words().wrong[refusal](file.name));
    return;
  }
  const load = ++loads;
  const cases: DeskCase[] = [];
  const problems: Problem[] = [];
  const { signal, progress, end } = report.begin(countLines(read.content));
  const done = await inSlices(readCases(read.content), (outcome) => {
    if (isProblem(outcome)) problems.push(outcome);
    else cases.push(caseOf(outcome, load));
  }, progress, signal);
  end(() => {
    const said = cases.length ? words().casesLoaded(number(cases.length), file.name) : words().nothingLoaded(file.name);
    return signal.aborted ? `${words().cancelled(number(done))} ${said}` : said;
  }, problems.map(({ line, why }) => () => words().problem(number(line), words().why[why])));
  if (cases.length && load === loads) day.begin(cases);
}

/** A message without a customer: nothing is made up around it. */
const caseOf = ({ line, text, label }: { line: number; text: string; label?: string }, load: number): DeskCase => ({
  id: `file-${load}-${line}`,
  number: String(line),
  channel: 'chat',
  text,
  timeline: [],
  ...(label !== undefined && { label }),
});
