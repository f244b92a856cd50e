// The two tables of the docs that say what is tested, made of nothing but the titles of tests that passed.
import { readFileSync } from 'node:fs';
import { frameworks } from '../build/frameworks.mjs';

const all = (tests) => tests.length > 0 && tests.every(({ shown }) => shown);
const mark = (tests) => (all(tests) ? '✓' : '–');
const unique = (words) => [...new Set(words)];

/** `[case]` at the beginning of a title is a mark in that column. */
const MARKS = ['case', 'text', 'agent', 'insert', 'scheme', 'helping', 'secure'];
const marksOf = (title) => [...(/^(?:\[\w+\] ?)+/.exec(title)?.[0] ?? '').matchAll(/\w+/g)].map(([name]) => name);

/** Every adapter that the package has, in its order. */
function hosts() {
  const { exports } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return Object.keys(exports).map((name) => /^\.\/desktops\/(.+)\.js$/.exec(name)?.[1]).filter((name) => name && name !== 'connect');
}

/** What follows a host's name in the title of its suite says how it is tested. */
function hostRow(host, tests) {
  const own = tests.filter(({ titles: [suite] }) => suite.startsWith(`${host}, `));
  const suites = unique(own.map(({ titles: [suite] }) => suite)).filter((suite) => all(own.filter(({ titles }) => titles[0] === suite)));
  const how = suites.map((suite) => suite.slice(host.length + 2)).sort();
  return [`\`${host}\``, ...MARKS.map((name) => mark(own.filter(({ titles }) => marksOf(titles.at(-1)).includes(name)))), how.join('; ') || '–'];
}

/** The page that was driven names how its source sets a property and hears an event; types are right and wrong ones. */
function frameworkRow(name, tests) {
  const driven = tests.filter(({ titles }) => titles[0] === 'in a framework' && titles.at(-1).startsWith(`${name}: `));
  const [, set, heard] = (all(driven) && /: sets a case by (.+), hears an insertion by (.+), and is taken out/.exec(driven[0].titles.at(-1))) || [];
  const types = tests.filter(({ titles }) => titles[0] === 'types in each framework' && new RegExp(`^${name}\\b`).test(titles.at(-1)));
  const [right, wrong] = ['right', 'wrong'].map((word) => types.filter(({ titles }) => new RegExp(`, ${word}\\b`).test(titles.at(-1))));
  return [name, mark(driven), all(right) && all(wrong) ? '✓' : '–', set ?? '–', heard ?? '–'];
}

/** Each table: its page, the heads of its columns, and its rows from what the tests showed. */
export const TABLES = [
  { page: 'docs/desktops.md', heads: ['host', ...MARKS, 'tested how'], rows: (tests) => hosts().map((host) => hostRow(host, tests)) },
  { page: 'docs/frameworks.md', heads: ['framework', 'page', 'types', 'a property is set by', 'an event is heard by'], rows: (tests) => Object.keys(frameworks).map((name) => frameworkRow(name, tests)) },
];

/** @returns {string[]} the lines of a table, its head first */
export function linesOf({ heads, rows }, tests) {
  return [heads, heads.map(() => '---'), ...rows(tests)].map((cells) => (cells[0] === '---' ? `|${cells.join('|')}|` : `| ${cells.join(' | ')} |`));
}

/** The table as a page has it, between these two; `text` without it where it has none. */
const PLACE = /(?<=^<!-- Made by `npm run tables`[^\n]*-->\n\n)[^]*?(?=\n\n<!-- end of the table -->$)/m;

/** @returns {string[]} the lines that a page's text has in the table's place */
export const writtenIn = (text) => PLACE.exec(text)?.[0].split('\n') ?? [];

/** @returns {string} the text with these lines in the table's place */
export const written = (text, lines) => text.replace(PLACE, () => lines.join('\n'));
