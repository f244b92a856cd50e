import { JsonScanner } from './json-scanner.js';

/* What a file for the demo may hold. Pure: a text in, one outcome a line out, and nothing throws. */

/** No line of a message is longer; JSON of this length still parses at once. */
const MAX_LINE = 64 * 1024;
/** As long as a tip may be. */
const MAX_TIP = 4000;

/** Why one line, or one entry, was not taken as it stands. */
export type Why = 'not-json' | 'not-object' | 'no-text' | 'bad-label' | 'not-text' | 'too-long' | 'twice' | 'cut-off' | 'comma';

/** Why a whole file makes no sense where it was chosen. */
export type Wrong = 'empty' | 'binary' | 'is-tips' | 'is-cases' | 'is-list' | 'not-tips';

export interface Problem {
  /** From 1. */
  readonly line: number;
  readonly why: Why;
}

export interface FileCase {
  readonly line: number;
  readonly text: string;
  readonly label?: string;
}

export interface FileTip {
  readonly line: number;
  readonly label: string;
  readonly text: string;
}

export const isProblem = (outcome: object): outcome is Problem => 'why' in outcome;

/** What is wrong with the file as a whole, before its lines are read. */
export function wrongFor(wanted: 'cases' | 'tips', content: string): Wrong | undefined {
  const text = bare(content);
  if (text.trim() === '') return 'empty';
  if (/[\0\uFFFD]/.test(text.slice(0, 4096))) return 'binary';
  const start = text.trimStart();
  if (wanted === 'tips') {
    if (isCaseLine(firstLine(start))) return 'is-cases';
    return start.startsWith('{') ? undefined : 'not-tips';
  }
  if (start.startsWith('[')) return 'is-list';
  const [first] = readTips(start);
  return first && !isProblem(first) && !isCaseLine(firstLine(start)) ? 'is-tips' : undefined;
}

/** How many lines the file has, for a progress sign. */
export function countLines(content: string): number {
  let lines = 1;
  for (let at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** JSON Lines: `{"text": …, "label": …}`, one a line. Blank lines are passed over. */
export function* readCases(content: string): Generator<FileCase | Problem> {
  const text = bare(content);
  let line = 0;
  for (let at = 0; at <= text.length;) {
    const end = text.indexOf('\n', at);
    const one = text.slice(at, end < 0 ? undefined : end).trim();
    at = end < 0 ? Infinity : end + 1;
    line++;
    if (one) yield readCase(one, line);
  }
}

/** JSON: `{"label": "text", …}`. A bad entry is named and passed over, the rest is read. */
export function* readTips(content: string): Generator<FileTip | Problem> {
  const scanner = new JsonScanner(bare(content));
  const seen = new Set<string>();
  if (!scanner.take('{')) {
    yield { line: scanner.line, why: 'not-json' };
    return;
  }
  while (!scanner.take('}')) {
    if (scanner.atEnd) {
      yield { line: scanner.line, why: 'cut-off' };
      return;
    }
    const { line } = scanner;
    const entry = readEntry(scanner);
    if (typeof entry === 'string') yield { line, why: entry };
    else {
      if (seen.has(entry.label)) yield { line, why: 'twice' };
      seen.add(entry.label);
      yield { line, ...entry };
    }
    if (entry === 'not-json') scanner.toNextEntry();
    else if (!scanner.take(',') && !scanner.sees('}') && !scanner.atEnd) yield { line, why: 'comma' };
  }
}

function readCase(one: string, line: number): FileCase | Problem {
  if (one.length > MAX_LINE) return { line, why: 'too-long' };
  let value: unknown;
  try {
    value = JSON.parse(one);
  } catch {
    return { line, why: 'not-json' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { line, why: 'not-object' };
  const { text, label } = value as { text?: unknown; label?: unknown };
  if (typeof text !== 'string' || text.trim() === '') return { line, why: 'no-text' };
  if (label === undefined || label === null) return { line, text };
  return typeof label === 'string' ? { line, text, label } : { line, why: 'bad-label' };
}

function readEntry(scanner: JsonScanner): { label: string; text: string } | Why {
  const label = scanner.string();
  if (label === undefined || !scanner.take(':')) return 'not-json';
  const text = scanner.string();
  if (text === undefined) return scanner.skipValue() ? 'not-text' : 'not-json';
  if (text.trim() === '') return 'no-text';
  return text.trim().length > MAX_TIP ? 'too-long' : { label, text };
}

const bare = (content: string): string => (content.startsWith('\uFEFF') ? content.slice(1) : content);

const firstLine = (text: string): string => text.slice(0, MAX_LINE).split('\n', 1)[0]?.trim() ?? '';

/** Whether a line alone is a case: an object whose text is text, or would be. */
function isCaseLine(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'text' in value;
  } catch {
    return false;
  }
}
